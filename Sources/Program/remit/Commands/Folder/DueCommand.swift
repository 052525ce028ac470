import ArgumentParser
import Casework
import CivilTime
import Diagnostics
import JSONText
import Workflow

/// `remit due`
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Takes into the record what time has brought about, and makes its papers.",
    discussion: "Run it each morning. It also delivers what an interruption left undelivered, "
      + "works out days again where the bank holidays changed, and signs a checkpoint that is wanting. "
      + "Last it names the notices of changed contracts that are still to be published."
  )

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      let desk = try folder.desk()
      let passed = try PassTime.run(at: desk)
      let notices = try WaitingNotices.items(at: desk, forEverybody: true)
      if folder.json {
        Report.give(Self.json(passed, notices).text(indented: true))
      } else {
        for line in Self.lines(passed) { Report.give(line) }
        let isNothing =
          passed.taken.isEmpty && passed.moved.isEmpty && passed.delivered.isEmpty
          && passed.failures.isEmpty
        for line in NoticeText.lines(notices) { Report.give(line) }
        if isNothing, notices.isEmpty { Report.say("Nothing is due.") }
      }
      Report.show(passed.warnings)
      guard let first = passed.failures.first else { return }
      var failure = first.failure
      failure.diagnostics = passed.failures.flatMap { decision, failure in
        failure.diagnostics.map { diagnostic in
          var told = diagnostic
          told.message = "\(decision.text): \(told.message)"
          return told
        }
      }
      throw failure
    }
  }

  private static func lines(_ passed: PassTime.Passed) -> [String] {
    var lines = passed.delivered.map { "delivered  \($0.path)" }
    lines += passed.moved.flatMap(AdoptedText.lines)
    for taken in passed.taken {
      let state = taken.situation.state
      lines.append("\(state.id.text) is now \(state.phase.name): \(state.proposal.subject)")
      lines += taken.acts.filter(\.event.isOfTime).map {
        "  \($0.done.text): \($0.event.sentence)"
      }
      lines += taken.papers.map { "  paper      \($0)" }
      if !taken.told.isEmpty { lines.append("  told       " + taken.told.joined(separator: ", ")) }
    }
    return lines
  }

  private static func json(
    _ passed: PassTime.Passed, _ notices: [WaitingNotices.Item]
  ) -> JSONValue {
    let decisions = passed.taken.map { taken in
      JSONValue.object([
        "decision": .string(taken.situation.state.id.text),
        "phase": .string(taken.situation.state.phase.rawValue),
        "happened": .array(
          taken.acts.map {
            .object([
              "kind": .string($0.event.kind.rawValue), "done": .string($0.done.iso),
              "sentence": .string($0.event.sentence),
            ])
          }),
        "papers": .array(taken.papers.map { .string($0) }),
        "told": .array(taken.told.map { .string($0) }),
      ])
    }
    return .object([
      "decisions": .array(decisions), "moved": .array(passed.moved.flatMap(AdoptedText.json)),
      "delivered": .array(passed.delivered.map { .string($0.path) }),
      "notices": NoticeText.json(notices),
    ])
  }
}

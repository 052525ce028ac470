import Casework
import CivilTime
import Foundation
import JSONText
import Workflow

/// What came of an act: what happened, the papers, who was told, what to look at, the next date
/// and the next steps.
struct ActReport {
  /// What happened.
  let taken: TakeCommand.Taken
  /// Whether it was only tried out.
  let isTrial: Bool
  /// What the rules would have somebody look at.
  let findings: [PlacedFinding]
  /// The steps that take the decision forward and can be done now.
  let open: [Offer]
  /// The first such step that something stands against, when none can be done.
  let blocked: Offer?

  /// What came of that act.
  init(_ taken: TakeCommand.Taken, isTrial: Bool) throws(Failure) {
    self.taken = taken
    self.isTrial = isTrial
    findings = try taken.situation.placed(taken.findings)
    let forward = taken.situation.forward(try taken.situation.next())
    open = forward.filter(\.obstacles.isEmpty)
    blocked = open.isEmpty ? forward.first : nil
  }

  private var state: DecisionState { taken.situation.state }

  /// The next day that matters to the decision.
  var nextDate: Deadline? {
    let today = taken.situation.desk.today
    return state.deadlines.first { $0.due >= today }
  }

  /// The answer in lines.
  func lines(for stream: FileHandle) -> [String] {
    var lines = [headline] + done
    lines += taken.papers.map { Self.line("paper", $0) }
    if !taken.told.isEmpty { lines.append(Self.line("told", taken.told.joined(separator: ", "))) }
    for finding in findings {
      lines.append(
        Self.line(
          "look at", FindingText.text(finding, for: stream).replacing("\n", with: "\n           ")))
    }
    if let nextDate {
      lines.append(Self.line("next date", "\(nextDate.due.text): \(nextDate.label)"))
    }
    return lines + nextSteps
  }

  /// "havering-2020-1 is in clearance"
  private var headline: String {
    let sentence = "\(state.id.text) is \(state.phase.predicate)"
    return isTrial ? "Tried out, and not recorded: \(sentence)" : sentence
  }

  /// What happened, act by act; the papers have lines of their own.
  private var done: [String] {
    let sentences = taken.acts.compactMap { act -> String? in
      if case .paperIssued = act.event { return nil }
      let isOther = act.done != taken.situation.desk.today
      return act.event.sentence + (isOther ? " (done on \(act.done.text))" : "")
    }
    return sentences.enumerated().map { index, sentence in
      Self.line(
        index == 0 ? "done" : "",
        sentence.split(separator: "\n").joined(separator: "\n             "))
    }
  }

  private var nextSteps: [String] {
    if let blocked {
      let command = OfferText.commands(for: blocked, in: taken.situation).first?.text ?? ""
      return [Self.line("next", "\(command) (\(OfferText.who(blocked))), once this is cleared:")]
        + blocked.obstacles.map { obstacle in
          let cure = taken.situation.cure(of: obstacle)
          return Self.line("", obstacle.message + (cure.map { "; \($0)" } ?? ""))
        }
    }
    let steps = open.prefix(2).flatMap { offer in
      OfferText.commands(for: offer, in: taken.situation).map {
        "\($0.text) (\(OfferText.who(offer)))"
      }
    }
    if steps.isEmpty, nextDate != nil, !state.phase.isEnd {
      return [Self.line("next", "nothing until then; when that day has passed: remit due")]
    }
    return steps.enumerated().map { Self.line($0 == 0 ? "next" : "", $1) }
  }

  /// A line of an answer, its label in a column.
  static func line(_ label: String, _ text: String) -> String {
    "  " + label.padding(toLength: 11, withPad: " ", startingAt: 0) + text
  }
}

extension Report {
  /// Carries out an act and answers with what came of it; a failure is told and becomes the exit
  /// status.
  static func act(
    json: Bool, isTrial: Bool = false,
    _ work: () throws(Failure) -> TakeCommand.Taken
  ) throws {
    try run { () throws(Failure) in
      let taken = try work()
      let report = try ActReport(taken, isTrial: isTrial)
      if json {
        give(ActJSON.value(of: report).text(indented: true))
      } else {
        for line in report.lines(for: .standardOutput) { give(line) }
      }
      show(taken.warnings)
    }
  }
}

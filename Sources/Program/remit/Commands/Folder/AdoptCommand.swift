import ArgumentParser
import Casework
import CivilTime
import Decisions
import JSONText
import Workflow

/// `remit adopt people|holidays|council ID`
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Takes changed people, bank holidays, or a council's policy into the record.",
    discussion: "What the files say counts only once it is adopted. A decision under way goes on "
      + "under the policy and forms under which it began; remit migrate brings it under the new.")

  /// Which files.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case people
    case holidays
    case council
  }

  @Argument(help: "people, holidays or council.")
  var subject: Subject

  @Argument(help: "Which council, when it is a council's folder.")
  var council: String?

  @Option(help: ArgumentHelp("Why it was changed.", valueName: "words"))
  var reason: String?

  @OptionGroup var trial: DryRun
  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if subject == .council, council == nil {
      throw ValidationError("name the council: remit adopt council havering")
    }
    if subject != .council, let council {
      throw ValidationError("“\(council)” is one too many: remit adopt \(subject.rawValue)")
    }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let subject: AdoptFiles.Subject =
        switch subject {
        case .people: .people
        case .holidays: .holidays
        case .council: .council(CouncilID(rawValue: council ?? ""))
        }
      let adopted = try AdoptFiles.run(
        subject, reason: reason, at: try folder.desk(), isTrial: trial.dryRun)
      if folder.json {
        Report.give(AdoptedText.json(adopted, isTrial: trial.dryRun).text(indented: true))
      } else {
        for line in AdoptedText.lines(adopted, isTrial: trial.dryRun) { Report.give(line) }
      }
      Report.show(adopted.warnings)
    }
  }
}

/// What was taken into the record, in words and as JSON.
enum AdoptedText {
  static func lines(_ adopted: AdoptFiles.Adopted, isTrial: Bool) -> [String] {
    let name = AdoptFiles.words(adopted.subject)
    var lines = [
      isTrial
        ? "\(name) is in order; this would change, and nothing was recorded:"
        : "\(name) is taken into the record, and counts from now on."
    ]
    lines += adopted.changes.map { "  " + $0 }
    if adopted.changes.isEmpty { lines.append("  only its wording: nobody and nothing changes") }
    for moved in adopted.moved { lines += self.lines(moved) }
    if !adopted.told.isEmpty { lines.append("  told: " + adopted.told.joined(separator: ", ")) }
    if !adopted.staying.isEmpty {
      let ids = adopted.staying.prefix(5).map(\.text).joined(separator: ", ")
      let more = adopted.staying.count > 5 ? " and \(adopted.staying.count - 5) more" : ""
      lines.append(
        "  under way, and staying under the version before: \(ids)\(more); remit migrate ID "
          + "brings one under the new")
    }
    return lines
  }

  /// The days of a decision that moved.
  static func lines(_ moved: MovedDays) -> [String] {
    moved.days.map {
      "  \(moved.decision.text): \($0.label), \($0.before.text), is now \($0.after.text)"
    }
  }

  static func json(_ adopted: AdoptFiles.Adopted, isTrial: Bool) -> JSONValue {
    .object([
      "adopted": .string(AdoptFiles.words(adopted.subject)), "isRecorded": .bool(!isTrial),
      "changes": .array(adopted.changes.map { .string($0) }),
      "staying": .array(adopted.staying.map { .string($0.text) }),
      "moved": .array(adopted.moved.flatMap(json)),
      "told": .array(adopted.told.map { .string($0) }),
    ])
  }

  /// The days of a decision that moved.
  static func json(_ moved: MovedDays) -> [JSONValue] {
    moved.days.map {
      .object([
        "decision": .string(moved.decision.text), "label": .string($0.label),
        "before": .string($0.before.iso), "after": .string($0.after.iso),
      ])
    }
  }
}

import ArgumentParser
import Casework
import CivilTime
import Foundation

/// `remit answer FILE KEY --reason … --by …`
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records why a finding may stand, and who says so.",
    discussion: "The answer is kept beside the decision file, in NAME.answers.yaml. It holds until "
      + "the facts of the finding change. What the law forbids stays forbidden: the answer is "
      + "shown with it.")

  @Argument(help: "The decision file.", completion: .file())
  var file: String

  @Argument(help: "The key of the finding, as remit check prints it: TX-5-3fa2c1d0.")
  var finding: String

  @Option(help: "Why the finding may stand.")
  var reason: String

  @Option(help: "Who says so: a name.")
  var by: String

  @Option(help: "The post in which they say so.")
  var post: String?

  @OptionGroup var councils: CouncilOptions

  func run() throws {
    try Report.run { () throws(Failure) in
      var check = CheckFiles()
      let checked = try check.check(file) { () throws(Failure) in
        try councils.find(data: file)
      }
      var answer = Answer(
        to: finding, by: by.trimmed, on: Today.inLondon, reason: reason.trimmed)
      answer.post = post?.trimmed
      let recorded = try AnswerFinding.run(answer, file: file, findings: checked.findings)
      Report.give(recorded.path)
      if recorded.finding.isOpen {
        Report.say("The answer is recorded. The finding still blocks: the law has no exception.")
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// The day on which a command is given.
enum Today {
  /// The civil day in England.
  static var inLondon: CivilDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard
      let day = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    else { preconditionFailure("the clock shows no day between the years 1 and 9999") }
    return day
  }
}

import ArgumentParser
import Casework
import CivilTime
import Foundation
import Workflow

/// `remit answer FILE KEY --reason … --by …`, `remit answer ID KEY --reason …` and
/// `remit answer ID call-in --source …`
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Records why a finding may stand, or what an officer found out of call-in.",
    discussion: "Of a decision file, the answer is kept beside the file, in NAME.answers.yaml; of "
      + "a decision in a data folder, in its record. It holds until the facts of the finding "
      + "change. What the law forbids stays forbidden.\n\nWith call-in in place of a key, an "
      + "officer states of a decision what the council's policy does not say of call-in, and where "
      + "that stands.")

  @Argument(help: "The decision file, or the decision: havering-2020-1.", completion: .file())
  var subject: String

  @Argument(help: "The key of the finding, as it is printed: TX-5-3fa2c1d0; or call-in.")
  var finding: String

  @Option(help: "Why the finding may stand.")
  var reason: String?

  @Option(help: "Of a file: who says so, a name.")
  var by: String?

  @Option(help: "Of a file: the post in which they say so.")
  var post: String?

  @OptionGroup var councils: CouncilOptions

  @OptionGroup(title: "Of call-in") var callIn: CallInRuleOptions

  @Option(
    help: ArgumentHelp(
      "Of a decision: the day on which it was answered; today without it.", valueName: "date"),
    transform: DateText.date)
  var dated: CivilDate?

  @OptionGroup(title: "Of a decision") var folder: FolderOptions

  func validate() throws {
    if isFile, reason == nil || by == nil {
      throw ValidationError("give --reason and --by")
    }
    if !isFile, finding != "call-in", reason == nil {
      throw ValidationError("give --reason")
    }
    if !isFile, finding == "call-in" { try callIn.check() }
  }

  func run() throws {
    if isFile { return try answerFile() }
    try Report.act(json: folder.json) { () throws(Failure) in
      let id = DecisionID(subject)
      return try TakeCommand.run(
        on: id, dated: dated, at: try folder.desk()
      ) { situation throws(Failure) in
        if finding == "call-in" { return Deed(.stateCallInRule(callIn.rule)) }
        return Deed(try situation.answer(to: finding, reason: (reason ?? "").trimmed))
      }
    }
  }

  /// Whether a file is meant, and not a decision of a data folder.
  private var isFile: Bool {
    subject == "-" || subject.contains("/") || subject.contains(".")
      || FileManager.default.fileExists(atPath: subject)
  }

  private func answerFile() throws {
    try Report.run { () throws(Failure) in
      var check = CheckFiles()
      let checked = try check.check(subject) { () throws(Failure) in
        try councils.find(data: subject)
      }
      var answer = Answer(
        to: finding, by: (by ?? "").trimmed, on: Today.inLondon, reason: (reason ?? "").trimmed)
      answer.post = post?.trimmed
      let recorded = try AnswerFinding.run(answer, file: subject, findings: checked.findings)
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
  static var inLondon: CivilDate { Clock.now().day }
}

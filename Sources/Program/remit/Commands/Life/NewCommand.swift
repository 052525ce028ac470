import ArgumentParser
import Casework
import CivilTime
import Decisions

/// `remit new FILE`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a decision from a decision file.",
    discussion: "What only the procedure may state, such as notices and the outcome, is left out "
      + "of the text. The working copy is drafts/ID/decision.yaml in the data folder: change it "
      + "there, and take the change into the record with remit edit.")

  @Argument(help: "The decision file; - for standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("The day on which it was begun; today without it.", valueName: "date"),
    transform: DateText.date)
  var dated: CivilDate?

  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.act(json: folder.json) { () throws(Failure) in
      let begun = try BeginDecision.run(from: file, dated: dated, at: try folder.desk())
      Report.say("The working copy is \(begun.draft).")
      Self.tell(leftOut: begun.leftOut)
      return begun.taken
    }
  }

  /// Says which fields of a file were left out.
  static func tell(leftOut: [FieldPath]) {
    guard !leftOut.isEmpty else { return }
    let fields = leftOut.map(\.text).joined(separator: ", ")
    Report.say("Left out of the text, because the acts themselves record it: \(fields).")
  }
}

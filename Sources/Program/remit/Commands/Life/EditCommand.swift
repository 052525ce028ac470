import ArgumentParser
import Casework
import Workflow

/// `remit edit ID`
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Takes the changed text of a decision into the record.",
    discussion: "Advice given on the earlier text goes stale, and its advisers are told.")

  @OptionGroup var act: ActOptions

  @Option(
    help: ArgumentHelp(
      "The changed file; without it the working copy, drafts/ID/decision.yaml."),
    completion: .file())
  var file: String?

  @Option(help: "Why it is changed.")
  var reason: String?

  func run() throws {
    try Report.act(json: act.folder.json) { () throws(Failure) in
      let edited = try EditDecision.run(
        act.decision, from: file, reason: reason, dated: act.dated, at: try act.folder.desk())
      NewCommand.tell(leftOut: edited.leftOut)
      return edited.taken
    }
  }
}

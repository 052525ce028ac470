import ArgumentParser
import Casework
import JSONText
import Workflow

/// `remit show ID`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows where a decision stands, what was found, and what comes next.")

  @Argument(help: "The decision: havering-2020-1.", transform: DecisionID.typed)
  var decision: DecisionID

  @Option(
    help: ArgumentHelp(
      "Show it as it was after so many acts; remit log numbers them.", valueName: "number"))
  var at: Int?

  @Flag(help: "Print its decision file: the author's text with what the record adds.")
  var yaml = false

  @OptionGroup var folder: FolderOptions

  func validate() throws {
    if yaml, folder.json { throw ValidationError("give --yaml or --json, not both") }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let view = try DecisionView(of: decision, at: at, desk: try folder.desk())
      if yaml {
        let text = try view.yaml()
        Report.give(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      } else if folder.json {
        Report.give(ShowJSON.value(of: view).text(indented: true))
      } else {
        for line in DecisionPage(view).lines { Report.give(line) }
      }
    }
  }
}

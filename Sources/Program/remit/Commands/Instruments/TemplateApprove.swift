import ArgumentParser
import Casework
import Decisions
import Instruments

/// `remit template approve PURPOSE`
struct TemplateApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract:
      "Legal approves the form of letters or placement agreements for a purpose, as the council has adopted it."
  )

  @Argument(
    help: ArgumentHelp(
      "outcome, extension-by-option, extension-by-variation, extension-with-price, "
        + "placement-agreement or placement-variation."),
    transform: { try Words.choice($0, "purpose") })
  var purpose: TemplatePurpose
  @Option(
    help: ArgumentHelp("docx or odt.", valueName: "format"),
    transform: { try Words.choice($0, "format") })
  var format: PrepareLetters.Format = .docx
  @Option(help: ArgumentHelp("The council, in a folder of several.", valueName: "id"))
  var council: String?
  @OptionGroup var day: DayOption
  @OptionGroup var folder: FolderOptions

  func run() throws {
    try Report.instrument(json: folder.json) { () throws(Failure) in
      try ApproveTemplate.run(
        purpose, format: format, council: council.map { CouncilID(rawValue: $0) },
        dated: day.dated, at: try folder.desk())
    }
  }
}

import ArgumentParser
import Casework
import OfficeFiles

/// `remit template verify FILE --template T --data D`
struct TemplateVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Renders a document again and says whether it is the same to the last byte.",
    discussion: "Where it is not, the first difference is told: the part, the paragraph, what is "
      + "there and what should be. Exit status 0 when it is the same, 1 when not.")

  @Argument(help: "The document.", completion: .file())
  var document: String

  @Option(help: "The template it is made of.", completion: .file())
  var template: String

  @Option(
    help: "The data it is made with: .json, .yaml, .jsonl or .csv. May be left out with --rows.",
    completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp(
      "The rows it was made with: a file of JSON Lines, name=FILE where the template calls them "
        + "something else than rows.", valueName: "file"), completion: .file(),
    transform: { RowsFile($0) })
  var rows: RowsFile?

  @Option(help: "Which record of a .jsonl or .csv file, counted from 1; without it all are tried.")
  var record: Int?

  @Option(
    help: "It was made of all records with --joined, divided so.",
    transform: { try Words.choice($0, "separator") })
  var joined: RecordSeparator?

  @Flag(help: "It was made with --lenient.")
  var lenient = false

  @OptionGroup var fields: FieldOptions

  @OptionGroup var clauses: ClauseOption

  @Flag(help: "Findings as JSON on standard output; remit schema findings describes it.")
  var json = false

  func validate() throws {
    if data == nil, rows == nil { throw ValidationError("name the data with --data") }
    if rows != nil, joined != nil || record != nil {
      throw ValidationError("--rows is for one document, and not for --joined or --record")
    }
  }

  func run() throws {
    try Report.check([document], json: json, isStrict: false) { path throws(Failure) in
      (
        try VerifyDocument.findings(
          path, template: template, data: data, record: record, rows: rows,
          joined: joined,
          options: RenderOptions(
            isLenient: lenient, fields: fields.rules, clauses: clauses.folder)),
        "the same as \(template) gives with "
          + [data, rows?.path].compactMap(\.self).joined(separator: " and ")
      )
    }
  }
}

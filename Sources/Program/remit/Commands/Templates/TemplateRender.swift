import ArgumentParser
import Casework
import OfficeFiles

/// `remit template render TEMPLATE --data FILE --output FILE`
struct TemplateRender: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Fills a template with data.",
    discussion: "A .json or .yaml file gives one document; a .jsonl or .csv file gives one for "
      + "each line, into a folder or a .zip, each named by --name; with --joined it gives one "
      + "document of all lines. The same template and data give the same bytes, on any day and any "
      + "computer; a Word or Writer document says among its properties of which template and by "
      + "which version of Remit it was made.")

  @Argument(
    help: "A template: .docx, .odt or plain text; a .j2 is read as Jinja reads it.",
    completion: .file())
  var template: String

  @Option(
    help: "The data: .json, .yaml, .jsonl or .csv. May be left out where --rows gives all.",
    completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp(
      "A file of JSON Lines with the rows of a table, a row a line, which the template calls rows; "
        + "items=FILE where it calls them items.", valueName: "file.jsonl"),
    completion: .file(), transform: { RowsFile($0) })
  var rows: RowsFile?

  @Option(help: "The document; for many, a folder or a .zip; - for text on standard output.")
  var output: String

  @Option(help: "For many documents, each one's name, such as \"{{ our_ref }}\".")
  var name: String?

  @Flag(
    help: "Take the template as Jinja and docxtpl do: what the data leave out prints as nothing.")
  var lenient = false

  @Option(
    help: ArgumentHelp(
      "One document of all records, and what stands between them: page, column, line, section, "
        + "continuous, even-page, odd-page or next-column.", valueName: "separator"),
    transform: { try Words.choice($0, "separator") })
  var joined: RecordSeparator?

  @OptionGroup var fields: FieldOptions

  @OptionGroup var clauses: ClauseOption

  @Flag(help: "Read each document back before it is written: every value must be there to be read.")
  var prove = false

  @Flag(help: "Say which data the template does not read.")
  var unused = false

  func validate() throws {
    if data == nil, rows == nil { throw ValidationError("name the data with --data") }
    let (format, asked) = (OfficeFormat(fileName: template), OfficeFormat(fileName: output))
    let isOther = OfficeFormat.other(fileName: output) != nil
    if isOther || asked != .text && format != asked {
      let kind = format == .text ? "text" : ".\(format.rawValue)"
      throw ValidationError(
        "a \(kind) template gives a \(kind) document, and --output names \(output); name it "
          + ".\(format == .text ? "txt" : format.rawValue)")
    }
    if rows != nil, joined != nil || name != nil || unused {
      throw ValidationError("--rows is for one document, and not for --joined, --name or --unused")
    }
    if joined != nil, name != nil {
      throw ValidationError("--name is for many documents, and --joined gives one")
    }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let options = RenderOptions(
        isLenient: lenient, fields: fields.rules, clauses: clauses.folder, proves: prove)
      if let rows { return try render(rows, options) }
      guard let data else { return }
      if unused {
        Report.show(
          try UnusedData.findings(
            of: try TemplateWork.open(template, clauses: clauses.folder), data: data))
      }
      if let joined {
        let count = try RenderJoined.run(
          template, data: data, separator: joined, output: output, options: options)
        sayWritten(", \(count) record\(count == 1 ? "" : "s")")
      } else if RenderEach.givesMany(data) {
        try renderEach(of: data, options)
      } else {
        try renderOne(of: data, options)
      }
    }
  }

  private func renderOne(of data: String, _ options: RenderOptions) throws(Failure) {
    if name != nil {
      throw Failure(
        .usage, "name", "--name is for many documents, and \(data) gives one",
        remedy: "leave out --name, or give a .jsonl or .csv file")
    }
    try RenderOne.run(template, data: data, output: output, options: options)
    sayWritten()
  }

  private func renderEach(of data: String, _ options: RenderOptions) throws(Failure) {
    var progress = Progress()
    let interruption = Interruption("interrupted; the same command goes on from here")
    defer { interruption.end() }
    let files = try RenderEach.run(
      template, data: data, name: name, output: output, options: options
    ) { progress.tell($0, of: $1) }
    for file in files { Report.give(file) }
    Report.say("\(progress.done) document\(progress.done == 1 ? "" : "s") written to \(output)")
  }

  private func render(_ rows: RowsFile, _ options: RenderOptions) throws(Failure) {
    if let data, RenderEach.givesMany(data) {
      throw Failure(
        .usage, "rows", "--rows is for one document, and \(data) gives many",
        remedy: "give a .json or .yaml file")
    }
    let streamed = try RenderRows.run(
      template, data: data, rows: rows, output: output, options: options)
    if !streamed, !prove, OfficeFormat(fileName: template) != .text {
      Report.say(
        "note: the template asks more of \u{201C}\(rows.name)\u{201D} than to go through them one "
          + "after the other, so all of them were held in memory")
    }
    sayWritten()
  }

  private func sayWritten(_ more: String = "") {
    if output != "-" { Report.say("written: \(output)\(more)") }
  }
}

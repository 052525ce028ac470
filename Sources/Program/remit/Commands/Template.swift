import ArgumentParser
import Casework
import Documents
import JSONText
import OfficeFiles

/// `remit template check|fields|diff|render|verify|where-used|language|approve`
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Works with a template by itself: Word, Writer or plain text, with any data.",
    subcommands: [
      TemplateCheck.self, TemplateFieldsCommand.self, TemplateDiff.self, TemplateRender.self,
      TemplateVerify.self, TemplateWhereUsed.self, TemplateLanguageCommand.self,
      TemplateApprove.self,
    ])
}

/// `remit template check TEMPLATE`
struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault of a template before it is used.",
    discussion:
      "With --data, names are checked against that file; with --schema, against what that "
      + "JSON Schema declares, as template fields --schema writes it; with --decision, against what "
      + "a decision's form may print, with --step, against what the paper of a step in its life "
      + "may, with --paper, against what that letter, placement paper or register may. Tags that "
      + "cannot work, or that a reader would never see, are errors; what can never appear, and what "
      + "accessibility asks for, are warnings. Of a form given in Word and in Writer, it is said "
      + "where the two do not print the same. Exit status 1 for an error, with --strict for a "
      + "warning too.")

  @Argument(
    help: "Templates: .docx, .odt or plain text; a folder of them; a form without its ending.",
    completion: .file())
  var templates: [String]

  @Option(help: "Sample data: .json, .yaml, .jsonl or .csv.", completion: .file())
  var data: String?

  @Option(help: "A JSON Schema of the data (2020-12).", completion: .file())
  var schema: String?

  @Flag(help: "The templates are council forms for decisions.")
  var decision = false

  @Flag(help: "The templates are forms of the papers that the steps of a decision's life make.")
  var step = false

  @Option(
    help: ArgumentHelp(
      "The templates are forms of that paper: letter-outcome, placement-agreement, register, …",
      valueName: "paper"), transform: { try Words.choice($0, "paper") })
  var paper: InstrumentPaperKind?

  @Flag(help: "Findings as JSON on standard output; remit schema findings describes it.")
  var json = false

  @Flag(help: "Exit status 1 also for warnings.")
  var strict = false

  @Flag(help: "With --data, say too which data the template does not read.")
  var unused = false

  @Option(
    help: ArgumentHelp(
      "Write a copy of the template with the findings as comments in its margin.",
      valueName: "copy"), completion: .file())
  var annotate: String?

  @OptionGroup var clauses: ClauseOption

  func validate() throws {
    if unused, data == nil { throw ValidationError("--unused needs --data") }
    if [data != nil, schema != nil, decision, step, paper != nil].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --data, --schema, --decision, --step and --paper")
    }
  }

  func run() throws {
    let names: TemplateWork.Names =
      decision
      ? .decision
      : step
        ? .step
        : paper.map { .paper($0) } ?? data.map { .data($0) } ?? schema.map { .schema($0) }
          ?? .none
    var files: [String] = []
    try Report.run { () throws(Failure) in
      files = try TemplateFiles.found(at: templates)
      if annotate != nil, files.count > 1 {
        throw Failure(
          .usage, "annotate", "a copy is made of one template, and \(files.count) are named",
          remedy: "name one, or leave out --annotate")
      }
    }
    try Report.check(files, json: json, isStrict: strict) { path throws(Failure) in
      if ClauseFolder.isClause(path) {
        return (try ClauseCheck.findings(of: path, names: names), "nothing found")
      }
      let template = try TemplateWork.open(path, clauses: clauses.folder)
      var found = try TemplateWork.check(template, names: names)
      if let twin = TemplateFiles.twin(of: path, among: files) {
        found += TemplateTwins.disagreements(
          try TemplateWork.open(twin, clauses: clauses.folder), template)
      }
      if unused, let data { found += try UnusedData.findings(of: template, data: data) }
      if let annotate {
        try TemplateWork.annotate(template, with: found, to: annotate)
        Report.say("written: \(annotate)")
      }
      return (found, "nothing found")
    }
  }
}

/// `remit template fields TEMPLATE`
struct TemplateFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Lists the names a template reads.",
    discussion: "With --decision instead of a template, lists every name that a decision's form "
      + "may print; with --step, every name that the paper of a step in its life may; with "
      + "--paper, every name that that letter, placement paper or register may.")

  @Argument(help: "A template: .docx, .odt or plain text.", completion: .file())
  var template: String?

  @Flag(help: "All names that a decision's form may print.")
  var decision = false

  @Flag(help: "All names that the paper of a step in a decision's life may print.")
  var step = false

  @Option(
    help: ArgumentHelp(
      "All names that the form of that paper may print: letter-outcome, register, …",
      valueName: "paper"), transform: { try Words.choice($0, "paper") })
  var paper: InstrumentPaperKind?

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "The data that are needed, as JSON Schema (2020-12).")
  var schema = false

  @OptionGroup var clauses: ClauseOption

  func validate() throws {
    if json, schema { throw ValidationError("give one of --json and --schema") }
    if [template != nil, decision, step, paper != nil].count(where: { $0 }) != 1 {
      throw ValidationError("name a template, or give --decision, --step or --paper")
    }
  }

  func run() throws {
    if schema { return try giveSchema() }
    try Report.run { () throws(Failure) in
      let fields =
        if let template {
          TemplateFields.of(try TemplateWork.sound(template, clauses: clauses.folder))
        } else if let paper {
          TemplateFields.of(paper)
        } else {
          step ? TemplateFields.ofSteps() : TemplateFields.ofDecisions()
        }
      if json {
        Report.give(JSONValue.object(["fields": .array(fields.map(\.json))]).text(indented: true))
        return
      }
      let width = min(fields.map(\.name.count).max() ?? 0, 44)
      for field in fields {
        let gap = String(repeating: " ", count: max(1, width - field.name.count + 2))
        let words = [field.kind, field.doc].compactMap(\.self).joined(separator: ": ")
        Report.give(words.isEmpty ? field.name : field.name + gap + words)
      }
    }
  }

  private func giveSchema() throws {
    try Report.run { () throws(Failure) in
      let schema =
        if let template {
          TemplateSchema.of(try TemplateWork.sound(template, clauses: clauses.folder))
        } else if let paper {
          TemplateSchema.of(paper)
        } else {
          step ? TemplateSchema.ofSteps() : TemplateSchema.ofDecisions()
        }
      Report.give(schema.text(indented: true))
    }
  }
}

/// `remit template render TEMPLATE --data FILE --output FILE`
struct TemplateRender: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Fills a template with data.",
    discussion: "A .json or .yaml file gives one document; a .jsonl or .csv file gives one for "
      + "each line, into a folder or a .zip, each named by --name; with --joined it gives one "
      + "document of all lines. The same template and data give the same bytes, on any day and any "
      + "computer; a Word or Writer document says among its properties of which template and by "
      + "which version of Remit it was made.")

  @Argument(help: "A template: .docx, .odt or plain text.", completion: .file())
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
    if rows != nil, joined != nil || name != nil || unused {
      throw ValidationError("--rows is for one document, and not for --joined, --name or --unused")
    }
    if joined != nil, name != nil {
      throw ValidationError("--name is for many documents, and --joined gives one")
    }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let rules = TemplateWork.rules(isLenient: lenient)
      if let rows { return try render(rows) }
      guard let data else { return }
      if unused {
        Report.show(
          try UnusedData.findings(
            of: try TemplateWork.open(template, clauses: clauses.folder), data: data))
      }
      if let joined {
        let count = try RenderJoined.run(
          template, data: data, separator: joined, output: output, rules: rules,
          fields: fields.rules, clauses: clauses.folder, proves: prove)
        if output != "-" {
          Report.say("written: \(output), \(count) record\(count == 1 ? "" : "s")")
        }
        return
      }
      let kind = data.split(separator: ".").last.map { $0.lowercased() }
      guard let kind, ["jsonl", "ndjson", "csv"].contains(kind) else {
        if name != nil {
          throw Failure(
            .usage, "name", "--name is for many documents, and \(data) gives one",
            remedy: "leave out --name, or give a .jsonl or .csv file")
        }
        try TemplateWork.render(
          template, data: data, output: output, rules: rules, fields: fields.rules,
          clauses: clauses.folder, proves: prove)
        if output != "-" { Report.say("written: \(output)") }
        return
      }
      var progress = Progress()
      let files = try RenderEach.run(
        template, data: data, name: name, output: output, rules: rules, fields: fields.rules,
        clauses: clauses.folder, proves: prove
      ) { progress.tell($0, of: $1) }
      for file in files { Report.give(file) }
      Report.say("\(progress.done) document\(progress.done == 1 ? "" : "s") written to \(output)")
    }
  }

  private func render(_ rows: RowsFile) throws(Failure) {
    if let kind = data?.split(separator: ".").last.map({ $0.lowercased() }),
      ["jsonl", "ndjson", "csv"].contains(kind)
    {
      throw Failure(
        .usage, "rows", "--rows is for one document, and \(data ?? "") gives many",
        remedy: "give a .json or .yaml file")
    }
    let streamed = try RenderRows.run(
      template, data: data, rows: rows, output: output,
      rules: TemplateWork.rules(isLenient: lenient), fields: fields.rules,
      clauses: clauses.folder, proves: prove)
    if !streamed, !prove, OfficeFormat(fileName: template) != .text {
      Report.say(
        "note: the template asks more of \u{201C}\(rows.name)\u{201D} than to go through them one "
          + "after the other, so all of them were held in memory")
    }
    if output != "-" { Report.say("written: \(output)") }
  }
}

import ArgumentParser
import Casework
import Documents
import OfficeFiles

/// `remit template check TEMPLATE`
struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every fault of a template before it is used.",
    discussion:
      "With --data, names and values are checked against that file; with --schema, against what that "
      + "JSON Schema declares, as template fields --schema writes it; with --decision, against what "
      + "a decision's form may print, with --step, against what the paper of a step in its life "
      + "may, with --paper, against what that letter, placement paper or register may. Tags that "
      + "cannot work, or that a reader would never see, are errors; what can never appear, what is "
      + "printed though data may leave it out, and what accessibility asks for, are warnings. Of a form given in Word and in Writer, it is said "
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
        let found = try ClauseCheck.findings(of: path, names: names, on: Today.inLondon)
        return (found, "nothing found")
      }
      let template = try TemplateWork.open(path, clauses: clauses.folder)
      var found = try TemplateWork.check(template, names: names, on: Today.inLondon)
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

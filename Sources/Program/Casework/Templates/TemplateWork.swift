public import CivilTime
public import Diagnostics
public import Documents
import DurableFiles
public import OfficeFiles
import TemplateLanguage

/// What can be done with a template by itself, whatever its data are about.
public enum TemplateWork {
  /// Reads a template.
  ///
  /// - Parameters:
  ///   - fields: what becomes of its own fields and content controls.
  ///   - clauses: the folder of the clauses that it may print, where that is not beside it.
  public static func open(
    _ path: String, fields: FieldRules = FieldRules(), clauses: String? = nil
  ) throws(Failure) -> DocumentTemplate {
    let bytes = try InputFile.bytes(path)
    let library = try ClauseFolder.library(for: path, given: clauses)
    return try orFail(.data) { () throws(DiagnosticsError) in
      try DocumentTemplate(bytes, file: path, fields: fields, clauses: library)
    }
  }

  /// The reference of the template language, in Markdown.
  public static var languageReference: String { LanguageReference.markdown }

  /// Reads a template with nothing wrong in its tags.
  public static func sound(
    _ path: String, clauses: String? = nil
  ) throws(Failure) -> DocumentTemplate {
    let template = try open(path, clauses: clauses)
    let faults = template.diagnostics.filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.data, faults) }
    return template
  }

  /// Reads data for templates.
  public static func data(
    _ path: String, nothing: TemplateData.Nothing = .leftOut
  ) throws(Failure) -> TemplateData {
    let data = try dataOrNone(path, nothing: nothing)
    guard !data.records.isEmpty else {
      throw Failure(
        .data, "no-record", "there is no record in the file, so no document",
        at: SourcePlace(file: path), remedy: "write a line for each document")
    }
    return data
  }

  /// Reads data of which there may be none: rows of a table.
  static func dataOrNone(
    _ path: String, nothing: TemplateData.Nothing
  ) throws(Failure) -> TemplateData {
    let text = try InputFile.text(path)
    return try orFail(.data) { () throws(DiagnosticsError) in
      try TemplateData(
        text, file: path, nothing: nothing,
        files: path == "-" ? nil : DataFiles(of: path))
    }
  }

  /// Everything wrong with a template's tags, with its names as far as it is told what names there
  /// are, and with the document itself; what is worst comes first.
  ///
  /// - Parameter day: on which its clauses ought to be in force.
  public static func check(
    _ template: DocumentTemplate, names: Names, on day: CivilDate
  ) throws(Failure) -> [Diagnostic] {
    let ofNames =
      switch names {
      case .none: template.check(rules: .ofTemplates)
      case .decision: template.checkAsForm(declared: DecisionPaperFacts.shape)
      case .step: template.checkAsForm(declared: StepPaperFacts.shape)
      case .paper(let kind): template.checkAsForm(declared: kind.shape)
      case .schema(let path):
        template.check(sample: try SchemaShape.read(path), rules: .ofTemplates)
      case .data(let path): check(template, sample: try data(path))
      }
    let all =
      template.diagnostics + ofNames + template.review(asForm: names.areThoseOfForms)
      + ClausesInForce.faults(of: template, on: day, .warning)
    return Severity.allCases.flatMap { severity in
      all.filter { $0.severity == severity }.map { namingClause(of: template, $0) }
    }
  }

  private static func check(
    _ template: DocumentTemplate, sample data: TemplateData
  ) -> [Diagnostic] {
    let ofNames = template.check(sample: data.shape, rules: .ofTemplates)
    let isSound = !(template.diagnostics + ofNames).contains { $0.severity == .error }
    return ofNames + (isSound ? SampleTrial.findings(of: template, with: data.records) : [])
      + TextsThatMeanNo.findings(of: template, in: data.records)
  }

  /// What stands in a clause that the template prints, with the clause and the template.
  private static func namingClause(
    of template: DocumentTemplate, _ diagnostic: Diagnostic
  ) -> Diagnostic {
    guard let file = diagnostic.place?.file, file != template.name,
      let clause = template.clauses.first(where: { $0.file == file })
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.sharedText = SharedText(
      clause.name, words: "the clause \u{201C}\(clause.name)\u{201D}", printedBy: [template.name])
    return diagnostic
  }

  /// Writes a copy of a template with what was found as comments in its margin.
  public static func annotate(
    _ template: DocumentTemplate, with findings: [Diagnostic], to output: String
  ) throws(Failure) {
    let bytes = try orFail(.data) { () throws(DiagnosticsError) in
      try template.annotated(with: findings)
    }
    if OutputFile.isSameFile(output, template.name) {
      throw Failure(
        .usage, "annotate", "the copy would take the place of the template",
        at: SourcePlace(file: output), remedy: "name another file with --annotate")
    }
    guard OfficeFormat(fileName: output) == template.format else {
      throw Failure(
        .usage, "annotate",
        "the copy is a .\(template.format.rawValue) file, and its name says "
          + "otherwise", at: SourcePlace(file: output),
        remedy: "end its name in .\(template.format.rawValue)")
    }
    if FileLook(output)?.sort == .file, !AnnotatedCopy.isOne(try InputFile.bytes(output)) {
      throw Failure(
        .usage, "annotate", "there is another file of this name, which is no such copy",
        at: SourcePlace(file: output), remedy: "name another file with --annotate")
    }
    try OutputFile.write(bytes, to: output)
  }

  /// Where a template's names are declared.
  public enum Names: Sendable, Hashable {
    /// Nowhere: only its tags can be checked.
    case none
    /// It is a council's form for decisions.
    case decision
    /// It is the form of a paper that a step of a decision's life makes.
    case step
    /// It is the form of letters, of a paper about placements, or of a register.
    case paper(InstrumentPaperKind)
    /// By sample data in a file.
    case data(String)
    /// By a JSON Schema in a file.
    case schema(String)

    /// Whether they are those of a council's own forms.
    var areThoseOfForms: Bool {
      switch self {
      case .decision, .step, .paper: true
      case .none, .data, .schema: false
      }
    }
  }
}

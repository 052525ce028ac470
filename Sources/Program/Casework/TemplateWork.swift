public import Diagnostics
public import Documents
public import OfficeFiles
public import TemplateLanguage

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

  /// What becomes of names left out, and how values are printed: as this language has it, or as
  /// old templates expect that were written for Jinja and docxtpl.
  public static func rules(isLenient: Bool) -> LanguageRules {
    isLenient ? .lenient : .ofTemplates
  }

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
    _ path: String, rules: LanguageRules = .ofTemplates
  ) throws(Failure) -> TemplateData {
    let text = try InputFile.text(path)
    let data = try orFail(.data) { () throws(DiagnosticsError) in
      try TemplateData(
        text, file: path, nothing: nothing(rules),
        files: path == "-" ? nil : DataFiles(of: path))
    }
    guard !data.records.isEmpty else {
      throw Failure(
        .data, "no-record", "there is no record in the file, so no document",
        at: SourcePlace(file: path), remedy: "write a line for each document")
    }
    return data
  }

  /// What `null` says under those rules.
  static func nothing(_ rules: LanguageRules) -> TemplateData.Nothing {
    rules == .lenient ? .none : .leftOut
  }

  /// Everything wrong with a template's tags, with its names as far as it is told what names there
  /// are, and with the document itself; what is worst comes first.
  public static func check(_ template: DocumentTemplate, names: Names) throws(Failure)
    -> [Diagnostic]
  {
    let ofNames =
      switch names {
      case .none: template.check(rules: .ofTemplates)
      case .decision: template.check(declared: DecisionPaperFacts.shape)
      case .step: template.check(declared: StepPaperFacts.shape)
      case .paper(let kind): template.check(declared: kind.shape)
      case .schema(let path):
        template.check(sample: try SchemaShape.read(path), rules: .ofTemplates)
      case .data(let path): template.check(sample: try data(path).shape, rules: .ofTemplates)
      }
    let all = template.diagnostics + ofNames + template.review()
    return Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
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
  }

  /// A template with its data checked against each other. Under lenient rules a name that the data
  /// leave out is no fault.
  static func checked(
    _ path: String, _ data: TemplateData, rules: LanguageRules,
    fields: FieldRules = FieldRules(), clauses: String? = nil
  ) throws(Failure) -> DocumentTemplate {
    let template = try open(path, fields: fields, clauses: clauses)
    let unknown =
      rules == .lenient ? [] : template.check(sample: data.shape, rules: rules)
    let faults = (template.diagnostics + unknown).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.data, faults) }
    return template
  }

  /// Renders one document.
  ///
  /// - Parameters:
  ///   - clauses: the folder of the clauses that it may print, where that is not beside it.
  ///   - proves: whether it is read back before it is written; a fault in it is one of Remit's, and
  ///     nothing is written.
  public static func render(
    _ path: String, data dataPath: String, output: String, rules: LanguageRules = .ofTemplates,
    fields: FieldRules = FieldRules(), clauses: String? = nil, proves: Bool = false
  ) throws(Failure) {
    let data = try data(dataPath, rules: rules)
    let template = try checked(path, data, rules: rules, fields: fields, clauses: clauses)
    try checkOutput(output, template, path, dataPath)
    let bytes = try rendered(template, data.records[0], rules: rules, proves: proves)
    try OutputFile.write(bytes, to: output)
  }

  /// The output takes the place of nothing that it is made from.
  static func checkOutput(
    _ output: String, _ template: DocumentTemplate, _ path: String, _ dataPath: String
  ) throws(Failure) {
    if output == "-", template.format != .text {
      throw Failure(
        .usage, "output", "a Word or Writer document is not written to standard output",
        remedy: "name a file with --output")
    }
    for input in [path, dataPath] where output != "-" && OutputFile.isSameFile(output, input) {
      throw Failure(
        .usage, "output", "the document would take the place of \(input), from which it is made",
        at: SourcePlace(file: output), remedy: "name another file with --output")
    }
  }

  /// A finished document, read back if it is to be proved.
  static func rendered(
    _ template: DocumentTemplate, _ record: Record, rules: LanguageRules = .ofTemplates,
    proves: Bool
  ) throws(Failure) -> [UInt8] {
    guard proves else {
      return try orFail(.data) { () throws(DiagnosticsError) in
        try template.render(record, rules: rules)
      }
    }
    let rendered = try orFail(.data) { () throws(DiagnosticsError) in
      try template.rendered(record, rules: rules)
    }
    try prove(rendered, of: template)
    return rendered.bytes
  }

  /// Reads a finished document back; what is wrong with it is a fault of Remit's.
  static func prove(_ rendered: Rendered, of template: DocumentTemplate) throws(Failure) {
    let faults = ReadBack.faults(
      in: rendered.bytes, format: template.format, printed: rendered.printed,
      against: template.bytes
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.fault, faults) }
  }
}

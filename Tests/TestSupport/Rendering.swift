public import Diagnostics
public import OfficeFiles
public import TemplateLanguage

extension TestTemplate {
  /// The template in that format, with the clauses that it may print.
  public func template(
    _ format: OfficeFormat, clauses: ClauseLibrary = .none
  ) throws -> DocumentTemplate {
    try DocumentTemplate(bytes(format), file: Self.name(format), clauses: clauses)
  }

  /// The document that it gives with these data, which when read back has no fault that the
  /// template has not.
  public func rendered(
    _ data: Record, _ format: OfficeFormat, rules: LanguageRules = .ofPapers,
    clauses: ClauseLibrary = .none
  ) throws -> RenderedDocument {
    let bytes = bytes(format)
    let rendered = try template(format, clauses: clauses).rendered(data, rules: rules)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: bytes
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw DiagnosticsError(faults) }
    let document = try RenderedDocument(rendered.bytes, format)
    try document.check()
    return document
  }

  /// Everything that is said against it: when it is read, by its names, or when it is rendered.
  public func faults(
    _ format: OfficeFormat, _ data: Record = [:], declared: RecordShape? = nil,
    clauses: ClauseLibrary = .none
  ) -> [Diagnostic] {
    do {
      let template = try template(format, clauses: clauses)
      if !template.diagnostics.isEmpty { return template.diagnostics }
      if let declared { return template.checkAsForm(declared: declared) }
      _ = try template.render(data)
      return []
    } catch let error as DiagnosticsError {
      return error.list
    } catch {
      return [Diagnostic(.error, "unexpected", "\(error)")]
    }
  }
}

extension OfficeFormat {
  /// The formats with structure.
  public static let office: [OfficeFormat] = [.docx, .odt]
}

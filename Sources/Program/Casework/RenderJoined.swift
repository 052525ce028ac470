import Diagnostics
import Documents
public import OfficeFiles
public import TemplateLanguage

/// Renders one document of all records of a list.
public enum RenderJoined {
  /// Renders and writes.
  ///
  /// - Parameters:
  ///   - separator: what stands between the records.
  ///   - rules: what becomes of names left out, and how values are printed.
  ///   - fields: what becomes of the template's own fields and content controls.
  ///   - clauses: the folder of the clauses that it may print, where that is not beside it.
  ///   - proves: whether the document is read back before it is written.
  /// - Returns: how many records there are.
  public static func run(
    _ path: String, data dataPath: String, separator: RecordSeparator, output: String,
    rules: LanguageRules = .ofTemplates, fields: FieldRules = FieldRules(),
    clauses: String? = nil, proves: Bool = false
  ) throws(Failure) -> Int {
    let data = try TemplateWork.data(dataPath, rules: rules)
    let template = try TemplateWork.checked(
      path, data, rules: rules, fields: fields, clauses: clauses)
    try TemplateWork.checkOutput(output, template, path, dataPath)
    let rendered = try orFail(.data) { () throws(DiagnosticsError) in
      try template.rendered(joining: data.records, by: separator, rules: rules)
    }
    if proves { try TemplateWork.prove(rendered, of: template) }
    try OutputFile.write(rendered.bytes, to: output)
    return data.records.count
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage

/// A template is refused with reasons, or gives a file in which nothing is amiss, the same each
/// time. The first byte says of what format it is, the second by which rules it is rendered and how.
enum TemplateTrial {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    guard bytes.count > 2 else { return }
    let manner = Int(bytes[1])
    let words = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    let (file, source) = TrialDocument.file(of: words, format: Int(bytes[0]))
    do throws(DiagnosticsError) {
      let template = try DocumentTemplate(source, file: file, fields: fields(manner))
      try look(at: template)
      let rendered = try rendered(template, manner)
      try prove(rendered, of: template)
      if bytes.count % 4 == 0, try self.rendered(template, manner).bytes != rendered.bytes {
        throw DiagnosticsError(Diagnostic(.error, finding, "two renderings differ"))
      }
    } catch {
      try check(error.list)
    }
  }

  /// The code of what is no fault of the template.
  private static let finding = "finding"

  private static func fields(_ manner: Int) -> FieldRules {
    manner & 8 == 0 ? FieldRules() : FieldRules(kept: .all, keepsControls: true)
  }

  private static func rendered(
    _ template: DocumentTemplate, _ manner: Int
  ) throws(DiagnosticsError) -> Rendered {
    let rules = TrialData.rules(manner)
    guard manner & 4 != 0 else { return try template.rendered(TrialData.record, rules: rules) }
    return try template.rendered(
      joining: [TrialData.record, ["a": "other", "c": []], TrialData.record],
      by: manner & 16 == 0 ? .page : .continuous, rules: rules)
  }

  /// Everything that is said of a template before there are data.
  private static func look(at template: DocumentTemplate) throws(DiagnosticsError) {
    let said = template.diagnostics + template.check() + template.review()
    if let silent = said.first(where: { $0.message.isEmpty }) {
      throw DiagnosticsError(Diagnostic(.error, finding, "\(silent.code) has no words"))
    }
    _ = template.uses
    _ = template.names
    _ = template.statements
  }

  private static func prove(
    _ rendered: Rendered, of template: DocumentTemplate
  ) throws(DiagnosticsError) {
    let faults = ReadBack.faults(
      in: rendered.bytes, format: template.format, printed: rendered.printed,
      against: template.bytes
    ).filter { $0.severity == .error }
    if faults.isEmpty { return }
    throw DiagnosticsError(Diagnostic(.error, finding, faults.map(\.text).joined(separator: "\n")))
  }

  private static func check(_ faults: [Diagnostic]) throws(Finding) {
    if let found = faults.first(where: { $0.code == finding }) { throw Finding(found.message) }
    guard faults.contains(where: { $0.severity == .error }) else {
      throw Finding("refused without an error: \(faults)")
    }
    if let silent = faults.first(where: { $0.message.isEmpty || $0.remedy?.isEmpty != false }) {
      throw Finding("a refusal without words or remedy: \(silent)")
    }
  }
}

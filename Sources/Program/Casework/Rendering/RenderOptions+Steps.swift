import Diagnostics
import Documents
import OfficeFiles
import TemplateLanguage

/// The steps that every rendering takes, whatever becomes of the document.
extension RenderOptions {
  /// The data in a file.
  func data(_ path: String) throws(Failure) -> TemplateData {
    try TemplateWork.data(path, nothing: nothing)
  }

  /// The template in a file, as it is.
  func template(_ path: String) throws(Failure) -> DocumentTemplate {
    try TemplateWork.open(path, fields: fields, clauses: clauses)
  }

  /// A template that fits these records.
  func template(_ path: String, for records: [Record]) throws(Failure) -> DocumentTemplate {
    let template = try template(path)
    try check(template, RecordShape(describing: records))
    return template
  }

  /// Stops where there is a fault in a template, or it reads names that the data do not declare. Under
  /// lenient rules a name that the data leave out is no fault.
  func check(_ template: DocumentTemplate, _ declared: RecordShape) throws(Failure) {
    let ofNames = rules == .lenient ? [] : template.check(sample: declared, rules: rules)
    let faults = (template.diagnostics + ofNames).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.data, faults) }
  }

  /// A finished document, read back if it is to be proved.
  func document(_ template: DocumentTemplate, _ record: Record) throws(Failure) -> [UInt8] {
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

  /// Reads a finished document back, if it is to be proved; what is wrong with it is a fault of
  /// Remit's.
  func prove(_ rendered: Rendered, of template: DocumentTemplate) throws(Failure) {
    guard proves else { return }
    let faults = ReadBack.faults(
      in: rendered.bytes, format: template.format, printed: rendered.printed,
      against: template.bytes
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.fault, faults) }
  }
}

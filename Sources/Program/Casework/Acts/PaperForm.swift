import CivilTime
import Diagnostics
import Digests
import OfficeFiles
import TemplateLanguage

/// A council's form of a paper, found to be in order; whatever is written on it is read back whole.
struct PaperForm: Sendable {
  /// The form, opened.
  let template: DocumentTemplate
  private let parts: FormParts

  /// Opens a form, and checks it against what can be printed on it.
  init(
    _ bytes: [UInt8], name: String, clauses: ClauseLibrary, _ shape: RecordShape
  ) throws(Failure) {
    template = try Self.opened(bytes, name: name, clauses: clauses, shape)
    parts = FormParts(of: bytes)
  }

  /// A form with nothing wrong in it, for what can be printed on it.
  static func opened(
    _ bytes: [UInt8], name: String, clauses: ClauseLibrary, _ shape: RecordShape
  ) throws(Failure) -> DocumentTemplate {
    let opened = try orFail(.configuration) { () throws(DiagnosticsError) in
      try DocumentTemplate(bytes, file: name, clauses: clauses)
    }
    let found = opened.diagnostics + opened.check(declared: shape) + opened.review(asForm: true)
    let faults = found.filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.configuration, faults) }
    return opened
  }

  /// Refuses to write on a day on which a clause of the form is not in force.
  func requireInForce(on day: CivilDate) throws(Failure) {
    let faults = ClausesInForce.faults(of: template, on: day)
    if !faults.isEmpty { throw Failure(.configuration, faults) }
  }

  /// The finished paper: every value is in it, and nothing that a paper must not have.
  func paper(_ data: Record, marking: String? = nil) throws(Failure) -> [UInt8] {
    let rendered = try orFail(.configuration) { () throws(DiagnosticsError) in
      try template.rendered(data, marking: marking)
    }
    let faults = ReadBack.faults(
      in: rendered.bytes, format: template.format, printed: rendered.printed, against: parts
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.fault, faults) }
    return rendered.bytes
  }
}

extension Desk {
  /// A form of a council's version, by its file's name.
  func form(
    _ name: String, in version: ProcedureVersion, _ shape: RecordShape
  ) throws(Failure) -> PaperForm {
    let form = try storedForm(version.form(name))
    return try PaperForm(form.bytes, name: name, clauses: form.clauses, shape)
  }
}

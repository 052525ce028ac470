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
  init(_ bytes: [UInt8], name: String, _ shape: RecordShape) throws(Failure) {
    template = try Self.opened(bytes, name: name, shape)
    parts = FormParts(of: bytes)
  }

  /// A form with nothing wrong in it, for what can be printed on it.
  static func opened(
    _ bytes: [UInt8], name: String, _ shape: RecordShape
  ) throws(Failure) -> DocumentTemplate {
    let opened = try orFail(.configuration) { () throws(DiagnosticsError) in
      try DocumentTemplate(bytes, file: name)
    }
    let faults = (opened.diagnostics + opened.check(declared: shape))
      .filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.configuration, faults) }
    return opened
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
    try PaperForm(try document(version.form(name)), name: name, shape)
  }
}

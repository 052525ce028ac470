import Diagnostics
import Documents
import OfficeFiles
import TemplateLanguage

/// Writes papers of letters, registers and placements, each read back whole.
enum InstrumentPaper {
  /// A finished paper.
  static func bytes(
    _ kind: InstrumentPaperKind, _ format: String, template bytes: [UInt8], _ data: Record,
    marking: String? = nil
  ) throws(Failure) -> [UInt8] {
    let template = try LetterDrafting.template(bytes, "\(kind.rawValue).\(format)", kind)
    let rendered = try orFail(.configuration) { () throws(DiagnosticsError) in
      try template.rendered(data, marking: marking)
    }
    let faults = ReadBack.faults(
      in: rendered.bytes, format: template.format, printed: rendered.printed, against: bytes
    ).filter { $0.severity == .error }
    if !faults.isEmpty { throw Failure(.fault, faults) }
    return rendered.bytes
  }
}

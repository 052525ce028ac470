/// The kinds of file that a template can be.
public enum OfficeFormat: String, Sendable, Hashable, CaseIterable {
  /// Word: Office Open XML (ECMA-376, ISO/IEC 29500).
  case docx
  /// Writer: OpenDocument text (ISO/IEC 26300, OASIS ODF 1.3).
  case odt
  /// Plain text in UTF-8.
  case text = "txt"

  /// The format that a file's name claims; plain text for a name that claims neither of the others.
  public init(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self = OfficeFormat(rawValue: ending) ?? .text
  }
}

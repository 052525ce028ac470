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

  /// What a file is whose name claims a format of documents that is none of these, and what to save it
  /// as: `a Rich Text file`, `.docx or .odt`.
  public static func other(fileName: String) -> (kind: String, saveAs: String)? {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return others[ending]
  }

  private static let others: [String: (kind: String, saveAs: String)] = [
    "doc": ("a document of Word before 2007", ".docx"), "dot": ("a template of Word", ".docx"),
    "dotx": ("a template of Word", ".docx"), "docm": ("a Word document with macros", ".docx"),
    "dotm": ("a template of Word with macros", ".docx"), "rtf": ("Rich Text", ".docx or .odt"),
    "ott": ("a template of Writer", ".odt"), "fodt": ("Writer's text as one flat file", ".odt"),
    "pdf": ("a PDF file", ".docx or .odt"), "pages": ("a document of Pages", ".docx"),
    "wps": ("a document of Works", ".docx"),
  ]
}

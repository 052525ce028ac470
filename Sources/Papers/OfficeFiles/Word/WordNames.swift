import XMLTokens

/// Names of WordprocessingML and its packaging (ECMA-376 parts 1 and 2).
enum WordNames {
  /// The same in files that Word calls Strict Open XML (ISO/IEC 29500 part 1).
  static let strictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  static let drawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  /// The name in WordprocessingML's namespace, with its usual prefix.
  static func w(_ local: String) -> XMLName {
    XMLName(namespace: main, prefix: "w", local: local)
  }

  static let val = w("val")
}

import XMLTokens

/// Names of OpenDocument (ODF 1.3 part 3).
enum OpenDocumentNames {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
  static let svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  static let number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  static let formatting = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xlink = "http://www.w3.org/1999/xlink"
  static let meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"

  static func text(_ local: String) -> XMLName {
    XMLName(namespace: text, prefix: "text", local: local)
  }

  static func table(_ local: String) -> XMLName {
    XMLName(namespace: table, prefix: "table", local: local)
  }

  static func style(_ local: String) -> XMLName {
    XMLName(namespace: style, prefix: "style", local: local)
  }

  static func draw(_ local: String) -> XMLName {
    XMLName(namespace: draw, prefix: "draw", local: local)
  }

  static func number(_ local: String) -> XMLName {
    XMLName(namespace: number, prefix: "number", local: local)
  }

  static func office(_ local: String) -> XMLName {
    XMLName(namespace: office, prefix: "office", local: local)
  }
}

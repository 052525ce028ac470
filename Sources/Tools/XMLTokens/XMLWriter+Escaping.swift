extension XMLWriter {
  /// The first character that no XML document may hold, if the text has one.
  public static func firstForbidden(in text: String) -> Unicode.Scalar? {
    XMLCharacters.firstForbidden(in: text)
  }

  /// The text as it stands between tags.
  public static func escapedText(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    return bytes
  }

  /// The text as it stands in an attribute in double quotes.
  public static func escapedAttribute(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendEscapedAttribute(text, to: &bytes)
    return bytes
  }

  /// Appends text as it stands between tags. A carriage return is written as a reference, or a
  /// reader would make a line feed of it.
  public static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: mayNeedEscape) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    append(text, to: &bytes, inAttribute: false)
  }

  /// Appends text as it stands in an attribute in double quotes. Tabs and line breaks are written
  /// as references, or a reader would make spaces of them.
  public static func appendEscapedAttribute(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: mayNeedEscape) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    append(text, to: &bytes, inAttribute: true)
  }

  /// U+FFFE and U+FFFF begin with EF in UTF-8, as some good characters do.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      0xEF:
      true
    default: false
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8], inAttribute: Bool) {
    let text = XMLCharacters.withoutForbidden(text)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09 where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
      case 0x0A where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

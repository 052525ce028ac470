/// Brings a part to UTF-8, or refuses it.
///
/// Office formats allow UTF-8 and UTF-16. In any other encoding a declaration can hide from a
/// reader of bytes, so nothing else is decoded, whatever the XML declaration says.
enum XMLEncoding {
  /// The part in UTF-8 with no byte order mark.
  static func utf8(of bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    switch kind(of: bytes) {
    case .other(let name):
      throw refused("is written in \(name)")
    case .utf16(let bigEndian, let start):
      return try transcoded(bytes, bigEndian: bigEndian, from: start)
    case .utf8(let start):
      let text = start == 0 ? bytes : Array(bytes[start...])
      do {
        _ = try UTF8Span(validating: text.span)
      } catch {
        let place = XMLPlace(of: error.byteOffsets.lowerBound, in: text)
        throw refused("holds bytes that are not UTF-8", at: place)
      }
      if let name = declaredEncoding(of: text), !["UTF-8", "UTF8"].contains(name.uppercased()) {
        throw refused("says it is written in “\(name.prefix(40))” and is not UTF-16")
      }
      return text
    }
  }

  private enum Kind {
    case utf8(from: Int)
    case utf16(bigEndian: Bool, from: Int)
    case other(String)
  }

  /// Told from the first four bytes, as XML 1.0, appendix F, describes.
  private static func kind(of bytes: [UInt8]) -> Kind {
    switch (bytes.byte(0), bytes.byte(1), bytes.byte(2), bytes.byte(3)) {
    case (0xEF, 0xBB, 0xBF, _): .utf8(from: 3)
    case (0xFF, 0xFE, 0x00, 0x00), (0x00, 0x00, _, _), (0x3C, 0x00, 0x00, 0x00):
      .other("UTF-32")
    case (0xFF, 0xFE, _, _): .utf16(bigEndian: false, from: 2)
    case (0xFE, 0xFF, _, _): .utf16(bigEndian: true, from: 2)
    case (0x3C, 0x00, _, _): .utf16(bigEndian: false, from: 0)
    case (0x00, 0x3C, _, _): .utf16(bigEndian: true, from: 0)
    case (0x4C, 0x6F, 0xA7, 0x94): .other("EBCDIC")
    default: .utf8(from: 0)
    }
  }

  private static func transcoded(
    _ bytes: [UInt8], bigEndian: Bool, from start: Int
  ) throws(XMLError) -> [UInt8] {
    guard (bytes.count - start).isMultiple(of: 2) else {
      throw refused("is UTF-16 and ends within a character")
    }
    let units = stride(from: start, to: bytes.count, by: 2).map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw refused("holds half of a UTF-16 character")
    }
    let utf8 = Array(text.utf8)
    if let name = declaredEncoding(of: utf8), !name.uppercased().hasPrefix("UTF-16") {
      throw refused("is UTF-16 and says it is written in “\(name.prefix(40))”")
    }
    return utf8
  }

  /// The name in `encoding="…"` of the XML declaration, which stands at the very beginning.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let declaration = bytes.prefix(1024).prefix { $0 != UInt8(ascii: ">") }
    let key = Array("encoding".utf8)
    guard
      let start = declaration.indices.first(where: { declaration[$0...].starts(with: key) })
    else { return nil }
    let value = declaration[(start + key.count)...]
      .drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    guard let quote = value.first else { return nil }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }

  private static func refused(
    _ what: String, at place: XMLPlace = XMLPlace(line: 1, column: 1)
  ) -> XMLError {
    XMLError(
      .encoding, line: place.line, column: place.column,
      reason: "\(what); only UTF-8 and UTF-16 are read")
  }
}

/// Where a byte stands.
struct XMLPlace {
  var line: Int
  var column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }
}

extension [UInt8] {
  /// The byte at an offset, if there is one.
  func byte(_ offset: Int) -> UInt8? {
    offset < count ? self[offset] : nil
  }
}

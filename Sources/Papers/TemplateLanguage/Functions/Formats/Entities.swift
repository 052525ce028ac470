/// The entities that Jinja writes for the signs of HTML.
enum Entities {
  /// The text with entities for `& < > " '`.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { names[$0] != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let name = names[byte] { bytes.append(contentsOf: name.utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let names: [UInt8: String] = [
    UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
    UInt8(ascii: "\""): "&#34;", UInt8(ascii: "'"): "&#39;",
  ]

  /// The text without markup: comments and tags gone, blanks made one, entities read.
  static func withoutTags(_ text: String) -> String {
    var rest = Array(text.unicodeScalars)[...]
    var plain = String.UnicodeScalarView()
    func remove(_ opening: [Unicode.Scalar], _ closing: [Unicode.Scalar]) {
      var kept: [Unicode.Scalar] = []
      // Once no end comes any more, none does for later beginnings either.
      var hasEnd = true
      while let first = rest.first {
        if hasEnd, first == opening[0], rest.starts(with: opening) {
          if let end = place(of: closing, in: rest, from: rest.startIndex + opening.count) {
            rest = rest[(end + closing.count)...]
            continue
          }
          hasEnd = false
        }
        kept.append(first)
        rest.removeFirst()
      }
      rest = kept[...]
    }
    remove(Array("<!--".unicodeScalars), Array("-->".unicodeScalars))
    remove(["<"], [">"])
    plain.append(contentsOf: rest)
    let words = String(plain).unicodeScalars.split { $0.isBlank }.map { String($0) }
    return read(words.joined(separator: " "))
  }

  private static func place(
    of wanted: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> Int? {
    var place = start
    while place + wanted.count <= text.endIndex {
      if text[place] == wanted[0], text[place...].starts(with: wanted) { return place }
      place += 1
    }
    return nil
  }

  /// The text with entities read.
  private static func read(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      rest = rest[sign...]
      let name = rest.dropFirst().prefix(32).prefix { $0 != ";" }
      let isClosed = rest.dropFirst(1 + name.count).first == ";"
      if isClosed, let scalar = scalar(named: name) {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(name.count + 2)
      } else {
        result += "&"
        rest.removeFirst()
      }
    }
    return result + rest
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } }
    return known[String(name)]
  }

  private static let known: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "pound": "£",
    "copy": "©", "reg": "®", "euro": "€", "ndash": "–", "mdash": "—", "hellip": "…",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·",
    "times": "×", "deg": "°", "sect": "§", "para": "¶", "eacute": "é", "egrave": "è",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "laquo": "«", "raquo": "»",
  ]
}

/// How text stands in a calendar file (RFC 5545 sections 3.1 and 3.3.11).
enum ICSText {
  /// Text as a value: `\`, `;`, `,` and ends of lines escaped, other control characters left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      // A carriage return and line feed are one end of a line.
      case "\n": if !afterReturn { result += "\\n" }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += "\t"
      default:
        if !isControl(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A line in pieces of at most 75 octets, each but the first begun with a space.
  ///
  /// No character that a reader sees is cut in two, unless it alone is longer than a line: some
  /// calendar programs unfold only after decoding.
  static func folded(_ line: String) -> String {
    var result = ""
    var room = limit
    func put(_ piece: some StringProtocol) {
      let size = piece.utf8.count
      if size > room {
        result += "\r\n "
        room = limit - 1
      }
      result += piece
      room -= size
    }
    for character in line {
      if character.utf8.count < limit {
        put(String(character))
      } else {
        for scalar in character.unicodeScalars { put(String(scalar)) }
      }
    }
    return result
  }

  /// A name that is part of an id: letters, digits and hyphens as they are, whatever else by its
  /// number, so that two names never give one id.
  static func token(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { token, scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(scalar))
      token += isPlain || scalar == "-" ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
  }

  private static let limit = 75

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// How a single name or value is written in YAML.
enum YAMLWords {
  /// A name, quoted unless it is a plain word.
  static func key(_ key: String) -> String {
    let isWord = key.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "_" || $0 == "-" }
    return isWord && canStandPlain(key) && !looksLikeNoText(key) ? key : quoted(key)
  }

  /// A value in one line. What was written without quotes stays without them, where it can.
  static func value(_ scalar: YAMLScalar) -> String {
    let isPlain = canStandPlain(scalar.text) && (scalar.isPlain || !looksLikeNoText(scalar.text))
    return isPlain || scalar.isNothing ? scalar.text : quoted(scalar.text)
  }

  /// The text without blank lines at its beginning and without blanks at its end.
  static func withoutBlankEnds(_ text: String) -> String { text.trimmingBlankLines }

  /// Whether a text can stand under `|`: no letter in it is lost or taken for the end of a line.
  static func canStandByLines(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrinted($0) }
  }

  /// Whether a text can stand without quotes and still be that text.
  private static func canStandPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isLetterOrDigit(first) || first == "£" || first == "(" || first == "\u{201C}"
        || startsNumber(text), last != " ", last != ":",
      text.unicodeScalars.allSatisfy(isPrinted)
    else { return false }
    return !contains(text, ":", before: " ") && !contains(text, " ", before: "#")
  }

  /// Whether other programs would take the plain text for a number, a date or a truth value.
  private static func looksLikeNoText(_ text: String) -> Bool {
    if ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) {
      return true
    }
    return startsNumber(text) && !text.contains(" ")
  }

  private static func startsNumber(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    return rest.first.map { ("0"..."9").contains($0) } ?? false
  }

  private static func contains(
    _ text: String, _ first: Unicode.Scalar, before second: Unicode.Scalar
  ) -> Bool {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { $0 == (first, second) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
  }

  /// A letter that stands for itself; YAML 1.1 takes U+0085, U+2028 and U+2029 for line ends.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF: false
    default: true
    }
  }

  /// The text in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isPrinted(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }
    }
    return result + "\""
  }
}

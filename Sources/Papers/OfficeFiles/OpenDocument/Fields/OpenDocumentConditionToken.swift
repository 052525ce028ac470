import TemplateLanguage

/// A name, a value or a sign of a condition of Writer.
enum OpenDocumentConditionToken: Equatable {
  case name(String)
  /// A name in square brackets, as those of a database's columns are written.
  case column(String)
  case words(String)
  /// A number, or yes or no.
  case value(Value)
  /// What stands between values or before them; signs that are words too by their shortest form.
  case sign(String)

  /// What a formula consists of; nil when it holds something that is not read.
  static func tokens(of text: Substring) -> [OpenDocumentConditionToken]? {
    var tokens: [OpenDocumentConditionToken] = []
    let letters = Array(text)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      if letter.isWhitespace {
        index += 1
      } else if letter == "\"" {
        guard let end = letters[(index + 1)...].firstIndex(of: "\"") else { return nil }
        tokens.append(.words(String(letters[(index + 1)..<end])))
        index = end + 1
      } else if letter == "[" {
        guard let end = letters[(index + 1)...].firstIndex(of: "]") else { return nil }
        tokens.append(.column(String(letters[(index + 1)..<end])))
        index = end + 1
      } else if letter.isNumber {
        let digits = letters[index...].prefix { $0.isNumber || $0 == "." }
        guard let number = Number(decimal: String(digits)) else { return nil }
        tokens.append(.value(.number(number)))
        index = digits.endIndex
      } else if letter.isLetter || letter == "_" {
        let name = letters[index...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        tokens.append(word(String(name)))
        index = name.endIndex
      } else {
        let two = String(letters[index...].prefix(2))
        let sign = ["==", "!=", "<=", ">=", "&&", "||"].contains(two) ? two : String(letter)
        guard sign.count == 2 || "<>()!&|+-*/".contains(letter) else { return nil }
        tokens.append(.sign(["&&": "&", "||": "|"][sign] ?? sign))
        index += sign.count
      }
    }
    return tokens
  }

  private static func word(_ name: String) -> OpenDocumentConditionToken {
    let signs = [
      "EQ": "==", "NEQ": "!=", "L": "<", "G": ">", "LEQ": "<=", "GEQ": ">=", "AND": "&", "OR": "|",
      "XOR": "^", "NOT": "!",
    ]
    if let sign = signs[name.uppercased()], name.count > 1 || name == name.uppercased() {
      return .sign(sign)
    }
    switch name.uppercased() {
    case "TRUE": return .value(true)
    case "FALSE": return .value(false)
    default: return .name(name)
    }
  }
}

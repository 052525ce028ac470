import TemplateLanguage

/// A condition of a field or section of Writer, read (ODF 1.3 part 3, 19.795).
///
/// Writer's own formulas, of which these are read: names, words in quotes, numbers, `==` or EQ,
/// `!=` or NEQ, `<` L, `>` G, `<=` LEQ, `>=` GEQ, AND, OR, NOT and brackets, as in
/// `ooow:ward == "Elm Park" AND NOT total > 5`.
struct OpenDocumentCondition {
  private let tokens: [Token]
  private var index = 0
  private let columns: Set<String>
  private var depth = 0

  private enum Token: Equatable {
    case name(String)
    case words(String)
    case sign(String)
  }

  /// What a formula says; nil when it holds something that is not read.
  ///
  /// - Parameter columns: how formulas begin the names of a database's columns.
  static func expression(of formula: String, columns: Set<String> = []) -> FieldExpression? {
    var text = Substring(formula)
    for prefix in ["ooow:", "oooc:", "of:"] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    guard text.utf8.count <= 4000, let tokens = tokens(of: text), !tokens.isEmpty else {
      return nil
    }
    var reading = OpenDocumentCondition(tokens: tokens, columns: columns)
    guard let result = reading.alternatives(), reading.index == tokens.count else { return nil }
    return result
  }

  private init(tokens: [Token], columns: Set<String>) {
    self.tokens = tokens
    self.columns = columns
  }

  private static func tokens(of text: Substring) -> [Token]? {
    var tokens: [Token] = []
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
        tokens.append(.name(String(letters[(index + 1)..<end])))
        index = end + 1
      } else if letter.isNumber {
        let number = letters[index...].prefix { $0.isNumber || $0 == "." }
        tokens.append(.words(String(number)))
        index = number.endIndex
      } else if letter.isLetter || letter == "_" {
        let name = letters[index...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        tokens.append(word(String(name)))
        index = name.endIndex
      } else {
        let two = String(letters[index...].prefix(2))
        let sign = ["==", "!=", "<=", ">=", "&&", "||"].contains(two) ? two : String(letter)
        guard sign.count == 2 || "<>()!&|".contains(letter) else { return nil }
        tokens.append(.sign(["&&": "&", "||": "|"][sign] ?? sign))
        index += sign.count
      }
    }
    return tokens
  }

  private static func word(_ name: String) -> Token {
    let signs = [
      "EQ": "==", "NEQ": "!=", "L": "<", "G": ">", "LEQ": "<=", "GEQ": ">=", "AND": "&", "OR": "|",
      "NOT": "!",
    ]
    if let sign = signs[name.uppercased()], name.count > 1 || name == name.uppercased() {
      return .sign(sign)
    }
    switch name.uppercased() {
    case "TRUE": return .words("1")
    case "FALSE": return .words("")
    default: return .name(name)
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard index < tokens.count, tokens[index] == .sign(sign) else { return false }
    index += 1
    return true
  }

  private mutating func alternatives() -> FieldExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 30, var left = conjunctions() else { return nil }
    while take("|") {
      guard let right = conjunctions() else { return nil }
      left = .either(left, right)
    }
    return left
  }

  private mutating func conjunctions() -> FieldExpression? {
    guard var left = negation() else { return nil }
    while take("&") {
      guard let right = negation() else { return nil }
      left = .both(left, right)
    }
    return left
  }

  private mutating func negation() -> FieldExpression? {
    var isNegated = false
    while take("!") { isNegated.toggle() }
    guard let inner = comparison() else { return nil }
    return isNegated ? .not(inner) : inner
  }

  private mutating func comparison() -> FieldExpression? {
    if take("(") {
      guard let inner = alternatives(), take(")") else { return nil }
      return inner
    }
    guard let left = operand() else { return nil }
    for sign in ["==", "!=", "<=", ">=", "<", ">"] where take(sign) {
      guard let relation = FieldRelation(written: sign), let right = operand() else { return nil }
      return .compared(left, relation, right)
    }
    return left
  }

  private mutating func operand() -> FieldExpression? {
    guard index < tokens.count else { return nil }
    defer { index += 1 }
    switch tokens[index] {
    case .name(let name):
      let column = columns.first { name.hasPrefix($0) }
      return .name(String(name.dropFirst(column?.count ?? 0)))
    case .words(let words): return .words(words)
    case .sign: return nil
    }
  }
}

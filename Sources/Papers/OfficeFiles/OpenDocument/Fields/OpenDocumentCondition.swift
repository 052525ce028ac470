import TemplateLanguage

/// A condition of a field or section of Writer, read (ODF 1.3 part 3, 19.795).
///
/// Writer's own formulas, of which these are read: names, words in quotes, numbers, TRUE and FALSE,
/// `+ - * /`, `==` or EQ, `!=` or NEQ, `<` L, `>` G, `<=` LEQ, `>=` GEQ, AND, OR, XOR, NOT and
/// brackets, as in `ooow:ward == "Elm Park" AND NOT total > 5`.
///
/// They are ranked as people read them: sums before comparisons, these before NOT, then AND, then
/// OR and XOR. Writer takes NOT first, and all others that stand beside each other from the left.
struct OpenDocumentCondition {
  private let tokens: [OpenDocumentConditionToken]
  private var index = 0
  private let columns: Set<String>
  private let rows: [String]
  private var depth = 0

  /// The most names, words and signs of a formula that is read.
  private static let longest = 200

  /// What a formula says; nil when it holds something that is not read.
  ///
  /// - Parameters:
  ///   - columns: how formulas begin the names of a database's columns.
  ///   - rows: what the items of the repeated rows around go by, the innermost first.
  static func expression(
    of formula: String, columns: Set<String> = [], rows: [String] = []
  ) -> FieldExpression? {
    var text = Substring(formula)
    for prefix in ["ooow:", "oooc:", "of:"] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    guard text.utf8.count <= 4000, let tokens = OpenDocumentConditionToken.tokens(of: text),
      (1...longest).contains(tokens.count)
    else { return nil }
    var reading = OpenDocumentCondition(tokens: tokens, columns: columns, rows: rows)
    guard let result = reading.alternatives(), reading.index == tokens.count else { return nil }
    return result
  }

  private init(tokens: [OpenDocumentConditionToken], columns: Set<String>, rows: [String]) {
    self.tokens = tokens
    self.columns = columns
    self.rows = rows
  }

  private mutating func take(_ sign: String) -> Bool {
    guard index < tokens.count, tokens[index] == .sign(sign) else { return false }
    index += 1
    return true
  }

  /// The first of these signs, if it stands here.
  private mutating func take(anyOf signs: [String]) -> String? {
    signs.first { take($0) }
  }

  private mutating func alternatives() -> FieldExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 30, var left = conjunctions() else { return nil }
    while let sign = take(anyOf: ["|", "^"]) {
      guard let right = conjunctions() else { return nil }
      left = sign == "|" ? .either(left, right) : .exclusive(left, right)
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
    guard let left = sum() else { return nil }
    guard let sign = take(anyOf: ["==", "!=", "<=", ">=", "<", ">"]) else { return left }
    guard let relation = FieldRelation(written: sign), let right = sum() else { return nil }
    return .weighed(left, relation, right)
  }

  private mutating func sum() -> FieldExpression? {
    guard var left = product() else { return nil }
    while let sign = take(anyOf: ["+", "-"]) {
      guard let sum = FieldSum(rawValue: sign), let right = product() else { return nil }
      left = .reckoned(left, sum, right)
    }
    return left
  }

  private mutating func product() -> FieldExpression? {
    guard var left = factor() else { return nil }
    while let sign = take(anyOf: ["*", "/"]) {
      guard let sum = FieldSum(rawValue: sign), let right = factor() else { return nil }
      left = .reckoned(left, sum, right)
    }
    return left
  }

  /// A value with the signs before it, as in `-1` and, behind a relation, `!flag`.
  private mutating func factor() -> FieldExpression? {
    var signs: [String] = []
    while let sign = take(anyOf: ["-", "+", "!"]) { signs.append(sign) }
    guard var value = operand() else { return nil }
    for sign in signs.reversed() {
      switch sign {
      case "-": value = .reckoned(.value(0), .minus, value)
      case "!": value = .not(value)
      default: break
      }
    }
    return value
  }

  private mutating func operand() -> FieldExpression? {
    if take("(") {
      guard let inner = alternatives(), take(")") else { return nil }
      switch inner {
      // To be compared it must be yes or no, not the value that decided it.
      case .both, .either: return .not(.not(inner))
      default: return inner
      }
    }
    guard index < tokens.count else { return nil }
    defer { index += 1 }
    switch tokens[index] {
    case .name(let name): return withoutBase(name).map(column) ?? .name(name)
    case .column(let name): return column(withoutBase(name) ?? Self.column(of: name) ?? name)
    case .words(let words): return .words(words)
    case .value(let value): return .value(value)
    case .sign: return nil
    }
  }

  /// The value of a column, in the rows around where there are any.
  private func column(_ name: String) -> FieldExpression {
    rows.isEmpty ? .name(name) : .column(name, rows: rows)
  }

  /// The column's name alone, where the name begins with a base and a table of the document.
  private func withoutBase(_ name: String) -> String? {
    columns.first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
  }

  /// The column of `[Base.Table.Column]`; nil for a name of fewer parts.
  private static func column(of name: String) -> String? {
    let parts = name.split(separator: ".", maxSplits: 2)
    return parts.count == 3 ? String(parts[2]) : nil
  }
}

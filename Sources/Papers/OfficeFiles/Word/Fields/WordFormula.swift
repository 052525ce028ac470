import TemplateLanguage

/// A field that reckons, read: `= { MERGEFIELD rent } * 12 \# "£#,##0.00"` (ECMA-376 part 1, 17.16.3).
///
/// Numbers, values, `+ - * /` and brackets are read. What asks the cells of a table, or calls a
/// function, is Word's own to work out.
struct WordFormula {
  /// A letter, or a value.
  private enum Item {
    case letter(Character)
    case value(FieldExpression)
  }

  private var items: [Item] = []
  private var index = 0
  private var depth = 0
  /// The values that it reckons with.
  private var values: [FieldExpression] = []

  /// The most letters and values of a formula, and the most brackets within each other.
  private static let longest = 1000
  private static let deepest = 20

  /// What a formula gives; nil for one that is not read, or reckons with no value.
  static func expression(
    of field: WordField, _ value: (WordField) -> FieldExpression?
  ) -> FieldExpression? {
    var formula = WordFormula()
    guard formula.gather(field, value), formula.take("="), let result = formula.sum(),
      formula.next == nil, formula.index == formula.items.count, !formula.values.isEmpty
    else { return nil }
    // Nothing is reckoned with what the data leave out.
    return formula.values.reduce(result) { result, value in
      .choice(.given(value), result, otherwise: value)
    }
  }

  /// Takes the code up to its first switch; says whether it can be read.
  private mutating func gather(
    _ field: WordField, _ value: (WordField) -> FieldExpression?
  ) -> Bool {
    for part in field.code {
      switch part {
      case .text(let text, _):
        for letter in text where !letter.isWhitespace {
          if letter == "\\" { return true }
          items.append(.letter(letter))
        }
      case .field(let inner):
        guard let value = value(inner) else { return false }
        items.append(.value(value))
      case .edge: continue
      case .markup: return false
      }
      guard items.count <= Self.longest else { return false }
    }
    return true
  }

  private var next: Character? {
    guard index < items.count, case .letter(let letter) = items[index] else { return nil }
    return letter
  }

  private mutating func take(_ letter: Character) -> Bool {
    guard next == letter else { return false }
    index += 1
    return true
  }

  private mutating func sum() -> FieldExpression? {
    guard var result = product() else { return nil }
    while let sign = next, sign == "+" || sign == "-" {
      index += 1
      guard let other = product() else { return nil }
      result = .reckoned(result, sign == "+" ? .plus : .minus, other)
    }
    return result
  }

  private mutating func product() -> FieldExpression? {
    guard var result = factor() else { return nil }
    while let sign = next, sign == "*" || sign == "/" {
      index += 1
      guard let other = factor() else { return nil }
      result = .reckoned(result, sign == "*" ? .times : .dividedBy, other)
    }
    return result
  }

  private mutating func factor() -> FieldExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest, index < items.count else { return nil }
    if case .value(let value) = items[index] {
      index += 1
      values.append(value)
      return value
    }
    if take("-") {
      return factor().map { .reckoned(.value(.number(Number(0))), .minus, $0) }
    }
    if take("(") {
      guard let result = sum(), take(")") else { return nil }
      return result
    }
    return number()
  }

  private mutating func number() -> FieldExpression? {
    var digits = ""
    while let letter = next, letter.isASCII, letter.isNumber || letter == "." || letter == "," {
      index += 1
      if letter != "," { digits.append(letter) }
    }
    return Number(decimal: digits).map { .value(.number($0)) }
  }
}

/// What joins two values to a sum, in a condition of Writer or a field of Word.
public enum FieldSum: String, Sendable, Hashable, CaseIterable {
  /// Both together.
  case plus = "+"
  /// The first without the second.
  case minus = "-"
  /// The first as often as the second says.
  case times = "*"
  /// The first divided by the second.
  case dividedBy = "/"
}

/// How conditions of Writer and fields of Word compare and reckon with values: yes is 1 and no is 0.
enum FieldReckoning {
  /// Whether the first stands so to the second, where one of them is yes or no and both have a
  /// worth; nil where their words are to be compared.
  static func holds(_ left: Value, _ relation: FieldRelation, _ right: Value) -> Bool? {
    guard left.isYesOrNo || right.isYesOrNo, let a = worth(of: left), let b = worth(of: right)
    else { return nil }
    return FieldComparison.holds(a == b, a < b, relation)
  }

  /// The sum of two values, of which one that is left out counts as nought.
  static func result(
    of left: Value, _ sum: FieldSum, _ right: Value
  ) throws(EvaluationError) -> Value {
    let sign: ArithmeticOperator =
      switch sum {
      case .plus: .plus
      case .minus: .minus
      case .times: .times
      case .dividedBy: .dividedBy
      }
    return try Arithmetic.result(
      of: .number(summand(left)), sign, .number(summand(right)), .ofPapers, at: 0)
  }

  private static func summand(_ value: Value) throws(EvaluationError) -> Number {
    if value.isMissing || value == .none || value == .text("") { return Number(0) }
    if let worth = worth(of: value) { return worth }
    let told = value.words.map { "\u{201C}\($0.prefix(40))\u{201D}" } ?? value.kindWords
    throw EvaluationError(
      message: "the field reckons with \(told), which is no number",
      remedy: "give a number, or compare its words by == or !=")
  }

  private static func worth(of value: Value) -> Number? {
    switch value {
    case .boolean(let flag): return Number(flag ? 1 : 0)
    case .text(let text) where ["true", "false"].contains(text.lowercased()):
      return Number(text.lowercased() == "true" ? 1 : 0)
    default: return FieldForms.number(of: value)
    }
  }
}

extension Value {
  fileprivate var isYesOrNo: Bool {
    if case .boolean = self { true } else { false }
  }
}

/// Sums with numbers and amounts, and `+` and `*` for texts and lists as Jinja has them.
enum Arithmetic {
  /// The result of an operator between two values.
  static func result(
    of left: Value, _ sign: ArithmeticOperator, _ right: Value, _ rules: LanguageRules,
    at offset: Int
  ) throws(EvaluationError) -> Value {
    if case .missing(let name) = left { throw .leftOut(name, offset: offset) }
    if case .missing(let name) = right { throw .leftOut(name, offset: offset) }
    switch (left, sign, right) {
    case (.number(let a), _, .number(let b)):
      return .number(try numbers(a, sign, b, rules, at: offset))
    case (.boolean, _, .number), (.number, _, .boolean), (.boolean, _, .boolean):
      guard rules.isJinja else { throw unfit(left, sign, right, offset) }
      return try result(of: left.asNumber, sign, right.asNumber, rules, at: offset)
    case (.money(let pence), .times, .number(let number)),
      (.number(let number), .times, .money(let pence)),
      (.money(let pence), .dividedBy, .number(let number)):
      let factor = Number(pence)
      let result = try numbers(factor, sign, number, .ofPapers, at: offset).rounded(to: 0)
      guard let whole = result.whole else { throw tooLarge(offset) }
      return .money(pence: whole)
    case (.money(let a), .dividedBy, .money(let b)):
      return .number(try numbers(Number(a), sign, Number(b), .ofPapers, at: offset))
    case (.money, .plus, .money), (.money, .plus, .number), (.number, .plus, .money),
      (.money, .minus, .money), (.money, .minus, .number), (.number, .minus, .money):
      return try sum(left, sign, right, at: offset)
    case (.text(let a), .plus, .text(let b)):
      guard a.utf8.count + b.utf8.count <= EvaluationLimits.textBytes else {
        throw .tooLong(offset: offset)
      }
      return .text(a + b)
    case (.list(let a), .plus, .list(let b)):
      guard a.count + b.count <= EvaluationLimits.listItems else { throw .tooMany(offset: offset) }
      return .list(a.items + b.items)
    case (.text(let text), .times, .number(let number)):
      let times = try repeats(number, of: text.utf8.count, at: offset)
      guard let times else { throw .tooLong(offset: offset) }
      return .text(String(repeating: text, count: times))
    case (.list(let items), .times, .number(let number)):
      let times = try repeats(number, of: items.count, at: offset)
      guard let times, items.count * times <= EvaluationLimits.listItems else {
        throw .tooMany(offset: offset)
      }
      return .list(Array(repeatElement(items, count: times).joined()))
    case (_, .remainder, _) where left.words != nil:
      let pattern = left.words ?? ""
      let escapes = left.isMarkup && rules.writesEntities
      if let entries = right.entries {
        let fields = zip(entries.keys, entries.values).map { ($0.words ?? "", $1) }
        return left.alike(
          try PercentFormat.text(pattern, [], fields: fields, escapes: escapes, at: offset))
      }
      // As in Python, a list may stand beside a pattern that asks for nothing.
      let isLoose = !right.isTuple && right.items != nil && !pattern.utf8.contains(0x25)
      let values = isLoose ? [] : right.isTuple ? right.items ?? [] : [right]
      return left.alike(
        try PercentFormat.text(pattern, values, fields: [], escapes: escapes, at: offset))
    case (.boolean, .times, .text), (.text, .times, .boolean), (.boolean, .times, .list),
      (.list, .times, .boolean):
      guard rules.isJinja else { throw unfit(left, sign, right, offset) }
      return try result(of: left.asNumber, .times, right.asNumber, rules, at: offset)
    case (.other, _, _), (_, _, .other):
      return try special(left, sign, right, rules, at: offset)
    case (.number(let number), .times, .text), (.number(let number), .times, .list):
      return try result(of: right, .times, .number(number), rules, at: offset)
    default:
      throw unfit(left, sign, right, offset)
    }
  }

  /// Tuples, ranges and marked texts behave as what they stand for.
  private static func special(
    _ left: Value, _ sign: ArithmeticOperator, _ right: Value, _ rules: LanguageRules,
    at offset: Int
  ) throws(EvaluationError) -> Value {
    if left.words != nil || right.words != nil, left.isMarkup || right.isMarkup {
      func plain(_ value: Value) -> Value {
        value.words.map {
          .text(
            sign == .plus && !value.isMarkup && rules.writesEntities ? Entities.escaped($0) : $0)
        } ?? value
      }
      let made = try result(of: plain(left), sign, plain(right), rules, at: offset)
      return made.words.map { .markup($0) } ?? made
    }
    if left.isTuple, right.isTuple || sign == .times, let items = left.items {
      let other = right.isTuple ? Value.list(right.items ?? []) : right.asNumber
      let made = try result(of: .list(items), sign, other, rules, at: offset)
      return .tuple(made.items ?? [])
    }
    if right.isTuple, sign == .times, !left.isTuple {
      return try special(right, sign, left.asNumber, rules, at: offset)
    }
    throw unfit(left, sign, right, offset)
  }

  /// The value with its sign turned.
  static func negated(_ value: Value, at offset: Int) throws(EvaluationError) -> Value {
    switch value {
    case .missing(let name):
      throw .leftOut(name, offset: offset)
    case .number(let number):
      guard let turned = number.negated else { throw tooLarge(offset) }
      return .number(turned)
    case .money(let pence):
      guard pence != .min else { throw tooLarge(offset) }
      return .money(pence: -pence)
    default:
      throw EvaluationError(
        message: "\(value.kindWords) has no sign to turn",
        remedy: "write - before a number or an amount only", offset: offset)
    }
  }

  private static func numbers(
    _ a: Number, _ sign: ArithmeticOperator, _ b: Number, _ rules: LanguageRules, at offset: Int
  ) throws(EvaluationError) -> Number {
    let divides = sign == .dividedBy || sign == .wholeDividedBy || sign == .remainder
    if b.isZero, divides {
      throw EvaluationError(
        message: "nothing can be divided by nought",
        remedy: "ask first, as in {% if count %}…{% endif %}", offset: offset)
    }
    if sign == .power, let fault = powerFault(a, b, offset) { throw fault }
    let result: Number? =
      switch sign {
      case .plus: a.adding(b)
      case .minus: a.subtracting(b)
      case .times: a.multiplied(by: b)
      case .dividedBy: a.divided(by: b)
      case .wholeDividedBy: a.wholeQuotient(by: b)
      case .remainder: a.remainder(by: b)
      case .power: a.raised(to: b)
      }
    guard let result else { throw tooLarge(offset) }
    guard rules.isJinja else { return result }
    let isFraction = a.isFraction || b.isFraction || sign == .dividedBy || result.isFraction
    return isFraction || sign == .power && b.isNegative ? result.asFraction : result
  }

  /// A plain number beside an amount is so many pounds.
  private static func sum(
    _ left: Value, _ sign: ArithmeticOperator, _ right: Value, at offset: Int
  ) throws(EvaluationError) -> Value {
    var pence: [Int] = []
    for value in [left, right] {
      switch value {
      case .money(let amount): pence.append(amount)
      case .number(let number):
        guard let amount = MoneyText.pence(ofPounds: number) else { throw tooLarge(offset) }
        pence.append(amount)
      default: throw unfit(left, sign, right, offset)
      }
    }
    let (total, overflow) =
      sign == .plus
      ? pence[0].addingReportingOverflow(pence[1])
      : pence[0].subtractingReportingOverflow(pence[1])
    guard !overflow else { throw tooLarge(offset) }
    return .money(pence: total)
  }

  /// How often something of that size may be repeated; nil when it would grow too large.
  private static func repeats(
    _ number: Number, of size: Int, at offset: Int
  ) throws(EvaluationError) -> Int? {
    guard !number.isFraction else {
      throw EvaluationError(
        message: "nothing can be repeated \(number) times", remedy: "write a whole number",
        offset: offset)
    }
    if number.isNegative || size == 0 { return 0 }
    guard let times = number.whole, times <= EvaluationLimits.textBytes / size else { return nil }
    return times
  }

  /// What is wrong with a power that no number is, or none that can be written.
  private static func powerFault(_ base: Number, _ power: Number, _ offset: Int) -> EvaluationError?
  {
    if power.whole == nil, power.stripped.scale > 0 {
      return EvaluationError(
        message: "\(power) is no whole number, and a power is one",
        remedy: "write a whole number after **", offset: offset)
    }
    guard base.isZero, power.isNegative else { return nil }
    return EvaluationError(
      message: "nought has no power below nought",
      remedy: "ask first, as in {% if count %}…{% endif %}", offset: offset)
  }

  private static func tooLarge(_ offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the result has too many digits", remedy: "work with smaller numbers",
      offset: offset)
  }

  private static func unfit(
    _ left: Value, _ sign: ArithmeticOperator, _ right: Value, _ offset: Int
  ) -> EvaluationError {
    let holdsText = [left, right].contains { if case .text = $0 { true } else { false } }
    return EvaluationError(
      message: "\(left.kindWords) \(sign.rawValue) \(right.kindWords) has no meaning",
      remedy: sign == .plus && holdsText
        ? "write ~ to join texts" : "use numbers or amounts of money", offset: offset)
  }
}

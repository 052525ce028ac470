extension Relation {
  /// Whether two values stand so to each other.
  func holds(
    _ left: Value, _ right: Value, _ rules: LanguageRules, at offset: Int
  ) throws(EvaluationError) -> Bool {
    var work = 0
    return try holds(left, right, rules, at: offset, work: &work)
  }

  /// The same; the items that were looked at are added to the work.
  func holds(
    _ left: Value, _ right: Value, _ rules: LanguageRules, at offset: Int, work: inout Int
  ) throws(EvaluationError) -> Bool {
    switch self {
    case .equal: try Relation.areEqual(left, right, rules, at: offset, &work)
    case .unequal: !(try Relation.areEqual(left, right, rules, at: offset, &work))
    case .within: try Relation.contains(right, left, rules, at: offset, &work)
    case .notWithin: !(try Relation.contains(right, left, rules, at: offset, &work))
    case .less: try Relation.order(of: left, right, rules, at: offset) == .before
    case .lessOrEqual: try Relation.order(of: left, right, rules, at: offset) != .after
    case .greater: try Relation.order(of: left, right, rules, at: offset) == .after
    case .greaterOrEqual: try Relation.order(of: left, right, rules, at: offset) != .before
    }
  }

  /// Whether two values are equal; lists too long to be compared are not.
  static func equal(_ left: Value, _ right: Value, _ rules: LanguageRules) -> Bool {
    var budget = EvaluationLimits.comparisons
    return equal(left, right, rules, &budget)
  }

  private static func equal(
    _ left: Value, _ right: Value, _ rules: LanguageRules, _ budget: inout Int
  ) -> Bool {
    switch (left, right) {
    case (.missing, .missing): rules.missing == .blank
    // To an officer, a field that the data leave out and one that holds nothing are one.
    case (.missing, .none), (.none, .missing): rules.missing == .refused
    default: left.equals(right, budget: &budget, isJinja: rules.isJinja)
    }
  }

  private static func areEqual(
    _ left: Value, _ right: Value, _ rules: LanguageRules, at offset: Int, _ work: inout Int
  ) throws(EvaluationError) -> Bool {
    var budget = EvaluationLimits.comparisons
    let areEqual = equal(left, right, rules, &budget)
    work += EvaluationLimits.comparisons - budget - 1
    guard budget >= 0 else { throw tooLong(offset) }
    return areEqual
  }

  private static func tooLong(_ offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the lists have too many items to be compared", remedy: "compare shorter lists",
      offset: offset)
  }

  /// Which of two values comes first, lists by their items; nil for values without an order.
  static func order(_ left: Value, _ right: Value) -> Value.Order? {
    if let order = left.compared(with: right) { return order }
    if let a = left.items, let b = right.items, !left.isMissing, !right.isMissing,
      left.isTuple == right.isTuple, left.isRange == right.isRange, !left.isRange
    {
      for (one, other) in zip(a, b) where one != other {
        return order(one, other)
      }
      return .of(a.count, b.count)
    }
    if let a = left.words, let b = right.words { return .of(a, b) }
    return nil
  }

  private static func order(
    of left: Value, _ right: Value, _ rules: LanguageRules, at offset: Int
  ) throws(EvaluationError) -> Value.Order {
    for case .missing(let name) in [left, right] { throw .leftOut(name, offset: offset) }
    let (a, b) = rules.isJinja ? (left.asNumber, right.asNumber) : (left, right)
    let found = rules.isJinja ? order(a, b) : left.compared(with: right)
    guard let found else {
      throw EvaluationError(
        message: "\(left.kindWords) and \(right.kindWords) have no order between them",
        remedy: "compare numbers, amounts, dates (2020-04-08) or texts with their like",
        offset: offset)
    }
    return found
  }

  private static func contains(
    _ whole: Value, _ part: Value, _ rules: LanguageRules, at offset: Int, _ work: inout Int
  ) throws(EvaluationError) -> Bool {
    if whole.isMissing { return false }
    if whole.words != nil { work += whole.length }
    if part.isMissing, rules.missing == .refused { return false }
    if let text = whole.words, let wanted = part.words {
      return TextSearch.contains(wanted, in: text)
    }
    if case .other(let special) = whole, case .range(let range) = special.kind {
      guard case .number(let number) = part.asNumber, let place = number.whole else { return false }
      let (distance, overflow) = place.subtractingReportingOverflow(range.start)
      return !overflow && distance % range.step == 0
        && (0..<range.count).contains(distance / range.step)
    }
    switch whole {
    case .record(let record):
      if let name = part.words { return record[name] != nil }
      if rules.isJinja { return false }
    case .other(let special):
      if case .mapping(let mapping) = special.kind { return mapping[part] != nil }
    default: break
    }
    guard let items = whole.items else {
      throw EvaluationError(
        message: "\(whole.kindWords) cannot hold \(part.kindWords)",
        remedy: "write `in` before a list, or between two texts", offset: offset)
    }
    var budget = EvaluationLimits.comparisons
    let found = items.contains { equal($0, part, rules, &budget) }
    work += EvaluationLimits.comparisons - budget
    guard budget >= 0 else { throw tooLong(offset) }
    return found
  }
}

extension Value {
  fileprivate var isRange: Bool {
    if case .other(let special) = self, case .range = special.kind { true } else { false }
  }

  /// Yes and no as the numbers that Python takes them for.
  var asNumber: Value {
    if case .boolean(let flag) = self { .number(flag ? 1 : 0) } else { self }
  }
}

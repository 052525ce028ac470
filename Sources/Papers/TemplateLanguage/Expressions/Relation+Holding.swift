extension Relation {
  /// Whether it asks if two values are equal, and not which comes first.
  var isEquality: Bool { self == .equal || self == .unequal }

  /// Whether two values stand so to each other.
  func holds(_ left: Value, _ right: Value, at offset: Int) throws(EvaluationError) -> Bool {
    switch self {
    case .equal: try Relation.areEqual(left, right, at: offset)
    case .unequal: !(try Relation.areEqual(left, right, at: offset))
    case .within: try Relation.contains(right, left, at: offset)
    case .notWithin: !(try Relation.contains(right, left, at: offset))
    case .less: try Relation.order(of: left, right, at: offset) == .before
    case .lessOrEqual: try Relation.order(of: left, right, at: offset) != .after
    case .greater: try Relation.order(of: left, right, at: offset) == .after
    case .greaterOrEqual: try Relation.order(of: left, right, at: offset) != .before
    }
  }

  private static func areEqual(
    _ left: Value, _ right: Value, at offset: Int
  ) throws(EvaluationError) -> Bool {
    var budget = EvaluationLimits.comparisons
    let areEqual = left.equals(right, budget: &budget)
    guard budget >= 0 else { throw tooLong(offset) }
    return areEqual
  }

  private static func tooLong(_ offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the lists have too many items to be compared", remedy: "compare shorter lists",
      offset: offset)
  }

  private static func order(
    of left: Value, _ right: Value, at offset: Int
  ) throws(EvaluationError) -> Value.Order {
    for case .missing(let name) in [left, right] { throw .leftOut(name, offset: offset) }
    guard let order = left.compared(with: right) else {
      throw EvaluationError(
        message: "\(left.kindWords) and \(right.kindWords) have no order between them",
        remedy: "compare numbers, amounts, dates (2020-04-08) or texts with their like",
        offset: offset)
    }
    return order
  }

  private static func contains(
    _ whole: Value, _ part: Value, at offset: Int
  ) throws(EvaluationError) -> Bool {
    switch (whole, part) {
    case (.missing, _), (_, .missing): return false
    case (.list(let items), _):
      var budget = EvaluationLimits.comparisons
      let found = items.contains { $0.equals(part, budget: &budget) }
      guard budget >= 0 else { throw tooLong(offset) }
      return found
    case (.text(let text), .text(let wanted)): return TextSearch.contains(wanted, in: text)
    case (.record(let record), .text(let name)): return record[name] != nil
    default:
      throw EvaluationError(
        message: "\(whole.kindWords) cannot hold \(part.kindWords)",
        remedy: "write `in` before a list, or between two texts", offset: offset)
    }
  }
}

import CivilTime

extension Value {
  /// Whether two values are equal as the language sees it: money and a number of pounds are, a date
  /// and its text `2020-04-08` are, and what is left out equals nothing.
  public func equals(_ other: Value) -> Bool {
    var budget = Int.max
    return equals(other, budget: &budget)
  }

  /// The same, looking at so many items of lists at most; the budget is below 0 when that was not
  /// enough. A hostile expression can make lists of lists that would take years to compare.
  func equals(_ other: Value, budget: inout Int, isJinja: Bool = false) -> Bool {
    budget -= 1
    guard budget >= 0 else { return false }
    return switch (self, other) {
    case (.missing, _), (_, .missing): false
    case (.list(let a), .list(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.equals($1, budget: &budget, isJinja: isJinja) }
    case (.boolean, .number), (.number, .boolean): isJinja && asNumber == other.asNumber
    case (.other, _), (_, .other): equalsSpecially(other, budget: &budget, isJinja: isJinja)
    case (.boolean(let a), .checkBox(let b)), (.checkBox(let a), .boolean(let b)): a == b
    case (.money, .number), (.number, .money), (.date, .text), (.text, .date):
      compared(with: other) == .same
    default: self == other
    }
  }

  /// Of values that only expressions make: tuples like tuples, words like words.
  private func equalsSpecially(_ other: Value, budget: inout Int, isJinja: Bool) -> Bool {
    if let words, let others = other.words { return words == others }
    if isTuple, other.isTuple || !isJinja && other.items != nil, let items, let others = other.items
    {
      return Value.list(items).equals(.list(others), budget: &budget, isJinja: isJinja)
    }
    if !isJinja, other.isTuple, items != nil { return other.equals(self, budget: &budget) }
    return self == other
  }

  /// Which of two values comes first: the smaller number, the earlier date, the text earlier in the
  /// alphabet. Nil for values that have no order between them.
  public func compared(with other: Value) -> Order? {
    switch (self, other) {
    case (.number(let a), .number(let b)): .of(a, b)
    case (.text(let a), .text(let b)): .of(a, b)
    case (.date(let a), .date(let b)): .of(a, b)
    case (.money(let a), .money(let b)): .of(a, b)
    case (.money(let a), .number(let b)): .of(MoneyText.pounds(ofPence: a), b)
    case (.number(let a), .money(let b)): .of(a, MoneyText.pounds(ofPence: b))
    case (.date(let a), .text(let b)): CivilDate(iso: b).map { .of(a, $0) }
    case (.text(let a), .date(let b)): CivilDate(iso: a).map { .of($0, b) }
    default: nil
    }
  }

  /// How one value stands to another.
  public enum Order: Sendable, Hashable {
    /// It comes first.
    case before
    /// Neither comes first.
    case same
    /// It comes second.
    case after

    static func of<T: Comparable>(_ left: T, _ right: T) -> Order {
      left == right ? .same : left < right ? .before : .after
    }
  }
}

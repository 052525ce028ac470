import Decisions

extension Money {
  /// All of these together; nil when that is more than can be reckoned with.
  static func total(_ sums: some Sequence<Money>) -> Money? {
    var pence = 0
    for sum in sums {
      let (next, overflow) = pence.addingReportingOverflow(sum.pence)
      if overflow { return nil }
      pence = next
    }
    return Money(pence: pence)
  }

  /// So many of so many equal parts, in whole pounds, the pence left off: for what is only about so
  /// much.
  func share(_ parts: Int, of all: Int) -> Money? {
    guard all > 0 else { return nil }
    let (product, overflow) = pence.multipliedReportingOverflow(by: parts)
    return overflow ? nil : Money(pence: product / all / 100 * 100)
  }

  /// How large it is, whether more or less is spent.
  var magnitude: Money { Money(pence: pence == Int.min ? Int.max : abs(pence)) }

  /// This sum and another, or the largest that can be held.
  func capped(plus other: Money?) -> Money {
    let (sum, overflow) = pence.addingReportingOverflow(other?.pence ?? 0)
    return Money(pence: overflow ? Int.max : sum)
  }
}

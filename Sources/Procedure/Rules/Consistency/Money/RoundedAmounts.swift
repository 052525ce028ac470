/// Amounts are rounded and not cut off.
///
/// An amount that the text takes from a table with fewer figures is rounded to the nearest.
///
/// Finds: £18.89m in the text for 18,895.3 thousand in the table, or for £18,895,300 before it, which
/// round to £18.90m.
/// Clears: write the rounded amount, and look at the sums that use it.
enum RoundedAmounts: DecisionRule {
  static let id: RuleID = "MN-3"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    guard !prose.sums.isEmpty else { return [] }
    let amounts = TextAmount.all(prose)
    let totals = facts.tables.isEmpty ? [] : TableAmount.all(facts)
    var (found, agreeing) = restated(amounts, prose)
    for amount in amounts where amount.figures > 2 && !totals.isEmpty {
      let matches = totals.map { TableMatch(amount, $0) }
      if matches.contains(.agrees) {
        agreeing += 1
      } else if let index = matches.firstIndex(of: .isCutOff) {
        found.append(cutOff(amount, totals[index], prose))
      }
    }
    if !found.isEmpty { return found }
    let words = agreeing == 1 ? "1 amount is" : "\(agreeing) amounts are"
    return agreeing == 0 ? [] : [met("\(words) rounded to the nearest")]
  }

  /// Amounts in brackets that say again, with fewer figures, what stands before them.
  private static func restated(
    _ amounts: [TextAmount], _ prose: Prose
  ) -> (found: [Finding], agreeing: Int) {
    var found: [Finding] = []
    var agreeing = 0
    for (before, amount) in zip(amounts, amounts.dropFirst())
    where before.unit < amount.unit && amount.restates(before, prose) {
      let rounded = amount.rounding(before.pence)
      if rounded == amount.pence {
        agreeing += 1
      } else if abs(before.pence - amount.pence) < amount.unit {
        let whole = prose.text(of: before.range)
        found.append(
          notMet(
            .warns,
            "the text says \(prose.text(of: amount.range)), and \(whole) rounds to "
              + amount.text(rounded),
            at: prose.place(of: amount.range.lowerBound),
            cure: "write \(amount.text(rounded)), and look at the sums that use it", by: .finance))
      }
    }
    return (found, agreeing)
  }

  /// An amount of the text that is a table’s total cut off.
  private static func cutOff(_ amount: TextAmount, _ total: TableAmount, _ prose: Prose) -> Finding
  {
    let text = prose.text(of: amount.range)
    let right = amount.text(amount.rounding(abs(total.pence)))
    return notMet(
      .warns, "the text says \(text), and the table’s \(total.text) rounds to \(right)",
      at: prose.place(of: amount.range.lowerBound), total.place,
      working: [total.working, "\(total.text), rounded: \(right)"],
      cure: "write \(right), and look at the sums that use it", by: .finance)
  }
}

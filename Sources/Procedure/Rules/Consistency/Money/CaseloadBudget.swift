import Decisions

/// Clients times average is the budget.
///
/// The number of people served, the average cost of one and the budget of a week agree with each
/// other, as far as rounding allows.
///
/// Finds: a caseload whose number times average is not its weekly budget.
/// Clears: correct the number, the average or the budget.
enum CaseloadBudget: DecisionRule {
  static let id: RuleID = "MN-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    (facts.decision.costs?.caseload ?? []).enumerated().compactMap { index, entry in
      guard let clients = entry.clients, let average = entry.average,
        let budget = entry.weeklyBudget
      else { return nil }
      let field = FieldPath("costs.caseload").appending(index)
      let (product, overflow) = clients.multipliedReportingOverflow(by: average.pence)
      guard !overflow else { return nil }
      let made = Money(pence: product)
      let working = ["\(clients) × \(average.text) = \(made.text)", "stated: \(budget.text)"]
      let tolerance = clients * unit(average) / 2 + unit(budget) / 2
      guard abs(product - budget.pence) > tolerance else {
        return met(
          "\(entry.at): \(clients) at \(average.text) make about \(budget.text)",
          at: field.place, working: working)
      }
      return notMet(
        .warns,
        "\(entry.at): \(clients) at \(average.text) make \(made.text) a week, and \(budget.text) "
          + "is stated",
        at: field.place("weeklyBudget"), field.place("average"),
        working: working, cure: "correct the number, the average or the budget", by: .finance)
    }
  }

  /// To what a sum was rounded, by the zeros at its end: £103,000 to thousands.
  private static func unit(_ sum: Money) -> Int {
    var unit = sum.pence % 100 == 0 ? 100 : 1
    while unit < 100_000, sum.pence != 0, sum.pence % (unit * 10) == 0 { unit *= 10 }
    return unit
  }
}

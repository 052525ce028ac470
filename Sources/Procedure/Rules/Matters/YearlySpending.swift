import Decisions

/// A year's spending by a table of a decision.
struct YearlySpending {
  /// The heading of its column.
  let name: String
  /// The total of the column.
  let sum: Money
  /// Where the column stands.
  let place: FactPlace
}

extension LinkedFacts {
  /// What its tables of costs say was spent, or is to be, in a year: the totals of columns headed
  /// “outturn” or “expenditure”, in thousands of pounds, variances aside.
  var yearlySpending: [YearlySpending] {
    facts.tables.flatMap { place, table in
      table.columns.compactMap { column -> YearlySpending? in
        let heading = column.heading.lowercased()
        guard column.kind == .number, heading.contains("outturn") || heading.contains("spend"),
          heading.contains("£'000") || heading.contains("£000"),
          let total = table.thousands(column.key)
        else { return nil }
        return YearlySpending(
          name: column.heading, sum: total,
          place: self.place(place.field.appending("rows")))
      }
    }
  }
}

extension DataTable {
  /// The totals of a column in thousands of pounds, added up; nil when it has none.
  fileprivate func thousands(_ key: String) -> Money? {
    var totals: [Money] = []
    for row in rows {
      guard case .total(let cells) = row, let pence = cells[key]?.number?.shifted(by: 5) else {
        continue
      }
      totals.append(Money(pence: pence))
    }
    return totals.isEmpty ? nil : Money.total(totals)
  }
}

import Decisions

extension LinkedFacts {
  /// A year's spending by a table of the decision.
  struct Spending {
    let name: String
    let sum: Money
    let place: FactPlace
  }

  /// What its tables of costs say was spent, or is to be, in a year: the totals of columns headed
  /// “outturn” or “expenditure”, in thousands of pounds, variances aside.
  var yearlySpending: [Spending] {
    facts.tables.flatMap { place, table in
      table.columns.compactMap { column -> Spending? in
        let heading = column.heading.lowercased()
        guard column.kind == .number, heading.contains("outturn") || heading.contains("spend"),
          heading.contains("£'000") || heading.contains("£000"),
          let total = YearlyTotal.of(column.key, in: table)
        else { return nil }
        return Spending(
          name: column.heading, sum: total,
          place: self.place(place.field.appending("rows")))
      }
    }
  }
}

/// The total of a column in thousands of pounds.
enum YearlyTotal {
  static func of(_ key: String, in table: DataTable) -> Money? {
    var totals: [Money] = []
    for row in table.rows {
      guard case .total(let cells) = row, let pence = cells[key]?.number?.shifted(by: 5) else {
        continue
      }
      totals.append(Money(pence: pence))
    }
    return totals.isEmpty ? nil : Money.total(totals)
  }
}

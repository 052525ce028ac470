import Decisions

/// The sums and differences of a table, checked.
struct TableReckoning {
  private let table: DataTable
  private let field: FieldPath
  private let figures: TableFigures
  private(set) var differences: [TableDifference] = []
  /// How many sums and differences were checked.
  private(set) var checked = 0

  init(_ table: DataTable, at field: FieldPath) {
    self.table = table
    self.field = field
    figures = TableFigures(table)
    for column in figures.columns where !column.isRate { sum(column) }
    for column in figures.columns where column.column.kind == .change { subtract(column) }
  }

  /// Subtotals against the rows since the last one, totals against the subtotals or rows, and a
  /// total of nothing else against the totals before it.
  private mutating func sum(_ column: TableFigures.Column) {
    var rows: [Int] = []
    var subtotals: [Int] = []
    var totals: [Int] = []
    var sums: [(row: Int, terms: [Int])] = []
    for (index, row) in table.rows.enumerated() {
      switch row {
      case .group: break
      case .cells: rows.append(index)
      case .subtotal:
        if !rows.isEmpty { sums.append((index, rows)) }
        rows = []
        subtotals.append(index)
      case .total:
        let parts = subtotals + rows
        sums.append((index, parts.isEmpty ? totals : parts))
        totals = parts.isEmpty ? [index] : totals + [index]
        rows = []
        subtotals = []
      }
    }
    guard sums.count < 2 || !areAverages(sums, column) else { return }
    for sum in sums { check(sum.row, sum.terms, column) }
  }

  /// Whether each stated total lies among its terms, so that it is an average of them.
  private func areAverages(
    _ sums: [(row: Int, terms: [Int])], _ column: TableFigures.Column
  ) -> Bool {
    let compared = sums.compactMap { sum -> Bool? in
      let terms = sum.terms.compactMap { column.values[$0] }
      guard let stated = column.values[sum.row], let low = terms.min(), let high = terms.max(),
        terms.count > 1
      else { return nil }
      return (low...high).contains(stated) && terms.reduce(0, &+) != stated
    }
    return compared.count > 1 && compared.allSatisfy(\.self)
  }

  /// A stated sum against its terms; where a term is put in words, there is nothing to check.
  private mutating func check(_ row: Int, _ terms: [Int], _ column: TableFigures.Column) {
    let values = terms.compactMap { column.values[$0] }
    // Words such as “n/a” among the terms: what they stand for is not known.
    let hasWords = terms.contains { index in
      guard let cell = table.rows[index].cells[column.column.key], cell.number == nil else {
        return false
      }
      return !["", "-", "–", "nil", "0"].contains(cell.text.lowercased())
    }
    guard let stated = column.values[row], !values.isEmpty, !hasWords else { return }
    var sum = 0
    for value in values {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return }
      sum = next
    }
    checked += 1
    guard sum != stated else { return }
    let terms = terms.filter { column.values[$0] != nil }
    differences.append(
      difference(
        row, column, other: terms[0], stated: stated, workedOut: sum,
        reckoning: values.map(column.text).joined(separator: " + "), terms: values.count))
  }

  /// A column of differences against the two columns whose difference it is in most rows.
  private mutating func subtract(_ column: TableFigures.Column) {
    guard let (left, right) = pair(for: column) else { return }
    for row in table.rows.indices {
      guard let stated = column.values[row], let from = left.values[row],
        let less = right.values[row]
      else { continue }
      checked += 1
      guard from - less != stated else { continue }
      differences.append(
        difference(
          row, column, other: row, in: left, stated: stated, workedOut: from - less,
          reckoning: "\(left.text(from)) - \(right.text(less))", terms: 2))
    }
  }

  /// The two columns whose difference a column is in most rows; nil when it is none.
  private func pair(
    for column: TableFigures.Column
  ) -> (TableFigures.Column, TableFigures.Column)? {
    var best: (TableFigures.Column, TableFigures.Column)?
    var most = 1
    for left in figures.columns where left.scale == column.scale && left.isNumber {
      for right in figures.columns where right.scale == column.scale && right.isNumber {
        guard left.column.key != right.column.key else { continue }
        let agreeing = agreement(column, left, right, atLeast: most)
        if agreeing > most {
          most = agreeing
          best = (left, right)
        }
      }
    }
    return best
  }

  /// In how many rows the difference holds, rounding aside; 0 when that is in fewer than two
  /// thirds of them.
  private func agreement(
    _ column: TableFigures.Column, _ left: TableFigures.Column, _ right: TableFigures.Column,
    atLeast most: Int
  ) -> Int {
    var agreeing = 0
    var failing = 0
    for row in column.values.indices {
      guard let stated = column.values[row], let from = left.values[row],
        let less = right.values[row]
      else { continue }
      if abs(from - less - stated) <= 1 {
        agreeing += 1
      } else {
        failing += 1
        if failing > 2, failing > agreeing { return 0 }
      }
    }
    return agreeing >= failing * 2 ? agreeing : 0
  }

  /// A difference, with the reckoning and whether rounding explains it.
  private func difference(
    _ row: Int, _ column: TableFigures.Column, other: Int,
    in otherColumn: TableFigures.Column? = nil,
    stated: Int, workedOut: Int, reckoning: String, terms: Int
  ) -> TableDifference {
    let gap = abs(stated - workedOut)
    let key = column.column.key
    return TableDifference(
      place: table.place(ofRow: row, key, in: field),
      other: table.place(ofRow: other, otherColumn?.column.key ?? key, in: field),
      name: table.name(ofRow: row) + ", " + column.column.heading, stated: column.text(stated),
      workedOut: column.text(workedOut), reckoning: reckoning + " = " + column.text(workedOut),
      difference: column.text(gap), isRounding: column.isRounded && gap * 2 <= terms + 1)
  }
}

extension TableFigures.Column {
  fileprivate var isNumber: Bool { column.kind == .number }
}

import Decisions

/// Checks that a table's cells stand in its columns, hold what their columns hold, and do not
/// cover each other; and reads the numbers.
struct TableCheck {
  var table: DataTable
  let path: FieldPath
  let node: YAMLNode
  /// For each column, how many more rows a cell from above covers, and which cell.
  private var covered: [(rows: Int, cell: FieldPath)] = []

  init(table: DataTable, path: FieldPath, node: YAMLNode) {
    self.table = table
    self.path = path
    self.node = node
  }

  mutating func run(_ reading: inout FileReading) {
    let keys = table.columns.map(\.key)
    for (index, key) in keys.enumerated() where keys[..<index].contains(key) {
      report(
        "duplicate-id", "the column “\(key)” is defined a second time",
        path.appending("columns").appending(index), &reading,
        remedy: "give each column a key of its own")
    }
    covered = keys.map { _ in (0, path) }
    for (index, row) in table.rows.enumerated() {
      let place = path.appending("rows").appending(index)
      switch row {
      case .group: endSpans("a band stands in the way", &reading)
      case .cells(var cells):
        check(&cells, keys, place.appending("cells"), &reading)
        table.rows[index] = .cells(cells)
      case .subtotal(var cells):
        check(&cells, keys, place.appending("subtotal"), &reading)
        table.rows[index] = .subtotal(cells)
      case .total(var cells):
        check(&cells, keys, place.appending("total"), &reading)
        table.rows[index] = .total(cells)
      }
    }
    endSpans("the table ends before", &reading)
  }

  private mutating func check(
    _ cells: inout [String: TableCell], _ keys: [String], _ place: FieldPath,
    _ reading: inout FileReading
  ) {
    for key in cells.keys.sorted() where !keys.contains(key) {
      report(
        "unknown-column", "“\(key)” is not a column of this table", place.appending(key), &reading,
        remedy: suggestion(for: key, among: keys) ?? "its columns are "
          + keys.joined(separator: ", "))
    }
    var next = covered.map { (rows: max(0, $0.rows - 1), cell: $0.cell) }
    var taken = covered.map { $0.rows > 0 }
    for (index, column) in table.columns.enumerated() {
      guard var cell = cells[column.key] else { continue }
      let cellPlace = place.appending(column.key)
      readNumber(of: &cell, in: column, cellPlace, &reading)
      cells[column.key] = cell
      let end = index + cell.columns
      if end > keys.count {
        report(
          "bad-span", "the cell covers \(cell.columns) columns, and \(keys.count - index) are left",
          cellPlace, &reading, remedy: "make columns: smaller")
      }
      for position in index..<min(end, keys.count) {
        if taken[position] {
          report(
            "bad-span", "another cell covers the column “\(keys[position])” in this row", cellPlace,
            &reading, remedy: "leave the covered cell out, or make the other cover less")
          break
        }
        taken[position] = true
        next[position] = (cell.rows - 1, cellPlace)
      }
    }
    covered = next
  }

  private mutating func endSpans(_ why: String, _ reading: inout FileReading) {
    for index in covered.indices where covered[index].rows > 0 {
      let place = covered[index].cell
      let rows = covered[index].rows
      report(
        "bad-span", "the cell covers \(rows) \(rows == 1 ? "row" : "rows") too many: \(why)",
        place, &reading, remedy: "make rows: smaller")
      for other in covered.indices where covered[other].cell == place { covered[other].rows = 0 }
    }
  }

  /// A cell of a column of numbers holds a number, or words without a figure ("n/a", "-").
  private func readNumber(
    of cell: inout TableCell, in column: TableColumn, _ place: FieldPath,
    _ reading: inout FileReading
  ) {
    guard let kind = column.kind, kind != .text else { return }
    var written = cell.text.replacing("£", with: "")
    if kind == .percent, written.hasSuffix("%") { written.removeLast() }
    cell.number = DecimalNumber(written.trimmingBlanks)
    guard cell.number == nil, cell.text.unicodeScalars.contains(where: { ("0"..."9").contains($0) })
    else { return }
    report(
      "wrong-type", "expected a number in the column “\(column.key)”, found “\(cell.text)”", place,
      &reading, remedy: "write figures alone, or words without figures, or make the column text")
  }

  private func report(
    _ code: String, _ message: String, _ place: FieldPath, _ reading: inout FileReading,
    remedy: String
  ) {
    reading.report(code, message, in: node, place, remedy: remedy)
  }
}

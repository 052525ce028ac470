import TemplateLanguage

/// A table's cells with their spans worked out: what stands in each row, cell by cell.
///
/// Both formats write a cell that another covers: Word as one that continues a merge, Writer as a
/// covered cell. A key that a row leaves out is an empty cell.
struct SpanGrid {
  /// A cell to write.
  struct Entry {
    /// The cell itself; nil where nothing stands or another cell covers the place.
    var cell: FlowCell?
    var column: Int
    var columnSpan: Int
    var merge: Merge
  }

  /// A cell's part in a merge of rows.
  enum Merge {
    case none
    case begins
    case continues
  }

  private(set) var rows: [[Entry]] = []

  init(of table: FlowTable) {
    let count = table.columns.count
    // For each column, the rows that a cell above still covers, and that cell's column span.
    var covered = [(rows: Int, span: Int)](repeating: (0, 1), count: count)
    for (index, row) in table.rows.enumerated() {
      let left = table.rows.count - index
      var entries: [Entry] = []
      var column = 0
      while column < count {
        if covered[column].rows > 0 {
          covered[column].rows -= 1
          let span = covered[column].span
          entries.append(
            Entry(cell: nil, column: column, columnSpan: span, merge: .continues))
          column += span
          continue
        }
        let cell = row.cells.first { $0.column == column }
        var span = min(max(cell?.columnSpan ?? 1, 1), count - column)
        // A span ends where a cell from above begins.
        for next in (column + 1)..<max(column + 1, column + span) where covered[next].rows > 0 {
          span = next - column
          break
        }
        let rowSpan = min(max(cell?.rowSpan ?? 1, 1), left)
        if rowSpan > 1 { covered[column] = (rowSpan - 1, span) }
        entries.append(
          Entry(
            cell: cell, column: column, columnSpan: span, merge: rowSpan > 1 ? .begins : .none))
        column += span
      }
      rows.append(entries)
    }
  }

  /// How many rows the cell that begins a merge spans, counted down from its row.
  func rowSpan(at row: Int, column: Int) -> Int {
    var count = 1
    while row + count < rows.count,
      let entry = rows[row + count].first(where: { $0.column == column }), entry.merge == .continues
    { count += 1 }
    return count
  }
}

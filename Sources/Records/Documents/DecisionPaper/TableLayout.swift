import Decisions
import TemplateLanguage

/// Lays a decision's table of data out as a table of words: numbers written as the paper shows
/// them, groups across the whole width, spans where one figure stands for several rows.
enum TableLayout {
  static func flowTable(of table: DataTable) -> FlowTable {
    let columns = table.columns.map {
      FlowColumn(heading: $0.heading, isNumeric: ($0.kind ?? .text) != .text)
    }
    let rows = table.rows.map { row in
      switch row {
      case .group(let title):
        FlowRow(
          kind: .heading,
          cells: [FlowCell(text: title, columnSpan: table.columns.count, column: 0)])
      case .cells(let cells): self.row(.body, cells, table)
      case .subtotal(let cells): self.row(.subtotal, cells, table)
      case .total(let cells): self.row(.total, cells, table)
      }
    }
    return FlowTable(title: table.title, note: table.note, columns: columns, rows: rows)
  }

  private static func row(
    _ kind: FlowRow.Kind, _ cells: [String: TableCell], _ table: DataTable
  ) -> FlowRow {
    var entries: [FlowCell] = []
    for (index, column) in table.columns.enumerated() {
      guard let cell = cells[column.key] else { continue }
      entries.append(
        FlowCell(
          text: text(of: cell, in: column), columnSpan: cell.columns, rowSpan: cell.rows,
          column: index))
    }
    return FlowRow(kind: kind, cells: entries)
  }

  private static func text(of cell: TableCell, in column: TableColumn) -> String {
    guard let number = cell.number else { return cell.text }
    switch column.kind ?? .text {
    case .text: return cell.text
    case .number: return written(number, decimals: column.decimals)
    case .change:
      let sign = number.coefficient > 0 ? "+" : ""
      return sign + written(number, decimals: column.decimals)
    case .percent: return written(number, decimals: column.decimals) + "%"
    }
  }

  /// The number with commas between thousands and at least that many decimal places.
  ///
  /// Figures are never rounded: a column that shows one place shows two where the file has two.
  static func written(_ number: DecimalNumber, decimals: Int?) -> String {
    let digits = number.text.drop { $0 == "-" }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    var fraction = halves.count == 2 ? String(halves[1]) : ""
    if let decimals, fraction.count < decimals {
      fraction += String(repeating: "0", count: decimals - fraction.count)
    }
    var whole = ""
    for (index, digit) in halves[0].enumerated() {
      if index > 0, (halves[0].count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    let sign = number.coefficient < 0 ? "\u{2212}" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

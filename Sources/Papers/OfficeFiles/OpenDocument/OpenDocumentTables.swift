import Markdown
import TemplateLanguage

extension OpenDocumentFlowWriter {
  /// A table of a decision: caption, header row, groups, spans, totals, note.
  mutating func write(_ table: FlowTable) throws(FlowFault) {
    if let title = table.title, !title.isEmpty {
      try paragraph([.text(title, InlineStyle())], style: "Caption")
    }
    let print = smallPrint(for: table)
    openTable(
      TableWidths(of: table, total: dialect.textWidth, isSmall: !print.isEmpty),
      isKept: table.rows.count <= FlowLayout.rowsKeptTogether)
    append("<table:table-header-rows><table:table-row>")
    for column in table.columns {
      try cell(
        [.text(column.heading, InlineStyle())], style: "Table Heading" + print,
        cellStyle: OpenDocumentAddedStyles.headCell)
    }
    append("</table:table-row></table:table-header-rows>")
    let grid = SpanGrid(of: table)
    for (index, line) in table.rows.enumerated() {
      append("<table:table-row table:style-name=\"\(added(OpenDocumentAddedStyles.row))\">")
      for entry in grid.rows[index] {
        try write(entry, in: table, row: index, kind: line.kind, grid, print: print)
      }
      append("</table:table-row>")
    }
    append("</table:table>")
    if let note = table.note, !note.isEmpty {
      let style = dialect.styles.style("Table Note") == nil ? "Caption" : "Table Note"
      try paragraph([.text(note, InlineStyle())], style: style)
    }
  }

  private mutating func write(
    _ entry: SpanGrid.Entry, in table: FlowTable, row: Int, kind: FlowRow.Kind, _ grid: SpanGrid,
    print: String
  ) throws(FlowFault) {
    if entry.merge == .continues {
      for _ in 0..<entry.columnSpan { append("<table:covered-table-cell/>") }
      return
    }
    let style = FlowLayout.cellStyle(of: entry, in: table, kind: kind) {
      dialect.styles.style($0) != nil
    }
    let look = InlineStyle(isStrong: kind != .body)
    let text = entry.cell.map { [StyledText.text($0.text, look)] } ?? []
    let rows = entry.merge == .begins ? grid.rowSpan(at: row, column: entry.column) : 1
    try cell(
      text, style: style + print, cellStyle: OpenDocumentAddedStyles.cell,
      columnSpan: entry.columnSpan, rowSpan: rows)
    for _ in 1..<max(entry.columnSpan, 1) { append("<table:covered-table-cell/>") }
  }

  /// What follows the names of styles in a table of many columns, when the template has them.
  private func smallPrint(for table: FlowTable) -> String {
    let hasStyles = FlowLayout.smallPrintStyles.allSatisfy { dialect.styles.style($0) != nil }
    return table.columns.count >= TableWidths.denseFrom && hasStyles ? " Small" : ""
  }

  /// A table written in Markdown.
  mutating func write(_ table: MarkdownTable) throws(FlowFault) {
    openTable(
      TableWidths(of: table, total: dialect.textWidth),
      isKept: table.rows.count <= FlowLayout.rowsKeptTogether)
    append("<table:table-header-rows><table:table-row>")
    for text in table.header {
      try cell(
        text.styled(), style: "Table Heading", cellStyle: OpenDocumentAddedStyles.headCell)
    }
    append("</table:table-row></table:table-header-rows>")
    for line in table.rows {
      append("<table:table-row table:style-name=\"\(added(OpenDocumentAddedStyles.row))\">")
      for (index, text) in line.enumerated() {
        let style = table.alignments[index] == .right ? "Table Number" : "Table Text"
        try cell(text.styled(), style: style, cellStyle: OpenDocumentAddedStyles.cell)
      }
      append("</table:table-row>")
    }
    append("</table:table>")
  }

  private mutating func openTable(_ widths: TableWidths, isKept: Bool) {
    let style =
      widths.isNarrow
      ? OpenDocumentAddedStyles.narrowTable
      : isKept ? OpenDocumentAddedStyles.keptTable : OpenDocumentAddedStyles.table
    append("<table:table table:style-name=\"\(added(style))\">")
    for width in widths.columns {
      append(
        "<table:table-column table:style-name=\"\(added(OpenDocumentAddedStyles.column(width)))\"/>"
      )
    }
  }

  private mutating func cell(
    _ text: [StyledText], style: String, cellStyle: String, columnSpan: Int = 1, rowSpan: Int = 1
  ) throws(FlowFault) {
    append("<table:table-cell table:style-name=\"\(added(cellStyle))\"")
    if columnSpan > 1 { append(" table:number-columns-spanned=\"\(columnSpan)\"") }
    if rowSpan > 1 { append(" table:number-rows-spanned=\"\(rowSpan)\"") }
    append(" office:value-type=\"string\">")
    try paragraph(text, style: style)
    append("</table:table-cell>")
  }

  private mutating func paragraph(_ text: [StyledText], style: String) throws(FlowFault) {
    append("<text:p text:style-name=\"\(try name(of: style))\">")
    try write(text)
    append("</text:p>")
  }
}

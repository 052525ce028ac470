import Markdown
import TemplateLanguage

extension WordFlowWriter {
  /// A table of a decision: caption, header row, groups, spans, totals, note.
  mutating func write(_ table: FlowTable) throws(FlowFault) {
    if let title = table.title, !title.isEmpty {
      append("<w:p><w:pPr>")
      if dialect.styles.style("Caption") != nil {
        append("<w:pStyle w:val=\"\(try id(of: "Caption"))\"/>")
      }
      append("<w:keepNext/></w:pPr><w:r><w:t xml:space=\"preserve\">")
      dialect.appendText(title, to: &bytes)
      append("</w:t></w:r></w:p>")
    }
    let print = smallPrint(for: table)
    let widths = TableWidths(of: table, total: dialect.textWidth, isSmall: !print.isEmpty).columns
    try openTable(widths, title: table.title)
    try row(isHeader: true, keepsWithNext: true) { writer throws(FlowFault) in
      for (index, column) in table.columns.enumerated() {
        try writer.cell(
          [.text(column.heading, InlineStyle())], style: "Table Heading" + print,
          width: widths[index])
      }
    }
    let grid = SpanGrid(of: table)
    for (index, line) in table.rows.enumerated() {
      let keeps =
        line.kind == .heading
        || (table.rows.count <= FlowLayout.rowsKeptTogether && index + 1 < table.rows.count)
      try row(isHeader: false, keepsWithNext: keeps) { writer throws(FlowFault) in
        for entry in grid.rows[index] {
          try writer.write(entry, in: table, kind: line.kind, widths: widths, print: print)
        }
      }
    }
    append("</w:tbl>")
    if let note = table.note, !note.isEmpty {
      let style = dialect.styles.style("Table Note") == nil ? "Caption" : "Table Note"
      try paragraph([.text(note, InlineStyle())], style: style)
    } else {
      space()
    }
  }

  /// Room after a table. Word has no space below tables, and joins two with nothing between.
  private mutating func space() {
    append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" ")
    append("w:lineRule=\"exact\"/></w:pPr></w:p>")
  }

  private mutating func write(
    _ entry: SpanGrid.Entry, in table: FlowTable, kind: FlowRow.Kind, widths: [Int], print: String
  ) throws(FlowFault) {
    let span = entry.column..<(entry.column + entry.columnSpan)
    let width = widths[span].reduce(0, +)
    let style = FlowLayout.cellStyle(of: entry, in: table, kind: kind) {
      dialect.styles.style($0) != nil
    }
    let look = InlineStyle(isStrong: kind != .body)
    let text = entry.cell.map { [StyledText.text($0.text, look)] } ?? []
    try cell(
      text, style: style + print, width: width, columnSpan: entry.columnSpan,
      merge: entry.merge)
  }

  /// What follows the names of styles in a table of many columns, when the template has them.
  private func smallPrint(for table: FlowTable) -> String {
    let hasStyles = FlowLayout.smallPrintStyles.allSatisfy { dialect.styles.style($0) != nil }
    return table.columns.count >= TableWidths.denseFrom && hasStyles ? " Small" : ""
  }

  /// A table written in Markdown.
  mutating func write(_ table: MarkdownTable) throws(FlowFault) {
    let widths = TableWidths(of: table, total: dialect.textWidth).columns
    try openTable(widths, title: nil)
    try row(isHeader: true, keepsWithNext: true) { writer throws(FlowFault) in
      for (index, text) in table.header.enumerated() {
        try writer.cell(text.styled(), style: "Table Heading", width: widths[index])
      }
    }
    for line in table.rows {
      try row(isHeader: false, keepsWithNext: false) { writer throws(FlowFault) in
        for (index, text) in line.enumerated() {
          let style = table.alignments[index] == .right ? "Table Number" : "Table Text"
          try writer.cell(text.styled(), style: style, width: widths[index])
        }
      }
    }
    append("</w:tbl>")
    space()
  }

  private mutating func openTable(_ widths: [Int], title: String?) throws(FlowFault) {
    let style = try id(of: "Remit Table", "table")
    dialect.startTable(&bytes)
    append("<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/>")
    append("<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>")
    append("<w:tblLayout w:type=\"fixed\"/>")
    append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" ")
    append("w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
    if let title, !title.isEmpty {
      append("<w:tblCaption w:val=\"")
      appendAttribute(title)
      append("\"/>")
    }
    append("</w:tblPr><w:tblGrid>")
    for width in widths { append("<w:gridCol w:w=\"\(width)\"/>") }
    append("</w:tblGrid>")
  }

  private mutating func row(
    isHeader: Bool, keepsWithNext: Bool,
    _ cells: (inout WordFlowWriter) throws(FlowFault) -> Void
  ) throws(FlowFault) {
    append("<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>")
    rowKeepsWithNext = keepsWithNext
    try cells(&self)
    rowKeepsWithNext = false
    append("</w:tr>")
  }

  private mutating func cell(
    _ text: [StyledText], style: String, width: Int, columnSpan: Int = 1,
    merge: SpanGrid.Merge = .none
  ) throws(FlowFault) {
    append("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
    if columnSpan > 1 { append("<w:gridSpan w:val=\"\(columnSpan)\"/>") }
    switch merge {
    case .none: break
    case .begins: append("<w:vMerge w:val=\"restart\"/>")
    case .continues: append("<w:vMerge/>")
    }
    append("</w:tcPr>")
    try paragraph(text, style: style)
    append("</w:tc>")
  }

  private mutating func paragraph(
    _ text: [StyledText], style: String
  ) throws(FlowFault) {
    let keep = rowKeepsWithNext ? "<w:keepNext/>" : ""
    append("<w:p><w:pPr><w:pStyle w:val=\"\(try id(of: style))\"/>\(keep)</w:pPr>")
    try write(text)
    append("</w:p>")
  }
}

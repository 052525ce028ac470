import TemplateLanguage
import XMLTokens

/// Tables (ODF 1.3 part 3, 9.1).
extension WordRetelling {
  mutating func write(table: WordElement) throws(FlowFault) {
    closeList()
    try checkRows(of: table)
    let grid = RetoldGrid(table)
    if grid.rows.isEmpty { return }
    let look = RetoldTableLook(table, grid, styles)
    var ofTable = look.table(grid.widths.count == grid.columns ? grid.widths : [])
    if beginsPage, place.isOnPage {
      ofTable.other["fo:break-before"] = "page"
      beginsPage = false
    }
    counts.tables += 1
    out.open(
      "table:table",
      [
        ("table:name", "table\(counts.tables)"),
        ("table:style-name", styles.automatic("table", ofTable)),
      ])
    writeColumns(of: grid)
    let outer = place
    place.tables += 1
    let headers = grid.headerRows
    if headers > 0 { out.open("table:table-header-rows") }
    for (index, row) in grid.rows.enumerated() {
      if index == headers, headers > 0 { out.close("table:table-header-rows") }
      try write(row, index, look, outer.look)
    }
    for mark in grid.lastMarks { writeMark(mark) }
    place = outer
    out.close("table:table")
  }

  /// Refuses what stands in a table and is neither row nor cell.
  private func checkRows(of table: WordElement) throws(FlowFault) {
    for child in table.children {
      switch child.name {
      case "tr", "sdt", "customXml", "bookmarkStart", "bookmarkEnd": continue
      case let name where Self.isUnseen(name): continue
      default: throw refusal(of: child)
      }
    }
  }

  private mutating func writeColumns(of grid: RetoldGrid) {
    guard grid.widths.count == grid.columns, grid.widths.allSatisfy({ $0 > 0 }) else {
      out.empty("table:table-column", [("table:number-columns-repeated", String(grid.columns))])
      return
    }
    for width in grid.widths {
      var look = RetoldLook()
      look.other["style:column-width"] = RetoldLength.twips(width)
      look.other["style:rel-column-width"] = "\(width)*"
      out.empty(
        "table:table-column", [("table:style-name", styles.automatic("table-column", look))])
    }
  }

  private mutating func write(
    _ row: RetoldGrid.Row, _ index: Int, _ look: RetoldTableLook, _ outer: RetoldLook
  ) throws(FlowFault) {
    let ofRow = RetoldTableLook.row(row.element)
    out.open(
      "table:table-row",
      [("table:style-name", ofRow.isEmpty ? nil : styles.automatic("table-row", ofRow))])
    for (place, cell) in row.cells.enumerated() {
      for mark in cell.marks { writeMark(mark) }
      if cell.isCovered {
        try writeCovered(cell)
        continue
      }
      let isFree = cell.element == nil
      var ofCell = look.cell(row: index, cell)
      if isFree {
        ofCell.other = ofCell.other.filter { !$0.key.hasPrefix("fo:b") }
      }
      out.open(
        "table:table-cell",
        [
          ("table:style-name", styles.automatic("table-cell", ofCell)),
          ("table:number-columns-spanned", cell.columns > 1 ? String(cell.columns) : nil),
          ("table:number-rows-spanned", cell.rows > 1 ? String(cell.rows) : nil),
          ("office:value-type", "string"),
        ])
      var inner = look.text(row: index, cell)
      inner.paragraph.merge(outer.paragraph) { own, _ in own }
      inner.text.merge(outer.text) { own, _ in own }
      self.place.look = inner
      try write(cell: cell.element)
      out.close("table:table-cell")
      // Cells that were joined to it stand for themselves.
      let joined = row.cells[(place + 1)...].prefix {
        $0.isCovered && $0.column < cell.column + cell.columns
      }
      let own = cell.columns - joined.reduce(0) { $0 + $1.columns }
      for _ in 1..<max(own, 1) { out.empty("table:covered-table-cell") }
    }
    out.close("table:table-row")
  }

  private mutating func write(cell: WordElement?) throws(FlowFault) {
    let before = out.tokens.count
    try write(blocks: cell?.children ?? [])
    closeList()
    if out.tokens.count == before { writeEmptyParagraph() }
  }

  /// The places of a cell that another spans; what stands in it is kept there, where Word does not
  /// show it either.
  private mutating func writeCovered(_ cell: RetoldGrid.Cell) throws(FlowFault) {
    out.open("table:covered-table-cell")
    let kept = ["t", "sym", "drawing", "pict", "bookmarkStart", "bookmarkEnd"]
    if let element = cell.element, kept.contains(where: { element.inner($0) != nil }) {
      try write(cell: element)
    }
    out.close("table:covered-table-cell")
    for _ in 1..<max(cell.columns, 1) { out.empty("table:covered-table-cell") }
  }
}

/// How a Word table looks: by its style, by the parts of its style for some rows and columns, and by
/// what it says itself (ECMA-376 part 1, 17.4.37 and 17.7.6).
struct RetoldTableLook {
  private let own: WordElement?
  /// The table's style and those that it is based on, the innermost last.
  private let styles: [WordElement]
  private let uses:
    (
      firstRow: Bool, lastRow: Bool, firstColumn: Bool, lastColumn: Bool, rowBands: Bool,
      columnBands: Bool
    )
  private let rows: Int
  private let columns: Int

  init(_ table: WordElement, _ grid: RetoldGrid, _ known: RetoldStyles) {
    own = table.child("tblPr")
    styles = known.chain(of: own?.child("tblStyle")?.value()).reversed()
    (rows, columns) = (grid.rows.count, grid.columns)
    let look = own?.child("tblLook")
    let bits = look?.value().flatMap { Int($0, radix: 16) } ?? 0
    func uses(_ name: String, _ bit: Int) -> Bool {
      look?.value(name).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? (bits & bit != 0)
    }
    self.uses = (
      uses("firstRow", 0x20), uses("lastRow", 0x40), uses("firstColumn", 0x80),
      uses("lastColumn", 0x100), !uses("noHBand", 0x200), !uses("noVBand", 0x400)
    )
  }

  // MARK: Parts of the style

  /// The parts of the style that a cell belongs to, those that count for more last.
  private func parts(row: Int, column: Int, columns span: Int) -> [WordElement] {
    let isFirst = uses.firstRow && row == 0
    let isLast = uses.lastRow && row == rows - 1
    let isLeft = uses.firstColumn && column == 0
    let isRight = uses.lastColumn && column + span >= columns
    var names: [String] = []
    if uses.columnBands, !isLeft, !isRight {
      names.append((column - (uses.firstColumn ? 1 : 0)) % 2 == 0 ? "band1Vert" : "band2Vert")
    }
    if uses.rowBands, !isFirst, !isLast {
      let size = max(
        styles.compactMap { $0.child("tblPr")?.child("tblStyleRowBandSize")?.number() }.last ?? 1, 1
      )
      let band = (row - (uses.firstRow ? 1 : 0)) / size
      names.append(band % 2 == 0 ? "band1Horz" : "band2Horz")
    }
    if isLeft { names.append("firstCol") }
    if isRight { names.append("lastCol") }
    if isFirst { names.append("firstRow") }
    if isLast { names.append("lastRow") }
    if isFirst, isLeft { names.append("nwCell") }
    if isFirst, isRight { names.append("neCell") }
    if isLast, isLeft { names.append("swCell") }
    if isLast, isRight { names.append("seCell") }
    return styles
      + names.flatMap { name in
        styles.compactMap { style in
          style.children.first { $0.name == "tblStylePr" && $0.value("type") == name }
        }
      }
  }

  /// What the style says of the paragraphs and words in a cell.
  func text(row: Int, _ cell: RetoldGrid.Cell) -> RetoldLook {
    var look = RetoldLook()
    for part in parts(row: row, column: cell.column, columns: cell.columns) {
      look.paragraph.merge(RetoldParagraphLook.attributes(of: part.child("pPr"))) { _, new in new }
      look.text.merge(RetoldTextLook.attributes(of: part.child("rPr"))) { _, new in new }
    }
    return look
  }

  // MARK: Cells

  /// A cell's own look (ODF 1.3 part 3, 17.18).
  func cell(row: Int, _ cell: RetoldGrid.Cell) -> RetoldLook {
    var look = RetoldLook()
    let parts = parts(row: row, column: cell.column, columns: cell.columns)
    let edges = (
      top: row == 0, bottom: row + cell.rows >= rows, left: cell.column == 0,
      right: cell.column + cell.columns >= columns
    )
    func add(_ borders: WordElement?, isWhole: Bool) {
      for (side, isOuter, inner) in [
        ("top", edges.top, "insideH"), ("bottom", edges.bottom, "insideH"),
        ("left", edges.left, "insideV"), ("right", edges.right, "insideV"),
      ] {
        let name = isWhole && !isOuter ? inner : side
        let strict = ["left": "start", "right": "end"][name]
        guard let edge = borders?.child(name) ?? strict.flatMap({ borders?.child($0) }) else {
          continue
        }
        look.other["fo:border-\(side)"] = RetoldLength.edge(edge)
      }
    }
    for part in parts {
      add(part.child("tblPr")?.child("tblBorders"), isWhole: part.name == "style")
      add(part.child("tcPr")?.child("tcBorders"), isWhole: false)
      addArea(part.child("tcPr"), to: &look)
    }
    add(own?.child("tblBorders"), isWhole: true)
    let properties = cell.element?.child("tcPr")
    add(properties?.child("tcBorders"), isWhole: false)
    addArea(properties, to: &look)
    for (side, name, usual) in [
      ("top", "top", 0), ("bottom", "bottom", 0), ("left", "start", 108), ("right", "end", 108),
    ] {
      let margins =
        [properties?.child("tcMar"), own?.child("tblCellMar")]
        + styles.reversed().map { $0.child("tblPr")?.child("tblCellMar") }
      let said = margins.compactMap { ($0?.child(side) ?? $0?.child(name))?.number("w") }.first
      look.other["fo:padding-\(side)"] = RetoldLength.twips(min(max(said ?? usual, 0), 31_680))
    }
    return look
  }

  private func addArea(_ properties: WordElement?, to look: inout RetoldLook) {
    if let colour = RetoldLength.shading(properties?.child("shd")) {
      look.other["fo:background-color"] = colour
    }
    switch properties?.child("vAlign")?.value() {
    case "center": look.other["style:vertical-align"] = "middle"
    case "bottom": look.other["style:vertical-align"] = "bottom"
    case "top": look.other["style:vertical-align"] = "top"
    default: break
    }
    if properties?.child("textDirection")?.value() == "tbRl" {
      look.other["style:writing-mode"] = "tb-rl"
    }
  }

  // MARK: The table

  /// The table's own look (ODF 1.3 part 3, 17.15).
  func table(_ widths: [Int]) -> RetoldLook {
    var look = RetoldLook()
    let places = ["center": "center", "right": "right", "end": "right"]
    look.other["table:align"] = places[own?.child("jc")?.value() ?? ""] ?? "left"
    look.other["table:border-model"] = "collapsing"
    let width = own?.child("tblW")
    let sum = widths.reduce(0, +)
    if width?.value("type") == "pct", let share = width?.number("w"), (1...5000).contains(share) {
      look.other["style:rel-width"] = "\(max(share / 50, 1))%"
    }
    if sum > 0 {
      look.other["style:width"] = RetoldLength.twips(sum)
    } else {
      look.other["table:align"] = "margins"
    }
    if let indent = own?.child("tblInd"), indent.value("type") ?? "dxa" == "dxa",
      look.other["table:align"] == "left", let left = indent.number("w"), left > 0
    {
      look.other["fo:margin-left"] = RetoldLength.twips(left)
    }
    return look
  }

  /// A row's look (ODF 1.3 part 3, 17.17).
  static func row(_ row: WordElement) -> RetoldLook {
    var look = RetoldLook()
    let properties = row.child("trPr")
    if let height = properties?.child("trHeight"), let least = height.number(), least > 0 {
      let name = height.value("hRule") == "exact" ? "style:row-height" : "style:min-row-height"
      look.other[name] = RetoldLength.twips(min(least, 31_680))
    }
    if properties?.child("cantSplit")?.isOn == true { look.other["fo:keep-together"] = "always" }
    return look
  }
}

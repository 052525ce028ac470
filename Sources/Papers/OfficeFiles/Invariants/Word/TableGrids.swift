import XMLTokens

/// L11. Every table states the widths of its columns, and every row has as many columns, counting
/// what its cells span and the places left out before and after them (ECMA-376 part 1, 17.4.48 and
/// 17.4.17).
struct TableGrids: Invariant {
  let code = "L11"

  func faults(in file: WordFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      let rows = tree.grouped([WordNames.w("tr")], under: WordNames.w("tbl"))
      let cells = tree.grouped([WordNames.w("tc")], under: WordNames.w("tr"))
      return tree.elements(WordNames.w("tbl")).compactMap { table in
        self.fault(in: table, tree, rows[table.index] ?? [], cells)
      }
    }
  }

  /// The first fault of a table.
  private func fault(
    in table: PartElement, _ tree: PartTree, _ rows: [Int], _ cells: [Int: [Int]]
  ) -> InvariantFault? {
    let grids = tree.children(of: table.index)
      .filter { tree.start($0).name == WordNames.w("tblGrid") }
    guard let grid = grids.first, grids.count == 1 else {
      return fault("a table does not state the widths of its columns", at: table, about: "no grid")
    }
    let columns = tree.children(of: grid)
      .count { tree.start($0).name == WordNames.w("gridCol") }
    for row in rows {
      // A row without a cell is a fault of its own.
      guard let own = cells[row] else { continue }
      let width = leftOut(row, tree) + own.reduce(0) { $0 + span($1, tree) }
      if width != columns {
        return fault(
          "a row has \(width) columns, and its table \(columns)", at: tree.element(row),
          about: "\(columns) columns")
      }
    }
    return nil
  }

  private func span(_ cell: Int, _ tree: PartTree) -> Int {
    tree.number("gridSpan", in: "tcPr", of: cell) ?? 1
  }

  private func leftOut(_ row: Int, _ tree: PartTree) -> Int {
    (tree.number("gridBefore", in: "trPr", of: row) ?? 0)
      + (tree.number("gridAfter", in: "trPr", of: row) ?? 0)
  }
}

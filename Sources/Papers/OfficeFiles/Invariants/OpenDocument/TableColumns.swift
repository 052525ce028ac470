import XMLTokens

/// M5. Every row has as many cells as its table has columns, counting those that repeat, and a
/// place is marked as covered exactly where a cell spans it (ODF 1.3 part 3, 9.1.3 to 9.1.6).
struct TableColumns: Invariant {
  let code = "M5"

  /// More than any text has; what states more is refused, not reckoned with.
  private static let most = 16_384

  func faults(in file: OpenDocumentFile) -> [InvariantFault] {
    file.storyTrees.flatMap { tree in
      let table = OpenDocumentNames.table("table")
      var columns: [Int: Int] = [:]
      for column in tree.all(OpenDocumentNames.table("table-column")) {
        guard let own = tree.nearest([table], above: column) else { continue }
        columns[own, default: 0] += number("number-columns-repeated", tree.element(column))
      }
      var rows: [Int: [PartElement]] = [:]
      for row in tree.elements(OpenDocumentNames.table("table-row")) {
        guard let own = tree.nearest([table], above: row.index) else { continue }
        rows[own, default: []].append(row)
      }
      return tree.all(table).compactMap { index in
        self.fault(in: rows[index] ?? [], of: columns[index] ?? 0, tree)
      }
    }
  }

  /// The first fault of a table.
  private func fault(
    in rows: [PartElement], of columns: Int, _ tree: PartTree
  ) -> InvariantFault? {
    // How many rows more each column is covered from above.
    var covered = Array(repeating: 0, count: min(columns, Self.most))
    for row in rows {
      var at = 0
      var beside = 0
      for cell in tree.children(of: row.index).map({ tree.element($0) }) {
        let isCovered = cell.start.name == OpenDocumentNames.table("covered-table-cell")
        guard isCovered || cell.start.name == OpenDocumentNames.table("table-cell") else {
          continue
        }
        let count = number("number-columns-repeated", cell)
        for place in at..<(at + count) where place < covered.count {
          let isBelow = covered[place] > 0
          if isBelow { covered[place] -= 1 }
          if isCovered != (isBelow || beside > 0) {
            return fault(
              isCovered
                ? "a place of a table is marked as covered, and no cell spans it"
                : "a cell stands where another spans its place", at: cell, about: "covered")
          }
          if beside > 0 { beside -= 1 }
          if !isCovered {
            let (wide, high) = (
              number("number-columns-spanned", cell), number("number-rows-spanned", cell)
            )
            beside = wide - 1
            for below in place..<min(place + wide, covered.count) where high > 1 {
              // Within its own row the rest of the span is counted down as it is passed.
              covered[below] = below == place ? high - 1 : high
            }
          }
        }
        at += count
      }
      // A row without a cell is a fault of its own.
      if at > 0, at != columns || beside > 0 {
        return fault(
          "a row has \(at + beside) columns, and its table \(columns)", at: row,
          about: "\(columns) columns")
      }
    }
    return nil
  }

  private func number(_ local: String, _ element: PartElement) -> Int {
    let written = element.start.value(OpenDocumentNames.table(local)).flatMap { Int($0) } ?? 1
    return min(max(written, 1), Self.most)
  }
}

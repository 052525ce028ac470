import XMLTokens

/// Has the cells of a finished table span no more than lies beside and below them.
///
/// ```xml
/// <table:table-row><table:table-cell table:number-rows-spanned="3">…</table:table-cell></table:table-row>
/// <table:table-row><table:covered-table-cell/></table:table-row>
/// <table:table-row><table:table-cell>…</table:table-cell></table:table-row>
/// ```
///
/// Here the first spans two rows, not three. Tags may have made a row's cells more or fewer than those
/// of the row above; a place that nothing spans any more becomes an empty cell (ODF 1.3 part 3, 9.1.4
/// to 9.1.6).
struct OpenDocumentSpans {
  private let tree: PartTree
  private let tokens: [XMLToken]
  private var changes = TokenChanges()

  private static let cell = OpenDocumentNames.table("table-cell")
  private static let covered = OpenDocumentNames.table("covered-table-cell")
  private static let columnsSpanned = OpenDocumentNames.table("number-columns-spanned")
  private static let rowsSpanned = OpenDocumentNames.table("number-rows-spanned")
  /// More columns than a page has room for: such a table is left to the check of the finished file.
  private static let mostColumns = 1_024

  /// The tokens with the spans of their tables put right; nil where they are.
  static func settled(_ tokens: [XMLToken]) -> [XMLToken]? {
    var spans = OpenDocumentSpans(tree: PartTree(part: "", tokens: tokens), tokens: tokens)
    let row = OpenDocumentNames.table("table-row")
    let cells = spans.tree.grouped(Array(PartAnatomy.openDocument.cells), under: row)
    for rows in spans.tree.grouped([row], under: OpenDocumentNames.table("table")).values {
      spans.settle(rows.map { cells[$0] ?? [] })
    }
    return spans.changes.isEmpty ? nil : spans.changes.applied(to: tokens)
  }

  private init(tree: PartTree, tokens: [XMLToken]) {
    self.tree = tree
    self.tokens = tokens
  }

  /// A cell, or several places that are covered, in the columns of a row.
  private struct Run {
    var index: Int
    var columns: Range<Int>
    var isCovered: Bool
  }

  private mutating func settle(_ rows: [[Int]]) {
    let rows = rows.map { runs($0) }.filter { !$0.isEmpty }
    let widest = rows.compactMap { $0.last?.columns.upperBound }.max() ?? 0
    guard widest <= Self.mostColumns else { return }
    /// In how many rows more each column is spanned from above.
    var spanned = Array(repeating: 0, count: widest)
    for (number, row) in rows.enumerated() {
      var beside = 0..<0
      for run in row {
        if run.isCovered {
          settleCovered(run, beside, &spanned)
        } else {
          beside = settleCell(run, in: rows, number, &spanned)
        }
      }
    }
  }

  private func runs(_ cells: [Int]) -> [Run] {
    var at = 0
    return cells.map { index in
      let columns = at..<(at + tree.repeats(index))
      at = columns.upperBound
      return Run(index: index, columns: columns, isCovered: tree.start(index).name == Self.covered)
    }
  }

  /// The columns beside the cell that it spans too.
  private mutating func settleCell(
    _ run: Run, in rows: [[Run]], _ number: Int, _ spanned: inout [Int]
  ) -> Range<Int> {
    var start = tree.start(run.index)
    let stated = (count(Self.columnsSpanned, start), count(Self.rowsSpanned, start))
    guard run.columns.count == 1, stated.0 > 1 || stated.1 > 1 else { return 0..<0 }
    var columns = run.columns
    while columns.count < stated.0, columns.upperBound < spanned.count,
      spanned[columns.upperBound] == 0,
      Self.covers(rows[number], columns.upperBound...columns.upperBound)
    {
      columns = columns.lowerBound..<(columns.upperBound + 1)
    }
    var height = 1
    while height < stated.1, number + height < rows.count,
      Self.covers(rows[number + height], columns.lowerBound...(columns.upperBound - 1))
    {
      height += 1
    }
    for column in columns { spanned[column] = height - 1 }
    if (columns.count, height) != stated {
      start.setCount(Self.columnsSpanned, columns.count)
      start.setCount(Self.rowsSpanned, height)
      changes.remove(run.index..<(run.index + 1))
      changes.insert([.start(start)], before: run.index)
    }
    return (columns.lowerBound + 1)..<columns.upperBound
  }

  /// Whether all of these columns are covered in a row.
  private static func covers(_ row: [Run], _ columns: ClosedRange<Int>) -> Bool {
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].columns.upperBound <= columns.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var at = low
    while at < row.count, row[at].isCovered {
      if row[at].columns.upperBound > columns.upperBound { return true }
      at += 1
    }
    return false
  }

  /// Makes empty cells of the places that nothing spans.
  private mutating func settleCovered(_ run: Run, _ beside: Range<Int>, _ spanned: inout [Int]) {
    let isSpanned = run.columns.map { column in
      if beside.contains(column) { return true }
      if spanned[column] > 0 {
        spanned[column] -= 1
        return true
      }
      return false
    }
    if !isSpanned.contains(false) { return }
    let end = tree.end(of: run.index)
    var content = tokens[(run.index + 1)..<end]
    changes.remove(run.index..<(end + 1))
    var at = 0
    while at < isSpanned.count {
      let last = isSpanned[at...].firstIndex { $0 != isSpanned[at] } ?? isSpanned.count
      var start = tree.start(run.index)
      start.name = isSpanned[at] ? Self.covered : Self.cell
      start.setCount(PartTree.repeatsName, last - at)
      if !isSpanned[at], content.isEmpty { content = Self.paragraph[...] }
      changes.insert([.start(start)] + content + [.end(start.name)], before: run.index)
      content = []
      at = last
    }
  }

  private static let paragraph: [XMLToken] = {
    let paragraph = OpenDocumentNames.text("p")
    return [.start(XMLStart(name: paragraph)), .end(paragraph)]
  }()

  private func count(_ name: XMLName, _ start: XMLStart) -> Int {
    min(max(start.value(name).flatMap { Int($0) } ?? 1, 1), 1 << 20)
  }
}

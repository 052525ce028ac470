import XMLTokens

/// A row of a finished table, in which tags may have made cells wider or narrower than the template's.
///
/// ```xml
/// <table:table-row>
///   <table:table-cell table:number-columns-spanned="2" widened-by="1">…</table:table-cell>
///   <table:covered-table-cell/>
///   <table:table-cell table:number-columns-spanned="2">…</table:table-cell>
///   <table:covered-table-cell/>
/// </table:table-row>
/// ```
///
/// A row of Word that is shorter than its table ends in Writer with a cell that reaches over the rest:
/// it gives way where one before it was made wider.
struct OpenDocumentWidenedRow {
  /// How many columns it has.
  private(set) var columns = 0
  /// Whether a tag made a cell of it wider.
  private(set) var isWidened = false
  private let cells: [Int]

  private static let covered = OpenDocumentNames.table("covered-table-cell")
  private static let spanned = OpenDocumentNames.table("number-columns-spanned")
  private static let mark = XMLName(namespace: "", prefix: "", local: OpenDocumentCell.widened)

  /// The row of these cells; leaves out the places that one covered until it was made narrower.
  init(_ cells: [Int], _ tree: PartTree, _ changes: inout TokenChanges) {
    self.cells = cells
    var excess = 0
    for cell in cells {
      var start = tree.start(cell)
      columns += tree.repeats(cell)
      if start.name == Self.covered, excess > 0 {
        let count = min(tree.repeats(cell), excess)
        excess -= count
        columns -= count
        changes.remove(cell..<(tree.end(of: cell) + 1))
        if tree.repeats(cell) > count {
          start.setCount(PartTree.repeatsName, tree.repeats(cell) - count)
          changes.insert([.start(start), .end(start.name)], before: cell)
        }
        continue
      }
      let change = start.value(Self.mark).flatMap { Int($0) } ?? 0
      excess = max(-change, 0)
      if change > 0 { isWidened = true }
      guard change != 0 else { continue }
      start.attributes.removeAll { $0.name == Self.mark }
      changes.remove(cell..<(cell + 1))
      changes.insert([.start(start)], before: cell)
    }
  }

  /// Makes the last cell narrower, where the row has more columns than the others because one before
  /// it was made wider.
  mutating func narrowLast(to widest: Int, _ tree: PartTree, _ changes: inout TokenChanges) {
    guard isWidened, columns > widest,
      let place = cells.lastIndex(where: { tree.start($0).name != Self.covered })
    else { return }
    var start = tree.start(cells[place])
    let beside = Array(cells[(place + 1)...])
    guard let span = start.value(Self.spanned).flatMap({ Int($0) }), beside.count == span - 1,
      start.value(Self.mark) == nil, beside.allSatisfy({ tree.repeats($0) == 1 }),
      ["1", nil].contains(start.value(OpenDocumentNames.table("number-rows-spanned")))
    else { return }
    let count = min(columns - widest, beside.count)
    guard count > 0 else { return }
    start.setCount(Self.spanned, span - count)
    changes.remove(cells[place]..<(cells[place] + 1))
    changes.insert([.start(start)], before: cells[place])
    for cell in beside.suffix(count) { changes.remove(cell..<(tree.end(of: cell) + 1)) }
    columns -= count
  }
}

extension XMLStart {
  /// Gives the element a count in an attribute; 1, which goes without saying, takes it away.
  mutating func setCount(_ name: XMLName, _ count: Int) {
    attributes.removeAll { $0.name == name }
    if count > 1 { attributes.append(XMLAttribute(name: name, value: String(count))) }
  }
}

extension PartTree {
  static let repeatsName = OpenDocumentNames.table("number-columns-repeated")

  /// How often a cell or column of Writer stands for itself.
  func repeats(_ index: Int) -> Int {
    let written = start(index).value(PartTree.repeatsName).flatMap { Int($0) } ?? 1
    return min(max(written, 1), 16_384)
  }
}

import XMLTokens

/// Makes tables state the columns that their rows have, where tags repeated cells, left them out or
/// made them wider or narrower.
///
/// The widest row says how many there are; a row that has fewer is filled up with empty cells. Before
/// they are counted, ``OpenDocumentWidenedRow`` puts right the rows with cells of another width; after
/// it ``OpenDocumentSpans`` has each cell span what is covered beside and below it.
enum OpenDocumentColumns {
  /// The tokens with the columns of their tables put right; nil where they are.
  static func fitted(_ tokens: [XMLToken]) -> [XMLToken]? {
    let tree = PartTree(part: "", tokens: tokens)
    let columns = tree.grouped([OpenDocumentNames.table("table-column")], under: table)
    let rows = tree.grouped([row], under: table)
    let cells = tree.grouped(Array(PartAnatomy.openDocument.cells), under: row)
    var changes = TokenChanges()
    for (table, rows) in rows {
      var fitting = rows.map { OpenDocumentWidenedRow(cells[$0] ?? [], tree, &changes) }
      if let widest = fitting.filter({ !$0.isWidened }).map(\.columns).max(), widest > 0 {
        for index in fitting.indices { fitting[index].narrowLast(to: widest, tree, &changes) }
      }
      let counts = fitting.map(\.columns)
      let widest = counts.max() ?? 0
      fit(columns[table] ?? [], to: widest, tree, &changes)
      for (row, count) in zip(rows, counts) where count > 0 && count < widest {
        for _ in count..<widest { changes.insert(emptyCell, before: tree.end(of: row)) }
      }
    }
    return changes.isEmpty ? nil : changes.applied(to: tokens)
  }

  private static let table = OpenDocumentNames.table("table")
  private static let row = OpenDocumentNames.table("table-row")

  private static let emptyCell: [XMLToken] = {
    let cell = OpenDocumentNames.table("table-cell")
    let paragraph = OpenDocumentNames.text("p")
    return [
      .start(XMLStart(name: cell)), .start(XMLStart(name: paragraph)), .end(paragraph), .end(cell),
    ]
  }()

  /// Lets the last column repeat more often, or takes columns away from the end.
  private static func fit(
    _ columns: [Int], to widest: Int, _ tree: PartTree, _ changes: inout TokenChanges
  ) {
    var excess = columns.reduce(0) { $0 + tree.repeats($1) } - widest
    guard excess != 0 else { return }
    var gone: Set<Int> = []
    for column in columns.reversed() where excess != 0 {
      let count = max(tree.repeats(column) - excess, 0)
      excess -= tree.repeats(column) - count
      changes.remove(column..<(tree.end(of: column) + 1))
      if count == 0 {
        gone.insert(column)
        continue
      }
      var start = tree.start(column)
      start.setCount(PartTree.repeatsName, count)
      changes.insert([.start(start), .end(start.name)], before: column)
    }
    removeGroups(of: gone, among: columns, tree, &changes)
  }

  /// Takes away the groups of columns that have none left.
  private static func removeGroups(
    of gone: Set<Int>, among columns: [Int], _ tree: PartTree, _ changes: inout TokenChanges
  ) {
    var held: [Int: (all: Int, gone: Int)] = [:]
    for column in columns {
      var around = tree.parent(of: column)
      while let group = around, groups.contains(tree.start(group).name) {
        held[group, default: (0, 0)].all += 1
        if gone.contains(column) { held[group, default: (0, 0)].gone += 1 }
        around = tree.parent(of: group)
      }
    }
    for (group, count) in held where count.all == count.gone {
      changes.remove(group..<(tree.end(of: group) + 1))
    }
  }

  private static let groups: Set<XMLName> = [
    OpenDocumentNames.table("table-columns"), OpenDocumentNames.table("table-header-columns"),
    OpenDocumentNames.table("table-column-group"),
  ]
}

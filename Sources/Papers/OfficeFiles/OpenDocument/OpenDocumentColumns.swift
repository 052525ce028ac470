import XMLTokens

/// Makes tables state the columns that their rows have, where tags repeated cells or left them out.
///
/// The widest row says how many there are; a row that has fewer is filled up with empty cells.
enum OpenDocumentColumns {
  /// The part with its tables put right; as it is when it cannot be read.
  static func fitted(_ bytes: [UInt8]) -> [UInt8] {
    guard let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own) else { return bytes }
    let tree = PartTree(part: "", tokens: tokens)
    let table = OpenDocumentNames.table("table")
    let columns = tree.grouped([OpenDocumentNames.table("table-column")], under: table)
    let row = OpenDocumentNames.table("table-row")
    let rows = tree.grouped([row], under: table)
    let cells = tree.grouped(Array(PartAnatomy.openDocument.cells), under: row)
    var changes = TokenChanges()
    for (table, rows) in rows {
      let counts = rows.map { row in (cells[row] ?? []).reduce(0) { $0 + tree.repeats($1) } }
      let widest = counts.max() ?? 0
      fit(columns[table] ?? [], to: widest, tree, &changes)
      for (row, count) in zip(rows, counts) where count > 0 && count < widest {
        for _ in count..<widest { changes.insert(emptyCell, before: tree.end(of: row)) }
      }
    }
    if changes.isEmpty { return bytes }
    var writer = XMLWriter()
    writer.declaration()
    for token in changes.applied(to: tokens) { writer.write(token) }
    return writer.take()
  }

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
    for column in columns.reversed() where excess != 0 {
      let count = max(tree.repeats(column) - excess, 0)
      excess -= tree.repeats(column) - count
      changes.remove(column..<(tree.end(of: column) + 1))
      if count == 0 { continue }
      var start = tree.start(column)
      start.attributes.removeAll { $0.name == PartTree.repeatsName }
      if count > 1 {
        start.attributes.append(XMLAttribute(name: PartTree.repeatsName, value: String(count)))
      }
      changes.insert([.start(start), .end(start.name)], before: column)
    }
  }
}

extension PartTree {
  fileprivate static let repeatsName = OpenDocumentNames.table("number-columns-repeated")

  /// How often a cell or column stands for itself.
  fileprivate func repeats(_ index: Int) -> Int {
    let written = start(index).value(PartTree.repeatsName).flatMap { Int($0) } ?? 1
    return min(max(written, 1), 16_384)
  }
}

import XMLTokens

/// Makes tables state the columns that their rows have, where tags repeated cells or left them out.
///
/// The widest row gives the widths; a row that has fewer columns says so.
///
/// ```xml
/// <w:tblGrid><w:gridCol w:w="2000"/>…</w:tblGrid>
/// <w:tr><w:trPr><w:gridAfter w:val="2"/></w:trPr>…</w:tr>
/// ```
enum WordColumns {
  /// The part with its tables put right; as it is when it cannot be read.
  static func fitted(_ bytes: [UInt8]) -> [UInt8] {
    guard let tokens = try? XMLTokenizer.tokens(of: bytes, limits: .own) else { return bytes }
    let tree = PartTree(part: "", tokens: tokens)
    let rows = tree.grouped([WordNames.w("tr")], under: WordNames.w("tbl"))
    let cells = tree.grouped([WordNames.w("tc")], under: WordNames.w("tr"))
    var changes = TokenChanges()
    for (table, rows) in rows {
      fit(table, rows.map { Row(index: $0, cells: cells[$0] ?? [], in: tree) }, tree, &changes)
    }
    if changes.isEmpty { return bytes }
    var writer = XMLWriter()
    writer.declaration()
    for token in changes.applied(to: tokens) { writer.write(token) }
    return writer.take()
  }

  /// A row with the width of each of its columns, as far as its cells state them.
  private struct Row {
    var index: Int
    var widths: [Int?]
    var before: Int
    var after: Int

    init(index: Int, cells: [Int], in tree: PartTree) {
      self.index = index
      before = tree.number("gridBefore", in: "trPr", of: index) ?? 0
      after = tree.number("gridAfter", in: "trPr", of: index) ?? 0
      widths = cells.flatMap { cell -> [Int?] in
        let span = min(max(tree.number("gridSpan", in: "tcPr", of: cell) ?? 1, 1), 1024)
        let width = tree.number("tcW", in: "tcPr", of: cell, "w")
        return Array(repeating: width.map { $0 / span }, count: span)
      }
    }

    var columns: Int { before + widths.count + after }
  }

  private static func fit(
    _ table: Int, _ rows: [Row], _ tree: PartTree, _ changes: inout TokenChanges
  ) {
    guard let widest = rows.max(by: { $0.columns < $1.columns }),
      let grid = tree.children(of: table)
        .first(where: { tree.start($0).name == WordNames.w("tblGrid") })
    else { return }
    let name = tree.start(table).name
    func named(_ local: String) -> XMLName {
      XMLName(namespace: name.namespace, prefix: name.prefix, local: local)
    }
    let columns = tree.children(of: grid).filter { tree.start($0).name == WordNames.w("gridCol") }
    if columns.count != widest.columns {
      changes.remove((grid + 1)..<tree.end(of: grid))
      let before = [Int?](repeating: nil, count: widest.before)
      let after = [Int?](repeating: nil, count: widest.after)
      for width in before + widest.widths + after {
        var column = XMLStart(name: named("gridCol"))
        if let width {
          column.attributes = [XMLAttribute(name: named("w"), value: String(width))]
        }
        changes.insert([.start(column), .end(column.name)], before: tree.end(of: grid))
      }
    }
    for row in rows where row.columns < widest.columns && !row.widths.isEmpty {
      let value = String(row.after + widest.columns - row.columns)
      let after = XMLStart(
        name: named("gridAfter"), attributes: [XMLAttribute(name: named("val"), value: value)])
      let element: [XMLToken] = [.start(after), .end(after.name)]
      let children = tree.children(of: row.index)
      guard let properties = children.first(where: { tree.start($0).name == WordNames.w("trPr") })
      else {
        let first = children.first { tree.start($0).name != WordNames.w("tblPrEx") }
        changes.insert(
          [.start(XMLStart(name: named("trPr")))] + element + [.end(named("trPr"))],
          before: first ?? tree.end(of: row.index))
        continue
      }
      for old in tree.children(of: properties)
      where tree.start(old).name == WordNames.w("gridAfter") {
        changes.remove(old..<(tree.end(of: old) + 1))
      }
      changes.insert(element, before: properties + 1)
    }
  }
}

extension PartTree {
  /// The number that a property states of a cell, a row or a table.
  func number(
    _ name: String, in properties: String, of index: Int, _ attribute: String = "val"
  ) -> Int? {
    guard
      let element = children(of: index)
        .first(where: { start($0).name == WordNames.w(properties) }),
      let property = children(of: element).first(where: { start($0).name == WordNames.w(name) })
    else { return nil }
    // Nothing in a table is larger; more is nonsense, not to be reckoned with.
    return start(property).value(WordNames.w(attribute)).flatMap { Int($0) }
      .map { min(max($0, 0), 100_000) }
  }
}

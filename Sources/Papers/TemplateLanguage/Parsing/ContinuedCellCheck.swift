import Diagnostics

/// Rows of Word whose cells go on with one above lose it where a tag leaves out the row that it begins in.
///
/// The words of a cell over several rows stand in the first of them. Where that row is left out, the
/// others would go on with whatever cell is above.
struct ContinuedCellCheck {
  private let template: MarkedTemplate
  private let reach: BlockReach
  private let blocks: [TagBlock]

  /// A warning for each tag that may leave out the first row of such a cell, and not the others.
  static func diagnostics(
    of reach: BlockReach, _ blocks: [TagBlock], in template: MarkedTemplate
  ) -> [Diagnostic] {
    guard template.units.contains(where: { $0.unit.verticalMerge == .continues }) else { return [] }
    let check = ContinuedCellCheck(template: template, reach: reach, blocks: blocks)
    return check.tags().sorted().map { index in
      Diagnostic(
        .warning, "rows-spanned",
        "where the tag leaves out this row, the rows below go on with another cell than the one "
          + "that begins in it",
        at: SourcePlace(document: template.tags[index].place),
        remedy: "put the block round all of the rows that the cell spans, or undo the merging")
    }
  }

  private func tags() -> Set<Int> {
    let open = openBlocks()
    var beginning: [Int: [Int: Int]] = [:]
    var found: Set<Int> = []
    var column: [Int: Int] = [:]
    for node in template.units where node.unit.kind == .cell {
      guard let row = node.parent, !reach.vanishing.contains(row), let table = table(of: row)
      else { continue }
      let place = column[row, default: 0]
      column[row] = place + node.unit.columnSpan
      guard node.unit.verticalMerge == .continues else {
        beginning[table, default: [:]][place] = node.unit.verticalMerge == .begins ? row : nil
        continue
      }
      guard let first = beginning[table]?[place] else { continue }
      found.formUnion(open[first, default: []].subtracting(open[row, default: []]))
    }
    return found
  }

  private func table(of row: Int) -> Int? {
    var unit = template.units[row].parent
    while let id = unit, template.units[id].unit.kind != .table { unit = template.units[id].parent }
    return unit
  }

  /// For each row, the tags that open the blocks among its neighbours in which it stands.
  private func openBlocks() -> [Int: Set<Int>] {
    let leaving = Dictionary(
      blocks.filter { $0.mayLeaveOut(in: template) }.map { ($0.opening, $0.closing) }
    ) { first, _ in first }
    let rows = template.units.indices.filter { template.units[$0].unit.kind == .row }
    let neighbours = Dictionary(grouping: rows) { template.units[$0].parent }
    var open: [Int: Set<Int>] = [:]
    for units in neighbours.values {
      var current: [(opening: Int, closing: Int)] = []
      for event in reach.events(among: units) {
        switch event {
        case .unit(let row): open[row] = Set(current.map(\.opening))
        case .tag(let index):
          if let closing = leaving[index] { current.append((index, closing)) }
          current.removeAll { $0.closing == index }
        }
      }
    }
    return open
  }
}

extension TagBlock {
  /// Whether the data may leave out what stands in it.
  fileprivate func mayLeaveOut(in template: MarkedTemplate) -> Bool {
    switch template.tags[opening].action {
    case .ifStart, .forStart: true
    default: false
    }
  }
}

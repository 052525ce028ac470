import Diagnostics

/// Rows beside a cell that spans them come and go only with that cell.
///
/// In Writer the cell says how many rows it covers, and the rows below it hold its place. A row more
/// or less beside it would be one that nothing covers, or one whose last cell is lost.
struct RowSpanCheck {
  private let template: MarkedTemplate
  private let reach: BlockReach

  /// A fault for each tag that repeats or leaves out some of the rows that a cell spans.
  static func diagnostics(of reach: BlockReach, in template: MarkedTemplate) -> [Diagnostic] {
    guard template.units.contains(where: { $0.unit.rowSpan > 1 }) else { return [] }
    let check = RowSpanCheck(template: template, reach: reach)
    return check.tags().sorted().map { index in
      let tag = template.tags[index]
      return Diagnostic(
        .error, "rows-spanned",
        "the tag repeats or leaves out rows beside a cell that spans them",
        at: SourcePlace(document: tag.place),
        remedy: "undo the merging of that cell; in a row that is repeated, {% vm %} in a cell "
          + "merges those that come below each other")
    }
  }

  private func tags() -> Set<Int> {
    var rowsOfTable: [Int: [Int]] = [:]
    var places: [Int: Int] = [:]
    for (id, node) in template.units.enumerated() where node.unit.kind == .row {
      guard let table = owner(of: id, .table) else { continue }
      places[id] = rowsOfTable[table, default: []].count
      rowsOfTable[table, default: []].append(id)
    }
    var found: Set<Int> = []
    for (id, node) in template.units.enumerated() where node.unit.rowSpan > 1 {
      guard let row = owner(of: id, .row), let table = owner(of: row, .table),
        let rows = rowsOfTable[table], let first = places[row]
      else { continue }
      let covered = rows[first...].prefix(node.unit.rowSpan)
      for row in covered {
        // A block round all of them repeats the cell too.
        if row != covered.first || reach.vanishing.contains(row) {
          found.formUnion(reach.before[row] ?? [])
        }
        if row != covered.last { found.formUnion(reach.after[row] ?? []) }
      }
    }
    return found
  }

  private func owner(of unit: Int, _ kind: TemplateUnit.Kind) -> Int? {
    var unit = template.units[unit].parent
    while let id = unit, template.units[id].unit.kind != kind { unit = template.units[id].parent }
    return unit
  }
}

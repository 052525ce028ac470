extension BlockReach {
  /// The rows of which a tag repeats single cells, or leaves them out: one that loses all of them is
  /// left out itself, for no format has a row without cells.
  func rowsOfCells(_ template: MarkedTemplate) -> Set<Int> {
    let units = Set(before.keys).union(after.keys).union(vanishing)
    return Set(
      units.filter { template.units[$0].unit.kind == .cell }.compactMap {
        template.units[$0].parent
      }
      .filter { template.units[$0].unit.kind == .row })
  }
}

import Diagnostics

/// A block that begins in one cell of a row and ends in another acts on the whole row, which its author
/// may not mean where other cells hold something.
///
/// ```
/// | Total | {% if net %}{{ net }} | {{ vat }}{% endif %} |     without net the row goes, and "Total" with it
/// ```
enum TakenRowCheck {
  /// A warning, where cells before or behind the block have words or values in them.
  static func warning(
    of block: TagBlock, row: Int, in template: MarkedTemplate
  ) -> Diagnostic? {
    let (opening, closing) = (template.tags[block.opening], template.tags[block.closing])
    func isCell(_ unit: Int) -> Bool {
      template.units[unit].parent == row && template.units[unit].unit.kind == .cell
    }
    guard let first = opening.path.first(where: isCell),
      let last = closing.path.first(where: isCell),
      template.units.indices.contains(where: {
        isCell($0) && !(first...last).contains($0) && template.units[$0].visibleCount > 0
      })
    else { return nil }
    return Diagnostic(
      .warning, "block-takes-row",
      "the block begins in one cell of the row and ends in another, at \(closing.source), and acts "
        + "on the whole row: on what stands in the cells beside it too",
      at: SourcePlace(document: opening.place),
      remedy:
        "if that is meant, put its tags in the first and the last cell of the row; if not, give "
        + "each cell tags of its own")
  }
}

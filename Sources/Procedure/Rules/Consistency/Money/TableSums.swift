import Decisions

/// Tables add up.
///
/// The subtotals, totals and differences of a table agree with the figures they come of. A figure
/// that is off by no more than rounding explains is no error, and a note under the table should say
/// so.
///
/// Finds: a total, a subtotal or a difference that is not what its figures make; figures that do not
/// add because they are rounded, with no note of it.
/// Clears: correct the figure; or say under the table that figures are rounded and may not add.
enum TableSums: DecisionRule {
  static let id: RuleID = "MN-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    facts.tables.flatMap { findings(in: $0.table, at: $0.place) }
  }

  private static func findings(in table: DataTable, at place: FactPlace) -> [Finding] {
    let sums = TableReckoning(table, at: place.field)
    guard sums.checked > 0 else { return [] }
    var found = sums.differences.filter { !$0.isRounding }.map(wrong)
    let rounded = sums.differences.filter(\.isRounding)
    if !rounded.isEmpty {
      found.append(
        hasRoundingNote(table)
          ? met(
            "\(rounded.count) of \(sums.checked) sums differ by rounding, and the note says so",
            at: place, place.field.place("note"),
            working: rounded.map(line))
          : unexplained(rounded, of: sums.checked, at: place))
    }
    if found.isEmpty { found = [met("\(sums.checked) sums and differences agree", at: place)] }
    return found
  }

  private static func wrong(_ item: TableDifference) -> Finding {
    notMet(
      .blocks,
      "\(item.name): the table says \(item.stated), and its figures make \(item.workedOut)",
      at: item.place, item.other,
      facts: [StatedFact(item.name, item.stated, at: item.place)],
      working: [item.reckoning, "stated \(item.stated), a difference of \(item.difference)"],
      cure: "correct the figure, or those that it comes of", by: .finance)
  }

  private static func unexplained(
    _ items: [TableDifference], of checked: Int, at place: FactPlace
  ) -> Finding {
    let count = items.count == 1 ? "1 figure differs" : "\(items.count) figures differ"
    return notMet(
      .warns, "\(count) by no more than rounding from what the others make, and no note says so",
      at: place,
      working: items.map(line) + ["\(checked - items.count) other sums and differences agree"],
      cure:
        "add to the table’s note: “Figures are rounded, and may differ from the sum of those "
        + "printed.”",
      by: .finance
    ).at(items.map(\.place))
  }

  /// “Total, Budget: 1.2 + 1.3 = 2.5, stated 2.6”.
  private static func line(_ item: TableDifference) -> String {
    "\(item.name): \(item.reckoning), stated \(item.stated)"
  }

  /// Whether the table’s note says that rounded figures may not add.
  private static func hasRoundingNote(_ table: DataTable) -> Bool {
    guard let note = table.note, note.hasAny(of: ["round"]) else { return false }
    return note.hasAny(of: ["differ", "add", "sum", "total"])
  }
}

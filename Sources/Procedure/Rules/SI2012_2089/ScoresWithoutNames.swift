import CivilTime
import Decisions

/// Scores are published without the suppliers’ names.
///
/// A public table of scores keeps a number for each supplier and its score; the key from numbers to
/// names stays in the private papers.
///
/// Finds: a table with suppliers’ names beside their scores that is not withheld.
/// Clears: number the suppliers, or withhold the table.
enum ScoresWithoutNames: DecisionRule {
  static let id: RuleID = "EX-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var withheld: [WithheldPart]?
    return facts.tables.compactMap { place, table in
      let headings = table.columns.map { WordsOfText($0.heading) }
      guard let name = headings.firstIndex(where: { $0.contains(anyOf: suppliers) }),
        let score = headings.firstIndex(where: { $0.contains(anyOf: marks) }), name != score
      else { return nil }
      let (names, scores) = (table.columns[name], table.columns[score])
      let parts = withheld ?? facts.withheldParts
      withheld = parts
      if parts.contains(where: { place.field.text.hasPrefix($0.part.text) })
        || table.rows.allSatisfy({ $0.cells[names.key].map { isNumbered($0.text) } ?? true })
      {
        return met("the table of scores names no supplier to the public", at: place)
      }
      return notMet(
        .blocks,
        "the table shows suppliers (“\(names.heading)”) beside their scores (“\(scores.heading)”), "
          + "and is not withheld",
        at: place,
        cure: "Number the suppliers and keep the key in the private papers, or withhold the table.",
        by: .reportAuthor)
    }
  }

  /// Whether the cell holds a number or a letter in place of a name: 17, Supplier 17, Bidder B.
  private static func isNumbered(_ text: String) -> Bool {
    guard let last = text.split(separator: " ").last else { return true }
    return last.utf8.count == 1 || last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let suppliers = WordsOfText.set(
    "supplier", "suppliers", "bidder", "bidders", "tenderer", "tenderers", "provider", "providers",
    "company", "organisation", "applicant", "contractor")
  private static let marks = WordsOfText.set("score", "scores", "marks", "points")
}

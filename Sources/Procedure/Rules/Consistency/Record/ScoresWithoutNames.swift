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
      let headings = table.columns.map { WordDigest.words(of: $0.heading) }
      guard let name = headings.firstIndex(where: { suppliers.containsAny(of: $0) }),
        let score = headings.firstIndex(where: { marks.containsAny(of: $0) }), name != score
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
        cure: "number the suppliers and keep the key in the private papers, or withhold the table",
        by: .reportAuthor)
    }
  }

  /// Whether the cell holds a number or a letter in place of a name: 17, Supplier 17, Bidder B.
  private static func isNumbered(_ text: String) -> Bool {
    guard let last = text.split(separator: " ").last else { return true }
    return last.utf8.count == 1 || last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let suppliers: WordSet = [
    "supplier", "supplier's", "suppliers", "bidder", "bidder's", "bidders", "tenderer",
    "tenderer's", "tenderers", "provider", "provider's", "providers",
    "company", "organisation", "applicant", "contractor",
  ]
  private static let marks: WordSet = ["score", "scores", "marks", "points"]
}

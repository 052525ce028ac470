import Decisions

/// Papers about one person are never public.
///
/// An agreement for the care of one person, a care plan or an assessment of somebody’s needs is
/// exempt as information about an individual, or likely to reveal who it is: paragraphs 1 and 2.
///
/// Finds: such a paper listed as open to the public, or withheld under other paragraphs only.
/// Clears: withhold it under paragraph 1 or 2, or list the blank form in its place.
enum Schedule12AIndividuals: DecisionRule {
  static let id: RuleID = "EX-4"
  static let source = RuleSource.law(
    "LGA 1972", "Sch 12A paras 1, 2", from: "2006-03-01", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    var found: [Finding] = []
    for hit in facts.prose.matches(papers) {
      let field = facts.prose.place(of: hit.lowerBound).field
      guard let document = document(at: field, in: facts.decision) else { continue }
      let title = facts.prose.sentence(around: hit.lowerBound)
      if facts.prose.contains(anyOf: blanks, in: title) { continue }
      let paragraphs = document.withheld?.paragraphs ?? []
      if paragraphs.contains(1) || paragraphs.contains(2) || document.withheld?.confidential != nil
      {
        found.append(
          met("“\(document.title)” is withheld as being about an individual", at: field.place))
        continue
      }
      found.append(
        notMet(
          .blocks,
          "“\(document.title)” is about one person, and is not withheld under paragraph 1 or 2 of "
            + "Schedule 12A",
          at: field.place,
          cure: "withhold it under paragraph 1 or 2, or list the blank form in its place",
          by: .reportAuthor))
    }
    return found
  }

  /// The listed paper whose title stands in a field.
  private static func document(at field: FieldPath, in decision: Decision) -> ListedDocument? {
    let isPaper = field.text.hasPrefix("backgroundPapers[")
    guard isPaper || field.text.hasPrefix("appendices["), field.text.hasSuffix("].title"),
      let open = field.text.utf8.firstIndex(of: UInt8(ascii: "[")),
      let close = field.text.utf8.firstIndex(of: UInt8(ascii: "]")),
      let index = Int(field.text[field.text.utf8.index(after: open)..<close])
    else { return nil }
    let list = (isPaper ? decision.backgroundPapers : decision.appendices) ?? []
    return list.indices.contains(index) ? list[index] : nil
  }

  private static let papers: [Phrase] = [
    "individual placement agreement", "individual service agreement",
    "needs assessment", "care plan", "support plan",
  ]
  /// Words by which a title is that of a form, or of an assessment of a whole area.
  private static let blanks: [Phrase] = [
    "strategic", "market", "form", "template", "standard", "blank", "specimen", "model", "draft",
    "housing", "jsna", "policy", "guidance", "population", "accommodation", "blanks",
  ]
}

import Decisions

/// Confidential is not exempt.
///
/// Information is confidential when a government department supplied it on terms that forbid
/// disclosure, or when an enactment or a court forbids it. It can never be published, so that
/// neither a paragraph of Schedule 12A nor the public interest comes into it.
///
/// Finds: a confidential part with a paragraph or a public interest; “confidential” as mere wording.
/// Clears: state the one ground that applies: confidential with its source, or exempt.
enum Reg02Confidential: DecisionRule {
  static let id: RuleID = "DEF-3"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 2", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    let parts = facts.withheldParts
    let confidential = parts.filter { $0.withheld.confidential != nil }
    var found = confidential.compactMap { part -> Finding? in
      let field = part.field.place
      guard !part.withheld.paragraphs.isEmpty || part.withheld.publicInterest != nil else {
        return nil
      }
      return notMet(
        .blocks,
        "a part is marked confidential, for which there is no choice, and weighed like exempt "
          + "information as well",
        at: field,
        cure: "leave out the paragraphs and the public interest where the part is confidential; "
          + "leave out confidential where it is exempt",
        by: .monitoringOfficer)
    }
    if found.isEmpty, !confidential.isEmpty {
      found = [
        met("each confidential part states its ground", at: confidential[0].field.place)
      ]
    }
    if confidential.isEmpty, facts.decision.exempt?.exempt == true,
      facts.match(of: word, within: "exempt.reason") != nil
    {
      found.append(
        notMet(
          .warns,
          "the report is called confidential, and no part of it states what makes it so",
          at: "exempt.reason",
          cure: "state the paragraph of Schedule 12A on which the report is exempt; call it "
            + "confidential only where a government department, an enactment or a court forbids "
            + "disclosure (withheld.confidential)",
          by: .monitoringOfficer))
    }
    return found
  }

  private static let word = Phrase("confidential")
}

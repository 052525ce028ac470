import Decisions

/// No claim that every rule was kept while one is waived.
///
/// A paper that asks for a rule to be set aside does not also say that the rules were kept.
///
/// Finds: a sentence that says the contract procedure rules were adhered to, in a paper that waives
/// one.
/// Clears: say which rule was not kept, or strike the sentence.
enum AdherenceClaim: DecisionRule {
  static let id: RuleID = "WV-7"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let waiver = ActFinder.waivers(in: facts).first else { return [] }
    for match in facts.prose.matches(claims) {
      let sentence = facts.prose.sentence(around: match.lowerBound)
      guard rules.contains(where: { facts.prose.contains($0, in: sentence) }),
        !exceptions.contains(where: { facts.prose.contains($0, in: sentence) })
      else { continue }
      return [
        notMet(
          .blocks,
          "the paper says that the procedure rules were kept, and asks to waive "
            + "\(waiver.act.rule)",
          at: facts.prose.place(of: match.lowerBound), waiver.place.field("rule"),
          facts: [StatedFact("the sentence", facts.prose.text(of: sentence))],
          cure: "say that the rules were kept save the one that is waived", by: .reportAuthor)
      ]
    }
    return [met("no text says that every rule was kept", at: waiver.place.field("rule"))]
  }

  private static let claims = [
    Phrase("adhered to"), Phrase("adhered"), Phrase("complied with"), Phrase("full compliance"),
    Phrase("fully compliant"), Phrase("complies fully"), Phrase("fully complies"),
  ]
  private static let rules = [
    Phrase("contract procedure rules"), Phrase("contract standing orders"),
    Phrase("contracts procedure rules"), Phrase("procurement rules"), Phrase("procedure rules"),
    Phrase("procurement standing orders"), Phrase("CPRs"), Phrase("CSOs"),
  ]
  private static let exceptions = [
    Phrase("save"), Phrase("except"), Phrase("apart from"), Phrase("other than"),
    Phrase("waived"), Phrase("waiver"), Phrase("not"), Phrase("exception"), Phrase("will"),
  ]
}

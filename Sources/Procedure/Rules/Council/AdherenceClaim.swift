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
    guard let waiver = facts.waivers.first else { return [] }
    for match in facts.prose.matches(claims) {
      let sentence = facts.prose.sentence(around: match.lowerBound)
      guard facts.prose.contains(anyOf: rules, in: sentence),
        !facts.prose.contains(anyOf: exceptions, in: sentence)
      else { continue }
      return [
        notMet(
          facts.prose.contains(anyOf: others, in: sentence) ? .warns : .blocks,
          "the paper says that the procedure rules were kept, and asks to waive "
            + "\(waiver.act.rule)",
          at: facts.prose.place(of: match.lowerBound), waiver.field.place("rule"),
          facts: [StatedFact("the sentence", facts.prose.text(of: sentence))],
          cure: "say that the rules were kept save the one that is waived", by: .reportAuthor)
      ]
    }
    return [met("no text says that every rule was kept", at: waiver.field.place("rule"))]
  }

  private static let claims: [Phrase] = [
    "adhered to", "adhered", "complied with", "full compliance",
    "fully compliant", "complies fully", "fully complies",
  ]
  private static let rules: [Phrase] = [
    "contract procedure rules", "contract standing orders",
    "contracts procedure rules", "procurement rules", "procedure rules",
    "procurement standing orders", "CPRs", "CSOs",
  ]
  /// What was done in other procurements is no claim about this one.
  private static let others: [Phrase] = [
    "earlier procurement", "earlier procurements", "every earlier", "all earlier",
    "previous procurement", "previous procurements", "all previous", "past procurements",
    "other procurements",
  ]
  private static let exceptions: [Phrase] = [
    "save", "except", "apart from", "other than",
    "waived", "waiver", "not", "exception", "will",
  ]
}

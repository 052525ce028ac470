import Decisions

/// Section 79 of the Care Act is no power to extend a contract.
///
/// By section 79 a council may authorise somebody else to exercise most of its functions of care,
/// and stays responsible for them. The power to make a contract run on lies in the contract.
///
/// Finds: section 79 given as the power for extending a contract, and no clause of the contract.
/// Clears: cite the clause that holds the option, and say what section 79 is cited for.
enum Section79Power: DecisionRule {
  static let id: RuleID = "DL-6"
  static let source = RuleSource.law(
    "Care Act 2014", "s79", from: "2015-04-01", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    let hits = facts.prose.matches(section)
    guard !hits.isEmpty else { return [] }
    for (field, extension_) in facts.extensions {
      let clause =
        extension_.clause ?? facts.decision.contract?.extensions.compactMap(\.clause).first
      guard let hit = hits.first(where: { isCareAct($0, facts.prose) }) else { continue }
      let cited = facts.prose.place(of: hit.lowerBound)
      if let clause {
        return [met("the extension rests on \(clause)", at: field.place, cited)]
      }
      let paragraph = facts.prose.paragraph(around: hit.lowerBound)
      if facts.prose.contains(anyOf: disclaimers, in: paragraph) { continue }
      return [
        notMet(
          .warns,
          "the paper cites section 79 of the Care Act 2014 and extends a contract, and cites no "
            + "clause of the contract for that",
          at: cited, field.place,
          cure: "cite the clause that holds the option (extend.clause); section 79 lets others "
            + "exercise functions and extends nothing",
          by: .legal)
      ]
    }
    return []
  }

  private static func isCareAct(_ hit: Range<Int>, _ prose: Prose) -> Bool {
    let passage = prose.tokens(of: Int(prose.tokens[hit.lowerBound].passage))
    return prose.contains(act, in: passage)
  }

  private static let section: [Phrase] = ["s79", "section 79", "s 79"]
  private static let act = Phrase("care act")
  private static let disclaimers: [Phrase] = [
    "not the power", "no power", "not a power",
  ]
}

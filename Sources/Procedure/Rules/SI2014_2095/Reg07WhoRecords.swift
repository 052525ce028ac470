import Decisions

/// When an officer’s decision is recorded in writing.
///
/// An officer who exercises a council function makes a written record where the body that would
/// otherwise decide gave express authority for it; or where, under a general one, the decision
/// grants a permission or licence, affects somebody’s rights, or awards a contract or spends so much
/// that the council’s finances are materially affected.
///
/// Finds: such a decision that does not say under what authority the officer acts.
/// Clears: state the authority, the body that gave it and its reference (authority.sources).
enum Reg07WhoRecords: DecisionRule {
  static let id: RuleID = "OP-1"
  static let source = RuleSource.law(
    "SI 2014/2095", "reg 7(1)-(2)", from: "2014-08-06", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.isOfficersOfCouncil else { return [] }
    if facts.decision.authority?.sources.isEmpty ?? true {
      return [
        notMet(
          .asks,
          "an officer exercises a function of the council, and the paper does not say under what "
            + "authority",
          at: "authority.sources",
          cure: "state the committee’s authority or the paragraph of the scheme; a written record "
            + "is needed for express authority always, and for a general one where rights, a "
            + "licence, a contract or much money are concerned",
          by: .reportAuthor)
      ]
    }
    return [met("the officer’s authority is stated", at: "authority.sources")]
  }
}

extension Facts {
  /// Whether an officer exercises a function of the council, so that SI 2014/2095 applies.
  var isOfficersOfCouncil: Bool {
    decision.decisionMaker?.kind == .officer && function == .council
  }

  /// Whether the officer acts under an authority given for this decision.
  var hasExpressAuthority: Bool {
    decision.authority?.sources.contains { $0.decision != nil } ?? false
  }
}

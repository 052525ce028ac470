import Decisions

/// Who decides signs.
///
/// The record is signed by the person who made the decision, under the name that the paper gives.
///
/// Finds: a record signed by another than the decision maker.
/// Clears: correct the name, or say who made the decision.
enum WhoSigned: DecisionRule {
  static let id: RuleID = "RD-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard !facts.isMadeByBody, let maker = facts.decision.decisionMaker?.name,
      let signatory = facts.decision.record?.signedBy?.name
    else { return [] }
    if maker == signatory || PrintedName(maker).mayBe(PrintedName(signatory)) {
      return [met("\(signatory), who decides, signed", at: "record.signedBy.name")]
    }
    return [
      notMet(
        .warns, "the decision is \(maker)’s to make, and the record is signed by \(signatory)",
        at: "record.signedBy.name", "decisionMaker.name",
        cure: "correct the name that is wrong; where another decided, name that person as decision "
          + "maker, with the power to do so",
        by: .decisionMaker)
    ]
  }
}

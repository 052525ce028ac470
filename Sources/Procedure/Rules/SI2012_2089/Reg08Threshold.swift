import CivilTime
import Councils
import Decisions

/// The council’s own sum for key decisions.
///
/// What spending is significant is for each council to say. Where nobody has found its sum, whether
/// a decision about money is key cannot be said.
///
/// Finds: a decision about money, not treated as key, of a council whose sum is not known.
/// Clears: find the sum and whether it is included, and put both in the policy file; or say why the
/// decision is not key.
enum Reg08Threshold: DecisionRule {
  static let id: RuleID = "KD-3"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 8(2)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.decision.keyDecision?.key != true,
      facts.decision.keyDecision?.explanation.isSilent ?? true,
      facts.isAboutMoney || facts.sumOfDecision != nil
    else { return [] }
    if let sum = facts.sumOfDecision, sum.money.pence == 0 { return [] }
    if let amount = facts.council.keyThreshold(on: facts.day).value?.amount.value {
      return [met("the council’s sum is \(amount.text)", at: .policy("keyThresholds"))]
    }
    return [
      unknown(
        "the decision is about money and not treated as key, and the sum from which the council’s "
          + "decisions are key on that day is not known",
        at: .policy("keyThresholds"),
        facts.decision.keyDecision == nil ? "keyDecision" : "keyDecision.key",
        cure: "find the sum in the constitution, and whether it is included, and put both in the "
          + "policy file; until then say why the decision is not key (keyDecision.explanation)",
        by: .policyKeeper)
    ]
  }
}

import Councils
import Decisions

/// Bids are weighed as the council’s rules say.
///
/// Where a contract procedure rule sets how much price and quality count in an award, the
/// evaluation uses those weights, unless the rule is waived.
///
/// Finds: an award evaluated on other weights without a waiver; weights of which nobody says whether
/// they are for an award.
/// Clears: use the rule’s weights, waive the rule, or write evaluation.stage.
enum RuleWeights: DecisionRule {
  static let id: RuleID = "CP-1"
  static let source = RuleSource.council("contract procedure rules")

  static func findings(on facts: Facts) -> [Finding] {
    guard let evaluation = facts.decision.evaluation, !evaluation.weights.isEmpty else { return [] }
    for (index, rule) in facts.council.procedureRules.enumerated() {
      guard let weights = rule.weights, rule.stage != .selection,
        case .known(let current)? = facts.council.procedureRule(rule.id, on: facts.day),
        current == rule, differs(evaluation.weights, from: weights)
      else { continue }
      return [judged(evaluation, by: rule, weights, at: index, facts)].compactMap { $0 }
    }
    guard evaluation.stage == .award, facts.council.procedureRules.contains(where: hasWeights)
    else {
      return []
    }
    return [met("the weights are those of the council’s rule", at: "evaluation.weights")]
  }

  /// An evaluation on other weights than a rule's.
  private static func judged(
    _ evaluation: Evaluation, by rule: ProcedureRule, _ weights: [Weighting], at index: Int,
    _ facts: Facts
  ) -> Finding? {
    let working = ["\(rule.name): \(line(weights))", "the evaluation: \(line(evaluation.weights))"]
    let isWaived = facts.waivers.contains {
      WaivedRule.rule(of: $0.act, in: facts)?.id == rule.id
    }
    if isWaived {
      return met("\(rule.name) is waived", at: "evaluation.weights", working: working)
    }
    let policy = FactPlace.policy(FieldPath("procedureRules[\(index)].weights"))
    switch evaluation.stage {
    case .selection: return nil
    case .award:
      return notMet(
        .blocks, "bids are not weighed as \(rule.name) says, and the rule is not waived",
        at: "evaluation.weights", policy, working: working,
        cure: "use the weights of \(rule.name), or add a recommendation that waives it",
        by: .reportAuthor)
    case nil:
      return unknown(
        "bids are not weighed as \(rule.name) says for an award, and nothing says whether this is one",
        at: "evaluation.weights", policy, working: working,
        cure: "write evaluation.stage: selection or award", by: .reportAuthor)
    }
  }

  private static func hasWeights(_ rule: ProcedureRule) -> Bool { rule.weights != nil }

  private static func line(_ weights: [Weighting]) -> String {
    weights.map { "\($0.name) \($0.percent.text)%" }.joined(separator: ", ")
  }

  /// Whether the same criteria count otherwise. Criteria of other names may be parts of these.
  private static func differs(_ weights: [Weighting], from rule: [Weighting]) -> Bool {
    rule.contains { wanted in
      let named = weights.filter { $0.name.lowercased() == wanted.name.lowercased() }
      guard let one = named.first else { return false }
      return one.percent.shifted(by: 4) != wanted.percent.shifted(by: 4)
    }
  }
}

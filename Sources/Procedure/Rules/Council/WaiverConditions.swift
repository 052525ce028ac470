import Councils
import Decisions

/// Every condition of the ground is answered.
///
/// A ground whose own words set conditions allows a waiver only where each of them is met. The paper
/// answers them one by one.
///
/// Finds: conditions without an answer; a ground that the policy file does not have.
/// Clears: write an answer to each condition in answers of the waiver.
enum WaiverConditions: DecisionRule {
  static let id: RuleID = "WV-3"
  static let source = RuleSource.council("contract procedure rules")

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.map { field, waiver in
      guard let ground = WaivedRule.ground(of: waiver, in: facts) else {
        if let id = waiver.groundId { return unknownGround(id, at: field, facts) }
        return unknown(
          "policy.yaml has no ground “\(waiver.ground)”, so its conditions are not known",
          at: field.place("ground"), .policy("waiverGrounds"),
          cure: "add the ground to waiverGrounds, with its words and each condition they set",
          by: .policyKeeper)
      }
      let open = ground.conditions.filter { condition in
        !waiver.answers.contains { $0.condition == condition.id || $0.condition == condition.text }
      }
      if open.isEmpty {
        let line =
          switch ground.conditions.count {
          case 0: "\(ground.name) sets no condition"
          case 1: "the condition of \(ground.name) is answered"
          case let count: "\(count) conditions of \(ground.name) are answered"
          }
        return met(line, at: field.place("answers"))
      }
      let which = open.map { "“\($0.text)”" }.joined(separator: " and ")
      return notMet(
        .warns, "the waiver does not answer what \(ground.name) asks: \(which)",
        at: field.place("answers"), field.place("ground"),
        facts: [StatedFact("the ground", ground.text, at: .policy("waiverGrounds"))],
        cure: "write answers of the waiver, with condition: "
          + open.map(\.id).joined(separator: ", "), by: .reportAuthor)
    }
  }

  private static func unknownGround(
    _ id: GroundID, at field: FieldPath, _ facts: Facts
  ) -> Finding {
    let grounds = facts.council.waiverGrounds.map(\.id.rawValue)
    return notMet(
      .blocks, "\(facts.council.identity.shortName) has no ground “\(id.rawValue)” for a waiver",
      at: field.place("groundId"), .policy("waiverGrounds"),
      cure: suggestion(for: id.rawValue, among: grounds)
        ?? "add the ground to waiverGrounds, with its words and each condition they set",
      by: .reportAuthor)
  }
}

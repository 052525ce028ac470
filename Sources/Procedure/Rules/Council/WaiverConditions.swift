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
    ActFinder.waivers(in: facts).map { place, waiver in
      guard let ground = WaivedRule.ground(of: waiver, in: facts) else {
        return unknown(
          "policy.yaml has no ground “\(waiver.groundId?.rawValue ?? waiver.ground)”, so its "
            + "conditions are not known",
          at: place.field(waiver.groundId == nil ? "ground" : "groundId"),
          .policy("waiverGrounds"),
          cure: "add the ground to waiverGrounds, with its words and each condition they set",
          by: .policyKeeper)
      }
      let open = ground.conditions.filter { condition in
        !waiver.answers.contains { $0.condition == condition.id || $0.condition == condition.text }
      }
      if open.isEmpty {
        return met(
          "\(ground.conditions.count) conditions of \(ground.name) are answered",
          at: place.field("answers"))
      }
      let which = open.map { "“\($0.text)”" }.joined(separator: " and ")
      return notMet(
        .warns, "the waiver does not answer what \(ground.name) asks: \(which)",
        at: place.field("answers"), place.field("ground"),
        facts: [StatedFact("the ground", ground.text, at: .policy("waiverGrounds"))],
        cure: "write answers of the waiver, with condition: "
          + open.map(\.id).joined(separator: ", "), by: .reportAuthor)
    }
  }
}

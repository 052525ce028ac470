import Councils
import Decisions

/// No delegation to an officer and a member together.
///
/// A function can be handed to an officer, or to a member, and to neither jointly. What is meant is
/// mostly an officer who consults the member first.
///
/// Finds: one power handed to an officer and to a member in one recommendation.
/// Clears: delegate to the officer in consultation with the member.
enum Section9EJointDelegation: DecisionRule {
  static let id: RuleID = "DL-3"
  static let source = RuleSource.law("LGA 2000", "s9E", from: "2012-05-04", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    var found: [Finding] = []
    var isDelegating = false
    for (index, recommendation) in facts.decision.recommendations.enumerated() {
      let field = FieldPath("recommendations").appending(index)
      let delegations = recommendation.acts.compactMap { act -> Delegation? in
        if case .delegate(let delegation) = act { return delegation }
        return nil
      }
      isDelegating = isDelegating || !delegations.isEmpty
      let officer = delegations.first { kind($0, facts) == .officer }
      let member = delegations.first { kind($0, facts) == .member }
      let isOnePower = officer != nil && member != nil && officer?.power == member?.power
      guard isOnePower || saysJointly(field.appending("text"), facts) else { continue }
      found.append(
        notMet(
          .blocks,
          "the recommendation hands a power to an officer and a member together, for which there "
            + "is no provision",
          at: field.place("text"), field.place("acts"),
          cure: "delegate it to the officer “in consultation with” the member "
            + "(delegate.consulting)",
          by: .legal))
    }
    if found.isEmpty, isDelegating {
      return [met("no power is handed to an officer and a member together", at: "recommendations")]
    }
    return found
  }

  private static func kind(_ delegation: Delegation, _ facts: Facts) -> Post.Kind? {
    facts.council.post(delegation.to)?.kind
  }

  /// Whether the text gives delegated authority to somebody “and” a member, without consultation.
  private static func saysJointly(_ field: FieldPath, _ facts: Facts) -> Bool {
    for hit in facts.prose.matches(members) {
      let start = hit.lowerBound
      guard facts.prose.place(of: start).field == field,
        joiners.contains(where: { facts.prose.stands($0, at: start - $0.words.count) })
      else { continue }
      let before = facts.prose.sentence(around: start).lowerBound..<start
      if facts.prose.contains(anyOf: giving, in: before),
        !facts.prose.contains(anyOf: consulting, in: before)
      {
        return true
      }
    }
    return false
  }

  private static let members: [Phrase] = [
    "cabinet member", "executive member", "portfolio holder",
  ]
  private static let joiners: [Phrase] = ["and", "and the", "jointly with the"]
  private static let giving: [Phrase] = [
    "delegated authority", "delegated power", "delegated powers",
    "delegate authority to", "authority be delegated", "power be delegated",
  ]
  private static let consulting: [Phrase] = [
    "agreement", "approval", "liaison", "consultation",
    "consulting", "consulted", "consult",
  ]
}

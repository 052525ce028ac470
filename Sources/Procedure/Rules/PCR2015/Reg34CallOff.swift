import CivilTime
import Decisions

/// Every supplier of the category is invited.
///
/// For each contract awarded under the system all suppliers admitted to the category are invited to
/// tender, and the award is made on the criteria of the first notice, which may be made more
/// precise. There is no direct award.
///
/// Finds: a direct award under a purchasing system; an award under one that does not say that all
/// were invited.
/// Clears: invite all suppliers of the category, and say so.
enum Reg34CallOff: DecisionRule {
  static let id: RuleID = "DP-5"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(22)–(23)", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let system = PurchasingSystem(facts) else { return [] }
    if let place = directAward(in: facts.prose) {
      return [
        notMet(
          system.weight(.warns), "a direct award under the purchasing system is spoken of",
          at: place, working: system.working,
          cure: "invite every supplier admitted to the category, or name the other route by which "
            + "the award is made", by: .reportAuthor)
      ]
    }
    guard let award = facts.awards.first else { return [] }
    if let place = invitation(in: facts.prose) {
      return [met("all suppliers admitted were invited", at: award.field.place, place)]
    }
    return [
      unknown(
        "“\(award.act.what)” is awarded under the purchasing system, and nothing says that every "
          + "supplier admitted to the category was invited", at: award.field.place,
        working: system.working,
        cure: "say that all suppliers admitted to the category were invited, and when",
        by: .reportAuthor)
    ]
  }

  private static let direct: [Phrase] = ["direct award", "direct awards"]
  private static let systems: [Phrase] = ["DPS", "purchasing system"]
  private static let refusals: [Phrase] = ["no", "not", "cannot", "without"]
  private static let all: [Phrase] = [
    "all suppliers", "every supplier", "all providers",
    "every provider", "all those admitted",
  ]
  private static let invited: [Phrase] = ["invited", "invites", "invite"]

  /// Where the text speaks of a direct award under a system, and not to exclude one.
  private static func directAward(in prose: Prose) -> FactPlace? {
    for match in prose.matches(direct) {
      let sentence = prose.sentence(around: match.lowerBound)
      if prose.contains(anyOf: systems, in: sentence),
        !prose.contains(anyOf: refusals, in: sentence)
      {
        return prose.place(of: match.lowerBound)
      }
    }
    return nil
  }

  /// Where the text says that all suppliers were invited.
  private static func invitation(in prose: Prose) -> FactPlace? {
    for match in prose.matches(all) {
      let sentence = prose.sentence(around: match.lowerBound)
      if prose.contains(anyOf: invited, in: sentence) {
        return prose.place(of: match.lowerBound)
      }
    }
    return nil
  }
}

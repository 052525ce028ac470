import CivilTime
import Decisions

/// No new dynamic purchasing system.
///
/// Since 24 February 2025 no procurement can begin that sets up a dynamic purchasing system: what
/// can be set up in its place is a dynamic market or a framework.
///
/// Finds: an act that sets one up or begins its procurement, or a text that speaks of a new one, in
/// a paper of that day or later.
/// Clears: name what is really to be set up.
enum Reg05NoNewSystem: DecisionRule {
  static let id: RuleID = "DM-2"
  static let source = RuleSource.law(
    "Procurement Act 2023", "s34; SI 2024/716 reg 5", from: "2025-02-24", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let day = facts.day, day >= ProcurementDay.actBegan else { return [] }
    let commenced = facts.decision.contract?.commencedOn
    if let commenced, commenced < ProcurementDay.actBegan, facts.has(.establish) {
      return [
        met(
          "the procurement commenced on \(commenced.text), when a system could be set up",
          at: "contract.commencedOn")
      ]
    }
    var places = setUp(in: facts) + spokenOf(in: facts.prose)
    if facts.decision.contract?.kind == .dynamicPurchasingSystem,
      facts.has(.establish)
    {
      places.append("contract.kind")
    }
    guard !places.isEmpty else { return [] }
    return [
      notMet(
        .blocks,
        "a new dynamic purchasing system is spoken of, and none can be set up since "
          + ProcurementDay.actBegan.text,
        facts: [StatedFact("the day of the paper", day.text)],
        cure:
          "name what is to be set up, a framework or a dynamic market, under one name throughout"
          + (commenced == nil
            ? "; or write contract.commencedOn, if the procurement commenced before that day" : ""),
        by: .reportAuthor
      ).at(places)
    ]
  }

  /// The acts that set such a system up or begin its procurement.
  private static func setUp(in facts: Facts) -> [FactPlace] {
    facts.beginnings.compactMap { field, what in
      let words = what.lowercased()
      guard words.contains("dynamic purchasing system") || words.hasSuffix("dps") else {
        return nil
      }
      // Buying through a system is no beginning of one.
      guard !words.contains("through"), !words.contains("under the") else { return nil }
      return field.place("what")
    }
  }

  private static let new: [Phrase] = [
    "new DPS", "new dynamic purchasing system", "new dynamic purchasing",
  ]
  private static let refusals: [Phrase] = [
    "no", "not", "cannot", "was set up", "was established",
  ]

  /// Where the text speaks of a new one, and not to exclude it.
  private static func spokenOf(in prose: Prose) -> [FactPlace] {
    prose.matches(new).compactMap { match in
      let sentence = prose.sentence(around: match.lowerBound)
      guard !prose.contains(anyOf: refusals, in: sentence) else { return nil }
      return prose.place(of: match.lowerBound)
    }
  }
}

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
enum NoNewPurchasingSystem: DecisionRule {
  static let id: RuleID = "DM-2"
  static let source = RuleSource.law(
    "Procurement Act 2023", "s34; SI 2024/716 reg 5", from: "2025-02-24", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let day = facts.day, day >= ProcurementDay.actBegan else { return [] }
    let commenced = facts.decision.contract?.commencedOn
    if let commenced, commenced < ProcurementDay.actBegan, ActFinder.has(.establish, in: facts) {
      return [
        met(
          "the procurement commenced on \(commenced.text), when a system could be set up",
          at: "contract.commencedOn")
      ]
    }
    var places = setUp(in: facts) + spokenOf(in: facts.prose)
    if facts.decision.contract?.kind == .dynamicPurchasingSystem,
      ActFinder.has(.establish, in: facts)
    {
      places.append("contract.kind")
    }
    guard !places.isEmpty else { return [] }
    return [
      notMet(
        .blocks,
        "a new dynamic purchasing system is spoken of, and none can be set up since "
          + ProcurementDay.actBegan.text, at: "subject",
        facts: [StatedFact("the day of the paper", day.text)],
        cure:
          "name what is to be set up, a framework or a dynamic market, under one name throughout; "
          + "or write contract.commencedOn, if the procurement commenced before that day",
        by: .reportAuthor
      ).standing(at: places)
    ]
  }

  private static func setUp(in facts: Facts) -> [FactPlace] {
    ActFinder.beginnings(in: facts).compactMap { place, what in
      let words = what.lowercased()
      guard words.contains("dynamic purchasing system") || words.hasSuffix("dps") else {
        return nil
      }
      // Buying through a system is no beginning of one.
      guard !words.contains("through"), !words.contains("under the") else { return nil }
      return place.field("what")
    }
  }

  private static let new = [
    Phrase("new DPS"), Phrase("new dynamic purchasing system"), Phrase("new dynamic purchasing"),
  ]
  private static let refusals = [
    Phrase("no"), Phrase("not"), Phrase("cannot"), Phrase("was set up"), Phrase("was established"),
  ]

  private static func spokenOf(in prose: Prose) -> [FactPlace] {
    prose.matches(new).compactMap { match in
      let sentence = prose.sentence(around: match.lowerBound)
      guard !refusals.contains(where: { prose.contains($0, in: sentence) }) else { return nil }
      return prose.place(of: match.lowerBound)
    }
  }
}

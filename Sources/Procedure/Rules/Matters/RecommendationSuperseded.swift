import CivilTime
import Decisions

/// What a later decision changes, it supersedes by name.
///
/// A recommendation is superseded by one later recommendation, in what respect is said, and the
/// later decision is the later. A decision that moves the end of a contract changes the one that
/// fixed it, and says so.
///
/// Finds: a recommendation superseded twice in one respect, or by an earlier decision; a contract
/// made to run on by a decision that does not say which it supersedes.
/// Clears: enter under supersedes which recommendation takes the place of which, and in what.
enum RecommendationSuperseded: MatterRule {
  static let id: RuleID = "MX-5"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    let found = twice(matter) + backwards(matter) + unsaid(matter)
    let entries = matter.matter.supersedes
    guard found.isEmpty, !entries.isEmpty else { return found }
    return [
      met(
        "each supersession is of an earlier recommendation, and each is superseded once",
        at: FactPlace("supersedes", in: .matter),
        working: entries.map {
          name($0.later) + " supersedes " + name($0.supersedes) + ($0.what.map { ": \($0)" } ?? "")
        })
    ]
  }

  /// “award-2020 1.6”.
  private static func name(_ reference: RecommendationReference) -> String {
    reference.decision.rawValue + (reference.recommendation.map { " \($0)" } ?? "")
  }

  /// Recommendations that two others supersede in one respect.
  private static func twice(_ matter: MatterFacts) -> [Finding] {
    let entries = matter.matter.supersedes
    return entries.enumerated().compactMap { index, entry in
      guard
        let first = entries[..<index].firstIndex(where: {
          $0.supersedes == entry.supersedes && ($0.what == entry.what || $0.what == nil)
            && $0.later != entry.later
        })
      else { return nil }
      return notMet(
        .warns,
        "\(name(entry.supersedes)) is superseded by \(name(entries[first].later)) and by "
          + name(entry.later),
        at: .matter("supersedes", index, "supersedes"), .matter("supersedes", first, "supersedes"),
        cure: "let the latest supersede the one before it, or say in what respect each does (what)",
        by: .committeeServices)
    }
  }

  /// Earlier decisions that are said to supersede later ones.
  private static func backwards(_ matter: MatterFacts) -> [Finding] {
    matter.matter.supersedes.enumerated().compactMap { index, entry in
      guard let later = matter.decision(entry.decision),
        let earlier = matter.decision(entry.supersedes.decision),
        let day = later.day, let before = earlier.day, day < before
      else { return nil }
      return notMet(
        .blocks,
        "\(later.name), of \(day.text), cannot supersede \(earlier.name), of \(before.text)",
        at: .matter("supersedes", index, "supersedes"),
        facts: [StatedFact(later.name, day.text), StatedFact(earlier.name, before.text)],
        cure: "turn the entry round, or check the days of both decisions",
        by: .committeeServices)
    }
  }

  /// Decisions that move the end of a contract and supersede nothing.
  private static func unsaid(_ matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history in
      history.extensions.compactMap { entry -> Finding? in
        guard let end = history.end(before: entry.decision), let maker = history.maker,
          maker.id != entry.decision.id, entry.act.to > end.value.last
        else { return nil }
        let isSaid = matter.matter.supersedes.contains { $0.decision == entry.decision.id }
        guard !isSaid else { return nil }
        let place = entry.place.appending("to")
        return notMet(
          .asks,
          "\(entry.decision.name) moves the end of \(history.title) from \(end.text) to "
            + "\(entry.act.to.text); does it supersede what \(end.by) says of the end?",
          at: place, end.place,
          facts: [StatedFact("extended to", entry.act.to.text, at: place), end.fact("last day")],
          cure: "enter under supersedes which recommendation of \(end.by) it takes the place of, "
            + "and in what respect", by: .committeeServices)
      }
    }
  }
}

import CivilTime
import Decisions

/// A matter’s notices and rounds as its decisions have them.
///
/// The day that a matter gives for the notice of a key decision is the one that the decision states,
/// and what it says of the round that a decision let in is what that decision evaluated.
///
/// Finds: another day of the notice in the matter than in the decision; other numbers received or
/// admitted in a round than in the evaluation.
/// Clears: put the wrong document right.
enum MatterAsDecided: MatterRule {
  static let id: RuleID = "CT-6"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.decisions.compactMap { notice(of: $0, matter) }
      + matter.histories.flatMap { history in
        history.rounds.flatMap { index, round in numbers(of: round, index, history, matter) }
      }
  }

  /// The day of the notice of a key decision, in the matter and in the decision.
  private static func notice(of decision: LinkedFacts, _ matter: MatterFacts) -> Finding? {
    let listed = matter.matter.notices.enumerated().filter {
      $0.element.kind == .decision(.keyDecision) && $0.element.decision == decision.id
        && $0.element.on != nil
    }
    guard let first = listed.first, let day = first.element.on,
      let stated = decision.facts.noticeOfKeyDecision
    else { return nil }
    let place = FactPlace.matter("notices", first.offset, "on")
    let other = decision.place(stated.place.field)
    if listed.contains(where: { $0.element.on == stated.day }) {
      return met("the notice of \(decision.name) is of \(stated.day.text)", at: place, other)
    }
    return notMet(
      .blocks,
      "the notice of \(decision.name) is of \(day.text) in the matter, and of \(stated.day.text) in "
        + "the decision", at: place, other,
      facts: [
        StatedFact("notice in the matter", day.textWithWeekday, at: place),
        StatedFact("notice in \(decision.name)", stated.day.textWithWeekday, at: other),
      ],
      cure: "find the notice as it was published, and put its day in both", by: .committeeServices)
  }

  /// The numbers of a round that a decision itself let in, against its evaluation.
  private static func numbers(
    of round: AdmissionRound, _ index: Int, _ history: ContractHistory, _ matter: MatterFacts
  ) -> [Finding] {
    guard let under = round.under, let decision = matter.decision(under.decision),
      let evaluation = decision.decision.evaluation, evaluation.stage != .award,
      history.explanation(of: .suppliers) == nil, isLetIn(round, by: decision, matter)
    else { return [] }
    let pairs = [
      ("received", "asked to be let in", round.received, evaluation.received),
      ("admitted", "were let in", round.admitted, evaluation.admitted),
    ]
    return pairs.compactMap { field, words, inMatter, inDecision in
      guard let inMatter, let inDecision, inMatter != inDecision else { return nil }
      return notMet(
        .warns,
        "\(inMatter) \(words) by round \(round.number) of the matter, and \(inDecision) by "
          + decision.name,
        at: .matter("rounds", index, field),
        decision.place(FieldPath("evaluation").appending(field)),
        cure: "check the number, and put the wrong document right", by: .reportAuthor)
    }
  }

  /// Whether the decision itself decided on the round; a later round rests on its delegation.
  private static func isLetIn(
    _ round: AdmissionRound, by decision: LinkedFacts, _ matter: MatterFacts
  ) -> Bool {
    guard let under = round.under, under.recommendation != nil else { return round.number <= 1 }
    guard let named = matter.recommendation(under) else { return false }
    return decision.facts.acts.contains {
      $0.recommendation == named.index && $0.act.kind == .admit
    }
  }
}

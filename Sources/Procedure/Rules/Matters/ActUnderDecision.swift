import CivilTime
import Decisions

/// Something done on the strength of a decision of the matter: a round decided, a letter issued.
struct ActUnderDecision {
  /// What it is, in words: “round 21”, “the extension letter to S-014”.
  let name: String
  /// The decision.
  let decision: LinkedFacts
  /// The recommendation's place among its own; nil when the matter names none.
  let recommendation: Int?
  /// The day on which it was done.
  let day: CivilDate?
  /// What it is worth.
  let value: Money?
  /// The list of the matter and the place in it.
  let list: String
  let index: Int
  /// The field that holds the day.
  let dayField: String

  /// A field of it in the matter.
  func place(_ field: String) -> FactPlace { .matter(list, index, field) }

  /// The delegation that its recommendation makes.
  var delegation: (field: FieldPath, act: Delegation)? {
    guard let recommendation else { return nil }
    for entry in decision.facts.acts where entry.recommendation == recommendation {
      if case .delegate(let delegation) = entry.act { return (entry.field, delegation) }
    }
    return nil
  }
}

extension MatterFacts {
  /// The rounds and letters of a contract that name their authority.
  func actsUnderDecisions(of history: ContractHistory) -> [ActUnderDecision] {
    let rounds = history.rounds.compactMap { index, round in
      round.under.flatMap {
        act("round \(round.number)", $0, round.decidedOn, round.value, "rounds", index, "decidedOn")
      }
    }
    let letters = history.letters.compactMap { index, letter in
      letter.under.flatMap {
        act(letter.name, $0, letter.issuedOn, letter.value, "letters", index, "issuedOn")
      }
    }
    return rounds + letters
  }

  /// An act under the decision that a reference names; nil when the matter has none of that name.
  private func act(
    _ name: String, _ under: RecommendationReference, _ day: CivilDate?, _ value: Money?,
    _ list: String, _ index: Int, _ dayField: String
  ) -> ActUnderDecision? {
    decision(under.decision).map {
      ActUnderDecision(
        name: name, decision: $0, recommendation: recommendation(under)?.index, day: day,
        value: value, list: list, index: index, dayField: dayField)
    }
  }
}

extension MatterLetter {
  /// “the extension letter to S-014”.
  var name: String {
    kind == .agreement
      ? "the agreement with \(supplier)" : "the \(kind.rawValue) letter to \(supplier)"
  }
}

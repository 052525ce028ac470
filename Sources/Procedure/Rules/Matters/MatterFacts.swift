import CivilTime
public import Decisions

/// What rules on a matter judge: the matter, and the facts of each decision that it links.
public struct MatterFacts: Sendable {
  /// The matter.
  let matter: Matter
  /// Its decisions, the earliest first; one without a day stays where the matter lists it.
  let decisions: [LinkedFacts]
  /// Its contracts, each with what was done to it.
  let histories: [ContractHistory]

  /// A matter and the facts of its decisions.
  public init(_ matter: Matter, decisions: [(id: LinkID, facts: Facts)]) {
    var last: CivilDate?
    let dated = decisions.enumerated().map { index, decision in
      let linked = LinkedFacts(id: decision.id, facts: decision.facts)
      last = linked.day ?? last
      return (index: index, order: last?.dayNumber ?? Int.min, linked: linked)
    }
    let sorted = dated.sorted { ($0.order, $0.index) < ($1.order, $1.index) }.map(\.linked)
    self.matter = matter
    self.decisions = sorted
    histories = ContractHistory.all(of: matter, sorted)
  }

  /// The decision of that name.
  func decision(_ id: LinkID) -> LinkedFacts? {
    decisions.first { $0.id == id }
  }

  /// The decision and the recommendation that a reference names.
  func recommendation(
    _ reference: RecommendationReference
  ) -> (decision: LinkedFacts, index: Int)? {
    guard let decision = decision(reference.decision), let number = reference.recommendation,
      let index = decision.facts.decision.recommendation(numbered: number)
    else { return nil }
    return (decision, index)
  }
}

public import CivilTime
public import Decisions

/// What rules on a matter judge: the matter, and the facts of each decision that it links.
public struct MatterFacts: Sendable {
  /// The matter.
  public let matter: Matter
  /// Its decisions, the earliest first; one without a day stays where the matter lists it.
  public let decisions: [LinkedFacts]
  /// Its contracts, each with what was done to it.
  public let histories: [ContractHistory]

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
  public func decision(_ id: LinkID) -> LinkedFacts? {
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

/// A decision of a matter.
public struct LinkedFacts: Sendable {
  /// Its name in the matter.
  public let id: LinkID
  /// Its facts.
  public let facts: Facts

  /// The day of the decision; where it has none, that by whose policy it is judged.
  public var day: CivilDate? { facts.day }

  var decision: Decision { facts.decision }
  var name: String { id.rawValue }

  /// A field of it.
  func place(_ field: FieldPath) -> FactPlace { FactPlace(field, in: .linked(id.rawValue)) }

  /// Its acts of one kind, each with its field and its recommendation.
  func acts<Act>(
    _ pick: (RecommendedAct) -> Act?
  ) -> [(recommendation: Int, place: FieldPath, act: Act)] {
    decision.recommendations.enumerated().flatMap { index, recommendation in
      recommendation.acts.enumerated().compactMap { position, act in
        pick(act).map {
          let acts = FieldPath("recommendations").appending(index).appending("acts")
          return (index, acts.appending(position).appending(act.kind.rawValue), $0)
        }
      }
    }
  }

  /// Whether it was decided not to do what it proposes, or not yet.
  var isRefused: Bool {
    decision.record?.outcome == .notAgreed || decision.record?.outcome == .deferred
  }

  /// Its extensions of a contract; none when they were not agreed.
  var extensions: [(recommendation: Int, place: FieldPath, act: Extension)] {
    isRefused ? [] : acts { if case .extend(let act) = $0 { act } else { nil } }
  }
}

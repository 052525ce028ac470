public import CivilTime
public import Decisions
public import Workflow

/// Under what decision something is done: a recommendation of a decision that is on the record, or
/// a decision made before the record began, as somebody states it.
public enum Source: Sendable, Hashable, Codable {
  /// A recommendation of a decision on the record.
  case recommendation(DecisionID, String)
  /// A decision that is not on the record: what it was, and its day.
  case stated(String, on: CivilDate)

  /// "havering-2020-1, recommendation 1.2"
  public var text: String {
    switch self {
    case .recommendation(let decision, let number): "\(decision.text), recommendation \(number)"
    case .stated(let text, let day): "\(text), \(day.text)"
    }
  }
}

/// A decision that something may rest on: how far it has come, and what its text recommends.
public struct GivingDecision: Sendable {
  /// How far it has come.
  public var state: DecisionState
  /// Its text, with what the record adds to it.
  public var decision: Decision

  /// That decision.
  public init(state: DecisionState, decision: Decision) {
    self.state = state
    self.decision = decision
  }

  /// The day since which it has effect; nil when it has none, or has lost it.
  public var effectiveOn: CivilDate? { state.hasEffect ? state.effect?.on : nil }

  /// Its recommendation of that number.
  public func recommendation(_ number: String) -> Recommendation? {
    decision.recommendation(numbered: number).map { decision.recommendations[$0] }
  }

  /// The later decision that has taken that recommendation's place.
  public func superseded(_ number: String) -> DecisionID? { state.supersededBy[number] }
}

public import CivilTime
import Decisions
public import Workflow

/// How it stands, on a day, with the decision that something rests on.
public enum SourceStanding: Sendable, Hashable {
  /// It has had effect since that day, and the recommendation stands.
  case inEffect(since: CivilDate)
  /// It was made before the record began, and is only stated: nothing of it can be proved.
  case stated
  /// No such decision was brought along.
  case unknownDecision
  /// The decision has no recommendation of that number, but these.
  case unknownRecommendation(numbers: [String])
  /// It has no effect, being where it is.
  case withoutEffect(Phase)
  /// It has effect from a later day on.
  case notBefore(CivilDate)
  /// A later decision has taken the recommendation's place.
  case superseded(by: DecisionID)

  /// How it stands with that source among these decisions.
  public static func of(
    _ source: Source, among decisions: [DecisionID: GivingDecision], on day: CivilDate
  ) -> SourceStanding {
    guard case .recommendation(let id, let number) = source else { return .stated }
    guard let giving = decisions[id] else { return .unknownDecision }
    guard giving.recommendation(number) != nil else {
      return .unknownRecommendation(numbers: giving.decision.recommendations.compactMap(\.number))
    }
    if let other = giving.superseded(number) { return .superseded(by: other) }
    guard let since = giving.effectiveOn else { return .withoutEffect(giving.state.phase) }
    return since <= day ? .inEffect(since: since) : .notBefore(since)
  }

  /// By what it is cited as an obstacle.
  public var code: String {
    switch self {
    case .inEffect: "inEffect"
    case .stated: "authorityUnproved"
    case .unknownDecision: "decisionUnknown"
    case .unknownRecommendation: "recommendationUnknown"
    case .withoutEffect(let phase): phase.isFrozen ? "decisionFrozen" : "decisionNotEffective"
    case .notBefore: "decisionNotEffective"
    case .superseded: "decisionSuperseded"
    }
  }

  /// How it stands, in a sentence about the decision, and what clears it.
  public func words(of source: Source) -> (message: String, cure: String?) {
    switch self {
    case .inEffect(let day): ("\(source.text), has had effect since \(day.text)", nil)
    case .stated:
      (
        "\(source.text), is not on the record: it is stated, and nothing shows that it was made, "
          + "that it has effect or what it allows",
        "bring the decision onto the record: remit new FILE"
      )
    case .unknownDecision:
      ("\(source.text): there is no such decision on the record", "name a decision of the record")
    case .unknownRecommendation(let numbers):
      (
        "\(source.text): the decision has no such recommendation",
        numbers.isEmpty ? nil : "its recommendations are \(LetterWords.few(numbers))"
      )
    case .withoutEffect(let phase): (withoutEffect(source, phase), cure(source, phase))
    case .notBefore(let day):
      ("\(source.text), has effect from \(day.text) on", "wait until \(day.text)")
    case .superseded(let other):
      (
        "\(source.text), has no force any more: \(other.text) has taken its place",
        "rest it on \(other.text)"
      )
    }
  }

  private func withoutEffect(_ source: Source, _ phase: Phase) -> String {
    if phase.isFrozen {
      return "\(source.text), is frozen: the decision is \(phase.name), and nothing may be done "
        + "under it"
    }
    if phase.isBeforeDecision { return "\(source.text), has not been made: it is \(phase.name)" }
    if phase.isEnd { return "\(source.text), has no effect any more: it is \(phase.name)" }
    return "\(source.text), has no effect yet: it is \(phase.name)"
  }

  private func cure(_ source: Source, _ phase: Phase) -> String {
    if phase.isFrozen { return "wait for the outcome of the call-in" }
    if phase.isEnd || phase == .notAgreed { return "rest it on a decision in effect" }
    guard case .recommendation(let id, _) = source else { return "wait until it has effect" }
    return "wait until it has effect; see what it waits for: remit next \(id.text)"
  }
}

public import CivilTime
import Decisions
import Rules

/// A waiver that a decision’s text asks for: of a rule, in a recommendation. One text can ask for two
/// waivers of one rule, each in a recommendation of its own.
public struct ProposedWaiver: Sendable, Hashable, Codable {
  /// The rule that is set aside, as the text cites it.
  public var rule: String
  /// The number of the recommendation; nil where the record does not say it.
  public var recommendation: String?
  /// The first day of what is done under it; nil when the text does not say.
  public var actFrom: CivilDate?
  /// Whether the text calls it retrospective.
  public var isCalledRetrospective = false

  /// The waiver of a rule in a recommendation.
  public init(rule: String, recommendation: String? = nil) {
    self.rule = rule
    self.recommendation = recommendation
  }

  /// Whether a waiver that is given on a day comes after what is done under it has begun (WV-2);
  /// what is done on the day itself is in time.
  public func isRetrospective(on day: CivilDate) -> Bool {
    isCalledRetrospective || actFrom.map { $0 < day } ?? false
  }

  /// Those that a text asks for, in its order.
  static func all(in facts: Facts) -> [ProposedWaiver] {
    facts.decision.recommendations.enumerated().flatMap { index, recommendation in
      recommendation.acts.compactMap { act -> ProposedWaiver? in
        guard case .waive(let waiver) = act else { return nil }
        var proposed = ProposedWaiver(
          rule: waiver.rule, recommendation: recommendation.number ?? "\(index + 1)")
        proposed.actFrom = facts.beginning(of: waiver)
        proposed.isCalledRetrospective = waiver.retrospective == true
        return proposed
      }
    }
  }
}

extension Proposal {
  /// The waivers that it asks for, in its order.
  public var proposedWaivers: [ProposedWaiver] {
    waiverDetails ?? waivers.map { ProposedWaiver(rule: $0) }
  }
}

extension WaiverState {
  /// Whether it is of that rule and that recommendation; where the record does not say of which
  /// recommendation, it is of all that set the rule aside.
  public func isOf(_ rule: String, in recommendation: String?) -> Bool {
    guard self.rule == rule else { return false }
    guard let own = requested.value.recommendation, let recommendation else { return true }
    return own == recommendation
  }
}

public import CivilTime
import Decisions
import Rules

/// A waiver that a decision’s text asks for: of a rule, in a recommendation. One text can ask for
/// several waivers of one rule, in several recommendations or in one.
public struct ProposedWaiver: Sendable, Hashable, Codable {
  /// The rule that is set aside, as the text cites it.
  public var rule: String
  /// The number of the recommendation; nil where the record does not say it.
  public var recommendation: String?
  /// Which of the waivers of the rule in that recommendation, from 1 in the order of the text; nil
  /// where it has but one.
  public internal(set) var place: Int?
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
    let all = waiverDetails ?? waivers.map { ProposedWaiver(rule: $0) }
    return all.enumerated().map { index, waiver in
      var waiver = waiver
      if waiver.recommendation != nil {
        waiver.place = ProposedWaiver.place(of: index, among: all) {
          $0.rule == waiver.rule && $0.recommendation == waiver.recommendation
        }
      }
      return waiver
    }
  }
}

extension ProposedWaiver {
  /// Which of the waivers that are alike the one at an index is, from 1; nil where it is the only one.
  public static func place<Waiver>(
    of index: Int, among all: [Waiver], _ isAlike: (Waiver) -> Bool
  ) -> Int? {
    all.count(where: isAlike) > 1 ? all[...index].count(where: isAlike) : nil
  }
}

extension WaiverState {
  /// Whether it is of that rule, that recommendation and that place in it; where the record does not
  /// say of which recommendation or place, it is of all that set the rule aside.
  public func isOf(_ rule: String, in recommendation: String?, at place: Int?) -> Bool {
    guard self.rule == rule else { return false }
    guard let own = requested.value.recommendation, let recommendation else { return true }
    guard own == recommendation else { return false }
    guard let ownPlace = requested.value.place, let place else { return true }
    return ownPlace == place
  }
}

extension [WaiverState] {
  /// Where the waiver stands that is of that rule, recommendation and place: the one that says so,
  /// else one of which the record does not say it.
  public func place(of rule: String, in recommendation: String?, at place: Int?) -> Int? {
    let meant = indices.filter { self[$0].isOf(rule, in: recommendation, at: place) }
    return meant.first { self[$0].requested.value.place == place } ?? meant.first
  }
}

public import CivilTime

/// A day or several on which a council's offices are shut.
public struct OfficeClosure: Sendable, Hashable {
  /// The day, when it is one.
  public var on: CivilDate?
  /// The first of several days.
  public var from: CivilDate?
  /// The last of several days.
  public var to: CivilDate?
  /// Why.
  public var reason: String
  /// Where this comes from.
  public var provenance = Provenance()

  /// A closure for that reason.
  public init(reason: String) {
    self.reason = reason
  }

  /// The closure for counting; nil until it has its days.
  public var closure: Closure? {
    guard let first = on ?? from, let last = on ?? to else { return nil }
    return Period(from: first, to: last).map { Closure(period: $0, reason: reason) }
  }
}

/// In what days a council counts for one rule, where the rule leaves that open.
public struct DayCounting: Sendable, Hashable {
  /// The rule, by its id: "NT-2".
  public var rule: String
  /// What sort of days.
  public var unit: CallInRule.Unit
  /// Where this comes from.
  public var provenance = Provenance()

  /// Counting so for that rule.
  public init(rule: String, unit: CallInRule.Unit) {
    self.rule = rule
    self.unit = unit
  }
}

/// For how many years after a decision its papers are kept.
public struct Retention: Sendable, Hashable {
  /// The record of the decision.
  public var recordYears: Known<Int> = .unknown
  /// The background papers.
  public var backgroundYears: Known<Int> = .unknown
  /// What is personal of a placement, after its end.
  public var placementYears: Known<Int> = .unknown
  /// Where this comes from.
  public var provenance = Provenance()

  /// Nothing known yet.
  public init() {}
}

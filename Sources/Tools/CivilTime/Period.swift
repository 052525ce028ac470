/// A run of days, both its first and its last included; without a last day it still runs.
public struct Period: Sendable, Hashable {
  /// The first day of it.
  public let first: CivilDate
  /// The last day of it, or nil while it has no end.
  public let last: CivilDate?

  /// The days from the one to the other, or nil when the last would be before the first.
  public init?(from first: CivilDate, to last: CivilDate? = nil) {
    if let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// Whether the day is one of it.
  public func contains(_ day: CivilDate) -> Bool {
    guard let last else { return day >= first }
    return day >= first && day <= last
  }

  /// Whether the two have a day in common.
  public func overlaps(_ other: Period) -> Bool {
    let startsInTime = other.last.map { first <= $0 } ?? true
    let othersStartInTime = last.map { other.first <= $0 } ?? true
    return startsInTime && othersStartInTime
  }

  /// How many days it has, or nil while it has no end.
  public var dayCount: Int? { last.map { first.days(until: $0) + 1 } }
}

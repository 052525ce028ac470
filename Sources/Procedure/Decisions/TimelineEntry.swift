public import CivilTime

/// Something that happened or is to happen.
public struct TimelineEntry: Sendable, Hashable {
  /// What.
  public var event: String
  /// On which day.
  public var on: CivilDate?
  /// From which day.
  public var from: CivilDate?
  /// To which day.
  public var to: CivilDate?
  /// When, in words, where there is no day: "May 2020".
  public var period: String?

  /// An entry for that event.
  public init(event: String) {
    self.event = event
  }
}

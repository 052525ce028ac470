public import CivilTime

/// A day that somebody has to keep in mind: a deadline of a decision, as a calendar shows it.
public struct CalendarEntry: Sendable, Hashable {
  /// What is due: "Last day for call-in: HAV/2026/0001".
  public var summary: String
  /// Of which decision, by the id that never changes.
  public var decision: String
  /// What kind of day it is: `callInEnds`. Decision and kind together are the entry's own id, so
  /// that a day that is worked out again moves in the reader's calendar and does not come twice.
  public var kind: String
  /// The day.
  public var day: CivilDate
  /// How often the entry has been changed; a calendar takes the higher number.
  public var sequence: Int
  /// What else is to be said: how the day was worked out, what is to be done.
  public var details: String
  /// Under what a calendar files it: "Call-in".
  public var categories: [String]
  /// Whether the day has fallen away: calendars then strike it out.
  public var isCancelled: Bool

  /// An entry for a day.
  public init(
    summary: String, decision: String, kind: String, day: CivilDate, sequence: Int = 0,
    details: String = "", categories: [String] = [], isCancelled: Bool = false
  ) {
    self.summary = summary
    self.decision = decision
    self.kind = kind
    self.day = day
    self.sequence = sequence
    self.details = details
    self.categories = categories
    self.isCancelled = isCancelled
  }
}

public import CivilTime

/// A date by which, or from which, something may or must happen to one decision.
public struct DeadlineRow: Sendable, Hashable {
  /// The decision or matter it belongs to.
  public var stream: StreamID
  /// The council whose diary it stands in.
  public var council: String
  /// What it is: "callInEnds".
  public var kind: String
  /// The day.
  public var due: CivilDate
  /// What people read: "Call-in ends at 5 p.m.".
  public var label: String
  /// The version of the list of bank holidays by which the day was counted.
  public var holidays: String

  /// A date of a decision.
  public init(
    stream: StreamID, council: String, kind: String, due: CivilDate, label: String,
    holidays: String
  ) {
    self.stream = stream
    self.council = council
    self.kind = kind
    self.due = due
    self.label = label
    self.holidays = holidays
  }
}

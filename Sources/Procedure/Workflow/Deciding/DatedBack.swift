public import CivilTime
public import Rules

/// An act of which it is said that it was done on an earlier day than that on which it is recorded.
///
/// Rules judge an act by the day on which it was done in law. That it was done that day is somebody’s
/// word, and is to be shown by evidence (DT-1).
public struct DatedBack: Sendable, Hashable {
  /// The day on which it is said to have been done.
  public let day: CivilDate
  /// The day on which it is recorded.
  public let recorded: CivilDate

  /// By what it is cited.
  public static let rule: RuleID = "DT-1"

  /// Nil of an act that is recorded on its day.
  public init?(_ day: CivilDate, recorded: CivilDate) {
    guard day < recorded else { return nil }
    self.day = day
    self.recorded = recorded
  }

  /// What is said of it where nothing shows its day.
  public var unshown: String {
    "the act is dated \(day.textWithWeekday) and recorded on \(recorded.textWithWeekday), and "
      + "nothing shows that it was done that day"
  }
}

/// How a council's decisions are called in.
public struct CallInRule: Sendable, Hashable {
  /// Which decisions can be.
  public var subject: Known<Subject>?
  /// For how many days.
  public var period: Known<Int>?
  /// What sort of days.
  public var unit: Known<Unit>?
  /// What the days are counted from.
  public var anchor: Known<Anchor>?
  /// Where this comes from.
  public var provenance = Provenance()

  /// A rule of which nothing is said yet.
  public init() {}

  /// Which decisions can be called in.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Key decisions.
    case keyOnly
    /// All executive decisions.
    case all
  }

  /// What sort of days are counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Working days.
    case workingDay
    /// Every day.
    case calendarDay
  }

  /// What the days are counted from.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    /// The day of the decision.
    case madeOn
    /// The day on which it is published.
    case publishedOn
    /// The day on which the minutes are issued.
    case minutesIssued
  }
}

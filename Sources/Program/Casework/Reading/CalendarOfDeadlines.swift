public import CivilTime
public import Decisions
public import Records

/// The days that matter to decisions, as a calendar shows them.
public enum CalendarOfDeadlines {
  /// A day that matters to a decision.
  public struct Day: Sendable, Hashable {
    /// The day, and what it is.
    public let deadline: DeadlineRow
    /// What the decision is about.
    public let subject: String
    /// How many acts the decision has: what came later is the newer.
    public let version: Int
  }

  /// The days from one to another, both included.
  public static func days(
    from first: CivilDate, to last: CivilDate, council: CouncilID?, at desk: Desk
  ) throws(Failure) -> [Day] {
    let store = desk.folder.store
    return try stored { () throws(StoreError) in
      try store.deadlines(from: first, to: last, council: council?.rawValue).map {
        row throws(StoreError) in
        Day(
          deadline: row, subject: try store.registerRow(row.stream.name)?.subject ?? "",
          version: try store.version(of: row.stream))
      }
    }
  }
}

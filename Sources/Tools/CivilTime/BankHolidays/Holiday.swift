/// A bank holiday, on the day on which it is kept.
public struct Holiday: Sendable, Hashable {
  /// Where the day is known from.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The government's published list.
    case published
    /// The usual rule, for a year that the published list does not reach: it may change.
    case computed
    /// An entry that whoever uses the list has added to it.
    case added
  }

  /// The day on which it is kept; a substitute day when the feast itself is on a weekend.
  public let date: CivilDate
  /// What it is called, a substitute day said to be one.
  public let title: String
  /// Where the day is known from.
  public let kind: Kind

  /// A holiday of that name on that day.
  public init(date: CivilDate, title: String, kind: Kind) {
    self.date = date
    self.title = title
    self.kind = kind
  }

  /// The title; of a day that is not of the published list, what it is instead.
  public var text: String { kind == .published ? title : "\(title) (\(kind.rawValue))" }
}

public import CivilTime

/// For how long something runs.
public struct Term: Sendable, Hashable {
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var to: CivilDate?
  /// The beginning as the paper words it, where it gives no day: "May 2020".
  public var fromText: String?
  /// The end as the paper words it, where it gives no day.
  public var toText: String?
  /// How many years.
  public var years: Int?
  /// How many months, beyond the years.
  public var months: Int?
  /// By how much it may be made longer.
  public var extensions: [TermExtension] = []

  /// A term of which nothing is said yet.
  public init() {}
}

/// By how much a term may be made longer, once.
public struct TermExtension: Sendable, Hashable {
  /// How many years.
  public var years: Int?
  /// How many months, beyond the years.
  public var months: Int?

  /// An extension of which nothing is said yet.
  public init() {}
}

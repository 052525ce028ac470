public import CivilTime

/// How bids or applications were judged.
public struct Evaluation: Sendable, Hashable {
  /// What they were judged by.
  public var criteria: [String] = []
  /// The score needed.
  public var passMark: DecimalNumber?
  /// How many came.
  public var received: Int?
  /// How many passed.
  public var admitted: Int?
  /// The scores of those that passed.
  public var scores: [DecimalNumber] = []
  /// How it was done.
  public var method: String?
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var to: CivilDate?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// An evaluation of which nothing is said yet.
  public init() {}
}

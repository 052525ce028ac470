public import CivilTime

/// Somebody who judged bids or applications.
public struct Evaluator: Sendable, Hashable {
  /// Who: a name or a title.
  public var who: String
  /// Whether they have an interest in a supplier.
  public var supplierInterest: Bool?
  /// The day on which they declared that.
  public var declaredOn: CivilDate?

  /// That person as an evaluator.
  public init(who: String) {
    self.who = who
  }
}

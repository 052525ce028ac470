public import CivilTime
public import Decisions

/// From what sum a council's decisions are key (SI 2012/2089 reg 8(2)), from one day to another.
public struct KeyThreshold: Sendable, Hashable {
  /// The first day; left out when it holds since before there are records.
  public var from: CivilDate?
  /// The last day; left out while it holds.
  public var to: Known<CivilDate>?
  /// The sum.
  public var amount: Known<Money>
  /// Whether the sum itself is included.
  public var comparison: Known<Comparison>
  /// The part of the budget in per cent that counts where it is more than the sum.
  public var percentOfBudget: DecimalNumber?
  /// Where this comes from.
  public var provenance = Provenance()

  /// That sum, so compared.
  public init(amount: Known<Money>, comparison: Known<Comparison>) {
    self.amount = amount
    self.comparison = comparison
  }

  /// Whether the sum itself is included.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// It is.
    case atLeast
    /// It is not.
    case moreThan
  }
}

extension KeyThreshold: Dated {
  /// The first day.
  public var firstDay: Known<CivilDate>? { from.map { .known($0) } }
  /// The last day.
  public var lastDay: Known<CivilDate>? { to }
}

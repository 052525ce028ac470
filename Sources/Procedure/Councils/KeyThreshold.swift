public import Decisions

/// A council's own words for the reasons that make a decision key.
public struct KeyReasons: Sendable, Hashable {
  /// For expenditure.
  public var expenditure: Known<String>?
  /// For savings.
  public var savings: Known<String>?
  /// For an effect in two or more wards.
  public var twoOrMoreWards: Known<String>?
  /// Where this comes from.
  public var provenance = Provenance()

  /// No words yet.
  public init() {}
}

/// From what sum a council's decisions are key (SI 2012/2089 reg 8(2)).
public struct KeyThreshold: Sendable, Hashable {
  /// The sum.
  public var amount: Money
  /// Whether the sum itself is included.
  public var comparison: Known<Comparison>
  /// Where this comes from.
  public var provenance = Provenance()

  /// That sum, so compared.
  public init(amount: Money, comparison: Known<Comparison>) {
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

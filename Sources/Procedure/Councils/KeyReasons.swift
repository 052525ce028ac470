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

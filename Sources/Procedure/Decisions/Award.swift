/// Suppliers are let into a purchasing system or a framework.
public struct Admission: Sendable, Hashable {
  /// Into what.
  public var to: String
  /// How many suppliers.
  public var suppliers: Int?
  /// For how long.
  public var term: Term?

  /// Admission to that.
  public init(to: String) {
    self.to = to
  }
}

/// A contract is awarded.
public struct Award: Sendable, Hashable {
  /// The contract.
  public var what: String
  /// The supplier.
  public var to: String?
  /// What it is worth.
  public var value: Money?
  /// For how long.
  public var term: Term?

  /// The award of that.
  public init(what: String) {
    self.what = what
  }
}

/// The council joins an arrangement that others lead.
public struct Joining: Sendable, Hashable {
  /// The arrangement.
  public var arrangement: String
  /// Who leads it.
  public var lead: String?
  /// For how long.
  public var term: Term?

  /// Joining that arrangement.
  public init(arrangement: String) {
    self.arrangement = arrangement
  }
}

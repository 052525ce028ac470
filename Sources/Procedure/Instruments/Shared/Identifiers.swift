public import Decisions

/// Which contract of the council's register: `complex-placements`.
public struct ContractID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The contract of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which supplier in a contract's list: `s-014`. It never is a person's name.
public struct SupplierID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The supplier of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which batch of letters: `complex-placements-extension-1`.
public struct BatchID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The batch of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which placement: `cp-2025-14`. It says nothing of the person who is placed.
public struct PlacementID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The placement of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

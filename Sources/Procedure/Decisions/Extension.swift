public import CivilTime

/// A contract is made to run on.
public struct Extension: Sendable, Hashable {
  /// The contract.
  public var contract: String
  /// The first day of the extension.
  public var from: CivilDate
  /// The last day of the extension.
  public var to: CivilDate
  /// How many months that is said to be.
  public var months: Int?
  /// Which option of the contract is used.
  public var option: String?

  /// The running on of that contract between those days, both included.
  public init(contract: String, from: CivilDate, to: CivilDate) {
    self.contract = contract
    self.from = from
    self.to = to
  }
}

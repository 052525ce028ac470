public import Councils
public import Digests

/// What an act on a placement is judged by beside the placement itself: the contract, its suppliers,
/// the other placements under it, and what the council has settled.
public struct PlacementSetting: Sendable {
  /// The contract.
  public var contract: ContractState
  /// Its suppliers.
  public var suppliers: SupplierList
  /// The other placements under it.
  public var others: [PlacementState]
  /// The templates that Legal approved for placement agreements, and whose approval stands.
  public var approvedTemplates: Set<SHA256Digest>
  /// For how many years after its end what is personal of a placement is kept; unknown where the
  /// council's policy does not say.
  public var retentionYears: Known<Int>
  /// What is kept of the person, so that nothing of it gets into the record; nil once it is erased.
  public var person: PlacementPerson?

  /// A placement under that contract.
  public init(
    contract: ContractState, suppliers: SupplierList, others: [PlacementState] = [],
    approvedTemplates: Set<SHA256Digest> = [], retentionYears: Known<Int> = .unknown,
    person: PlacementPerson? = nil
  ) {
    self.contract = contract
    self.suppliers = suppliers
    self.others = others
    self.approvedTemplates = approvedTemplates
    self.retentionYears = retentionYears
    self.person = person
  }
}

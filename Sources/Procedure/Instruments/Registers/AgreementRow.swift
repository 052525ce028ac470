public import CivilTime
public import Decisions

/// A placement’s agreement as the register shows it: nothing in it says who is placed.
public struct AgreementRow: Sendable, Hashable {
  /// The placement, by its reference.
  public var reference: PlacementID
  /// The contract.
  public var contract: ContractID
  /// The council.
  public var council: CouncilID
  /// The lot and the group of people.
  public var category: Category
  /// The supplier.
  public var supplier: SupplierID?
  /// The price of a week.
  public var weeklyPrice: Money?
  /// The first day.
  public var from: CivilDate?
  /// The last day; nil while it has none.
  public var to: CivilDate?
  /// What it comes to in all; nil when it has no last day.
  public var total: Money?
  /// How it stands, in words.
  public var status: String
  /// The day on which the last of the two signed.
  public var signedOn: CivilDate?

  /// A row of that placement.
  public init(
    reference: PlacementID, contract: ContractID, council: CouncilID, category: Category,
    status: String
  ) {
    self.reference = reference
    self.contract = contract
    self.council = council
    self.category = category
    self.status = status
  }
}

extension RegisterTable {
  /// The register of placements’ agreements.
  public static func agreements(
    _ agreements: [AgreementRow], filter: RegisterFilter = RegisterFilter()
  ) -> RegisterTable {
    let columns = [
      Column("Reference"), Column("Contract"), Column("Council"), Column("Lot"), Column("Group"),
      Column("Supplier"), Column("Weekly price", isNumber: true), Column("From"), Column("To"),
      Column("Total", isNumber: true), Column("Status"), Column("Signed"),
    ]
    let rows = agreements.sorted { $0.reference < $1.reference }.compactMap { item -> [String]? in
      let row = [
        item.reference.rawValue, item.contract.rawValue, item.council.rawValue, item.category.lot,
        item.category.group, item.supplier?.rawValue ?? "", item.weeklyPrice?.text ?? "",
        item.from?.iso ?? "", item.to?.iso ?? "", item.total?.text ?? "", item.status,
        item.signedOn?.iso ?? "",
      ]
      return filter.admits(row, council: item.council, status: item.status) ? row : nil
    }
    return RegisterTable(title: "Placements", columns: columns, rows: rows)
  }
}

public import CivilTime
public import Decisions

extension RegisterTable {
  /// The register of contracts on a day: each with what its options have left.
  public static func contracts(
    _ states: [ContractState], on day: CivilDate, filter: RegisterFilter = RegisterFilter()
  ) -> RegisterTable {
    let columns = [
      Column("Contract"), Column("Council"), Column("Title"), Column("Kind"), Column("Law"),
      Column("From"), Column("To"), Column("Status"), Column("Value", isNumber: true),
      Column("Options left"), Column("Made under"),
    ]
    var rows: [[String]] = []
    for state in states.sorted(by: { $0.facts?.id.rawValue ?? "" < $1.facts?.id.rawValue ?? "" }) {
      guard let facts = state.facts else { continue }
      let status = state.status(on: day)
      let row = [
        facts.id.rawValue, facts.council.rawValue, facts.title, facts.kind.name,
        facts.regime.title.withoutArticle, facts.from.iso, state.to?.iso ?? "", status,
        facts.value?.text ?? "",
        state.optionsLeft.map { "\($0.option.number): \($0.text)" }.joined(separator: "; "),
        state.madeBy?.text ?? "",
      ]
      if filter.admits(row, council: facts.council, status: status) { rows.append(row) }
    }
    return RegisterTable(title: "Contracts", columns: columns, rows: rows)
  }

  /// The register of the suppliers of a contract, as they stand.
  public static func suppliers(
    _ list: SupplierList, of contract: ContractFacts, filter: RegisterFilter = RegisterFilter()
  ) -> RegisterTable {
    let columns = [
      Column("Contract"), Column("Supplier"), Column("Name"), Column("Company number"),
      Column("Let in for"), Column("Round", isNumber: true), Column("Score", isNumber: true),
      Column("Status"), Column("Since"), Column("Reason"),
    ]
    let rows = list.suppliers.compactMap { supplier -> [String]? in
      let reasons = [supplier.reason].compactMap { $0 }
      let row = [
        contract.id.rawValue, supplier.facts.id.rawValue, supplier.facts.name,
        supplier.facts.companyNumber ?? "",
        supplier.facts.categories.map(\.text).joined(separator: "; "),
        supplier.round == 0 ? "" : "\(supplier.round)",
        supplier.application.score?.text ?? "", supplier.status.name, supplier.since.iso,
        (supplier.status == .rejected ? supplier.judged?.reasons ?? [] : reasons)
          .joined(separator: "; "),
      ]
      return filter.admits(row, council: contract.council, status: supplier.status.name) ? row : nil
    }
    return RegisterTable(title: "Suppliers of \(contract.title)", columns: columns, rows: rows)
  }
}

extension Contract.Kind {
  /// The kind in words, without an article.
  public var name: String { title.withoutArticle }
}

extension String {
  /// Without "a", "an" or "the" at its beginning.
  fileprivate var withoutArticle: String {
    for article in ["a ", "an ", "the "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}

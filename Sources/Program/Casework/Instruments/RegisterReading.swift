import CivilTime
import Councils
public import Decisions
import Diagnostics
import Documents
public import Instruments
import Publications
import Records
import Workflow

/// The registers of what follows from decisions: listed, printed on the council's form, or written
/// as a table for a spreadsheet.
public enum RegisterReading {
  /// Which register.
  public enum Kind: String, Sendable, CaseIterable {
    /// Contracts and purchasing systems.
    case contracts
    /// The suppliers of contracts.
    case suppliers
    /// Waivers, by ground.
    case waivers
    /// Delegations, by source.
    case delegations
    /// Batches of letters.
    case letters
    /// Individual placement agreements, which say nothing of who is placed.
    case agreements
  }

  /// The register as it stands.
  public static func table(
    _ kind: Kind, _ filter: RegisterFilter, contract: ContractID? = nil, at desk: Desk
  ) throws(Failure) -> RegisterTable {
    switch kind {
    case .contracts:
      return .contracts(try desk.contracts(of: filter.council), on: desk.today, filter: filter)
    case .suppliers: return try suppliers(filter, contract, desk)
    case .waivers: return .waivers(try decisions(filter.council, desk), filter: filter)
    case .delegations:
      let council = try desk.onlyCouncil(filter.council)
      let policy = try desk.version(try desk.currentVersion(of: council)).council
      return .delegations(
        try decisions(council, desk), council: policy, staff: desk.staff, on: desk.today,
        filter: filter)
    case .letters: return try letters(filter, contract, desk)
    case .agreements: return .agreements(try agreements(contract, desk), filter: filter)
    }
  }

  /// The register as a file for a spreadsheet.
  public static func csv(_ table: RegisterTable) -> [UInt8] {
    CSVText.bytes(header: table.header, rows: table.rows)
  }

  /// The register on the council's form.
  public static func paper(
    _ table: RegisterTable, _ filters: [String], format: PrepareLetters.Format,
    council named: CouncilID?, at desk: Desk
  ) throws(Failure) -> [UInt8] {
    let council = try desk.onlyCouncil(named)
    let version = try desk.version(try desk.currentVersion(of: council))
    let file = "\(InstrumentPaperKind.register.rawValue).\(format.rawValue)"
    let form = try desk.form(file, in: version.files, InstrumentPaperKind.register.shape)
    var paper = RegisterPaper(
      title: table.title, on: desk.today,
      columns: table.columns.map { RegisterPaper.Column($0.name, isNumeric: $0.isNumber) },
      rows: table.rows)
    paper.filters = filters
    return try form.paper(
      InstrumentPaperFacts.record(of: paper, council: version.council.identity))
  }

  private static func suppliers(
    _ filter: RegisterFilter, _ contract: ContractID?, _ desk: Desk
  ) throws(Failure) -> RegisterTable {
    var whole: RegisterTable?
    let contracts =
      if let contract { [try desk.contract(contract)] } else {
        try desk.contracts(of: filter.council)
      }
    for state in contracts {
      guard let facts = state.facts else { continue }
      let list: SupplierList = try desk.replay(.suppliers(facts.id))
      let table = RegisterTable.suppliers(list, of: facts, filter: filter)
      if whole == nil {
        whole = table
      } else {
        whole?.title = "Suppliers"
        whole?.rows += table.rows
      }
    }
    return whole ?? RegisterTable(title: "Suppliers", columns: [], rows: [])
  }

  private static func agreements(
    _ contract: ContractID?, _ desk: Desk
  ) throws(Failure) -> [AgreementRow] {
    var councils: [ContractID: CouncilID] = [:]
    for contract in try desk.contracts() {
      if let facts = contract.facts { councils[facts.id] = facts.council }
    }
    return try desk.placements(under: contract).compactMap { state in
      state.referral.flatMap { councils[$0.contract] }.flatMap {
        state.row(on: desk.today, of: $0)
      }
    }
  }

  private static func letters(
    _ filter: RegisterFilter, _ contract: ContractID?, _ desk: Desk
  ) throws(Failure) -> RegisterTable {
    let rows = try desk.batches(of: contract).reversed().compactMap { batch -> [String]? in
      guard let begun = batch.begun else { return nil }
      if let council = filter.council, council != begun.council { return nil }
      if let status = filter.status, status.lowercased() != batch.phase.rawValue { return nil }
      return [
        begun.id.rawValue, begun.contract.rawValue, begun.purpose.words, begun.source.text,
        batch.numberWords,
        "\(batch.standing.count)", batch.phase.words, batch.issuedOn?.iso ?? "",
      ]
    }
    let names = [
      "Batch", "Contract", "Purpose", "Under", "Numbers", "Letters", "Standing", "Issued",
    ]
    return RegisterTable(
      title: "Letters", columns: names.map { RegisterTable.Column($0) }, rows: rows)
  }

  /// The decisions on the record, as they stand.
  private static func decisions(
    _ council: CouncilID?, _ desk: Desk
  ) throws(Failure) -> [GivingDecision] {
    var found: [GivingDecision] = []
    for row in try EachDecision.rows(isOpen: nil, council: council, desk) {
      found.append(try desk.givingDecision(DecisionID(row.id)))
    }
    return found
  }
}

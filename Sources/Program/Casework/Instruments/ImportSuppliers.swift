public import CivilTime
import Decisions
import Diagnostics
import Digests
import Documents
public import Instruments
import JSONText
import Records
import Workflow

/// Takes in a round of applications from a table: looked at first, and then kept whole or not at
/// all.
public enum ImportSuppliers {
  /// What a table holds, before it is kept.
  public struct Intake: Sendable {
    /// The contract.
    public let contract: ContractID
    /// The round that it would be.
    public let round: Int
    /// The last day on which requests counted for it.
    public let closed: CivilDate
    /// The applications.
    public let applications: [Application]
    /// What is wrong with the table, or worth a look.
    public let findings: [IntakeFinding]
    /// The suppliers of an older contract, and since when they are active; nil of a round.
    public let existing: Existing?
    /// How the table's letters are written, where it says so: "Windows-1252".
    public let encoding: String?
    let file: FiledDocument
    let day: CivilDate?
    let desk: Desk

    /// How many findings must be put right first.
    public var errorCount: Int { findings.count(where: \.isError) }
    /// Whether any must.
    public var hasErrors: Bool { errorCount > 0 }
  }

  /// Suppliers that were let in, and signed, before the record began.
  public struct Existing: Sendable {
    /// The day since which they are known to be active; that of the command without it.
    public var since: CivilDate?
    /// Under what decision they were let in.
    public var source: Source
    /// How many rounds there were.
    public var rounds: Int

    /// Suppliers let in under that decision.
    public init(since: CivilDate?, source: Source, rounds: Int) {
      self.since = since
      self.source = source
      self.rounds = rounds
    }
  }

  /// Reads a table: of a round, or of suppliers that are to be taken over.
  public static func read(
    _ path: String, into id: ContractID, round: Int?, closed: CivilDate?,
    existing: Existing? = nil, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> Intake {
    let contract = try desk.contract(id)
    guard let facts = contract.facts else {
      throw Failure(.fault, "contract", "the contract \(id.rawValue) has no facts")
    }
    let list: SupplierList = try desk.replay(.suppliers(id))
    let number = existing == nil ? round ?? list.nextRound : 0
    let received = existing.map { $0.since ?? day ?? desk.today } ?? closed
    let bytes = try InputFile.bytes(path)
    var applications: [Application] = []
    var findings: [IntakeFinding] = []
    var encoding: String?
    if path.lowercased().hasSuffix(".json") {
      let objects = try objects(bytes, path)
      (applications, findings) = SupplierIntake.read(
        objects, into: facts, known: list, round: number, defaultReceived: received,
        isScored: existing == nil)
    } else {
      let table = try orFail(.data) { () throws(DiagnosticsError) in
        try CSVTable.read(bytes, file: path)
      }
      encoding = table.encoding.rawValue
      (applications, findings) = SupplierIntake.read(
        header: table.header,
        rows: table.rows.map { (line: $0.line, cells: $0.cells) },
        into: facts, known: list, round: number, defaultReceived: received,
        isScored: existing == nil)
    }
    let last = received ?? applications.map(\.received).max() ?? desk.today
    let name = path == "-" ? "applications" : String(path.split(separator: "/").last ?? "")
    return Intake(
      contract: id, round: number, closed: last, applications: applications, findings: findings,
      existing: existing, encoding: encoding,
      file: FiledDocument(bytes, name: name, isWithheld: true), day: day,
      desk: desk)
  }

  /// Keeps what was read: the whole round, with the file it came from.
  public static func keep(_ intake: Intake) throws(Failure) -> InstrumentAnswer {
    let round = RoundReceived(
      round: intake.round, closed: intake.closed, applications: intake.applications,
      file: intake.file.entry.digest)
    if let existing = intake.existing {
      let event = SuppliersTakenOver(
        applications: intake.applications, since: intake.closed, source: existing.source,
        rounds: existing.rounds, file: intake.file.entry.digest)
      return try SupplierActs.run(
        .takeOver(event), act: "suppliers import", of: intake.contract, dated: intake.day,
        at: intake.desk, keeping: [intake.file], resting: existing.source)
    }
    var answer = try SupplierActs.run(
      .receiveRound(round), act: "suppliers import", of: intake.contract, dated: intake.day,
      at: intake.desk, keeping: [intake.file])
    answer.next = [
      InstrumentNames(contract: intake.contract).admitting(intake.round)
    ]
    return answer
  }

  private static func objects(_ bytes: [UInt8], _ path: String) throws(Failure) -> [JSONValue] {
    do {
      if case .array(let values) = try JSONValue(reading: bytes) { return values }
    } catch {
      throw Failure(
        .data, "json", "the file cannot be read as JSON: \(error)", at: SourcePlace(file: path),
        remedy: "give a list of objects, one for each applicant")
    }
    throw Failure(
      .data, "json", "the file is no list", at: SourcePlace(file: path),
      remedy: "give a list of objects, one for each applicant")
  }
}

public import CivilTime
import CouncilFiles
public import Councils
import DecisionFiles
public import Decisions
import Diagnostics
public import Digests
import OfficeFiles
import Records
import Synchronization
import Workflow

/// Somebody at work in a data folder at one moment: who, when, and what counts there.
public final class Desk: Sendable {
  /// The folder.
  public let folder: DataFolder
  /// Who is at work.
  public let person: StaffMember
  /// The account under which they are.
  public let account: String
  /// The moment, from which all days are taken.
  public let now: Moment
  /// The day on which acts are recorded.
  public let today: CivilDate
  /// What the folder has taken into its record.
  public let adopted: FolderState
  /// The people.
  public let staff: Staff
  /// The bank holidays, with those that were added.
  public let holidays: BankHolidays

  private let texts = Mutex<[SHA256Digest: DecisionFileReader.Opened]>([:])

  /// The version of Remit, as events name it.
  public static let program = "remit \(DocumentStamp.currentVersion)"

  /// Sits somebody down.
  ///
  /// - Parameters:
  ///   - account: the account that runs the program.
  ///   - acting: the id of another person to act as: only in a folder made for trials.
  ///   - day: another day than that of the moment: only there too.
  public init(
    _ folder: DataFolder, account: String, acting: String? = nil, day: CivilDate? = nil,
    now: Moment
  ) throws(Failure) {
    self.folder = folder
    self.account = account
    if acting != nil || day != nil, !folder.configuration.isTrial {
      throw Failure(
        .permission, "no-trial",
        "to act as another, or on another day, is possible only in a folder made for trials",
        at: SourcePlace(file: "\(folder.path)/\(DataFolder.configurationName)"),
        remedy: "leave out --as and --on; for a trial make a folder of its own: remit init --trial")
    }
    let events = try stored { () throws(StoreError) in
      try folder.store.history(of: FolderState.stream)
    }
    adopted = try FolderState(events)
    (staff, holidays) = try Desk.read(adopted, folder)
    self.now = day.map { Moment(day: $0, time: now.time) } ?? now
    today = day ?? now.day
    person = try Desk.person(account, acting, staff, folder)
  }

  private static func read(
    _ adopted: FolderState, _ folder: DataFolder
  ) throws(Failure) -> (Staff, BankHolidays) {
    var holidays = BankHolidays.englandAndWales
    if let digest = adopted.holidays {
      holidays = try folder.reading.holidays(digest) { () throws(Failure) in
        let text = try text(digest, folder)
        return try orFail(.configuration) { () throws(DiagnosticsError) in
          try HolidaysReader.read(holidays: text, file: "holidays.yaml").bankHolidays
        }
      }
    }
    guard let digest = adopted.people else { return (Staff(), holidays) }
    let staff = try folder.reading.staff(digest) { () throws(Failure) in
      let text = try text(digest, folder)
      // It was checked against the councils' posts when it was taken in.
      return try orFail(.configuration) { () throws(DiagnosticsError) in
        try PeopleReader.readAdopted(people: text, file: "people.yaml")
      }
    }
    return (staff, holidays)
  }

  private static func text(
    _ digest: SHA256Digest, _ folder: DataFolder
  ) throws(Failure) -> String {
    let bytes = try stored { () throws(StoreError) in try folder.documents.bytes(of: digest) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func person(
    _ account: String, _ acting: String?, _ staff: Staff, _ folder: DataFolder
  ) throws(Failure) -> StaffMember {
    if let acting {
      guard let person = staff.person(PersonID(rawValue: acting)) else {
        let near = nearestName(to: acting, among: staff.people.map(\.id.rawValue))
        throw Failure(
          .usage, "unknown-person", "there is nobody called \(acting) in people.yaml",
          remedy: near.map { "did you mean \($0)?" }
            ?? "there are: \(staff.people.map(\.id.rawValue).joined(separator: ", "))")
      }
      return person
    }
    guard let person = staff.person(account: account) else {
      throw Failure(
        .permission, "unknown-account",
        "the account \(account) belongs to nobody in this data folder",
        at: SourcePlace(file: "\(folder.path)/people.yaml"),
        remedy: folder.configuration.isTrial
          ? "say as whom you act: --as PERSON"
          : "ask whoever keeps people.yaml to enter it there and to adopt it: remit adopt people")
    }
    return person
  }

  /// The version of a council's policy and forms that counts now.
  public func currentVersion(of council: CouncilID) throws(Failure) -> SHA256Digest {
    guard let digest = adopted.councils[council.rawValue] else {
      throw Failure(
        .data, "unknown-council", "the data folder has no council called \(council.rawValue)",
        remedy: "it has: \(adopted.councils.keys.sorted().joined(separator: ", "))")
    }
    return digest
  }

  /// A version of a council's policy and forms, with the policy read.
  public func version(
    _ digest: SHA256Digest
  ) throws(Failure) -> (files: ProcedureVersion, council: Council) {
    try folder.reading.council(digest) { () throws(Failure) in
      let files = try ProcedureVersion.read(digest, from: folder.documents)
      return (files, try files.readCouncil(from: folder.documents))
    }
  }

  /// A document that the folder keeps.
  func document(_ digest: SHA256Digest) throws(Failure) -> [UInt8] {
    try stored { () throws(StoreError) in try folder.documents.bytes(of: digest) }
  }

  /// A text of a decision, opened.
  func opened(_ digest: SHA256Digest) throws(Failure) -> DecisionFileReader.Opened {
    if let known = texts.withLock({ $0[digest] }) { return known }
    let bytes = try document(digest)
    let opened = try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionFileReader.open(String(decoding: bytes, as: UTF8.self), file: "decision.yaml")
    }
    texts.withLock { $0[digest] = opened }
    return opened
  }

  /// A text that has just been read, so that it is not read again.
  func keep(_ opened: DecisionFileReader.Opened, as digest: SHA256Digest) {
    texts.withLock { $0[digest] = opened }
  }
}

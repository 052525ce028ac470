public import CivilTime
public import Councils
public import Digests
public import Workflow

/// A batch of letters under one decision: what all that happened to it adds up to.
public struct LetterBatch: InstrumentState, Hashable {
  /// What it is; nil before it was begun.
  public internal(set) var begun: BatchBegun?
  /// How far it has come.
  public internal(set) var phase = BatchPhase.writing
  /// Its letters, in the order of their numbers.
  public internal(set) var letters: [Letter] = []
  /// The digest of all its letters as they stand; nil while they are being written.
  public internal(set) var digest: SHA256Digest?
  /// At which digest Legal approved it, who did, and when.
  public internal(set) var approval: Approval?
  /// What Legal asked for last; nil once a letter has changed since.
  public internal(set) var changesAsked: String?
  /// The numbers that will not be issued, written or not, and why.
  public internal(set) var voids: [Int: String] = [:]
  /// Everybody who prepared it: began it, wrote its letters, brought one back changed.
  public internal(set) var preparers: Set<PersonID> = []
  /// The day of what was done last.
  public internal(set) var lastOn: CivilDate?
  /// How it went out.
  public internal(set) var issued: BatchIssued?
  /// The day on which it did.
  public internal(set) var issuedOn: CivilDate?
  /// Who issued it.
  public internal(set) var issuedBy: Officeholder?
  /// How many events it has.
  public internal(set) var version = 0

  /// Before it was begun.
  public init() {}

  /// A letter of the batch.
  public struct Letter: Sendable, Hashable {
    /// As it was written first.
    public internal(set) var written: WrittenLetter
    /// Its bytes as they stand.
    public internal(set) var document: SHA256Digest
    /// Its versions, the first one included.
    public internal(set) var versions: [Version]
    /// Why it will not be issued.
    public internal(set) var void: String?
    /// At which digest Legal approved it by itself.
    public internal(set) var approvedAt: SHA256Digest?
    /// At which digest Legal approved it last, by itself or with the batch.
    public internal(set) var lastApproved: SHA256Digest?
    /// How the supplier answered.
    public internal(set) var answer: LetterAnswer?

    /// Its number.
    public var number: Int { written.number }
    /// To whom it goes.
    public var supplier: SupplierID { written.supplier }
  }

  /// What a letter was after it was written, or brought back changed.
  public struct Version: Sendable, Hashable {
    /// Its bytes.
    public let document: SHA256Digest
    /// Who wrote it, or brought it back.
    public let by: Officeholder
    /// On which day.
    public let on: CivilDate
  }

  /// Legal's approval.
  public struct Approval: Sendable, Hashable {
    /// At which digest.
    public let digest: SHA256Digest
    /// Who approved.
    public let by: Officeholder
    /// On which day.
    public let on: CivilDate
    /// The letters that were approved, by their numbers.
    let documents: [Int: SHA256Digest]
  }

  /// Whether Legal's approval stands: the letters are those that it approved.
  public var isApproved: Bool { approval != nil && approval?.digest == digest }

  /// The letters that are to go out, or went.
  public var standing: [Letter] { letters.filter { $0.void == nil } }
}

/// How far a batch of letters has come.
public enum BatchPhase: String, Sendable, Hashable, CaseIterable, Codable {
  /// Its letters are being written.
  case writing
  /// They are with Legal.
  case review
  /// Legal asked for changes.
  case changes
  /// Legal approved it.
  case approved
  /// It went out.
  case issued
  /// It will not.
  case abandoned
}

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
  /// The clause that gives the option.
  public var clause: String?
  /// What the extension is worth.
  public var value: Money?
  /// On what footing of law the contract is changed.
  public var basis: ModificationBasis?
  /// The day on which the suppliers were told that the option is used.
  public var noticeGivenOn: CivilDate?
  /// The day on which the contract change notice was published (Procurement Act 2023 s75).
  public var changeNoticeOn: CivilDate?
  /// By how much the value of the contract changes.
  public var valueChange: Money?
  /// By how much it changed before.
  public var earlierChanges: Money?
  /// The letters that go to the suppliers.
  public var letters: ExtensionLetters?

  /// The running on of that contract between those days, both included.
  public init(contract: String, from: CivilDate, to: CivilDate) {
    self.contract = contract
    self.from = from
    self.to = to
  }
}

/// On what footing of law a contract is changed (PCR 2015 reg 72; Procurement Act 2023 s74).
public enum ModificationBasis: String, Sendable, Hashable, CaseIterable, Codable {
  /// A review clause or an option of the contract (reg 72(1)(a)).
  case reviewClause
  /// Further works, services or supplies that have become necessary (reg 72(1)(b)).
  case additional
  /// Circumstances that could not be foreseen (reg 72(1)(c)).
  case unforeseen
  /// A change that is not substantial (reg 72(1)(e); s74(1)(b)).
  case notSubstantial
  /// A change below the threshold (reg 72(1)(f); s74(1)(c)).
  case belowThreshold
  /// A change that Schedule 8 to the Procurement Act 2023 allows (s74(1)(a)).
  case schedule8
}

/// The letters by which suppliers learn of an extension.
public struct ExtensionLetters: Sendable, Hashable {
  /// To how many suppliers they go.
  public var suppliers: Int?
  /// The day on which legal services had reviewed them.
  public var reviewedByLegalOn: CivilDate?
  /// The day on which they were sent.
  public var issuedOn: CivilDate?

  /// Letters of which nothing is said yet.
  public init() {}
}

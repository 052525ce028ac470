public import CivilTime
public import Decisions
public import Digests

/// Something that happens in a contract's list of suppliers.
public enum SupplierEvent: Sendable, Hashable {
  /// Suppliers that were let in before the record began were taken over.
  case takenOver(SuppliersTakenOver)
  /// A round of applications came in, all of it.
  case roundReceived(RoundReceived)
  /// What stood against deciding a round was lifted by the monitoring officer.
  case lifted(RoundObstacleLifted)
  /// An application was judged.
  case judged(ApplicationJudged)
  /// A round was decided: every application in it is judged.
  case roundDecided(RoundDecided)
  /// The outcome letter went out.
  case told(SupplierID, round: Int, letter: String)
  /// The agreement was signed: the supplier is active.
  case signed(SupplierID)
  /// The supplier is not to be given work for the time being.
  case suspended(SupplierID, reason: String)
  /// The supplier is given work again.
  case restored(SupplierID, reason: String)
  /// The supplier has left.
  case left(SupplierID, reason: String)
  /// A supplier's name or address was changed.
  case amended(SupplierFacts, reason: String)
}

/// A round of applications.
public struct RoundReceived: Sendable, Hashable, Codable {
  /// Its number, from 1.
  public var round: Int
  /// The last day on which requests counted for it.
  public var closed: CivilDate
  /// The applications.
  public var applications: [Application]
  /// The file they came from, by its digest.
  public var file: SHA256Digest

  /// A round.
  public init(round: Int, closed: CivilDate, applications: [Application], file: SHA256Digest) {
    self.round = round
    self.closed = closed
    self.applications = applications
    self.file = file
  }
}

/// One application was judged.
public struct ApplicationJudged: Sendable, Hashable, Codable {
  /// The supplier.
  public var supplier: SupplierID
  /// The round.
  public var round: Int
  /// Whether it is let in.
  public var isAdmitted: Bool
  /// Why, as the letter says it; never empty for one that is not let in.
  public var reasons: [String]

  /// That outcome for that supplier.
  public init(supplier: SupplierID, round: Int, isAdmitted: Bool, reasons: [String]) {
    self.supplier = supplier
    self.round = round
    self.isAdmitted = isAdmitted
    self.reasons = reasons
  }
}

/// What stands against deciding a round was lifted, so that no supplier waits for ever.
public struct RoundObstacleLifted: Sendable, Hashable, Codable {
  /// The round.
  public var round: Int
  /// By what the obstacle is cited: `DP-2`.
  public var code: String
  /// Why it does not stop the round.
  public var reason: String

  /// That obstacle to that round, lifted for that reason.
  public init(round: Int, code: String, reason: String) {
    self.round = round
    self.code = code
    self.reason = reason
  }
}

/// A round was decided.
public struct RoundDecided: Sendable, Hashable, Codable {
  /// Its number.
  public var round: Int
  /// The score that was needed.
  public var passMark: DecimalNumber
  /// Under what decision.
  public var source: Source
  /// The earliest day on which one of its requests was due, when ten or fifteen working days bind
  /// them.
  public var due: CivilDate?
  /// Why it took fifteen working days and not ten, where the record has one reason for the whole
  /// round.
  public var extendedReason: String?
  /// The requests that took fifteen working days and not ten, each with its reason.
  public var extended: [ExtendedAssessment]?

  /// That round, decided so.
  public init(
    round: Int, passMark: DecimalNumber, source: Source, due: CivilDate? = nil,
    extendedReason: String? = nil
  ) {
    self.round = round
    self.passMark = passMark
    self.source = source
    self.due = due
    self.extendedReason = extendedReason
  }
}

/// A request whose assessment took fifteen working days and not ten, which is allowed in an
/// individual case and with a recorded reason (PCR 2015 reg 34(18); DP-2).
public struct ExtendedAssessment: Sendable, Hashable, Codable {
  /// Who asked.
  public var supplier: SupplierID
  /// The last of fifteen working days.
  public var due: CivilDate
  /// Why.
  public var reason: String

  /// That request, to be assessed by that day for that reason.
  public init(supplier: SupplierID, due: CivilDate, reason: String) {
    self.supplier = supplier
    self.due = due
    self.reason = reason
  }
}

public import CivilTime
import Decisions
public import Workflow

/// The suppliers of one contract: what all that happened to them adds up to.
public struct SupplierList: InstrumentState, Hashable {
  /// The suppliers, in the order in which they first asked.
  public internal(set) var suppliers: [Supplier] = []
  /// The rounds, in order.
  public internal(set) var rounds: [Round] = []
  /// The suppliers that were let in before the record began.
  public internal(set) var takenOver: SuppliersTakenOver?
  /// Everything that happened.
  public internal(set) var acts: [RecordedEvent<SupplierEvent>] = []
  var places: [SupplierID: Int] = [:]

  /// Before anybody asked.
  public init() {}

  /// How many events it has.
  public var version: Int { acts.count }

  /// The supplier of that name.
  public subscript(id: SupplierID) -> Supplier? { places[id].map { suppliers[$0] } }

  /// Those to whom work can be given.
  public var active: [Supplier] { suppliers.filter { $0.status == .active } }

  /// The round of that number.
  public func round(_ number: Int) -> Round? { rounds.first { $0.received.round == number } }

  /// A round of applications.
  public struct Round: Sendable, Hashable {
    /// What came in.
    public internal(set) var received: RoundReceived
    /// How it was decided.
    public internal(set) var decided: RoundDecided?
    /// The day on which it was.
    public internal(set) var decidedOn: CivilDate?
    /// Who decided it.
    public internal(set) var decidedBy: Officeholder?
    /// What the monitoring officer lifted of that which stood against it.
    public internal(set) var lifted: [RoundObstacleLifted] = []
  }
}

/// A supplier in a contract's list.
public struct Supplier: Sendable, Hashable {
  /// Who it is.
  public internal(set) var facts: SupplierFacts
  /// How it stands.
  public internal(set) var status: SupplierStatus
  /// The round in which it asked last; 0 of one that was let in before the record began.
  public internal(set) var round: Int
  /// Its last application.
  public internal(set) var application: Application
  /// How that was judged.
  public internal(set) var judged: ApplicationJudged?
  /// The day since which it stands so.
  public internal(set) var since: CivilDate
  /// Why it is suspended, or has left.
  public internal(set) var reason: String?
}

/// How a supplier stands in a contract's list.
public enum SupplierStatus: String, Sendable, Hashable, CaseIterable, Codable {
  /// Its application is being judged.
  case applied
  /// It is let in, and has not been told.
  case admitted
  /// It is not let in, and may ask again.
  case rejected
  /// It is let in, and its agreement is with it to be signed.
  case agreementSent
  /// It has signed: work can be given to it.
  case active
  /// It is not to be given work for the time being.
  case suspended
  /// It has left.
  case left
}

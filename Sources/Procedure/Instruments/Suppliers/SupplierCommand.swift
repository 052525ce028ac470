/// What somebody wants done in a contract's list of suppliers.
///
/// That a supplier is told how its round came out is no command: it follows from letters that went
/// out.
public enum SupplierCommand: Sendable, Hashable {
  /// Suppliers that were let in before the record began are taken over.
  case takeOver(SuppliersTakenOver)
  /// A round of applications came in.
  case receiveRound(RoundReceived)
  /// Judge every application of a round by the contract's pass mark; with reasons why some took
  /// fifteen working days, each of one applicant.
  case decideRound(Int, under: Source, extendedReasons: [SupplierID: String])
  /// Let a round be decided though something stands against it.
  case lift(RoundObstacleLifted)
  /// The agreements of these suppliers were signed.
  case sign([SupplierID])
  /// Give a supplier no work for the time being.
  case suspend(SupplierID, reason: String)
  /// Give it work again.
  case restore(SupplierID, reason: String)
  /// It leaves.
  case leave(SupplierID, reason: String)
  /// Change its name or address, or what it is let in for.
  case amend(SupplierFacts, reason: String)

  /// The word of the command, as the table has it.
  public var act: String {
    switch self {
    case .takeOver: "take over"
    case .receiveRound: "receive"
    case .decideRound: "decide"
    case .lift: "lift"
    case .sign: "sign"
    case .suspend: "suspend"
    case .restore: "restore"
    case .leave: "leave"
    case .amend: "amend"
    }
  }

  /// The act in words: "sign suppliers’ agreements".
  var words: String {
    switch self {
    case .takeOver: "take over the suppliers of an older contract"
    case .receiveRound: "take in a round of applications"
    case .decideRound: "decide a round of applications"
    case .lift: "lift what stands against a round"
    case .sign: "record that suppliers signed"
    case .suspend: "suspend a supplier"
    case .restore: "restore a supplier"
    case .leave: "record that a supplier leaves"
    case .amend: "change a supplier’s facts"
    }
  }
}

public import CivilTime
public import Digests

/// Suppliers of a contract that is older than the record: they were let in and signed before it
/// began, and stand in the list as such, judged by nobody here.
public struct SuppliersTakenOver: Sendable, Hashable, Codable {
  /// The suppliers, each as it applied so far as that is known.
  public var applications: [Application]
  /// The day since which they are known to be active.
  public var since: CivilDate
  /// Under what decision they were let in.
  public var source: Source
  /// How many rounds there were before.
  public var rounds: Int
  /// The file they came from, by its digest.
  public var file: SHA256Digest

  /// Those suppliers, let in under that decision.
  public init(
    applications: [Application], since: CivilDate, source: Source, rounds: Int,
    file: SHA256Digest
  ) {
    self.applications = applications
    self.since = since
    self.source = source
    self.rounds = rounds
    self.file = file
  }
}

extension SupplierList {
  /// The number of the next round.
  public var nextRound: Int { (rounds.last?.received.round ?? roundsBefore) + 1 }

  /// Whether a round is the first of the whole system, and not only of the record.
  public func isFirst(_ round: Int) -> Bool {
    round == 1 && takenOver == nil
  }

  /// How many rounds there were before the record began.
  var roundsBefore: Int { takenOver?.rounds ?? 0 }
}

extension SupplierProcedure {
  static func takeOver(
    _ event: SuppliersTakenOver, _ list: SupplierList, _ contract: ContractState,
    _ facts: ContractFacts, _ checks: inout RegisterChecks
  ) {
    if let day = list.acts.first?.done { checks.stop(SupplierObstacle.listBegun(on: day)) }
    checks.stop(SupplierObstacle.nobodyNamed, if: event.applications.isEmpty)
    checks.stop(SupplierObstacle.roundsBefore(event.rounds), if: !(0...999).contains(event.rounds))
    notEnded(contract, facts, &checks)
    checks.follows(event.since, "the day since which they are active")
    _ = checks.recommendation(of: event.source)
    check(event.applications, list, facts, &checks) { $0.supplier.faults(in: facts) }
  }
}

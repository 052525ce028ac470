import CivilTime
import Councils
import Decisions
import Rules

/// What may be done in a contract's list of suppliers, by whom, and what it comes to.
public enum SupplierProcedure {
  /// The table: what may be done to a supplier from where, by whom, and where it leads.
  public static let transitions: [InstrumentTransition] = [
    InstrumentTransition(
      "receive", from: ["", "rejected", "left"], to: "applied", by: [.role(.implementingOfficer)],
      if: ["the contract has not ended", "no supplier stands twice"]),
    InstrumentTransition(
      "take over", from: [""], to: "active", by: [.role(.implementingOfficer)],
      if: ["the contract has not ended", "nothing stands in its list yet"]),
    InstrumentTransition(
      "decide", from: ["applied"], to: "admitted", by: [.delegate, .role(.implementingOfficer)],
      if: [
        "the score reaches the pass mark, with no failure (DP-1)", "the decision is in effect",
        "each in 10 working days, or 15 with a reason (DP-2)",
      ]),
    InstrumentTransition(
      "decide", from: ["applied"], to: "rejected", by: [.delegate, .role(.implementingOfficer)],
      if: ["the score is below the pass mark, or there is a failure", "reasons are given"]),
    InstrumentTransition(
      "lift", from: ["applied"], by: [.role(.monitoringOfficer)], if: ["reasons are given"]),
    InstrumentTransition(
      "tell", from: ["admitted"], to: "agreementSent", by: [.role(.implementingOfficer)],
      if: ["a letter went out"], makes: "outcome letter"),
    InstrumentTransition(
      "sign", from: ["admitted", "agreementSent"], to: "active", by: [.role(.implementingOfficer)],
      if: ["the contract has not ended"]),
    InstrumentTransition(
      "suspend", from: ["active"], to: "suspended", by: [.role(.implementingOfficer)],
      if: ["a reason is given"]),
    InstrumentTransition(
      "restore", from: ["suspended"], to: "active", by: [.role(.implementingOfficer)],
      if: ["a reason is given", "the contract has not ended"]),
    InstrumentTransition(
      "leave", from: ["applied", "admitted", "agreementSent", "active", "suspended"], to: "left",
      by: [.role(.implementingOfficer)], if: ["a reason is given"]),
    InstrumentTransition(
      "amend",
      from: ["applied", "admitted", "rejected", "agreementSent", "active", "suspended", "left"],
      by: [.role(.implementingOfficer)], if: ["it is let in for no more than was judged"]),
  ]

  /// What the command comes to, or everything that stands against it.
  public static func decide(
    _ command: SupplierCommand, in list: SupplierList, contract: ContractState,
    under circumstances: InstrumentCircumstances
  ) throws(InstrumentRefusal) -> InstrumentStep<SupplierEvent> {
    var checks = RegisterChecks(command.words, circumstances)
    if case .decideRound(let round, let source, let reasons) = command {
      return try decide(round, source, reasons, list, contract, checks)
    }
    let roles = transitions.filter { $0.act == command.act }.flatMap(\.by).compactMap {
      if case .role(let role) = $0 { role } else { nil }
    }
    try checks.entitled(roles)
    guard let facts = contract.facts else {
      throw InstrumentRefusal([SupplierObstacle.noContract])
    }
    switch command {
    case .takeOver(let event): takeOver(event, list, contract, facts, &checks)
    case .receiveRound(let round): receive(round, list, contract, facts, &checks)
    case .decideRound: break
    case .lift(let lifted): lift(lifted, list, &checks)
    case .sign(let ids):
      checks.stop(SupplierObstacle.nobodyNamed, if: ids.isEmpty)
      notEnded(contract, facts, &checks)
      for id in ids { move(id, "sign", list, &checks) }
      for id in Set(ids).sorted() where list[id]?.status == .admitted {
        checks.remark(
          "notTold", "\(id.rawValue) has not been told how its round came out",
          cure: "prepare the letters that tell it: "
            + InstrumentNames(contract: facts.id).preparing("outcome", round: list[id]?.round))
      }
    case .suspend(let id, let reason), .leave(let id, let reason):
      checks.need(reason, "the reason")
      move(id, command.act, list, &checks)
    case .restore(let id, let reason):
      checks.need(reason, "the reason")
      notEnded(contract, facts, &checks)
      move(id, command.act, list, &checks)
    case .amend(let supplier, let reason):
      checks.need(reason, "the reason")
      amend(supplier, list, facts, &checks)
    }
    return try checks.step(events(of: command))
  }

  private static func events(of command: SupplierCommand) -> [SupplierEvent] {
    switch command {
    case .takeOver(let event): [.takenOver(event)]
    case .receiveRound(let round): [.roundReceived(round)]
    case .decideRound: []
    case .lift(let lifted): [.lifted(lifted)]
    case .sign(let ids): inOrderOnce(ids).map { .signed($0) }
    case .suspend(let id, let reason): [.suspended(id, reason: reason)]
    case .restore(let id, let reason): [.restored(id, reason: reason)]
    case .leave(let id, let reason): [.left(id, reason: reason)]
    case .amend(let facts, let reason): [.amended(facts, reason: reason)]
    }
  }

  private static func inOrderOnce(_ ids: [SupplierID]) -> [SupplierID] {
    var seen: Set<SupplierID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// A supplier must stand where the act begins, and must have stood there by that day.
  private static func move(
    _ id: SupplierID, _ act: String, _ list: SupplierList, _ checks: inout RegisterChecks
  ) {
    guard let supplier = list[id] else {
      checks.stop(SupplierObstacle.noSuchSupplier(id))
      return
    }
    let begins = transitions.first { $0.act == act }?.from ?? []
    guard begins.contains(supplier.status.rawValue) else {
      checks.stop(
        SupplierObstacle.wrongStatus(
          id, supplier.status, act: checks.act,
          begins: begins.compactMap(SupplierStatus.init(rawValue:))))
      return
    }
    if checks.circumstances.day < supplier.since {
      checks.stop(
        SupplierObstacle.beforeItsStanding(
          id, supplier.status, since: supplier.since, day: checks.circumstances.day))
    }
  }

  /// The contract must not have ended by the day; it need not have begun.
  static func notEnded(
    _ contract: ContractState, _ facts: ContractFacts, _ checks: inout RegisterChecks
  ) {
    guard let to = contract.to, checks.circumstances.day > to else { return }
    checks.stop(
      SupplierObstacle.notRunning(
        facts.id, from: facts.from, to: to, day: checks.circumstances.day))
  }
}

import CivilTime
import Councils
import Decisions
import Rules
import Workflow

extension SupplierProcedure {
  /// Judges every application of a round that is still to be judged. Who is let in is reckoned from
  /// scores and failures, and never said by whoever decides.
  static func decide(
    _ number: Int, _ source: Source, _ reasons: [SupplierID: String], _ list: SupplierList,
    _ contract: ContractState, _ before: RegisterChecks
  ) throws(InstrumentRefusal) -> InstrumentStep<SupplierEvent> {
    var checks = before
    let recommendation = checks.recommendation(of: source)
    // Whoever may not act is told that alone; under a decision that does not bear the act nobody
    // is the delegate.
    let delegations = recommendation?.delegations ?? []
    let admissions: [Admission] = (recommendation?.acts ?? []).compactMap {
      if case .admit(let act) = $0 { act } else { nil }
    }
    if !delegations.isEmpty, admissions.isEmpty {
      guard let held = delegations.first(where: { checks.circumstances.standing(as: $0.to) != nil })
      else {
        try checks.holds(delegations[0].to)
        throw InstrumentRefusal(checks.obstacles)
      }
      check(held, of: source, contract, &checks)
    } else {
      if recommendation != nil || isStated(source) {
        try checks.entitled([.implementingOfficer])
      } else if !checks.circumstances.has(.implementingOfficer),
        checks.circumstances.staff.posts(
          of: checks.circumstances.actor, in: checks.circumstances.council.identity.id,
          on: checks.circumstances.day
        ).isEmpty
      {
        try checks.entitled([.implementingOfficer])
      }
      if let recommendation, admissions.isEmpty,
        case .recommendation(let id, let cited) = source
      {
        checks.stop(
          RegisterObstacle.otherAct(
            id, cited, needs: ["admit suppliers", "delegate their admission"],
            does: recommendation.acts.map(\.kind.rawValue)))
      }
    }
    guard let facts = contract.facts, let to = contract.to else {
      checks.stop(SupplierObstacle.noContract)
      throw InstrumentRefusal(checks.obstacles)
    }
    guard let round = list.round(number) else {
      checks.stop(
        SupplierObstacle.noSuchRound(number, last: list.nextRound - 1))
      throw InstrumentRefusal(checks.obstacles)
    }
    if let day = round.decidedOn {
      checks.stop(SupplierObstacle.roundDecided(number, on: day))
      throw InstrumentRefusal(checks.obstacles)
    }
    let day = checks.circumstances.day
    checks.follows(round.received.closed, "the day on which the round closed")
    // The first round is decided before the term begins: suppliers are let in from its first day.
    checks.stop(
      SupplierObstacle.notRunning(facts.id, from: facts.from, to: to, day: day),
      if: day > to || (day < facts.from && !list.isFirst(number)))
    // One that left before it was judged is not judged any more.
    let open = round.received.applications.filter { application in
      let supplier = list[application.supplier.id]
      return supplier?.status == .applied && supplier?.round == number
    }
    let strangers = Set(reasons.keys).subtracting(open.map(\.supplier.id)).sorted()
    checks.stop(
      SupplierObstacle.reasonForNobody(strangers, round: number), if: !strangers.isEmpty)
    let time = assessed(
      open, contract: facts, reasons: reasons, isFirst: list.isFirst(number), &checks)
    checks.stop(SupplierObstacle.passMarkUnknown(facts.id), if: facts.passMark == nil)
    let judged = facts.passMark.map { mark in
      open.map { $0.judged(passMark: mark, round: number) }
    }
    if let admission = admissions.first(where: { facts.isNamed($0.to) }) {
      check(admission, of: source, letting: (judged ?? []).filter(\.isAdmitted).count, list, &checks)
    } else if let admission = admissions.first, case .recommendation(let id, let cited) = source {
      checks.stop(
        RegisterObstacle.otherContract(id, cited, names: admission.to, contract: facts.title))
    }
    checks.lift(round.lifted)
    var decided = RoundDecided(
      round: number, passMark: facts.passMark ?? DecimalNumber(0), source: source, due: time.due)
    decided.extended = time.extended.isEmpty ? nil : time.extended
    return try checks.step((judged ?? []).map { .judged($0) } + [.roundDecided(decided)])
  }

  private static func isStated(_ source: Source) -> Bool {
    if case .stated = source { true } else { false }
  }
}

extension RegisterChecks {
  /// Makes remarks of the obstacles that were lifted by whoever may.
  mutating func lift(_ lifted: [RoundObstacleLifted]) {
    var standing: [any InstrumentObstacle] = []
    for obstacle in obstacles {
      guard !obstacle.liftedBy.isEmpty,
        let entry = lifted.last(where: { $0.code == obstacle.code })
      else {
        standing.append(obstacle)
        continue
      }
      remark(
        obstacle.code, "\(obstacle.message); the monitoring officer lifted it: \(entry.reason)")
    }
    obstacles = standing
  }
}

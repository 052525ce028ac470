import CivilTime
import Councils
import Decisions

extension LetterDesk {
  /// Sends the letters out as they are kept, if everything that was asked still holds.
  func issue(_ despite: [Despite]) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    guard let begun = batch.begun else { return InstrumentStep([]) }
    let grounds = grounds(of: begun, issuing: true)
    let found =
      grounds.obstacles + against(addresseesOf: begun) + againstTemplate + againstApproval
      + againstFacts(begun)
    let (standing, lifted) = lift(found, despite)
    try refuse(standing)
    let issued = BatchIssued(
      digest: batch.digestOfStanding, count: batch.standing.count, lifted: lifted)
    return InstrumentStep([.issued(issued)], remarks: grounds.remarks)
  }

  /// Nothing goes out but what Legal approved, byte for byte.
  private var againstApproval: [LetterObstacle] {
    if batch.standing.isEmpty { return againstNothing }
    guard let approval = batch.approval, approval.digest == batch.digestOfStanding else {
      return [.approvalLost(["their digest is another"])]
    }
    return []
  }

  /// What letters say of suppliers is what the list says now.
  private func againstFacts(_ begun: BatchBegun) -> [LetterObstacle] {
    let facts = LetterFacts(round: begun.round, from: suppliers)
    return batch.standing.compactMap { letter in
      guard facts.digest(for: letter.supplier) != letter.written.facts else { return nil }
      return .factsChanged(
        number: letter.number, letter.supplier,
        what: facts.changes(since: letter.written.facts, for: letter.supplier) ?? [])
    }
  }

  /// Takes away what whoever acts may set aside, and does, with reasons.
  private func lift(
    _ found: [LetterObstacle], _ despite: [Despite]
  ) -> (standing: [LetterObstacle], lifted: [BatchIssued.Lifted]) {
    var standing: [LetterObstacle] = []
    var lifted: [BatchIssued.Lifted] = []
    for obstacle in found {
      guard let item = despite.first(where: { $0.code == obstacle.code }), maySetAside(obstacle),
        !item.reason.saysNothing
      else {
        standing.append(obstacle)
        continue
      }
      lifted.append(
        BatchIssued.Lifted(code: obstacle.code, message: obstacle.message, reason: item.reason))
    }
    for item in despite {
      let meant = found.filter { $0.code == item.code }
      if meant.isEmpty {
        standing.append(.nothingToLift(item.code))
      } else if let fast = meant.first(where: { $0.liftedBy.isEmpty }) {
        standing.append(.cannotLift(fast.code))
      } else if let other = meant.first(where: { !maySetAside($0) }) {
        standing.append(.mayNotLift(other.code, by: other.liftedBy))
      } else if item.reason.saysNothing {
        standing.append(.reasonMissing(act: "set aside “\(item.code)”"))
      }
    }
    return (standing, lifted)
  }

  private func maySetAside(_ obstacle: LetterObstacle) -> Bool {
    obstacle.liftedBy.contains { circumstances.has($0) }
  }
}

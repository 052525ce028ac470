import CivilTime
import Councils
import Decisions

extension LetterDesk {
  /// Holds letters that tell an outcome against the round.
  func against(round begun: BatchBegun, _ grounds: inout LetterGrounds) {
    guard let number = begun.round else { return }
    guard let round = suppliers.rounds.first(where: { $0.received.round == number }) else {
      grounds.obstacles.append(
        .roundUnknown(number, known: suppliers.rounds.map(\.received.round)))
      return
    }
    guard let decided = round.decided else {
      grounds.obstacles.append(.roundNotDecided(number))
      return
    }
    if decided.source != begun.source {
      grounds.obstacles.append(.roundOtherSource(number, decided: decided.source))
    }
    if let on = round.decidedOn, min(day, begun.dated) < on {
      grounds.obstacles.append(.beforeRoundDecided(min(day, begun.dated), decided: on))
    }
    let facts = LetterFacts(round: number, from: suppliers)
    let open = applicants(of: number).filter { facts.judgement(of: $0) == nil }
    if !open.isEmpty { grounds.obstacles.append(.notJudged(open)) }
  }

  /// Who asked in a round and has not left since, in the order in which they are in the list.
  func applicants(of number: Int) -> [SupplierID] {
    let round = suppliers.rounds.first { $0.received.round == number }
    let ids = (round?.received.applications ?? []).map(\.supplier.id)
    return ids.filter { suppliers[$0]?.status != .left }
  }

  /// To whom letters for that purpose go.
  func addressees(of begun: BatchBegun) -> [SupplierID] {
    if begun.purpose == .outcome { return begun.round.map(applicants) ?? [] }
    return following.map(unreached) ?? suppliers.active.map(\.facts.id)
  }

  /// One letter for every supplier to whom they go, and no other.
  func against(addresseesOf begun: BatchBegun) -> [LetterObstacle] {
    let wanted = addressees(of: begun)
    let isWanted = Set(wanted)
    let written = Set(batch.standing.map(\.supplier))
    var obstacles: [LetterObstacle] = []
    let missing = wanted.filter { !written.contains($0) }
    if !missing.isEmpty { obstacles.append(.suppliersMissing(missing)) }
    let gone = batch.standing.filter { !isWanted.contains($0.supplier) }.map {
      LetterObstacle.GoneSupplier(
        number: $0.number, supplier: $0.supplier, status: suppliers[$0.supplier]?.status)
    }
    if !gone.isEmpty { obstacles.append(.supplierGone(gone)) }
    return obstacles
  }
}

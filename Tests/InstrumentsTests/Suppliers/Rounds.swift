import CivilTime
import Councils
import Decisions
import Digests
import Workflow

@testable import Instruments

/// A contract, its suppliers and what is done to them, in tests.
struct Rounds {
  var contract = Havering.registered
  var list = SupplierList()
  var decisions = [Havering.keyDecision, Havering.extensionDecision]

  func circumstances(_ actor: PersonID, _ on: String) -> InstrumentCircumstances {
    Havering.circumstances(of: actor, on: on, decisions: decisions)
  }

  /// Does it; its remarks.
  @discardableResult
  mutating func take(
    _ command: SupplierCommand, by actor: PersonID = Havering.implementer, on: String
  ) throws(InstrumentRefusal) -> [InstrumentRemark] {
    let step = try SupplierProcedure.decide(
      command, in: list, contract: contract, under: circumstances(actor, on))
    for event in step.events { list.apply(Havering.act(event, on)) }
    return step.remarks
  }

  /// What stands against it.
  func refusals(
    _ command: SupplierCommand, by actor: PersonID = Havering.implementer, on: String
  ) -> [any InstrumentObstacle] {
    obstacles { () throws(InstrumentRefusal) in
      try SupplierProcedure.decide(
        command, in: list, contract: contract, under: circumstances(actor, on))
    }
  }

  /// By what that is cited.
  func codes(
    _ command: SupplierCommand, by actor: PersonID = Havering.implementer, on: String
  ) -> [String] {
    refusals(command, by: actor, on: on).map(\.code)
  }

  /// A round of these applications, closed on a day.
  static func round(_ number: Int, _ applications: [Application], closed: String) -> RoundReceived {
    RoundReceived(
      round: number, closed: day(closed), applications: applications,
      file: SHA256Digest(of: Array("round \(number)".utf8)))
  }

  /// Two suppliers that were let in before the record began, in twenty rounds.
  static func older(rounds: Int = 20, since: String = "2025-01-31") -> SuppliersTakenOver {
    SuppliersTakenOver(
      applications: [Havering.application(1, score: nil), Havering.application(2, score: nil)],
      since: day(since), source: .stated("Key decision", on: day("2020-05-11")), rounds: rounds,
      file: SHA256Digest(of: Array("suppliers".utf8)))
  }

  /// Two suppliers of the first round who signed, and a second round of one, received on a day.
  static func second(received: String, score: String = "60") -> Rounds {
    var rounds = Rounds()
    rounds.list = Havering.suppliers(2)
    let round = round(
      2, [Havering.application(3, received: received, score: score)], closed: received)
    rounds.list.apply(Havering.act(.roundReceived(round), received))
    return rounds
  }
}

extension SupplierCommand {
  /// Decides the second round under the delegation of 2020.
  ///
  /// - Parameters:
  ///   - reason: why these took fifteen working days.
  ///   - suppliers: which; the third without it.
  static func decideSecond(
    reason: String? = nil, for suppliers: [SupplierID] = [Havering.supplier(3).id],
    under number: String = "1.3"
  ) -> SupplierCommand {
    var reasons: [SupplierID: String] = [:]
    for supplier in suppliers { reasons[supplier] = reason }
    return .decideRound(
      2, under: .recommendation(Havering.key, number), extendedReasons: reasons)
  }
}

public import CivilTime
import Diagnostics
public import Instruments
import Records

/// Decides a round of applications: who is let in follows from scores and failures.
public enum AdmitSuppliers {
  /// Decides a round: the one named, or the one that is open.
  public static func run(
    _ id: ContractID, round: Int?, source: Source, extendedReasons: [SupplierID: String],
    dated day: CivilDate?, isTrial: Bool, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let number = try open(round, id, desk)
    var answer = try SupplierActs.run(
      .decideRound(number, under: source, extendedReasons: extendedReasons), act: "suppliers admit",
      of: id, dated: day, at: desk, keeping: [], resting: source, isTrial: isTrial)
    answer.next = [
      InstrumentNames(contract: id).preparing("outcome", round: number)
    ]
    return answer
  }

  /// Lets a round be decided though something stands against it.
  public static func lift(
    _ code: String, round: Int?, of id: ContractID, reason: String, dated day: CivilDate?,
    at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    let number = try open(round, id, desk)
    var answer = try SupplierActs.run(
      .lift(RoundObstacleLifted(round: number, code: code, reason: reason)),
      act: "suppliers lift", of: id, dated: day, at: desk, keeping: [])
    answer.next = [
      InstrumentNames(contract: id).admitting(number)
    ]
    return answer
  }

  private static func open(
    _ round: Int?, _ id: ContractID, _ desk: Desk
  ) throws(Failure) -> Int {
    _ = try desk.contract(id)
    let list: SupplierList = try desk.replay(.suppliers(id))
    if let number = round ?? list.rounds.last(where: { $0.decided == nil })?.received.round {
      return number
    }
    throw Failure(
      .findings, "no-round", "no round of applications for \(id.rawValue) is open",
      remedy: "take one in: \(InstrumentNames(contract: id).importing)")
  }
}

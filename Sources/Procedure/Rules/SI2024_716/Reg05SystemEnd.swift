import CivilTime
import Decisions

/// The end of the older purchasing systems.
///
/// A dynamic purchasing system set up under the Regulations may have its period changed until a
/// cut-off only, and ends on a last day at the latest: 23 February 2026 and 23 February 2029, as
/// far as is known. The order as first made said 27 October 2025 and 27 October 2028.
///
/// Finds: a system set up or made to run, or with an option to run, beyond the last day; a period
/// changed after the cut-off.
/// Clears: end it by the last day, and arrange a successor under the Act.
enum Reg05SystemEnd: DecisionRule {
  static let id: RuleID = "DP-8"
  static let source = RuleSource.law(
    "SI 2024/716", "reg 5(4)", from: "2025-02-24", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.kind == .dynamicPurchasingSystem else {
      return []
    }
    if facts.has(.establish, .commence) { return setUp(contract) }
    guard facts.has(.extend),
      let extending = facts.extensions.first(where: {
        contract.isNamed($0.act.contract)
      })
    else { return [] }
    var found: [Finding] = []
    if extending.act.to > ProcurementDay.lastDayOfSystems {
      found.append(
        notMet(
          .blocks,
          "the system is made to run to \(extending.act.to.text), beyond the last day of the older "
            + "purchasing systems, \(ProcurementDay.lastDayOfSystems.text)",
          at: extending.field.place("to"), working: [asMade],
          cure: "end the extension on \(ProcurementDay.lastDayOfSystems.text) at the latest",
          by: .legal))
    }
    if let day = facts.day, day > ProcurementDay.lastChangeOfSystem {
      found.append(
        notMet(
          .blocks,
          "the period of the system is changed on \(day.text), after "
            + "\(ProcurementDay.lastChangeOfSystem.text)",
          at: extending.field.place, "record.decidedOn", working: [asMade],
          cure: "ask legal services whether the period can still be changed", by: .legal))
    }
    if found.isEmpty {
      found.append(
        met(
          inTime,
          at: extending.field.place("to"), working: [asMade]))
    }
    return found
  }

  /// The end and the options that a system is given when it is set up.
  private static func setUp(_ contract: Contract) -> [Finding] {
    let end = (contract.to ?? contract.term?.to).map {
      (day: $0, place: FactPlace(contract.to == nil ? "contract.term.to" : "contract.to"))
    }
    let ends = [end, contract.lastDayOfOptions].compactMap { $0 }
    guard let last = ends.max(by: { $0.day < $1.day }) else { return [] }
    if last.day <= ProcurementDay.lastDayOfSystems {
      return [met(inTime, at: last.place, working: [asMade])]
    }
    return [
      notMet(
        .blocks,
        "the system can run to \(last.day.text), beyond the last day of the older purchasing "
          + "systems, \(ProcurementDay.lastDayOfSystems.text)",
        at: last.place, working: [asMade],
        cure: "let it end, its options included, on \(ProcurementDay.lastDayOfSystems.text) at the "
          + "latest", by: .legal)
    ]
  }

  private static let inTime = "the system ends by \(ProcurementDay.lastDayOfSystems.text)"
  private static let asMade =
    "as first made the two days were \(ProcurementDay.lastChangeAsMade.text) and "
    + "\(ProcurementDay.lastDayAsMade.text); moved with the beginning of the Act, they are "
    + "\(ProcurementDay.lastChangeOfSystem.text) and \(ProcurementDay.lastDayOfSystems.text)"
}

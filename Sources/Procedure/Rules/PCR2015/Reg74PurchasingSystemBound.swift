import CivilTime
import Decisions

/// Regulation 34 and a purchasing system for social services.
///
/// Social and other special services may be bought by any fair procedure of the council’s own, so
/// the rules for a dynamic purchasing system bind a system for them only as far as its own
/// documents took them over.
///
/// Finds: a light-touch system of which nobody says whether it took those rules over.
/// Clears: read the procurement documents and write contract.adoptsRegulation34.
enum Reg74PurchasingSystemBound: DecisionRule {
  static let id: RuleID = "DP-0"
  static let source = RuleSource.law(
    "PCR 2015", "regs 74–76", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.kind == .dynamicPurchasingSystem,
      contract.lightTouch == true, contract.regime != .pa2023
    else { return [] }
    if let adopted = contract.adoptsRegulation34 {
      return [
        met(
          adopted
            ? "the system took over regulation 34" : "the system did not take over regulation 34",
          at: "contract.adoptsRegulation34")
      ]
    }
    guard facts.has(.establish, .admit, .extend, .award) else { return [] }
    return [
      unknown(
        "the services are light touch, and nothing says whether \(contract.title) took over "
          + "regulation 34", at: "contract.lightTouch", "contract.kind",
        cure: "read the procurement documents and write contract.adoptsRegulation34: true or false",
        by: .legal)
    ]
  }
}

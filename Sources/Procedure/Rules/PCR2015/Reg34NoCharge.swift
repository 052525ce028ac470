import CivilTime
import Decisions

/// A purchasing system costs suppliers nothing.
///
/// Neither before nor while the system runs may those who are interested in it or belong to it be
/// charged. What councils charge one another for sharing a system is no such charge.
///
/// Finds: a charge to suppliers.
/// Clears: remove the charge.
enum Reg34NoCharge: DecisionRule {
  static let id: RuleID = "DP-7"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(29)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.decision.contract?.supplierCharge != nil, let system = PurchasingSystem(facts),
      let charge = system.contract.supplierCharge
    else {
      return []
    }
    guard charge.pence > 0 else {
      return [met("suppliers are charged nothing", at: "contract.supplierCharge")]
    }
    return [
      notMet(
        system.weight(.blocks), "suppliers are charged \(charge.text) for being in the system",
        at: "contract.supplierCharge", working: system.working,
        cure: "remove the charge to suppliers", by: .reportAuthor)
    ]
  }
}

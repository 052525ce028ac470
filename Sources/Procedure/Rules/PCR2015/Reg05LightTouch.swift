import CivilTime
import Decisions

/// The light-touch threshold since 2024.
///
/// Social and other special services are under the lighter rules from £663,540 with VAT, in 2024
/// and 2025 and again in 2026 and 2027; the day on which the procurement commenced decides.
///
/// Finds: a value without VAT that is below the threshold only for that reason; a light-touch
/// contract without a value; a day for which the threshold is not known.
/// Clears: give the value with VAT.
enum Reg05LightTouch: DecisionRule {
  static let id: RuleID = "LT-2"
  static let source = RuleSource.law(
    "PCR 2015; Procurement Act 2023", "reg 5; Sch 1", from: "2024-01-01", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.lightTouch == true,
      let day = contract.commencedOn, day >= ProcurementDay.providerSelectionBegan
    else { return [] }
    return LightTouchCheck(contract: contract, day: day, facts: facts).findings(of: self)
  }
}

import CivilTime
import Decisions

/// The light-touch threshold of earlier years.
///
/// It was £615,278 in 2018 and 2019 and £663,540 from 2020; the day on which the procurement
/// commenced decides.
///
/// Finds: a value without VAT that is below the threshold only for that reason; a light-touch
/// contract without a value; a day for which the threshold is not known.
/// Clears: give the value with VAT.
enum Reg05EarlierLightTouch: DecisionRule {
  static let id: RuleID = "LT-3"
  static let source = RuleSource.law(
    "PCR 2015", "reg 5", from: "2015-02-26", to: "2023-12-31", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.lightTouch == true,
      let day = contract.commencedOn, day < ProcurementDay.providerSelectionBegan
    else { return [] }
    return LightTouchCheck(contract: contract, day: day, facts: facts).findings(of: self)
  }
}

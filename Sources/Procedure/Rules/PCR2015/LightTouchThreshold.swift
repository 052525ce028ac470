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
enum LightTouchThreshold: DecisionRule {
  static let id: RuleID = "LT-2"
  static let source = RuleSource.law(
    "PCR 2015; Procurement Act 2023", "reg 5; Sch 1", from: "2024-01-01", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.lightTouch == true,
      let day = contract.commencedOn, day >= ProcurementDay.providerSelectionBegan
    else { return [] }
    return ThresholdCheck(contract, day, facts).findings(of: self)
  }
}

/// The light-touch threshold of earlier years.
///
/// It was £615,278 in 2018 and 2019 and £663,540 from 2020; the day on which the procurement
/// commenced decides.
///
/// Finds: a value without VAT that is below the threshold only for that reason; a light-touch
/// contract without a value; a day for which the threshold is not known.
/// Clears: give the value with VAT.
enum EarlierLightTouchThreshold: DecisionRule {
  static let id: RuleID = "LT-3"
  static let source = RuleSource.law(
    "PCR 2015", "reg 5", from: "2015-02-26", to: "2023-12-31", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.lightTouch == true,
      let day = contract.commencedOn, day < ProcurementDay.providerSelectionBegan
    else { return [] }
    return ThresholdCheck(contract, day, facts).findings(of: self)
  }
}

/// A light-touch contract against the threshold of its day.
private struct ThresholdCheck {
  let contract: Contract
  let day: CivilDate
  let facts: Facts

  init(_ contract: Contract, _ day: CivilDate, _ facts: Facts) {
    self.contract = contract
    self.day = day
    self.facts = facts
  }

  func findings(of rule: any DecisionRule.Type) -> [Finding] {
    guard let value = contract.value else {
      guard ActFinder.has(.establish, .commence, .award, in: facts) else { return [] }
      return [
        rule.unknown(
          "the contract is light touch, and no value shows whether it is above the threshold",
          at: "contract.lightTouch", cure: "write contract.value, with VAT", by: .reportAuthor)
      ]
    }
    guard let threshold = ProcurementThreshold.lightTouch(on: day, for: contract.category) else {
      return [
        rule.unknown(
          "the light-touch threshold of \(day.text) is not known", at: "contract.commencedOn",
          cure: "look the threshold of that day up", by: .legal)
      ]
    }
    let line =
      "\(threshold.sum.text) \(threshold.includesVAT ? "with" : "without") VAT, from \(threshold.from.text) to \(threshold.to.text) "
      + "(\(threshold.source))"
    let withVAT = value.capped(plus: Money(pence: value.pence / 5))
    if threshold.includesVAT, contract.valueIncludesVAT == false, value < threshold.sum,
      withVAT >= threshold.sum
    {
      return [
        rule.notMet(
          .warns,
          "\(value.text) is below the threshold only because it is without VAT",
          at: "contract.value", "contract.valueIncludesVAT",
          working: [line, "\(value.text) with VAT at 20%: \(withVAT.text)"],
          cure: "give the value with VAT, and treat the contract as above the threshold",
          by: .finance)
      ]
    }
    return [
      rule.met(
        "\(value.text) is \(value < threshold.sum ? "below" : "not below") the light-touch threshold",
        at: "contract.value", working: [line])
    ]
  }
}

import CivilTime
import Decisions

/// A light-touch contract against the threshold of its day.
struct LightTouchCheck {
  let contract: Contract
  /// The day on which its procurement commenced.
  let day: CivilDate
  let facts: Facts

  /// What one of the rules on the threshold says.
  func findings(of rule: any DecisionRule.Type) -> [Finding] {
    guard let value = contract.value else {
      guard facts.has(.establish, .commence, .award) else { return [] }
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
      "\(threshold.sum.text) \(threshold.includesVAT ? "with" : "without") VAT, "
      + "from \(threshold.from.text) to \(threshold.to.text) (\(threshold.source))"
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

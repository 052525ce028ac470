import CivilTime
import Decisions

/// Health care is procured by rules of its own.
///
/// Since 1 January 2024 health care services are selected under the Provider Selection Regime, and
/// neither under the Regulations nor under the Act. Nursing care may be either social or health
/// care: somebody has to say which.
///
/// Finds: health care put under another law; nursing care procured since then without a word on
/// which it is.
/// Clears: write contract.healthCare, and take legal advice where it is mixed.
enum Reg03HealthCare: DecisionRule {
  static let id: RuleID = "PS-1"
  static let source = RuleSource.law(
    "SI 2023/1348", "reg 3", from: "2024-01-01", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? {
    Procurement.day(facts) ?? facts.day
  }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract else { return [] }
    guard let day = contract.commencedOn ?? contract.from ?? facts.day,
      day >= ProcurementDay.providerSelectionBegan
    else { return [] }
    switch contract.healthCare {
    case false: return [met("the services are not health care", at: "contract.healthCare")]
    case true:
      guard let regime = contract.regime else {
        return [met("the services are health care", at: "contract.healthCare")]
      }
      return [
        notMet(
          .blocks, "the services are health care, and the contract is put under \(regime.name)",
          at: "contract.healthCare", "contract.regime",
          cure: "procure them under the Provider Selection Regime, or separate the health care",
          by: .legal)
      ]
    case nil:
      guard facts.has(.establish, .commence, .award),
        let match = facts.prose.matches(words).first
      else { return [] }
      return [
        unknown(
          "the paper speaks of \(facts.prose.text(of: match)), and nothing says whether that is "
            + "health care", at: facts.prose.place(of: match.lowerBound), "contract",
          cure: "write contract.healthCare: true or false", by: .legal)
      ]
    }
  }

  private static let words: [Phrase] = [
    "nursing care", "nursing home", "nursing homes",
    "health care services", "healthcare services", "continuing healthcare",
    "continuing health care",
  ]
}

import Decisions

/// A dynamic purchasing system under the Regulations, and how far regulation 34 binds it.
struct PurchasingSystem {
  /// The contract.
  let contract: Contract
  /// Whether it buys social and other special services and nobody says whether it adopted
  /// regulation 34, which does not bind such a system by itself.
  let isDoubtful: Bool

  /// The system of a decision; nil when there is none that the regulation binds.
  init?(_ facts: Facts) {
    guard facts.decision.contract?.kind == .dynamicPurchasingSystem,
      let contract = facts.decision.contract, contract.regime != .pa2023
    else { return nil }
    if let commenced = contract.commencedOn, commenced >= ProcurementDay.actBegan { return nil }
    let isLight = contract.lightTouch == true
    if isLight, contract.adoptsRegulation34 == false { return nil }
    self.contract = contract
    isDoubtful = isLight && contract.adoptsRegulation34 == nil
  }

  /// How much a breach weighs: where the regulation may not bind, it is a question.
  func weight(_ severity: Finding.Severity) -> Finding.Severity { isDoubtful ? .asks : severity }

  /// What to add to the reckoning.
  var working: [String] {
    isDoubtful
      ? ["the services are light touch: regulation 34 binds only if the system adopted it"] : []
  }
}

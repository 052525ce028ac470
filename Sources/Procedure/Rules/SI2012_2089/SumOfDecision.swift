import Decisions

/// What a decision commits or saves.
struct SumOfDecision {
  /// The sum.
  let money: Money
  /// Where it is stated.
  let place: FactPlace
}

extension Facts {
  /// What the decision commits or saves: the amount stated for the key test, else the awards and
  /// extensions added up, else the value of the contract that it sets up.
  var sumOfDecision: SumOfDecision? {
    if let amount = decision.keyDecision?.amount {
      return SumOfDecision(money: amount, place: "keyDecision.amount")
    }
    guard isAboutMoney || decision.contract?.value != nil else { return nil }
    var pence = 0
    var first: FactPlace?
    var setsUp = false
    for (place, act) in acts {
      switch act {
      case .award(let award):
        setsUp = true
        guard let value = award.value else { continue }
        pence += value.pence
        first = first ?? FactPlace(place.appending("value"))
      case .extend(let extension_):
        guard let value = extension_.value else { continue }
        pence += value.pence
        first = first ?? FactPlace(place.appending("value"))
      // What a council joins is worth its whole value to all its members together.
      case .establish, .admit, .commence: setsUp = true
      default: continue
      }
    }
    if let first { return SumOfDecision(money: Money(pence: pence), place: first) }
    guard setsUp, let value = decision.contract?.value else { return nil }
    return SumOfDecision(money: value, place: "contract.value")
  }

  /// Whether the decision sets up, awards or extends something that is bought.
  var isAboutMoney: Bool {
    decision.recommendations.contains { recommendation in
      recommendation.acts.contains { act in
        switch act {
        case .award, .extend, .establish, .admit, .join: true
        default: false
        }
      }
    }
  }

  /// Whether money is spent through the contract, purchase by purchase.
  var buysThroughContract: Bool {
    switch decision.contract?.kind {
    case .dynamicPurchasingSystem, .dynamicMarket, .framework, .purchasingConsortium: true
    case .contract, nil: false
    }
  }
}

import Decisions

/// A sum of money, and where it is stated.
struct StatedSum {
  /// The sum.
  let money: Money
  /// Where it is stated.
  let place: FactPlace
  /// The smaller sum that the paper gives for the same, and where.
  var smaller: (money: Money, place: FactPlace)?
}

extension Facts {
  /// What the decision commits or saves: the amount stated for the key test, or what its acts come
  /// to where that is more.
  var sumOfDecision: StatedSum? {
    guard let amount = decision.keyDecision?.amount else { return sumOfActs }
    guard var acts = sumOfActs, acts.money.pence.magnitude > amount.pence.magnitude else {
      return StatedSum(money: amount, place: "keyDecision.amount")
    }
    acts.smaller = (amount, "keyDecision.amount")
    return acts
  }

  /// What the acts come to: the awards and extensions added up, else the value of the contract that
  /// the decision makes. To let a supplier in commits nothing by itself, and what a council joins is
  /// worth its whole value to all its members together.
  private var sumOfActs: StatedSum? {
    guard isAboutMoney || decision.contract?.value != nil else { return nil }
    var pence = 0
    var first: FactPlace?
    for (_, field, act) in acts {
      switch act {
      case .award(let award):
        guard let value = award.value else { continue }
        pence += value.pence
        first = first ?? field.place("value")
      case .extend(let extension_):
        guard let value = extension_.value else { continue }
        pence += value.pence
        first = first ?? field.place("value")
      default: continue
      }
    }
    if let first { return StatedSum(money: Money(pence: pence), place: first) }
    guard makesContract, let value = decision.contract?.value else { return nil }
    return StatedSum(money: value, place: "contract.value")
  }

  /// What the decision is worth, for the question who may make it: what the first award or, with no
  /// award, the first extension comes to; else the sum given for the key test; else, where something
  /// is set up, the value of the contract.
  var worthOfDecision: StatedSum? {
    for (field, act) in awards {
      if let value = act.value { return StatedSum(money: value, place: field.place("value")) }
    }
    for (field, act) in extensions {
      if let value = act.value { return StatedSum(money: value, place: field.place("value")) }
    }
    if let amount = decision.keyDecision?.amount {
      return StatedSum(money: amount, place: "keyDecision.amount")
    }
    guard let value = decision.contract?.value, has(.establish, .admit, .award) else { return nil }
    return StatedSum(money: value, place: "contract.value")
  }

  /// Whether the decision sets up, awards or extends something that is bought.
  var isAboutMoney: Bool {
    has(.award, .extend, .establish, .admit, .join)
  }

  /// Whether money is spent through the contract, purchase by purchase.
  var buysThroughContract: Bool {
    switch decision.contract?.kind {
    case .dynamicPurchasingSystem, .dynamicMarket, .framework, .purchasingConsortium: true
    case .contract, nil: false
    }
  }
}

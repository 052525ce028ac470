import Decisions

/// What a decision is worth, and where that is stated.
struct DecisionValue {
  let sum: Money
  let place: FactPlace

  /// The value of what is awarded or extended; else the sum given with the key decision test; else,
  /// where a contract is set up, that of the contract. Nil when none of them is stated.
  init?(_ facts: Facts) {
    if let award = ActFinder.awards(in: facts).first(where: { $0.act.value != nil }),
      let value = award.act.value
    {
      sum = value
      place = award.place.field("value")
    } else if let act = ActFinder.extensions(in: facts).first(where: { $0.act.value != nil }),
      let value = act.act.value
    {
      sum = value
      place = act.place.field("value")
    } else if let amount = facts.decision.keyDecision?.amount {
      sum = amount
      place = "keyDecision.amount"
    } else if let value = facts.decision.contract?.value,
      ActFinder.has(.establish, .admit, .award, in: facts)
    {
      sum = value
      place = "contract.value"
    } else {
      return nil
    }
  }
}

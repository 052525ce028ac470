import CivilTime
import Decisions
import Rules

extension PlacementCheck {
  mutating func award(_ facts: PlacementAwarding) -> [PlacementEvent] {
    guard let needs = state.needs else { return [] }
    let (standing, power) = awardable()
    highest(facts, standing)
    impersonal([facts.reason])
    guard let bid = state.bids.first(where: { $0.value.supplier == facts.supplier })?.value else {
      return []
    }
    let terms = PlacementTerms(
      weeklyPrice: bid.weeklyPrice, oneOffs: bid.oneOffs, start: facts.start ?? needs.start,
      end: facts.end ?? needs.end)
    daysOf(terms)
    adds(up: terms, stated: facts.statedTotal)
    guard let power else { return [] }
    if terms.start < day {
      remark("begun", "the placement begins on \(terms.start.text), before its award is approved")
    }
    let authority = authority(power, for: terms, with: facts.power)
    return [
      .awardApproved(
        PlacementAward(
          supplier: facts.supplier, terms: terms, total: terms.total,
          yearly: terms.end == nil ? terms.yearly(from: terms.start) : nil, reason: facts.reason,
          authority: authority))
    ]
  }

  /// The scores of those who can be given work, and the power of whoever awards; what stands against
  /// any award that day is gathered.
  mutating func awardable() -> (standing: [PlacementScore], power: Power?) {
    guard let evaluation = state.evaluation else { return ([], nil) }
    days(after: "the evaluation", on: evaluation.on)
    let standing = standing(of: evaluation.value)
    return (standing, power())
  }

  /// The scores of those who can be given work that day.
  private mutating func standing(of evaluation: PlacementEvaluation) -> [PlacementScore] {
    guard let category = state.referral?.category else { return [] }
    let standing = evaluation.scores.filter { isActive($0.supplier, for: category) }
    let gone = evaluation.scores.map(\.supplier).filter { !isActive($0, for: category) }
    if !gone.isEmpty {
      remark(
        "notActive",
        "\(gone.map(\.rawValue).listed()) bid, and cannot be given work on \(day.text): "
          + "left out of the order")
    }
    if standing.isEmpty { stop(.noBidder) }
    return standing
  }

  /// The award is to the highest score of those who can be given work; of several, for a reason.
  private mutating func highest(_ facts: PlacementAwarding, _ standing: [PlacementScore]) {
    guard let top = standing.map(\.hundredths).max() else { return }
    let first = standing.filter { $0.hundredths == top }.map(\.supplier)
    guard first.contains(facts.supplier) else {
      return stop(.notHighest(facts.supplier, scores: standing))
    }
    let isReasoned = facts.reason.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    if first.count > 1, !isReasoned { stop(.tie(first, scores: standing)) }
  }

  /// The days of a placement are in order, and within the contract's where its terms ask that.
  mutating func daysOf(_ terms: PlacementTerms) {
    if let end = terms.end, end < terms.start { return stop(.badDays(terms.start, end)) }
    guard let contract, let last = contractEnd, terms.end.map({ $0 > last }) ?? true else { return }
    switch contract.placementsMayOutlast {
    case true?: break
    case false?: stop(.outlasts(end: terms.end, contract: contract.id, to: last))
    case nil: stop(.mayItOutlast(end: terms.end, contract: contract.id, to: last))
    }
  }

  /// The total that is stated is what the terms come to (MN-1).
  mutating func adds(up terms: PlacementTerms, stated: Money?) {
    guard let stated, stated != terms.total else { return }
    stop(.otherTotal(stated: stated, total: terms.total, working: terms.working))
  }
}

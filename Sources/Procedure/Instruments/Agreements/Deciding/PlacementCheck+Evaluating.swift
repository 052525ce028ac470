import CivilTime
import Councils
import Decisions
import Workflow

extension PlacementCheck {
  mutating func evaluate(_ facts: PlacementJudging) -> [PlacementEvent] {
    guard let needs = state.needs, state.call != nil else { return [] }
    let weights = weightsOfBids()
    if let given = facts.weights, !weights.isEmpty, !PlacementCheck.areSame(given, weights) {
      stop(.otherWeights(given, contract: weights, waivers: waiversOfWeights))
    }
    interests(facts.evaluators)
    marks(facts, weights)
    guard obstacles.isEmpty else { return [] }
    var prices: [SupplierID: Money] = [:]
    for bid in state.bids.map(\.value) {
      let terms = PlacementTerms(
        weeklyPrice: bid.weeklyPrice, oneOffs: bid.oneOffs, start: needs.start, end: needs.end)
      prices[bid.supplier] = terms.committed(asOf: needs.start)
    }
    let scores = PlacementScoring.scores(prices: prices, marks: facts.marks, weights: weights)
    return [
      .evaluated(
        PlacementEvaluation(
          weights: weights, evaluators: facts.evaluators, marks: facts.marks, scores: scores))
    ]
  }

  /// By what the bids are weighed; what stands against any evaluation that day is gathered.
  mutating func weightsOfBids() -> [Weight] {
    guard let call = state.call else { return [] }
    days(after: "the last bid", on: (state.bids.map(\.on) + [call.on]).max())
    let waiting = call.value.suppliers.count - state.bids.count
    if day <= call.value.replyBy, waiting > 0 { stop(.callIsOpen(call.value.replyBy, day)) }
    return weights()
  }

  /// The contract's weights: no others will do, since a waiver for the stage of admission does not
  /// reach the award of placements (WV-6).
  private mutating func weights() -> [Weight] {
    guard let contract else { return [] }
    let own = contract.awardWeights
    guard !own.isEmpty else {
      stop(.noWeights(contract.id))
      return []
    }
    let parts = own.map { $0.percent.shifted(by: 4) }
    if parts.contains(where: { $0.map { $0 < 0 } ?? true })
      || parts.reduce(0, { $0 + ($1 ?? 0) }) != 1_000_000
    {
      stop(.weightsDoNotAddUp(own))
    }
    if let rule = ruleOnWeights, !PlacementCheck.areSame(rule.weights, own) {
      remark(
        "WV-6",
        "the contract weighs \(PlacementCheck.words(own)), and \(rule.name) of the council "
          + PlacementCheck.words(rule.weights),
        cure: "see that the contract's weights were approved for the award of placements")
    }
    return own
  }

  private static func areSame(_ left: [Weight], _ right: [Weight]) -> Bool {
    func parts(_ weights: [Weight]) -> [String: Int?] {
      Dictionary(weights.map { ($0.name.lowercased(), $0.percent.shifted(by: 4)) }) { $1 }
    }
    return left.count == right.count && parts(left) == parts(right)
  }

  /// "price 70% and quality 30%"
  static func words(_ weights: [Weight]) -> String {
    weights.map { "\($0.name) \($0.percent.text)%" }.joined(separator: " and ")
  }

  /// The council's own rule on the weights of an award, in force that day.
  private var ruleOnWeights: (name: String, weights: [Weight])? {
    let rules = circumstances.council.procedureRules.filter {
      $0.weights != nil && $0.stage != .selection
    }
    for id in Set(rules.map(\.id)).sorted() {
      guard let rule = circumstances.council.procedureRule(id, on: day)?.value,
        let weights = rule.weights
      else { continue }
      return (rule.name, weights.map { Weight(name: $0.name, percent: $0.percent) })
    }
    return nil
  }

  /// The waivers of rules on weights, each with the stage that it reaches.
  private var waiversOfWeights: [String] {
    let rules = circumstances.council.procedureRules.filter { $0.weights != nil }
    return circumstances.decisions.sorted { $0.key < $1.key }.flatMap { id, giving in
      giving.decision.recommendations.flatMap { recommendation in
        recommendation.acts.compactMap { act -> String? in
          guard case .waive(let waiver) = act,
            rules.contains(where: { $0.id == waiver.provision || waiver.rule.contains($0.name) })
          else { return nil }
          let number = recommendation.number.map { ", recommendation \($0)," } ?? ""
          return "\(id.text)\(number) waives \(waiver.rule) for "
            + (waiver.stage ?? "a stage that it does not name")
        }
      }
    }
  }

  /// Everybody who judges is one of the council's people, and has answered for interests (CO-1).
  private mutating func interests(_ evaluators: [PlacementEvaluator]) {
    if evaluators.isEmpty { stop(.noEvaluators) }
    var seen: Set<PersonID> = []
    for evaluator in evaluators {
      let isNew = seen.insert(evaluator.person).inserted
      if !isNew || circumstances.staff.person(evaluator.person) == nil {
        stop(.unknownEvaluator(evaluator.person))
      }
      switch (evaluator.hasInterest, evaluator.measure) {
      case (nil, _): stop(.interestUnasked(evaluator.person))
      case (true?, nil): stop(.interestUnmanaged(evaluator.person))
      case (true?, let measure?):
        remark(
          "CO-1",
          "\(evaluator.person.rawValue) has an interest: \(measure) (PCR 2015 reg 24; "
            + "Procurement Act 2023 s81)")
      case (false?, _): break
      }
    }
    impersonal(evaluators.map(\.measure))
  }

  /// Every evaluator gives every bid one mark on every criterion beside the price.
  private mutating func marks(_ facts: PlacementJudging, _ weights: [Weight]) {
    struct Place: Hashable {
      let evaluator: PersonID
      let supplier: SupplierID
      let criterion: String
    }
    var wanted: [Place] = []
    for weight in weights where !PlacementScoring.isPrice(weight.name) {
      for bid in state.bids {
        for evaluator in facts.evaluators {
          wanted.append(
            Place(
              evaluator: evaluator.person, supplier: bid.value.supplier, criterion: weight.name))
        }
      }
    }
    var given: Set<Place> = []
    for mark in facts.marks {
      let place = Place(
        evaluator: mark.evaluator, supplier: mark.supplier, criterion: mark.criterion)
      if !given.insert(place).inserted || !wanted.contains(place) {
        stop(.strayMark(mark.evaluator, mark.supplier, mark.criterion))
      }
      if mark.mark.shifted(by: 4).map({ $0 < 0 || $0 > 1_000_000 }) ?? true {
        stop(.badMark(mark.evaluator, mark.supplier, mark.mark))
      }
    }
    for place in wanted where !given.contains(place) {
      stop(.noMark(place.evaluator, place.supplier, place.criterion))
    }
  }
}

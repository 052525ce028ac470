import CivilTime
import Councils
import Decisions
import Rules
import Workflow

extension PlacementCheck {
  /// A delegation that a recommendation makes, with the day since which it has effect.
  struct Power {
    let source: Source
    let delegation: Delegation
    let effectiveOn: CivilDate

    /// "havering-2020-1, recommendation 1.4"
    var text: String { source.text }

    /// Up to what sum it reaches; nil where it has no limit.
    var limit: PlacementLimit? {
      delegation.limit.map { .upTo($0) } ?? delegation.below.map { .below($0) }
    }
  }

  /// The delegations of a recommendation; what stands against using them is gathered.
  mutating func powers(under source: Source) -> [Power] {
    let standing = SourceStanding.of(source, among: circumstances.decisions, on: day)
    var effectiveOn = day
    if case .inEffect(let since) = standing {
      effectiveOn = since
    } else {
      stop(.source(source, standing))
    }
    guard case .recommendation(let id, let number) = source,
      let recommendation = circumstances.decisions[id]?.recommendation(number)
    else { return [] }
    let powers = recommendation.delegations.map {
      Power(source: source, delegation: $0, effectiveOn: effectiveOn)
    }
    if powers.isEmpty { stop(.delegatesNothing(source.text)) }
    return powers
  }

  /// The power that whoever acts holds that day, and that is to be in its term; nil when it is
  /// another's, or there is none.
  mutating func power() -> Power? {
    guard let referral = state.referral else { return nil }
    let power = powers(under: referral.under).first { power in
      user.map { power.delegation.to == $0 }
        ?? (circumstances.standing(as: power.delegation.to) != nil)
    }
    if let power { inTerm(power) }
    return power
  }

  /// The first and the last day of a power. Where the contract was made to run on, a power that says
  /// so runs on with it, for as long as it says.
  func term(of power: Power) -> (from: CivilDate?, to: CivilDate?) {
    let term = power.delegation.term
    let from = [power.delegation.effectiveFrom, term?.from].compactMap { $0 }.max()
    var last = term?.to
    if last == nil, let term, let start = term.from ?? from {
      last = TermLength(years: term.years ?? 0, months: term.months ?? 0)?.lastDay(from: start)
    }
    guard let ends = last, let contractEnd, contractEnd > ends, let term, !term.extensions.isEmpty
    else { return (from, last) }
    let months = term.extensions.reduce(0) { $0 + ($1.years ?? 0) * 12 + ($1.months ?? 0) }
    let reach = ends.adding(days: 1).flatMap { TermLength(months: months)?.lastDay(from: $0) }
    return (from, min(contractEnd, reach ?? ends))
  }

  /// The power is in its term that day.
  mutating func inTerm(_ power: Power) {
    let (from, to) = term(of: power)
    if from.map({ day < $0 }) ?? false || to.map({ day > $0 }) ?? false {
      stop(.outsidePower(power.text, day, from: from, to: to))
    }
    if to == nil {
      remark(
        "DL-5",
        "the power of \(power.text) names no last day"
          + (power.delegation.term?.toText.map { ": it runs until “\($0)”" } ?? ""),
        cure: "see that it still runs")
    }
  }

  /// The power reaches the sum: each placement, and all together; and whoever it says is consulted.
  mutating func authority(
    _ power: Power, for terms: PlacementTerms, with answers: PlacementPower
  ) -> PlacementAuthority {
    let amount = terms.committed(asOf: day)
    let reading = answers.reading ?? state.award?.value.authority.reading
    let sums = PlacementSums(amount, of: state, among: setting.others, on: day)
    if let limit = power.limit {
      reaches(limit, power, terms, sums, reading)
    } else {
      remark(
        "DL-5",
        "the power of \(power.text) names no limit"
          + (power.delegation.limitReason.map { ": \($0)" } ?? ""))
    }
    addedUp(sums)
    let missing = power.delegation.consulting.filter { !answers.consulted.contains($0) }
    if !missing.isEmpty {
      let titles = missing.map { circumstances.council.post($0)?.title ?? $0.rawValue }
      remark(
        "DL-5", "\(power.text) asks that \(titles.listed()) be consulted, and nothing says so",
        cure: "consult them, and say so: --consulted POST")
    }
    return PlacementAuthority(
      source: power.source, post: power.delegation.to, effectiveOn: power.effectiveOn,
      until: term(of: power).to, limit: power.limit?.highest, amount: amount, reading: reading,
      consulted: answers.consulted)
  }

  private mutating func reaches(
    _ limit: PlacementLimit, _ power: Power, _ terms: PlacementTerms, _ sums: PlacementSums,
    _ reading: PlacementLimitReading?
  ) {
    if limit.isExceeded(by: sums.amount) {
      stop(.overLimit(sums.amount, limit, power: power.text, working: terms.working))
    } else if limit.isExceeded(by: sums.together) {
      switch reading {
      case .each: break
      case .together:
        stop(.overLimit(sums.together, limit, power: power.text, working: sums.working))
      case nil:
        stop(.limitUnread(sums.together, limit, power: power.text, working: sums.working))
      }
    }
    if terms.end == nil, let passed = terms.dayCosting(over: limit.highest) {
      remark(
        "DL-5",
        "an open-ended placement: at this price it costs more than the power of "
          + "\(power.text) reaches (\(limit.text)) on \(passed.text)",
        cure: "have it decided anew, or end it, before that day")
    }
  }

  /// The sums against the council's key threshold and the contract's value (KD-1).
  private mutating func addedUp(_ sums: PlacementSums) {
    let working = sums.working.joined(separator: "; ")
    let threshold = circumstances.council.keyThreshold(on: day).value
    if let threshold, let key = threshold.amount.value {
      let isIncluded = threshold.comparison != .known(.moreThan)
      for (sum, what) in [
        (sums.amount, "this placement alone comes"),
        (sums.inTwelveMonths, "the placements of twelve months come"),
      ] where sum > key || isIncluded && sum == key {
        remark(
          "KD-1",
          "\(what) to \(sum.text); from \(key.text) the council counts a decision as key "
            + "(SI 2012/2089 reg 8): \(working)",
          cure: "see with the monitoring officer whether this is a key decision of its own")
        break
      }
    } else {
      remark(
        "KD-1", "the council's policy does not say from what sum a decision is key",
        cure: "add keyThresholds to policy.yaml")
    }
    if let value = contract?.value, sums.together > value {
      remark(
        "MO-3",
        "the placements come to \(sums.together.text) in all, more than the contract's "
          + "value of \(value.text): \(working)",
        cure: "see whether the contract's value is to be changed (PCR 2015 reg 72; Procurement Act "
          + "2023 s74)")
    }
  }
}

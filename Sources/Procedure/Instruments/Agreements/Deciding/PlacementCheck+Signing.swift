import CivilTime
import Decisions
import Workflow

extension PlacementCheck {
  mutating func prepare(_ facts: PlacementDrafting) -> [PlacementEvent] {
    guard let award = state.award else { return [] }
    againstPreparing(award)
    format(facts)
    adds(up: award.value.terms, stated: facts.statedTotal)
    let prepared = PlacementPrepared(
      paper: facts.paper, template: facts.template, format: facts.format,
      total: award.value.terms.total)
    return [.prepared(prepared)] + form(facts, variation: nil)
  }

  /// Gathers what stands against writing an agreement on that award.
  mutating func againstPreparing(_ award: PlacementState.Dated<PlacementAward>) {
    days(after: "the award", on: award.on)
    isActive(award.value.supplier)
  }

  private mutating func format(_ facts: PlacementDrafting) {
    stop(.badFormat(facts.format), unless: ["docx", "odt"].contains(facts.format))
  }

  /// The approval that a paper has by its template.
  private func form(_ facts: PlacementDrafting, variation: Int?) -> [PlacementEvent] {
    guard setting.approvedTemplates.contains(facts.template) else { return [] }
    return [
      .formApproved(
        PlacementFormApproved(
          paper: facts.paper.digest, template: facts.template, variation: variation))
    ]
  }

  mutating func approveForm() -> [PlacementEvent] {
    guard let instrument = state.instrument else { return [] }
    days(after: "the paper", on: instrument.preparedOn)
    stop(.ownPaper, unless: instrument.preparedBy.person != circumstances.actor)
    if let form = instrument.form { stop(.formApproved(form.on)) }
    return [
      .formApproved(
        PlacementFormApproved(
          paper: instrument.paper.digest, template: nil,
          variation: state.openVariation?.approved.value.number))
    ]
  }

  mutating func sign(_ party: PlacementParty, _ facts: PlacementSigning) -> [PlacementEvent] {
    guard let instrument = state.instrument, let award = state.award else { return [] }
    let approved = state.openVariation?.approved
    let terms = approved?.value.terms ?? award.value.terms
    days(
      after: instrument.form == nil ? "the paper" : "the approval of its legal form",
      on: instrument.form?.on ?? instrument.preparedOn)
    let isOfPaper = instrument.form?.value.paper == instrument.paper.digest
    stop(.formNotApproved, unless: isOfPaper)
    if let signed = instrument.signature(of: party) { stop(.hasSigned(party, signed.on)) }
    isActive(award.value.supplier)
    var authority: PlacementAuthority?
    if party == .council {
      daysOf(terms)
      authority = power().map { self.authority($0, for: terms, with: facts.power) }
    }
    if approved == nil, day > terms.start {
      remark("begun", "the placement begins on \(terms.start.text), and is signed on \(day.text)")
    }
    return [
      .signed(
        PlacementSigned(
          party: party, paper: instrument.paper.digest, copy: facts.copy, authority: authority,
          variation: approved?.value.number))
    ]
  }

  mutating func vary(_ facts: PlacementVarying) -> [PlacementEvent] {
    guard let current = state.terms else { return [] }
    let power = powerToVary()
    reason(facts.reason, for: "the variation")
    format(facts.drafting)
    sums(facts.oneOffs)
    if facts.from < current.start { stop(.badDays(current.start, facts.from)) }
    let terms = terms(current, varied: facts)
    if let price = facts.weeklyPrice, price.pence <= 0 { stop(.noPrice("the weekly price", price)) }
    stop(.changesNothing, unless: terms != current)
    daysOf(terms)
    adds(up: terms, stated: facts.drafting.statedTotal)
    if facts.weeklyPrice != nil, facts.from < day {
      remark("retrospective", "the price changes from \(facts.from.text), before \(day.text)")
    }
    guard let power else { return [] }
    let number = state.variations.count + 1
    let variation = PlacementVariation(
      number: number, terms: terms, total: terms.total,
      yearly: terms.end == nil ? terms.yearly(from: facts.from) : nil, reason: facts.reason,
      paper: facts.drafting.paper, template: facts.drafting.template,
      authority: authority(power, for: terms, with: facts.power))
    return [.variationApproved(variation)] + form(facts.drafting, variation: number)
  }

  /// The power of whoever varies; what stands against any variation that day is gathered.
  mutating func powerToVary() -> Power? {
    guard let award = state.award else { return nil }
    days(after: "the signatures", on: lastAgreed)
    isActive(award.value.supplier)
    if let ended = state.ended { stop(.isEnding(ended.value.on)) }
    return power()
  }

  private func terms(_ current: PlacementTerms, varied facts: PlacementVarying) -> PlacementTerms {
    var terms = current
    if let weekly = facts.weeklyPrice { terms = terms.priced(weekly, from: facts.from) }
    switch facts.end {
    case .stays: break
    case .on(let day): terms.end = day
    case .open: terms.end = nil
    }
    terms.oneOffs += facts.oneOffs
    return terms
  }

  /// The day on which both parties had last signed.
  private var lastAgreed: CivilDate? {
    ([state.signedOn] + state.variations.map(\.instrument.signedOn)).compactMap { $0 }.max()
  }

  mutating func review(_ facts: PlacementReviewed) -> [PlacementEvent] {
    days(after: "the signatures", on: [lastAgreed, state.reviews.last?.on].compactMap { $0 }.max())
    if let next = facts.nextBy, next <= day { stop(.badDays(day, next)) }
    return [.reviewed(facts)]
  }

  mutating func end(_ last: CivilDate, _ reason: String) -> [PlacementEvent] {
    days(after: "what was done last", on: state.signedOn ?? state.reachedOn)
    self.reason(reason, for: "its end")
    if state.signedOn == nil {
      // What was never agreed ends at once.
      if last > day { stop(.future(last, today: day)) }
      if let reached = state.reachedOn, last < reached {
        stop(.tooEarly(last, after: "what was done last", on: reached))
      }
    } else if let term = state.terms?.end, last > term {
      stop(.badDays(last, term))
    }
    return [.ended(PlacementEnded(on: last, reason: reason))]
  }
}

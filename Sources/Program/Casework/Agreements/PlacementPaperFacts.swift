import CivilTime
import Councils
import Decisions
import Documents
import Instruments
import Workflow

/// What the papers of a placement say, from what the record and the contract hold.
struct PlacementPaperFacts {
  private let work: PlacementWork
  private let state: PlacementState

  init(_ work: PlacementWork, after state: PlacementState) {
    self.work = work
    self.state = state
  }

  /// A call for competition to one of those called.
  func call(_ call: PlacementCall, to supplier: SupplierID) -> AgreementPaper? {
    guard var paper = paper(to: supplier, by: work.circumstances.officeholder) else { return nil }
    paper.replyBy = call.replyBy
    paper.criteria = criteria
    paper.call = AgreementPaper.Call(
      number: call.number, on: work.setting.day, suppliers: call.suppliers.count,
      isTimeAgreed: call.isTimeAgreed)
    return paper
  }

  /// What a bidder is told of the award.
  func message(_ award: PlacementAward, to supplier: SupplierID) -> AgreementPaper? {
    guard var paper = paper(to: supplier, by: work.circumstances.officeholder) else { return nil }
    paper.terms.price(award.terms)
    paper.criteria = criteria
    paper.bid = bid(of: supplier, beside: award)
    paper.award = AgreementPaper.Award(
      on: work.setting.day, by: signatory(work.circumstances.officeholder), bids: state.bids.count)
    paper.delegation = delegation(award.authority)
    return paper
  }

  /// The agreement, which alone says who is placed.
  func agreement() -> AgreementPaper? {
    guard let award = state.award,
      var paper = paper(to: award.value.supplier, by: award.by), let placed = work.person
    else { return nil }
    paper.terms.price(award.value.terms)
    paper.award = AgreementPaper.Award(
      on: award.on, by: signatory(award.by), bids: state.bids.count)
    paper.delegation = delegation(award.value.authority)
    var person = AgreementPaper.Person(name: placed.name)
    person.dateOfBirth = placed.dateOfBirth
    person.address = placed.address
    person.numbers = placed.numbers
    person.socialWorker = placed.socialWorker
    paper.person = person
    return paper
  }

  /// A variation of the agreement from a day on.
  func variation(_ variation: PlacementVariation, from day: CivilDate) -> AgreementPaper? {
    guard let award = state.award, let before = work.state.terms,
      var paper = paper(to: award.value.supplier, by: work.circumstances.officeholder)
    else { return nil }
    var old = paper.terms
    old.price(before)
    paper.terms.price(variation.terms)
    paper.delegation = delegation(variation.authority)
    var change = AgreementPaper.Variation(
      number: variation.number, from: day, of: old, to: paper.terms)
    change.agreementDated = state.signedOn
    change.reason = variation.reason
    paper.variation = change
    return paper
  }

  /// The record of a review.
  func review(_ review: PlacementReviewed, _ notes: [String]) -> AgreementPaper? {
    guard let award = state.award,
      var paper = paper(to: award.value.supplier, by: work.circumstances.officeholder)
    else { return nil }
    if let terms = state.terms { paper.terms.price(terms) }
    let outcome: AgreementPaper.Review.Outcome =
      switch review.outcome {
      case .goesOn: .goesOn
      case .toBeVaried: .toBeVaried
      case .toEnd: .toEnd
      }
    paper.review = AgreementPaper.Review(on: work.setting.day, outcome: outcome)
    paper.review?.notes = notes
    paper.review?.nextBy = review.nextBy
    return paper
  }

  /// The notice that a placement ends.
  func ending(_ end: PlacementEnded) -> AgreementPaper? {
    guard let award = state.award,
      var paper = paper(to: award.value.supplier, by: work.circumstances.officeholder)
    else { return nil }
    if let terms = state.terms { paper.terms.price(terms) }
    paper.ending = AgreementPaper.Ending(on: end.on)
    paper.ending?.agreedEnd = work.state.terms?.end
    paper.ending?.agreementDated = state.signedOn
    paper.ending?.reason = end.reason
    return paper
  }

  private func paper(to id: SupplierID, by holder: Officeholder) -> AgreementPaper? {
    guard let referral = state.referral else { return nil }
    let supplier = work.suppliers[id]?.facts ?? SupplierFacts(id: id, name: id.rawValue)
    let lot = work.contract.facts?.lots.first { $0.id == referral.category.lot }
    var terms = AgreementPaper.Terms(service: lot?.service ?? referral.category.lot)
    let group = referral.category.group
    terms.group = work.contract.facts?.groupNames?[group] ?? group
    terms.needs = Paragraphs.of(work.person?.needs ?? "")
    terms.from = state.needs?.start
    terms.to = state.needs?.end
    terms.reviewBy = state.reviews.last?.value.nextBy
    var decision = CitedDecision(referral.under, work.giving)
    if case .recommendation(_, let number) = referral.under {
      decision.delegatedTo = work.giving?.recommendation(number)?.delegations.first.map {
        work.setting.council.post($0.to)?.title ?? $0.to.rawValue
      }
    }
    return AgreementPaper(
      reference: referral.id.rawValue, dated: work.setting.day, supplier: PaperRecipient(supplier),
      contract: CitedContract(work.contract, currentEnd: nil),
      decision: decision, signatory: signatory(holder), terms: terms)
  }

  private func signatory(_ holder: Officeholder) -> StepPaper.Signatory {
    StepPaper.Signatory(holder, work.setting.council)
  }

  private var criteria: [AgreementPaper.Criterion] {
    (work.contract.facts?.awardWeights ?? []).map {
      AgreementPaper.Criterion($0.name, percent: $0.percent.text)
    }
  }

  private func delegation(_ authority: PlacementAuthority) -> AgreementPaper.Delegation {
    var delegation = AgreementPaper.Delegation()
    delegation.until = authority.until
    delegation.limit = authority.limit
    delegation.consulted = authority.consulted.map {
      work.setting.council.post($0)?.title ?? $0.rawValue
    }
    return delegation
  }

  /// How a bid did, beside the one that is accepted.
  private func bid(of id: SupplierID, beside award: PlacementAward) -> AgreementPaper.Bid {
    var paper = AgreementPaper.Bid()
    let bid = state.bids.first { $0.value.supplier == id }?.value
    paper.weekly = bid?.weeklyPrice
    paper.oneOffs = (bid?.oneOffs ?? []).map { AgreementPaper.OneOff($0.what, $0.amount) }
    paper.bids = state.bids.count
    guard let evaluation = state.evaluation?.value else { return paper }
    let own = evaluation.scores.first { $0.supplier == id }
    let best =
      id == award.supplier
      ? nil : evaluation.scores.first { $0.supplier == award.supplier }
    paper.total = own?.total.text
    paper.accepted = best?.total.text
    paper.scores = (own?.points ?? []).enumerated().map { index, point in
      AgreementPaper.Bid.Score(
        point.name, most: evaluation.weights[index].percent.text, score: point.percent.text,
        accepted: best?.points[index].percent.text)
    }
    paper.reasons = [award.reason].compactMap { $0 }
    return paper
  }
}

extension AgreementPaper.Terms {
  /// With these prices, sums and days.
  mutating func price(_ terms: PlacementTerms) {
    from = terms.start
    to = terms.end
    oneOffs = terms.oneOffs.map { AgreementPaper.OneOff($0.what, $0.amount) }
    let last = terms.prices.last
    let closed = terms.end ?? last?.from.adding(days: -1)
    prices = (closed.map(terms.stretches(through:)) ?? []).map {
      AgreementPaper.Price(from: $0.from, to: $0.to, weekly: $0.weekly, amount: $0.amount)
    }
    guard terms.end == nil, let last else { return }
    prices.append(AgreementPaper.Price(from: last.from, weekly: last.weekly))
    yearly = terms.yearly(from: terms.start)
    yearlyFrom = terms.start
  }
}

/// A text as its paragraphs: an empty line parts them.
enum Paragraphs {
  static func of(_ text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}

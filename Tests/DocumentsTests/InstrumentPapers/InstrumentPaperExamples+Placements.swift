import Decisions
import Documents
import TemplateLanguage

extension InstrumentPaperExamples {
  private static let delegated: CitedDecision = {
    var decision = admission
    decision.recommendation = "1.4"
    decision.delegatedTo = "Head of Joint Commissioning"
    return decision
  }()

  private static let delegation: AgreementPaper.Delegation = {
    var delegation = AgreementPaper.Delegation()
    delegation.until = day("2027-04-30")
    delegation.limit = pounds("£500,000")
    delegation.consulted = ["Director of Adult Social Care"]
    return delegation
  }()

  static func placement(
    to supplier: PaperRecipient = supplier, change: (inout AgreementPaper) -> Void = { _ in }
  ) -> AgreementPaper {
    var terms = AgreementPaper.Terms(service: "Supported living")
    terms.group = "Learning disability"
    terms.from = day("2025-05-05")
    terms.to = day("2026-01-06")
    terms.reviewBy = day("2025-08-04")
    terms.needs = [
      "Support at all times in a shared home, with a waking night.",
      "Help with meals, money and travel; a place within reach of the day centre in Hornchurch.",
    ]
    var paper = AgreementPaper(
      reference: "cp-2025-14", dated: day("2025-04-07"), supplier: supplier, contract: contract,
      decision: delegated, signatory: commissioner, terms: terms)
    paper.enquiries = "Brokerage team, brokerage@havering.gov.uk"
    change(&paper)
    return paper
  }

  private static func example(
    _ kind: InstrumentPaperKind, _ variant: String?, _ paper: AgreementPaper
  ) -> Example {
    Example(
      kind, variant, InstrumentPaperFacts.record(of: paper, as: kind, council: council),
      marking: kind.marking)
  }

  // MARK: The call and its messages

  static let call = placement { paper in
    paper.replyBy = day("2025-04-22")
    paper.call = .init(number: 1, on: day("2025-04-07"), suppliers: 23)
    paper.criteria = [.init("price", percent: "70"), .init("quality", percent: "30")]
  }

  private static let secondCall: AgreementPaper = {
    var paper = call
    paper.supplier = longSupplier
    paper.dated = day("2025-04-24")
    paper.replyBy = day("2025-05-02")
    paper.call = .init(number: 2, on: day("2025-04-24"), suppliers: 1, isTimeAgreed: true)
    paper.terms.to = nil
    paper.terms.reviewBy = nil
    paper.delegation = delegation
    return paper
  }()

  /// What a paper about a placement must at least state.
  private static let bare: AgreementPaper = {
    AgreementPaper(
      reference: "cp-1", dated: day("2025-04-07"), supplier: PaperRecipient(name: "Oak Care"),
      contract: CitedContract(title: "Home care"),
      decision: CitedDecision(stated: "Cabinet minute 47", madeOn: day("2018-06-13")),
      signatory: StepPaper.Signatory(name: "John Green"),
      terms: AgreementPaper.Terms(service: "Nursing care"))
  }()

  static let award = placement { paper in
    paper.dated = day("2025-04-28")
    paper.replyBy = day("2025-05-02")
    paper.terms = agreed
    paper.award = .init(on: day("2025-04-28"), by: commissioner, bids: 4)
    var bid = AgreementPaper.Bid()
    bid.weekly = pounds("£1,250")
    bid.oneOffs = agreed.oneOffs
    bid.bids = 4
    bid.scores = [
      .init("price", most: "70", score: "65.33"), .init("quality", most: "30", score: "27.00"),
    ]
    bid.total = "92.33"
    paper.bid = bid
  }

  private static let regret: AgreementPaper = {
    var paper = award
    paper.supplier = longSupplier
    paper.replyBy = nil
    paper.bid?.total = "81.10"
    paper.bid?.accepted = "92.33"
    paper.bid?.scores = [
      .init("price", most: "70", score: "57.10", accepted: "65.33"),
      .init("quality", most: "30", score: "24.00", accepted: "27.00"),
    ]
    paper.bid?.reasons = ["The successful bid could offer a waking night from the first day."]
    return paper
  }()

  private static let withoutScores: AgreementPaper = {
    var paper = bare
    paper.bid = AgreementPaper.Bid()
    return paper
  }()

  // MARK: The agreement and what becomes of it

  /// A price that is not the same throughout, and a sum paid once.
  static let agreed: AgreementPaper.Terms = {
    var terms = placement().terms
    terms.prices = [
      .init(
        from: day("2025-05-05"), to: day("2025-09-30"), weekly: pounds("£1,250"),
        amount: pounds("£26,607.14")),
      .init(
        from: day("2025-10-01"), to: day("2026-01-06"), weekly: pounds("£1,400"),
        amount: pounds("£19,600")),
    ]
    terms.oneOffs = [.init("Furniture of the room", pounds("£850"))]
    return terms
  }()

  static let agreement = placement { paper in
    paper.dated = day("2025-04-28")
    paper.terms = agreed
    paper.delegation = delegation
    paper.call = call.call
    paper.award = award.award
    var person = AgreementPaper.Person(name: "Alex Example")
    person.dateOfBirth = day("1991-02-03")
    person.address = ["2 Sample Street", "Romford", "RM1 0ZZ"]
    person.numbers = ["LAS 48213", "NHS 000 000 0000"]
    person.socialWorker = "Sam Worker, 01708 000000"
    paper.person = person
  }

  /// One that runs until it is ended, with many needs.
  private static let openAgreement = placement(to: longSupplier) { paper in
    paper.terms.to = nil
    paper.terms.reviewBy = nil
    paper.terms.needs = (1...24).map { number in
      "Need \(number): what the person needs here takes a sentence or two to set out, so that the "
        + "supplier knows what is to be given, when, and by how many members of its staff."
    }
    paper.terms.prices = [.init(from: day("2025-05-05"), weekly: pounds("£1,875.50"))]
    paper.terms.yearly = pounds("£97,793.93")
    paper.terms.yearlyFrom = day("2025-05-05")
    paper.signatory.deputyFor = "Barbara Nicholls"
    paper.person = AgreementPaper.Person(name: "Alex Example")
  }

  static let varied: AgreementPaper = {
    var before = agreed
    before.to = day("2025-09-30")
    before.prices.removeLast()
    var paper = agreement
    paper.dated = day("2025-09-15")
    paper.variation = AgreementPaper.Variation(
      number: 1, from: day("2025-10-01"), of: before, to: agreed)
    paper.variation?.agreementDated = day("2025-05-02")
    paper.variation?.reason = "The review of 4 August 2025 found that more support is needed."
    return paper
  }()

  private static let bareVariation: AgreementPaper = {
    var paper = bare
    paper.variation = AgreementPaper.Variation(number: 2, from: day("2025-10-01"))
    return paper
  }()

  private static func reviewed(_ outcome: AgreementPaper.Review.Outcome) -> AgreementPaper {
    var paper = agreement
    paper.dated = day("2025-08-04")
    paper.signatory = StepPaper.Signatory(name: "Jo Reviewer", title: "Brokerage Officer")
    paper.review = AgreementPaper.Review(on: day("2025-08-04"), outcome: outcome)
    return paper
  }

  private static let review: AgreementPaper = {
    var paper = reviewed(.toBeVaried)
    paper.review?.notes = [
      "The home suits the person, who has settled and goes to the day centre four days a week.",
      "Nights are unsettled: a second member of staff is needed until the medication is reviewed.",
    ]
    paper.review?.nextBy = day("2025-11-03")
    return paper
  }()

  private static let ended: AgreementPaper = {
    var paper = agreement
    paper.dated = day("2025-08-18")
    paper.terms.to = day("2025-09-14")
    paper.terms.prices = [
      .init(
        from: day("2025-05-05"), to: day("2025-09-14"), weekly: pounds("£1,250"),
        amount: pounds("£23,750"))
    ]
    paper.ending = AgreementPaper.Ending(on: day("2025-09-14"))
    paper.ending?.agreedEnd = agreed.to
    paper.ending?.agreementDated = day("2025-05-02")
    paper.ending?.clause = "12.3"
    paper.ending?.reason = "The service is no longer needed."
    return paper
  }()

  private static let bareEnding: AgreementPaper = {
    var paper = bare
    paper.ending = AgreementPaper.Ending(on: day("2025-09-14"))
    return paper
  }()

  static let placements: [Example] = [
    example(.callForCompetition, nil, call),
    example(.callForCompetition, "again", secondCall),
    example(.callForCompetition, "bare", bare),
    example(.placementAwardMessage, nil, award),
    example(.placementAwardMessage, "bare", withoutScores),
    example(.placementRegretMessage, nil, regret),
    example(.placementRegretMessage, "bare", withoutScores),
    example(.placementAgreement, nil, agreement),
    example(.placementAgreement, "open", openAgreement),
    example(.placementAgreement, "bare", bare),
    example(.placementVariation, nil, varied),
    example(.placementVariation, "bare", bareVariation),
    example(.placementReviewRecord, nil, review),
    example(.placementReviewRecord, "goes-on", reviewed(.goesOn)),
    example(.placementReviewRecord, "to-end", reviewed(.toEnd)),
    example(.placementEndingNotice, nil, ended),
    example(.placementEndingNotice, "bare", bareEnding),
  ]
}

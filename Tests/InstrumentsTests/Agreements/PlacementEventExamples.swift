import CivilTime
import Councils
import Decisions
import Digests

@testable import Instruments

/// One event of each sort, with every fact that it can have.
enum PlacementEventExamples {
  private static let supplier = PlacementDesk.supplier(14)
  private static let terms = PlacementTerms(
    weeklyPrice: PlacementDesk.pounds("1250"),
    oneOffs: [PlacementOneOff("Furniture", PlacementDesk.pounds("500"))],
    start: day("2021-02-01"), end: day("2022-01-31"))
  private static let authority = PlacementAuthority(
    source: PlacementDesk.source, post: Havering.headPost, effectiveOn: day("2020-05-19"),
    until: day("2025-04-30"), limit: PlacementDesk.pounds("499999.99"),
    amount: PlacementDesk.pounds("65678.57"), reading: .each, consulted: [Havering.directorPost])
  private static let score = PlacementScore(
    supplier: supplier, price: PlacementDesk.pounds("65678.57"),
    points: [
      Weight(name: "price", percent: DecimalNumber("70.00") ?? DecimalNumber(70)),
      Weight(name: "quality", percent: DecimalNumber("24.00") ?? DecimalNumber(24)),
    ], total: DecimalNumber("94.00") ?? DecimalNumber(94))

  static let all: [(event: PlacementEvent, sentence: String)] = [
    (
      .referred(
        PlacementReferral(
          id: PlacementDesk.id, contract: Havering.contractID, category: PlacementDesk.category,
          under: PlacementDesk.source, person: PlacementDesk.digest("person"))),
      "cp-2021-1 was referred for supported-living/ld, under havering-2020-1, recommendation 1.4"
    ),
    (
      .needsAssessed(
        PlacementNeeds(
          person: PlacementDesk.digest("needs"), start: day("2021-02-01"), end: day("2022-01-31"))),
      "The needs were assessed: from 1 February 2021 to 31 January 2022"
    ),
    (
      .called(
        PlacementCall(
          number: 1, suppliers: [PlacementDesk.supplier(1), supplier], replyBy: day("2021-01-18"),
          isTimeAgreed: true)),
      "Call for competition to 2 suppliers, bids by 18 January 2021, a time agreed with all"
    ),
    (
      .bidReceived(
        PlacementBid(
          supplier, weeklyPrice: PlacementDesk.pounds("1250"), oneOffs: terms.oneOffs,
          notes: PlacementDesk.paper("notes"))),
      "s-014 bid £1,250 a week and £500 once"
    ),
    (
      .bidRefused(PlacementLateBid(supplier: supplier, replyBy: day("2021-01-18"))),
      "A bid of s-014 came after 18 January 2021, the last day, and was refused"
    ),
    (
      .evaluated(
        PlacementEvaluation(
          weights: Havering.contract.awardWeights,
          evaluators: [
            PlacementEvaluator(Havering.implementer, hasInterest: true, measure: "scored apart")
          ],
          marks: [PlacementMark(by: Havering.implementer, to: supplier, DecimalNumber(80))],
          scores: [score])),
      "The bids were evaluated, price 70% and quality 30%: s-014 94.00"
    ),
    (
      .awardApproved(
        PlacementAward(
          supplier: supplier, terms: terms, total: terms.total, yearly: nil, reason: "Nearer",
          authority: authority)),
      "Award to s-014 approved: £1,250 a week from 1 February 2021 to 31 January 2022, £65,678.57 in "
        + "all; Nearer"
    ),
    (
      .prepared(
        PlacementPrepared(
          paper: PlacementDesk.paper("agreement"), template: PlacementDesk.template,
          format: "docx", total: terms.total)), "The agreement was written: £65,678.57 in all"
    ),
    (
      .formApproved(
        PlacementFormApproved(
          paper: PlacementDesk.digest("agreement"), template: PlacementDesk.template, variation: 1)),
      "The legal form of variation 1 was approved, by the template that Legal approved"
    ),
    (
      .signed(
        PlacementSigned(
          party: .council, paper: PlacementDesk.digest("agreement"),
          copy: PlacementDesk.paper("scan"), authority: authority, variation: nil)),
      "The council signed the agreement"
    ),
    (
      .reviewed(
        PlacementReviewed(
          .toBeVaried, notes: PlacementDesk.paper("review"), nextBy: day("2021-09-01"))),
      "Reviewed: it is to be varied; next by 1 September 2021"
    ),
    (
      .variationApproved(
        PlacementVariation(
          number: 1, terms: terms.priced(PlacementDesk.pounds("1400"), from: day("2021-08-01")),
          total: PlacementDesk.pounds("69621.43"), yearly: nil, reason: "More hours",
          paper: PlacementDesk.paper("variation"), template: PlacementDesk.template,
          authority: authority)),
      "Variation 1 approved: £1,250 a week from 1 February 2021 and £1,400 a week from 1 August 2021, "
        + "to 31 January 2022, £69,621.43 in all; More hours"
    ),
    (
      .ended(PlacementEnded(on: day("2021-05-31"), reason: "Moved nearer home")),
      "The placement ends on 31 May 2021: Moved nearer home"
    ),
    (.held(PlacementHold(reason: "Claim 4")), "Nothing of it may be erased: Claim 4"),
    (.holdLifted(PlacementHold(reason: "Settled")), "It may be erased again: Settled"),
    (
      .personalErased(
        PlacementErased(
          digests: [PlacementDesk.digest("person"), PlacementDesk.digest("needs")],
          reason: "request 17", policy: "6 years after the end")),
      "What is personal was erased, 2 records: 6 years after the end; request 17"
    ),
  ]
}

import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementObstacleWordsTests {
  private static let supplier = PlacementDesk.supplier(14)
  private static let contract = Havering.contractID
  private static let limit = PlacementLimit.upTo(PlacementDesk.pounds("499999.99"))
  private static let below = PlacementLimit.below(PlacementDesk.pounds("500000"))

  static let cases: [(PlacementObstacle, String)] = [
    (
      .wrongPhase(act: "award", .bids, from: [.evaluated, .drafted]),
      "the placement is out to bids; to award, it has to be evaluated or drafted"
    ),
    (
      .wrongPhase(act: "refer", .needs, from: []),
      "the reference is taken: its placement is assessed"
    ),
    (.wrongPhase(act: "bid", nil, from: [.bids]), "there is no such placement"),
    (
      .tooEarly(day("2021-01-01"), after: "the award", on: day("2021-01-20")),
      "1 January 2021 is before 20 January 2021, the day of the award"
    ),
    (
      .mayItOutlast(end: nil, contract: contract, to: day("2025-04-30")),
      "the placement is open-ended, and complex-placements ends on 30 April 2025: nobody has said "
        + "whether its terms let a placement run past that"
    ),
    (
      .outsidePower(
        "havering-2020-1, recommendation 1.4", day("2025-05-01"), from: nil,
        to: day("2025-04-30")),
      "the power of havering-2020-1, recommendation 1.4 runs to 30 April 2025, and not on 1 May 2025"
    ),
    (
      .overLimit(
        PlacementDesk.pounds("500000"), below, power: "x", working: ["a", "b"]),
      "£500,000 is more than the power of x reaches, below £500,000: a; b"
    ),
    (
      .replyTooSoon(day("2021-01-15"), earliest: day("2021-01-16"), called: day("2021-01-06")),
      "bids are due on 15 January 2021: called on 6 January 2021, suppliers have ten days, until "
        + "16 January 2021 (PCR 2015 reg 34; DP-4)"
    ),
    (
      .notActive(supplier, .suspended, PlacementDesk.category),
      "s-014 cannot be given work for supported-living/ld: it is suspended"
    ),
    (
      .notActive(supplier, .active, PlacementDesk.category),
      "s-014 cannot be given work for supported-living/ld: it is not let in for that"
    ),
    (
      .otherTotal(stated: PlacementDesk.pounds("5"), total: nil, working: []),
      "a total of £5 is stated, and an open-ended placement has none"
    ),
    (
      .notYet(ended: day("2022-01-31"), years: 6, until: day("2028-01-31")),
      "the placement ended on 31 January 2022, and the council keeps what is personal of it for 6 "
        + "years, to 31 January 2028"
    ),
  ]

  @Test(arguments: cases.indices)
  func anObstacleSaysWhatStandsAgainstIt(_ index: Int) {
    #expect(Self.cases[index].0.message == Self.cases[index].1)
  }

  @Test func theLimitItselfIsReachedOrNot() {
    #expect(!Self.limit.isExceeded(by: PlacementDesk.pounds("499999.99")))
    #expect(Self.limit.isExceeded(by: PlacementDesk.pounds("500000")))
    #expect(!Self.below.isExceeded(by: PlacementDesk.pounds("499999.99")))
    #expect(Self.below.isExceeded(by: PlacementDesk.pounds("500000")))
  }

  @Test func everyObstacleHasWordsOfItsOwn() {
    let person = Havering.implementer
    let all: [PlacementObstacle] = [
      .notPermitted(act: "a", who: "b"), .ownPaper,
      .future(day("2021-01-02"), today: day("2021-01-01")),
      .noReason("x"), .personal(["the name"]), .badDays(day("2021-01-02"), day("2021-01-01")),
      .badReference(PlacementDesk.id), .noContract(Self.contract), .otherCouncil(Self.contract),
      .contractNotRunning(
        Self.contract, day("2026-01-01"), from: day("2020-01-01"), to: day("2025-01-01")),
      .noCategory(PlacementDesk.category, Self.contract),
      .outlasts(end: day("2026-01-01"), contract: Self.contract, to: day("2025-01-01")),
      .source(PlacementDesk.source, .unknownDecision), .delegatesNothing("x"),
      .limitUnread(PlacementDesk.pounds("5"), Self.limit, power: "x", working: []),
      .noSuppliers(PlacementDesk.category), .callLeavesOut([Self.supplier], PlacementDesk.category),
      .callGoesBeyond([Self.supplier], PlacementDesk.category),
      .regulation34Unknown(Self.contract, day("2021-01-01"), earliest: day("2021-01-02")),
      .callIsOpen(day("2021-01-01"), day("2021-01-01")), .notCalled(Self.supplier),
      .hasBid(Self.supplier, day("2021-01-01")),
      .notActive(Self.supplier, nil, PlacementDesk.category),
      .noPrice("x", PlacementDesk.pounds("0")), .noWeights(Self.contract), .weightsDoNotAddUp([]),
      .otherWeights([], contract: [], waivers: []), .noEvaluators, .unknownEvaluator(person),
      .interestUnasked(person), .interestUnmanaged(person), .noMark(person, Self.supplier, "q"),
      .strayMark(person, Self.supplier, "q"), .badMark(person, Self.supplier, DecimalNumber(101)),
      .noBidder, .notHighest(Self.supplier, scores: []), .tie([Self.supplier], scores: []),
      .formNotApproved, .formApproved(day("2021-01-01")), .hasSigned(.council, day("2021-01-01")),
      .isEnding(day("2021-01-01")), .changesNothing, .badFormat("pdf"),
      .isHeld("x", since: day("2021-01-01")), .notHeld, .retentionUnknown,
      .isErased(day("2021-01-01")),
    ]
    for obstacle in all {
      #expect(obstacle.message != "it cannot be done", "\(obstacle.code)")
      #expect(!obstacle.code.isEmpty)
      #expect(obstacle.liftedBy.isEmpty)
    }
  }
}

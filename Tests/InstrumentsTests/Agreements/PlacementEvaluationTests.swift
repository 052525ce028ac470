import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementEvaluationTests {
  private let officer = Havering.implementer

  @Test func otherWeightsAreRefusedAndTheWaiverOfTheFirstStageDoesNotHelp() throws {
    let desk = try PlacementDesk.at(.bids)
    let given = [Weight(name: "quality", percent: DecimalNumber(100))]
    let obstacles = desk.obstacles(
      PlacementDesk.evaluate([1: 80, 2: 80], weights: given), by: officer, on: "2021-01-19")
    #expect(obstacles.map(\.code) == ["WV-6"])
    let message = try #require(obstacles.first).message
    #expect(message.contains("quality 100%, and the contract's price 70% and quality 30%"))
    #expect(
      message.contains(
        "havering-2020-1, recommendation 1.5, waives Contract Standing Order 18.4 for Stage 1"))
    #expect(message.contains("not for the award of placements"))
  }

  @Test func theSameWeightsMayBeStated() throws {
    let desk = try PlacementDesk.at(.bids)
    let given = Array(Havering.contract.awardWeights.reversed())
    #expect(
      desk.codes(
        PlacementDesk.evaluate([1: 80, 2: 80], weights: given), by: officer, on: "2021-01-19") == []
    )
  }

  @Test func bidsAreNotOpenedBeforeTheDayUnlessAllHaveBid() throws {
    var desk = try PlacementDesk.at(.bids)
    let judged = PlacementDesk.evaluate([1: 80, 2: 80])
    #expect(desk.codes(judged, by: officer, on: "2021-01-18") == ["callIsOpen"])
    try desk.act(PlacementDesk.bid(3, "1600"), by: officer, on: "2021-01-13")
    #expect(
      desk.codes(PlacementDesk.evaluate([1: 80, 2: 80, 3: 80]), by: officer, on: "2021-01-14") == []
    )
  }

  @Test func everyEvaluatorAnswersForInterestsFirst() throws {
    var desk = try PlacementDesk.at(.bids)
    func judged(_ hasInterest: Bool?, _ measure: String? = nil) -> PlacementCommand {
      .evaluate(
        PlacementJudging(
          evaluators: [PlacementEvaluator(officer, hasInterest: hasInterest, measure: measure)],
          marks: [1, 2].map {
            PlacementMark(by: officer, to: PlacementDesk.supplier($0), DecimalNumber(80))
          }))
    }
    #expect(
      desk.obstacles(judged(nil), by: officer, on: "2021-01-19") == [.interestUnasked(officer)])
    #expect(
      desk.obstacles(judged(true), by: officer, on: "2021-01-19") == [.interestUnmanaged(officer)])
    try desk.act(judged(true, "scored beside a second officer"), by: officer, on: "2021-01-19")
    #expect(desk.remarks.map(\.code) == ["CO-1"])
  }

  @Test func everyBidHasEveryMarkOnceAndOfAHundred() throws {
    let desk = try PlacementDesk.at(.bids)
    let missing = desk.obstacles(PlacementDesk.evaluate([1: 80]), by: officer, on: "2021-01-19")
    #expect(
      missing
        == [officer, Havering.secondImplementer].map {
          .noMark($0, PlacementDesk.supplier(2), "quality")
        })
    #expect(
      desk.codes(PlacementDesk.evaluate([1: 101, 2: -1]), by: officer, on: "2021-01-19")
        == Array(repeating: "markOutOfRange", count: 4))
    #expect(
      desk.codes(
        .evaluate(PlacementJudging(evaluators: [], marks: [])), by: officer, on: "2021-01-19") == [
          "noEvaluators"
        ])
  }

  @Test func aContractThatDoesNotSayHowBidsAreWeighedStopsAndAsks() throws {
    var desk = try PlacementDesk.at(.bids)
    var facts = Havering.contract
    facts.awardWeights = []
    desk.setting.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    let obstacles = desk.obstacles(
      PlacementDesk.evaluate([:]), by: officer, on: "2021-01-19")
    #expect(obstacles.first?.cure?.contains("remit contracts amend complex-placements") == true)
  }
}

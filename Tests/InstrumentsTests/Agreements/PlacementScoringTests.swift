import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementScoringTests {
  /// Weight 70; worked by hand.
  @Test(arguments: [
    ("1000", "1000", "70", "70.00"), ("1250", "1000", "70", "56.00"),
    ("1500", "1000", "70", "46.67"),  // 46.666…
    ("3000", "1000", "70", "23.33"),  // 23.333…
    ("1600", "1000", "70", "43.75"), ("1000", "1000", "62.5", "62.50"),
    ("160", "0.01", "100", "0.01"),  // 0.00625
    ("200", "0.01", "100", "0.01"),  // 0.005: half up
    ("201", "0.01", "100", "0.00"),  // 0.004975…
  ])
  func thePriceGetsLowestOverItsOwnTimesTheWeight(
    _ price: String, _ lowest: String, _ weight: String, _ points: String
  ) throws {
    let given = PlacementScoring.pricePoints(
      PlacementDesk.pounds(price), lowest: PlacementDesk.pounds(lowest),
      weight: try #require(DecimalNumber(weight)))
    #expect(given.number.text == points)
  }

  @Test(arguments: [
    (["80"], "30", "24.00"), (["80", "81"], "30", "24.15"),
    (["70", "70", "71"], "30", "21.10"),  // 70.333… × 0.3 = 21.1
    (["66.6667"], "30", "20.00"),  // 20.00001
    (["0"], "30", "0.00"), (["100"], "30", "30.00"),
    (["33.35"], "30", "10.01"),  // 10.005: half up
  ])
  func qualityGetsTheMeanOfTheMarksTimesTheWeight(
    _ marks: [String], _ weight: String, _ points: String
  ) throws {
    let given = PlacementScoring.qualityPoints(
      marks.compactMap { DecimalNumber($0) }, weight: try #require(DecimalNumber(weight)))
    #expect(given.number.text == points)
  }

  @Test func theTableAddsUpAndTheHighestStandsFirst() throws {
    let desk = try PlacementDesk.at(.evaluated)
    let scores = try #require(desk.state.evaluation).value.scores
    #expect(
      scores.map(\.working) == [
        "s-001, £65,178.57: price 70.00 + quality 24.00 = 94.00",
        "s-002, £78,214.29: price 58.33 + quality 24.00 = 82.33",
      ])
  }

  @Test func theLowestPriceAlwaysHasTheWholeWeightAndNoBidHasMoreThanAHundred() {
    var random = SystemRandomNumberGenerator()
    let weights = Havering.contract.awardWeights
    for _ in 0..<200 {
      var prices: [SupplierID: Money] = [:]
      var marks: [PlacementMark] = []
      for number in 1...Int.random(in: 1...6, using: &random) {
        let id = PlacementDesk.supplier(number)
        prices[id] = Money(pence: Int.random(in: 1...10_000_000, using: &random))
        marks.append(
          PlacementMark(
            by: Havering.implementer, to: id,
            DecimalNumber(Int.random(in: 0...100, using: &random))))
      }
      let scores = PlacementScoring.scores(prices: prices, marks: marks, weights: weights)
      let lowest = prices.values.min()
      for score in scores {
        if score.price == lowest { #expect(score.points[0].percent.text == "70.00") }
        #expect((0...10_000).contains(score.hundredths))
      }
      #expect(scores.map(\.hundredths) == scores.map(\.hundredths).sorted(by: >))
    }
  }
}

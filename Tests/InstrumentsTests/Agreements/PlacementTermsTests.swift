import CivilTime
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementTermsTests {
  /// Worked by hand: weekly × days ÷ 7, half a penny up.
  @Test(arguments: [
    ("1250", "2021-02-01", "2022-01-31", "65178.57"),  // 365 days: 65,178.5714
    ("1250", "2021-02-01", "2021-02-07", "1250"),  // one week
    ("1250", "2021-02-01", "2021-02-01", "178.57"),  // one day: 178.5714
    ("1000", "2024-01-01", "2024-12-31", "52285.71"),  // 366 days: 52,285.7142
    ("0.01", "2021-02-01", "2021-02-03", "0"),  // 3/7 of a penny
    ("0.01", "2021-02-01", "2021-02-04", "0.01"),  // 4/7 of a penny
    ("0.07", "2021-02-01", "2021-02-01", "0.01"),
    ("4999.99", "2021-02-01", "2021-05-02", "64999.87"),  // 13 weeks
  ])
  func aPlacementComesToItsDaysAtAWeeklyPrice(
    _ weekly: String, _ start: String, _ end: String, _ total: String
  ) {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds(weekly), start: day(start), end: day(end))
    #expect(terms.total == PlacementDesk.pounds(total))
  }

  @Test func theWorkingShowsEachLineAndTheSum() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("1250"),
      oneOffs: [PlacementOneOff("Furniture", PlacementDesk.pounds("500"))],
      start: day("2021-02-01"), end: day("2022-01-31"))
    #expect(
      terms.working == [
        "£1,250 a week from 1 February 2021 to 31 January 2022, 52 weeks and 1 day: "
          + "£1,250 × 365 ÷ 7 = £65,178.57",
        "Furniture: £500, once",
        "£65,178.57 + £500 = £65,678.57",
      ])
  }

  @Test func wholeWeeksAreMultipliedAsWeeks() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("1000"), start: day("2021-02-01"), end: day("2021-02-14"))
    #expect(
      terms.working == [
        "£1,000 a week from 1 February 2021 to 14 February 2021, 2 weeks: £1,000 × 2 = £2,000"
      ])
  }

  @Test func aNewPriceCountsFromItsDayAndThePeriodsAddUp() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("700"), start: day("2021-02-01"), end: day("2021-02-28")
    ).priced(PlacementDesk.pounds("1400"), from: day("2021-02-15"))
    #expect(terms.stretches(through: day("2021-02-28")).map(\.days) == [14, 14])
    #expect(terms.total == PlacementDesk.pounds("4200"))
    #expect(terms.weeklyPrice(on: day("2021-02-14")) == PlacementDesk.pounds("700"))
    #expect(terms.weeklyPrice(on: day("2021-02-15")) == PlacementDesk.pounds("1400"))
  }

  @Test func aNewPriceFromTheFirstDayTakesThePlaceOfTheOld() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("700"), start: day("2021-02-01"), end: day("2021-02-28")
    ).priced(PlacementDesk.pounds("1400"), from: day("2021-02-01"))
    #expect(terms.prices.count == 1)
    #expect(terms.total == PlacementDesk.pounds("5600"))
  }

  @Test func anOpenEndedPlacementHasAYearlyCostAndNoTotal() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("1250"), start: day("2021-02-01"))
    #expect(terms.total == nil)
    #expect(terms.yearly(from: terms.start) == PlacementDesk.pounds("65178.57"))
    #expect(terms.committed(asOf: day("2021-01-01")) == PlacementDesk.pounds("65178.57"))
    #expect(terms.working.last == "open-ended: counted for twelve months, and without a total")
  }

  @Test func theDayIsFoundOnWhichAnOpenEndedPlacementPassesASum() {
    let terms = PlacementTerms(weeklyPrice: PlacementDesk.pounds("700"), start: day("2021-02-01"))
    #expect(terms.dayCosting(over: PlacementDesk.pounds("700")) == day("2021-02-08"))
    #expect(terms.dayCosting(over: PlacementDesk.pounds("699.99")) == day("2021-02-07"))
  }

  @Test func anEndBeforeTheTermShortensWhatItComesTo() {
    let terms = PlacementTerms(
      weeklyPrice: PlacementDesk.pounds("700"), start: day("2021-02-01"), end: day("2021-02-28"))
    #expect(terms.ending(by: day("2021-02-14")).total == PlacementDesk.pounds("1400"))
    #expect(terms.ending(by: nil) == terms)
  }

  /// However a placement is cut into prices that are all the same, what it comes to differs by the
  /// rounding of each stretch alone: half a penny for each.
  @Test func stretchesAddUpToTheWholeWithinTheirRounding() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let weekly = Money(pence: Int.random(in: 1...1_000_000, using: &random))
      let days = Int.random(in: 1...2000, using: &random)
      let start = day("2021-02-01")
      let end = start.adding(days: days - 1) ?? start
      let cut = start.adding(days: Int.random(in: 0..<days, using: &random)) ?? start
      let whole = PlacementStretch(from: start, to: end, weekly: weekly).amount.pence
      let first =
        cut == start
        ? 0
        : PlacementStretch(from: start, to: cut.adding(days: -1) ?? start, weekly: weekly).amount
          .pence
      let second = PlacementStretch(from: cut, to: end, weekly: weekly).amount.pence
      #expect(abs(whole - first - second) <= 1)
    }
  }
}

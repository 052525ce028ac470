import CivilTime
import Testing

@Suite struct PeriodTests {
  static func period(_ first: String, _ last: String?) -> Period? {
    Period(from: day(first), to: last.map(day))
  }

  @Test func aPeriodThatEndsBeforeItBeginsIsRefused() {
    #expect(Self.period("2025-05-02", "2025-05-01") == nil)
    #expect(Self.period("2025-05-01", "2025-05-01")?.dayCount == 1)
  }

  @Test func bothEndsAreOfThePeriod() throws {
    let period = try #require(Self.period("2025-05-01", "2025-12-31"))
    #expect(period.contains(day("2025-05-01")) && period.contains(day("2025-12-31")))
    #expect(!period.contains(day("2025-04-30")) && !period.contains(day("2026-01-01")))
    #expect(period.dayCount == 245)
  }

  @Test func aPeriodWithoutALastDayStillRuns() throws {
    let period = try #require(Self.period("2012-09-10", nil))
    #expect(period.contains(day("9999-12-31")) && !period.contains(day("2012-09-09")))
    #expect(period.dayCount == nil)
  }

  @Test(
    arguments: [
      ("2025-01-01", "2025-01-31", "2025-01-31", "2025-02-28", true),
      ("2025-01-01", "2025-01-31", "2025-02-01", nil, false),
      ("2025-01-01", nil, "2020-01-01", "2025-01-01", true),
      ("2025-01-02", nil, "2020-01-01", "2025-01-01", false),
      ("2025-01-01", nil, "2030-01-01", nil, true),
    ] as [(String, String?, String, String?, Bool)])
  func periodsOverlapWhenADayIsInBoth(
    first: String, last: String?, otherFirst: String, otherLast: String?, overlap: Bool
  ) throws {
    let one = try #require(Self.period(first, last))
    let other = try #require(Self.period(otherFirst, otherLast))
    #expect(one.overlaps(other) == overlap)
    #expect(other.overlaps(one) == overlap)
  }
}

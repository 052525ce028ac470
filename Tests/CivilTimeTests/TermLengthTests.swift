import CivilTime
import Testing

@Suite struct TermLengthTests {
  @Test(arguments: [
    // law.md's examples: an extension from 1 May 2025.
    ("2025-05-01", 0, 8, "2025-12-31"), ("2025-05-01", 0, 12, "2026-04-30"),
    ("2025-05-01", 2, 0, "2027-04-30"), ("2025-05-01", 2, 8, "2027-12-31"),
    // Leap days, and months without the day.
    ("2024-02-29", 1, 0, "2025-02-28"), ("2024-02-29", 4, 0, "2028-02-28"),
    ("2023-03-01", 1, 0, "2024-02-29"), ("2025-01-31", 0, 1, "2025-02-28"),
    ("2024-01-31", 0, 1, "2024-02-29"), ("2025-01-29", 0, 1, "2025-02-28"),
    ("2025-01-28", 0, 1, "2025-02-27"), ("2025-03-31", 0, 1, "2025-04-30"),
    ("2025-02-01", 0, 1, "2025-02-28"), ("2025-12-31", 0, 2, "2026-02-28"),
  ])
  func aTermEndsOnTheDayBeforeTheSameDay(
    first: String, years: Int, months: Int, last: String
  ) throws {
    let length = try #require(TermLength(years: years, months: months))
    #expect(length.lastDay(from: day(first)) == day(last))
  }

  @Test func aTermWithoutLengthHasNoLastDay() throws {
    #expect(try #require(TermLength()).lastDay(from: day("2025-05-01")) == nil)
    #expect(try #require(TermLength(years: 9_000)).lastDay(from: day("2025-05-01")) == nil)
  }

  @Test func lengthsOutsideReasonAreRefused() {
    #expect(TermLength(years: -1) == nil)
    #expect(TermLength(months: -1) == nil)
    #expect(TermLength(years: Int.max) == nil)
    #expect(TermLength(months: Int.max) == nil)
  }

  @Test(arguments: [
    (0, 8, "8 months"), (0, 1, "1 month"), (1, 0, "1 year"), (2, 0, "2 years"),
    (4, 11, "4 years and 11 months"), (1, 1, "1 year and 1 month"), (0, 18, "18 months"),
    (0, 0, "0 months"),
  ])
  func aLengthIsWritten(years: Int, months: Int, text: String) throws {
    #expect(try #require(TermLength(years: years, months: months)).text == text)
  }

  @Test(arguments: [
    ("2020-06-01", "2025-04-30", "4 years and 11 months", 0),
    ("2025-05-01", "2025-12-31", "8 months", 0), ("2025-05-01", "2026-01-01", "8 months", 1),
    ("2025-05-01", "2025-05-01", "0 months", 1), ("2025-05-01", "2025-05-30", "0 months", 30),
    ("2024-02-29", "2025-02-28", "1 year", 0), ("2025-01-31", "2025-02-28", "1 month", 0),
    ("2025-05-01", "2025-04-30", "0 months", 0), ("2025-05-01", "2025-04-01", "0 months", -29),
    ("0001-01-01", "9998-12-31", "9998 years", 0),
  ])
  func theLengthOfAPeriodIsWholeMonthsAndDays(
    first: String, last: String, text: String, left: Int
  ) {
    let (length, days) = TermLength.between(day(first), day(last))
    #expect(length.text == text)
    #expect(days == left)
  }

  @Test func lengthAndLastDayAreInverse() throws {
    var faults: [String] = []
    for first in days("2023-01-01", "2025-03-01") {
      for months in 1...40 {
        guard let length = TermLength(months: months), let last = length.lastDay(from: first)
        else { continue }
        let found = TermLength.between(first, last)
        if found.length.totalMonths != months || found.days != 0 {
          faults.append("\(first.iso) and \(months) months")
        }
      }
    }
    #expect(faults.isEmpty)
  }
}

import CivilTime
import Testing

@Suite struct CivilDateArithmeticTests {
  @Test func everyDayOfTheCalendarComesBackFromItsNumber() {
    var isEveryDayRight = true
    var expected = 0
    for year in 1...9999 {
      for month in 1...12 {
        for number in 1...CivilDate.daysIn(month: month, of: year) {
          let date = CivilDate(year: year, month: month, day: number)
          if expected == 0 { expected = date?.dayNumber ?? 0 }
          if date.map(\.dayNumber) != expected || CivilDate(dayNumber: expected) != date {
            isEveryDayRight = false
          }
          expected += 1
        }
      }
    }
    #expect(isEveryDayRight)
    #expect(expected == day("9999-12-31").dayNumber + 1)
  }

  @Test(arguments: [Int.min, -719_163, 2_932_897, Int.max])
  func aNumberOutsideTheCalendarIsNoDay(number: Int) {
    #expect(CivilDate(dayNumber: number) == nil)
    #expect(day("1970-01-01").adding(days: number) == nil)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-12-15", 1, "2026-01-15"),
    ("2025-01-15", -1, "2024-12-15"), ("2025-05-01", 0, "2025-05-01"),
    ("0002-01-31", -12, "0001-01-31"),
  ])
  func monthsKeepTheDayOrTakeTheLast(from: String, months: Int, to: String) {
    #expect(day(from).adding(months: months) == day(to))
  }

  @Test(arguments: [Int.min, -24_240, 95_749, Int.max])
  func monthsThatLeaveTheCalendarGiveNoDay(months: Int) {
    #expect(day("2020-12-01").adding(months: months) == nil)
  }

  @Test func daysAreCountedAcrossALeapDay() {
    #expect(day("2020-02-28").days(until: day("2020-03-01")) == 2)
    #expect(day("2021-03-01").days(until: day("2021-02-28")) == -1)
    #expect(day("2020-04-08").adding(days: 29) == day("2020-05-07"))
  }

  @Test func aDayIsWrittenForAReader() {
    #expect(day("2020-04-08").text == "8 April 2020")
    #expect(day("2020-05-07").textWithWeekday == "Thu 7 May 2020")
    #expect(day("2020-05-09").isWeekend)
    #expect(!day("2020-05-08").isWeekend)
  }
}

import CivilTime
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2020-04-08",
  ])
  func aDayOfTheCalendarIsReadAndWrittenAlike(day: String) {
    #expect(CivilDate(iso: day)?.iso == day)
  }

  @Test(arguments: [
    "2020-02-30", "2019-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31",
    "20-04-08", "2020-4-8", "8 April 2020", "2020-04-08T00:00", "", "２０２０-04-08",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11_017),
    ("2020-04-08", 18_360),
  ])
  func daysAreCountedFromTheFirstOfJanuary1970(day: String, number: Int) throws {
    #expect(try #require(CivilDate(iso: day)).dayNumber == number)
  }

  @Test(arguments: [
    ("2020-04-08", Weekday.wednesday), ("2020-05-08", .friday), ("2025-05-06", .tuesday),
    ("2000-02-29", .tuesday), ("1969-12-31", .wednesday),
  ])
  func everyDayHasItsDayOfTheWeek(day: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(iso: day)).weekday == weekday)
  }

  @Test func daysAreOrdered() throws {
    let days = try ["2020-05-01", "2019-12-31", "2020-04-30"].map {
      try #require(CivilDate(iso: $0))
    }
    #expect(days.sorted().map(\.iso) == ["2019-12-31", "2020-04-30", "2020-05-01"])
  }

  @Test(arguments: [
    ("d MMMM yyyy", "8 April 2020"), ("dd/MM/yy", "08/04/20"), ("EEEE d MMM", "Wednesday 8 Apr"),
    ("EEE do MMMM", "Wed 8th April"), ("d 'of' MMMM", "8 of April"), ("yyyy-MM-dd", "2020-04-08"),
  ])
  func aDayIsWrittenByItsPattern(pattern: String, written: String) throws {
    #expect(try #require(CivilDate(iso: "2020-04-08")).written(by: pattern) == written)
  }

  @Test(arguments: ["dddd", "YYYY", "hh:mm", "d 'of"])
  func aPatternOfNoMeaningIsRefused(pattern: String) throws {
    #expect(try #require(CivilDate(iso: "2020-04-08")).written(by: pattern) == nil)
  }

  @Test(arguments: [
    (1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (11, "th"), (12, "th"), (13, "th"), (21, "st"),
    (22, "nd"), (111, "th"),
  ])
  func numbersHaveTheirEndings(number: Int, ending: String) {
    #expect(CivilDate.ordinalEnding(of: number) == ending)
  }
}

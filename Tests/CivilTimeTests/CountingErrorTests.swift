import CivilTime
import Testing

@Suite struct CountingErrorTests {
  private func fault(_ work: () throws(CountingError) -> DayCount) -> CountingError? {
    do throws(CountingError) {
      _ = try work()
      return nil
    } catch {
      return error
    }
  }

  @Test func aYearOutsideTheListIsRefusedAndNotGuessed() throws {
    let rule = ClearDays(count: 5, unit: .workingDay)
    for notice in ["2011-12-20", "2030-12-27", "1999-01-01", "2040-01-01"] {
      let found = try #require(
        fault { () throws(CountingError) in try rule.earliest(after: day(notice)) })
      #expect(found.code == .outsideList)
      #expect(found.message.contains("2012 to 2030"))
      #expect(found.remedy.contains("by hand"))
    }
    // By the calendar no list is asked.
    let calendar = ClearDays(count: 28, unit: .calendarDay)
    #expect(try calendar.earliest(after: day("1999-01-01")).answer == day("1999-01-30"))
    #expect(try calendar.earliest(after: day("1999-01-01")).workingDayInstead == nil)
  }

  @Test func anEndThatIsNotCountedNeedsNoList() throws {
    let rule = ClearDays(count: 1, unit: .workingDay)
    #expect(try rule.earliest(after: day("2011-12-31")).answer == day("2012-01-04"))
    #expect(try rule.earliest(after: day("2030-12-30")).answer == day("2031-01-01"))
  }

  @Test(arguments: [0, -1, Int.min])
  func aCountOfNothingIsRefused(count: Int) {
    for unit in DayUnit.allCases {
      let rule = ClearDays(count: count, unit: unit)
      let found = fault { () throws(CountingError) in
        try rule.latestNotice(before: day("2020-05-07"))
      }
      #expect(found?.code == .countNotPositive)
    }
    let days = WorkingDays(count: count)
    let found = fault { () throws(CountingError) in try days.beginningWith(day("2020-05-07")) }
    #expect(found?.code == .countNotPositive)
  }

  @Test func tenThousandDaysAreCountedAndNoMore() throws {
    let most = ClearDays(count: 10_000, unit: .calendarDay)
    #expect(try most.earliest(after: day("2020-01-01")).answer == day("2047-05-20"))
    for count in [10_001, Int.max] {
      let rule = ClearDays(count: count, unit: .calendarDay)
      let found = fault { () throws(CountingError) in try rule.earliest(after: day("2020-05-07")) }
      #expect(found?.code == .countTooLarge)
    }
  }

  @Test func aCountBeyondTheCalendarIsRefused() {
    let rule = ClearDays(count: 2, unit: .calendarDay)
    for date in ["9999-12-31", "9999-12-30", "9999-12-29"] {
      let found = fault { () throws(CountingError) in try rule.earliest(after: day(date)) }
      #expect(found?.code == .outsideCalendar)
    }
    for date in ["0001-01-01", "0001-01-02", "0001-01-03"] {
      let found = fault { () throws(CountingError) in try rule.latestNotice(before: day(date)) }
      #expect(found?.code == .outsideCalendar)
    }
  }
}

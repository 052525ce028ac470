import CivilTime
import Testing

@Suite struct ClearDaysTests {
  @Test(arguments: [
    // Havering 000: notice on 8 April 2020, a key decision.
    ("2020-04-08", 28, DayUnit.calendarDay, "2020-05-07"),
    ("2020-04-08", 28, .workingDay, "2020-05-22"),
    // Blackburn with Darwen 002: five clear days by working days.
    ("2018-04-17", 5, .workingDay, "2018-04-25"), ("2018-04-17", 5, .calendarDay, "2018-04-23"),
    // An agenda posted on a Monday, three clear days: not before Friday, however counted.
    ("2026-06-01", 3, .calendarDay, "2026-06-05"), ("2026-06-01", 3, .workingDay, "2026-06-05"),
    ("2026-06-01", 3, .section243, "2026-06-05"),
    // Saturday is no working day, and counts under s243; Sunday counts by the calendar alone.
    ("2026-06-04", 3, .calendarDay, "2026-06-08"), ("2026-06-04", 3, .section243, "2026-06-09"),
    ("2026-06-04", 3, .workingDay, "2026-06-10"),
    // A day of mourning that is a bank holiday, and one-off holidays.
    ("2022-09-15", 3, .section243, "2022-09-21"), ("2023-05-04", 3, .section243, "2023-05-10"),
    // 2 and 3 June 2022 are holidays, Saturday the 4th counts under s243.
    ("2022-05-31", 3, .section243, "2022-06-07"), ("2022-05-31", 3, .workingDay, "2022-06-08"),
  ])
  func theEarliestDayIsAfterSoManyClearDays(
    notice: String, count: Int, unit: DayUnit, earliest: String
  ) throws {
    let rule = ClearDays(count: count, unit: unit)
    #expect(try rule.earliest(after: day(notice)).answer == day(earliest))
    #expect(try rule.days(from: day(notice), to: day(earliest)) == count)
  }

  @Test(arguments: [
    // The Easter break is from the Thursday before to the Tuesday after, Saturday in it.
    ("2025-04-16", "2025-04-26"), ("2019-04-17", "2019-04-27"),
    // Christmas Day on a Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday.
    ("2023-12-21", "2023-12-31"), ("2018-12-21", "2018-12-30"), ("2019-12-23", "2020-01-01"),
    ("2025-12-23", "2026-01-03"), ("2020-12-23", "2021-01-03"), ("2021-12-23", "2022-01-02"),
    ("2022-12-22", "2023-01-01"),
  ])
  func section243LeavesOutTheBreaks(notice: String, earliest: String) throws {
    let rule = ClearDays(count: 3, unit: .section243)
    #expect(try rule.earliest(after: day(notice)).answer == day(earliest))
  }

  @Test func section243LeavesOutDaysOfMourningAndNoClosures() throws {
    let mourning = try #require(Period(from: day("2021-04-09"), to: day("2021-04-17")))
    let notice = day("2021-04-06")
    let mourned = WorkingCalendar(daysOfMourning: [Closure(period: mourning, reason: "mourning")])
    let closed = WorkingCalendar(closures: [Closure(period: mourning, reason: "closed")])
    func earliest(_ unit: DayUnit, _ calendar: WorkingCalendar) throws -> CivilDate {
      try ClearDays(count: 3, unit: unit, calendar: calendar).earliest(after: notice).answer
    }
    // 7, 8, then 19 April, as 18 April is a Sunday.
    #expect(try earliest(.section243, mourned) == day("2021-04-20"))
    #expect(try earliest(.section243, closed) == day("2021-04-10"))
    #expect(try earliest(.workingDay, closed) == day("2021-04-20"))
    #expect(try earliest(.workingDay, mourned) == day("2021-04-10"))
    #expect(try earliest(.calendarDay, closed) == day("2021-04-10"))
  }

  @Test func theWorkingShowsEachDayAndWhyItIsNotCounted() throws {
    let count = try ClearDays(count: 3, unit: .workingDay).earliest(after: day("2020-05-06"))
    let lines = count.days.map { "\($0.date.iso) \($0.number.map(String.init) ?? $0.reason ?? "")" }
    #expect(
      lines == [
        "2020-05-06 day of the notice", "2020-05-07 1",
        "2020-05-08 Early May bank holiday (VE day)", "2020-05-09 Saturday", "2020-05-10 Sunday",
        "2020-05-11 2", "2020-05-12 3", "2020-05-13 day of the event",
      ])
    #expect(count.warnings.isEmpty && count.computedYears.isEmpty)
  }

  @Test func theWorkingOfALatestNoticeRunsForwardToo() throws {
    let rule = ClearDays(count: 28, unit: .calendarDay)
    let count = try rule.latestNotice(before: day("2020-05-07"))
    #expect(count.answer == day("2020-04-08"))
    #expect(count.days == (try rule.earliest(after: day("2020-04-08"))).days)
  }

  @Test func aLawfulDayThatIsNoWorkingDayComesWithTheNextOne() throws {
    let friday = try ClearDays(count: 5, unit: .workingDay).earliest(after: day("2020-04-23"))
    #expect(friday.answer == day("2020-05-01"))
    #expect(friday.workingDayInstead == nil)
    // Friday 8 May 2020 is a bank holiday; Easter Day was 12 April.
    let free = try ClearDays(count: 28, unit: .calendarDay).earliest(after: day("2020-04-09"))
    #expect(free.answer == day("2020-05-08"))
    #expect(free.workingDayInstead == day("2020-05-11"))
    let latest = try ClearDays(count: 28, unit: .calendarDay).latestNotice(
      before: day("2020-05-11"))
    #expect(latest.answer == day("2020-04-12"))
    #expect(latest.workingDayInstead == day("2020-04-09"))
  }

  @Test(arguments: DayUnit.allCases)
  func earliestAndLatestAreInverse(unit: DayUnit) throws {
    var faults: [String] = []
    for count in [1, 3, 5, 28] {
      let rule = ClearDays(count: count, unit: unit)
      for date in days("2019-11-01", "2023-02-28") {
        let earliest = try rule.earliest(after: date).answer
        let latest = try rule.latestNotice(before: date).answer
        // A day earlier would leave too few days; the notice could not be later.
        let before = try #require(earliest.adding(days: -1))
        let after = try #require(latest.adding(days: 1))
        let isRight =
          try rule.days(from: date, to: earliest) == count
          && rule.days(from: date, to: before) == count - 1
          && rule.days(from: latest, to: date) == count
          && rule.days(from: after, to: date) == count - 1
          && rule.latestNotice(before: earliest).answer >= date
          && rule.earliest(after: latest).answer <= date
        if !isRight { faults.append("\(count) \(unit) \(date.iso)") }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test func noDaysLieBetweenADayAndOneNotLater() throws {
    for unit in DayUnit.allCases {
      let rule = ClearDays(count: 1, unit: unit)
      #expect(try rule.days(from: day("2020-05-07"), to: day("2020-05-07")) == 0)
      #expect(try rule.days(from: day("2020-05-07"), to: day("2020-05-01")) == 0)
      #expect(try rule.days(from: day("2020-05-06"), to: day("2020-05-07")) == 0)
    }
  }

  @Test func computedYearsAreSaid() throws {
    let rule = ClearDays(count: 5, unit: .workingDay)
    let count = try rule.earliest(after: day("2028-12-22"))
    #expect(count.computedYears == [2029])
    #expect(count.warnings.count == 1)
    #expect(count.warnings.first?.contains("2029 are computed") == true)
    let calendar = ClearDays(count: 5, unit: .calendarDay)
    #expect(try calendar.earliest(after: day("2029-01-01")).warnings.isEmpty)
  }
}

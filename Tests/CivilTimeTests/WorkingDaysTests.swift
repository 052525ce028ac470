import CivilTime
import Testing

@Suite struct WorkingDaysTests {
  @Test(arguments: [
    // Havering 000: 8 May 2020 is the moved holiday; a list with 4 May would say 14 May.
    ("2020-05-07", 5, "2020-05-15"),
    // The Platinum Jubilee, the funeral of Elizabeth II, the coronation, Easter.
    ("2022-05-31", 5, "2022-06-09"), ("2022-09-14", 5, "2022-09-22"),
    ("2023-04-28", 5, "2023-05-09"), ("2025-04-16", 5, "2025-04-25"),
    // Boxing Day's substitute is Monday 28 December in 2026.
    ("2026-12-23", 5, "2027-01-04"),
    // A request to join a DPS received on Friday 13 December 2019.
    ("2019-12-13", 10, "2019-12-31"), ("2019-12-13", 15, "2020-01-08"),
    // Boxing Day on Monday 26 December 2022, Christmas Day's substitute on the 27th.
    ("2022-12-23", 1, "2022-12-28"),
    // Both substitutes after Christmas 2021 and 2027.
    ("2021-12-24", 1, "2021-12-29"), ("2027-12-24", 1, "2027-12-29"),
  ])
  func workingDaysAfterADayLeaveThatDayOut(date: String, count: Int, last: String) throws {
    let result = try WorkingDays(count: count).after(day(date))
    #expect(result.answer == day(last))
    #expect(result.days.first?.reason == "the day itself")
    #expect(result.days.last?.number == count)
  }

  @Test(arguments: [
    // A standstill of eight working days beginning with a Monday, and with a Saturday.
    ("2025-02-24", 8, "2025-03-05"), ("2025-03-01", 8, "2025-03-12"),
    ("2020-05-07", 1, "2020-05-07"), ("2020-05-08", 1, "2020-05-11"),
    ("2020-05-07", 5, "2020-05-14"),
  ])
  func beginningWithADayCountsThatDay(date: String, count: Int, last: String) throws {
    #expect(try WorkingDays(count: count).beginningWith(day(date)).answer == day(last))
  }

  @Test func aCouncilsOwnClosureIsNoWorkingDay() throws {
    let closed = try #require(Period(from: day("2026-12-29"), to: day("2026-12-31")))
    let calendar = WorkingCalendar(
      closures: [Closure(period: closed, reason: "Christmas closure")])
    let result = try WorkingDays(count: 5, calendar: calendar).after(day("2026-12-23"))
    #expect(result.answer == day("2027-01-07"))
    #expect(result.days.count { $0.reason == "Christmas closure" } == 3)
    // A bank holiday in a closure is said to be the bank holiday.
    #expect(calendar.dayOff(day("2026-12-28"))?.text == "Boxing Day (substitute day)")
    #expect(calendar.dayOff(day("2026-12-26")) == .weekend(.saturday))
  }

  @Test(
    arguments: [
      // Thursday 7 May 2020, before a bank holiday and a weekend.
      ("2020-05-07", "16:59", "17:00", "2020-05-07"),
      ("2020-05-07", "17:00", "17:00", "2020-05-07"),
      ("2020-05-07", "17:01", "17:00", "2020-05-11"), ("2020-05-07", "17:45", nil, "2020-05-07"),
      ("2020-05-07", nil, "17:00", "2020-05-07"), ("2020-05-09", nil, nil, "2020-05-11"),
      ("2020-05-08", "09:00", "17:00", "2020-05-11"),
      ("2020-05-10", "23:00", "17:00", "2020-05-11"),
    ] as [(String, String?, String?, String)])
  func publicationAfterTheCutOffCountsOnTheNextWorkingDay(
    date: String, time: String?, cutOff: String?, start: String
  ) throws {
    let found = try WorkingDays(count: 5).start(
      publishedOn: day(date), at: time.flatMap { ClockTime($0) },
      cutOff: cutOff.flatMap { ClockTime($0) })
    #expect(found.date == day(start))
    #expect((found.reason == nil) == (date == start))
  }

  @Test func theReasonOfALaterStartIsSaid() throws {
    let days = WorkingDays(count: 5)
    let late = try days.start(
      publishedOn: day("2020-05-07"), at: ClockTime("17:45"), cutOff: ClockTime("17:00"))
    #expect(late.reason == "published on Thu 7 May 2020 at 17:45, after the cut-off at 17:00")
    let holiday = try days.start(publishedOn: day("2020-05-08"))
    #expect(
      holiday.reason
        == "published on Fri 8 May 2020, no working day (Early May bank holiday (VE day))")
  }

  @Test func aDayOutsideTheListIsRefused() {
    let days = WorkingDays(count: 5)
    #expect(throws: CountingError.self) { try days.after(day("2030-12-24")) }
    #expect(throws: CountingError.self) { try days.beginningWith(day("2011-12-30")) }
    #expect(throws: CountingError.self) { try days.start(publishedOn: day("2031-01-01")) }
    #expect(throws: CountingError.self) {
      try days.start(
        publishedOn: day("2030-12-31"), at: ClockTime("18:00"), cutOff: ClockTime("17:00"))
    }
    #expect(throws: CountingError.self) { try WorkingDays(count: 10_001).after(day("2012-01-01")) }
  }

  @Test func theNextWorkingDayOfACalendarClosedForEverIsRefused() throws {
    let always = try #require(Period(from: day("2012-01-01")))
    let calendar = WorkingCalendar(closures: [Closure(period: always, reason: "closed")])
    #expect(throws: CountingError.self) {
      try calendar.nextWorkingDay(onOrAfter: day("2020-05-07"))
    }
    #expect(throws: CountingError.self) {
      try WorkingDays(count: 1, calendar: calendar).after(day("2020-05-07"))
    }
  }
}

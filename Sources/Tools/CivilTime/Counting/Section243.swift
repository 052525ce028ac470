/// The days that LGA 1972 s243 leaves out of a period under that Act.
///
/// Sundays, the days of the Christmas break and of the Easter break, bank holidays, and days
/// appointed for public thanksgiving or mourning. A Saturday counts.
enum Section243 {
  /// Why the day is left out, or nil when it counts.
  static func reason(_ day: CivilDate, in calendar: WorkingCalendar) -> String? {
    if day.weekday == .sunday { return Weekday.sunday.name }
    let holiday = calendar.bankHolidays.holiday(on: day)
    if let holiday { return holiday.text }
    if isInEasterBreak(day) { return "Easter break" }
    if isInChristmasBreak(day, calendar.bankHolidays) { return "Christmas break" }
    return calendar.daysOfMourning.first { $0.period.contains(day) }?.reason
  }

  /// From the Thursday before Easter Day to the Tuesday after it.
  private static func isInEasterBreak(_ day: CivilDate) -> Bool {
    // Easter Day is from 22 March to 25 April.
    guard (3...4).contains(day.month), let easter = EasterSunday.date(in: day.year) else {
      return false
    }
    return (-3...2).contains(easter.days(until: day))
  }

  /// From the last week day before Christmas Day to the first week day after it that is no bank
  /// holiday.
  ///
  /// The Act does not say whether a Saturday is a week day. Here it is none, as election
  /// timetables take it: the longer break, so that a notice is never short by the other reading.
  private static func isInChristmasBreak(_ day: CivilDate, _ list: BankHolidays) -> Bool {
    guard day.month == 12, day.day >= 20,
      let christmas = CivilDate(year: day.year, month: 12, day: 25)
    else { return false }
    let step = day < christmas ? 1 : -1
    // In the break when no other day that could end it stands between it and Christmas Day.
    var between = day.adding(days: step)
    while let other = between, (step > 0) ? other < christmas : other > christmas {
      let isAnEnd =
        step > 0 ? !other.isWeekend : !other.isWeekend && list.holiday(on: other) == nil
      if isAnEnd { return false }
      between = other.adding(days: step)
    }
    return true
  }
}

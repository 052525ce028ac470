/// The bank holidays of a year by the usual rule, where no proclamation says otherwise.
///
/// Banking and Financial Dealings Act 1971, Schedule 1, with the days that are proclaimed every
/// year (New Year's Day, the early May holiday, and the substitutes for a Saturday), and Good
/// Friday and Christmas Day, which are holidays by common law. A day moved or added for one year
/// is in no rule.
public enum UsualBankHolidays {
  /// The eight days of England and Wales in that year, in their order.
  public static func inEnglandAndWales(year: Int) -> [Holiday] {
    guard let easter = EasterSunday.date(in: year) else { return [] }
    let days: [(title: String, usual: CivilDate?, kept: CivilDate?)] = [
      ("New Year’s Day", date(year, 1, 1), firstWeekday(onOrAfter: date(year, 1, 1))),
      ("Good Friday", easter.adding(days: -2), easter.adding(days: -2)),
      ("Easter Monday", easter.adding(days: 1), easter.adding(days: 1)),
      ("Early May bank holiday", firstMonday(year, 5), firstMonday(year, 5)),
      ("Spring bank holiday", lastMonday(year, 5), lastMonday(year, 5)),
      ("Summer bank holiday", lastMonday(year, 8), lastMonday(year, 8)),
      ("Christmas Day", date(year, 12, 25), christmasDay(year)),
      ("Boxing Day", date(year, 12, 26), boxingDay(year)),
    ]
    let holidays = days.compactMap { day -> Holiday? in
      guard let kept = day.kept else { return nil }
      let title = day.usual == kept ? day.title : day.title + " (substitute day)"
      return Holiday(date: kept, title: title, kind: .computed)
    }
    return holidays.sorted { $0.date < $1.date }
  }

  /// 27 December when the 25th is on a weekend: on a Sunday, Boxing Day keeps the Monday.
  private static func christmasDay(_ year: Int) -> CivilDate? {
    guard let day = date(year, 12, 25) else { return nil }
    return day.isWeekend ? date(year, 12, 27) : day
  }

  /// 28 December when the 26th is on a weekend.
  private static func boxingDay(_ year: Int) -> CivilDate? {
    guard let day = date(year, 12, 26) else { return nil }
    return day.isWeekend ? date(year, 12, 28) : day
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  private static func firstWeekday(onOrAfter day: CivilDate?) -> CivilDate? {
    var found = day
    while let day = found, day.isWeekend { found = day.adding(days: 1) }
    return found
  }

  private static func firstMonday(_ year: Int, _ month: Int) -> CivilDate? {
    (1...7).lazy.compactMap { date(year, month, $0) }.first { $0.weekday == .monday }
  }

  private static func lastMonday(_ year: Int, _ month: Int) -> CivilDate? {
    (25...31).lazy.compactMap { date(year, month, $0) }.first { $0.weekday == .monday }
  }
}

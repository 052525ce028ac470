/// Which days a period counts.
public enum DayUnit: String, Sendable, Hashable, CaseIterable {
  /// Every day.
  case calendarDay
  /// Monday to Friday, but for bank holidays and a council's own closures.
  case workingDay
  /// The days that LGA 1972 s243 does not leave out; a Saturday counts.
  case section243

  /// The unit in words, after a number and "days": by the calendar.
  public var text: String {
    switch self {
    case .calendarDay: "by the calendar"
    case .workingDay: "by working days"
    case .section243: "by LGA 1972 s243"
    }
  }

  /// Why a day is not counted, or nil when it is.
  ///
  /// A day whose bank holidays are not known is refused, never guessed.
  public func reasonNotCounted(
    _ day: CivilDate, in calendar: WorkingCalendar
  ) throws(CountingError) -> String? {
    if self == .calendarDay { return nil }
    guard calendar.covers(day) else { throw .outsideList(day, calendar.bankHolidays) }
    return self == .workingDay
      ? calendar.dayOff(day)?.text : Section243.reason(day, in: calendar)
  }
}

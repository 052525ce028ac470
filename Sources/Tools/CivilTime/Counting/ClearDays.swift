/// A notice of so many clear days before an act.
///
/// A clear day is whole, from midnight to midnight: neither the day of the notice nor the day of
/// the event is one (R v Herefordshire Justices 1820; R v Swansea City Council, ex p Elitestone
/// 1993). 28 clear days from a notice on 8 April 2020 allow 7 May 2020.
public struct ClearDays: Sendable {
  /// How many days must lie between.
  public let count: Int
  /// Which days count.
  public let unit: DayUnit
  /// The calendar they are counted by.
  public let calendar: WorkingCalendar

  /// So many clear days of that unit.
  public init(count: Int, unit: DayUnit, calendar: WorkingCalendar = WorkingCalendar()) {
    self.count = count
    self.unit = unit
    self.calendar = calendar
  }

  /// The first day on which the act is lawful, whether or not it is a working day.
  public func earliest(after notice: CivilDate) throws(CountingError) -> DayCount {
    guard let first = notice.adding(days: 1) else { throw .outsideCalendar }
    let counted = try unit.count(count, from: first, in: calendar)
    guard let last = counted.last?.date, let answer = last.adding(days: 1) else {
      throw .outsideCalendar
    }
    let days =
      [CountedDay(notice, reason: ClearDays.noticeDay)] + counted
      + [CountedDay(answer, reason: ClearDays.eventDay)]
    return DayCount(
      days: days, answer: answer,
      workingDayInstead: instead(of: answer) { day throws(CountingError) in
        try calendar.nextWorkingDay(onOrAfter: day)
      }, unit: unit, list: calendar.bankHolidays)
  }

  /// The last day on which the notice can be given, whether or not it is a working day.
  public func latestNotice(before event: CivilDate) throws(CountingError) -> DayCount {
    guard let last = event.adding(days: -1) else { throw .outsideCalendar }
    let counted = try unit.count(count, from: last, step: -1, in: calendar)
    guard let first = counted.last?.date, let answer = first.adding(days: -1) else {
      throw .outsideCalendar
    }
    let days =
      [CountedDay(answer, reason: ClearDays.noticeDay)] + counted.reversed()
      + [CountedDay(event, reason: ClearDays.eventDay)]
    return DayCount(
      days: days, answer: answer,
      workingDayInstead: instead(of: answer) { day throws(CountingError) in
        try calendar.lastWorkingDay(onOrBefore: day)
      }, unit: unit, list: calendar.bankHolidays)
  }

  /// How many clear days lie between a notice and an event; none when the event is not later.
  public func days(from notice: CivilDate, to event: CivilDate) throws(CountingError) -> Int {
    if unit == .calendarDay { return max(0, notice.days(until: event) - 1) }
    var number = 0
    var next = notice.adding(days: 1)
    while let day = next, day < event {
      if try unit.reasonNotCounted(day, in: calendar) == nil { number += 1 }
      next = day.adding(days: 1)
    }
    return number
  }

  private static let noticeDay = "day of the notice"
  private static let eventDay = "day of the event"

  /// The working day found, unless the day is one itself or its year is not known.
  private func instead(
    of day: CivilDate, _ find: (CivilDate) throws(CountingError) -> CivilDate
  ) -> CivilDate? {
    guard let found = try? find(day), found != day else { return nil }
    return found
  }
}

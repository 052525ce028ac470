/// A period of so many working days, such as a call-in period or a standstill.
public struct WorkingDays: Sendable {
  /// How many.
  public let count: Int
  /// The calendar they are counted by.
  public let calendar: WorkingCalendar

  /// So many working days.
  public init(count: Int, calendar: WorkingCalendar = WorkingCalendar()) {
    self.count = count
    self.calendar = calendar
  }

  /// The last day of a period "after" a day, which is not counted itself.
  ///
  /// The period ends as that day ends, unless a rule names an hour: five working days after
  /// publication on 7 May 2020 end on 15 May 2020.
  public func after(_ day: CivilDate) throws(CountingError) -> DayCount {
    guard let next = day.adding(days: 1) else { throw .outsideCalendar }
    let counted = try DayUnit.workingDay.count(count, from: next, in: calendar)
    return result([CountedDay(day, reason: "the day itself")] + counted)
  }

  /// The last day of a period "beginning with" a day, which is counted when it is a working day.
  ///
  /// So the Procurement Act 2023 counts a standstill (s76).
  public func beginningWith(_ day: CivilDate) throws(CountingError) -> DayCount {
    result(try DayUnit.workingDay.count(count, from: day, in: calendar))
  }

  /// The day that counts as the day of publication.
  ///
  /// What is published after the office's cut-off, or on a day that is no working day, counts as
  /// published on the next working day. A publication at the cut-off itself is in time; one of no
  /// known hour is taken to be.
  public func start(
    publishedOn day: CivilDate, at time: ClockTime? = nil, cutOff: ClockTime? = nil
  ) throws(CountingError) -> PublicationDay {
    guard calendar.covers(day) else { throw .outsideList(day, calendar.bankHolidays) }
    if let dayOff = calendar.dayOff(day) {
      return PublicationDay(
        date: try calendar.nextWorkingDay(onOrAfter: day),
        reason: "published on \(day.textWithWeekday), no working day (\(dayOff.text))")
    }
    guard let time, let cutOff, time > cutOff else {
      return PublicationDay(date: day, reason: nil)
    }
    guard let next = day.adding(days: 1) else { throw .outsideCalendar }
    return PublicationDay(
      date: try calendar.nextWorkingDay(onOrAfter: next),
      reason: "published on \(day.textWithWeekday) at \(time.text), after the cut-off at "
        + cutOff.text)
  }

  private func result(_ days: [CountedDay]) -> DayCount {
    // A count of one or more has a last day, or was refused.
    let answer = days[days.count - 1].date
    return DayCount(days: days, answer: answer, unit: .workingDay, list: calendar.bankHolidays)
  }
}

/// The day that counts as the day of publication, with the reason when it is another.
public struct PublicationDay: Sendable, Hashable {
  /// The day that counts.
  public let date: CivilDate
  /// Why it is not the day of publication itself, or nil when it is.
  public let reason: String?

  /// That day, for that reason.
  public init(date: CivilDate, reason: String? = nil) {
    self.date = date
    self.reason = reason
  }
}

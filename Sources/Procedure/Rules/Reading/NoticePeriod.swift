public import CivilTime
public import Councils
public import Decisions

/// How long a notice must stand before what it is about.
public enum NoticePeriod {
  /// The first day on which what a notice is about is lawful, with the reckoning; nil when the
  /// bank holidays of a year that is needed are not known, the notice has no day, or nothing must
  /// wait for it.
  public static func firstLawfulDay(
    after notice: Notice, council: Council, calendar: WorkingCalendar
  ) -> (day: CivilDate, working: [String])? {
    guard let published = notice.publishedOn else { return nil }
    let counting: (count: Int, unit: DayUnit, rule: RuleID)? =
      switch notice.kind {
      case .keyDecision: (28, .calendarDay, "NT-2")
      case .generalException: (5, .workingDay, "GE-1")
      case .privateMeeting: (28, .calendarDay, "PM-1")
      case .privateMeetingFurther: (5, .workingDay, "PM-2")
      case .agenda: (5, .workingDay, "AG-1")
      case .generalExceptionReasons, .specialUrgencyReasons: nil
      }
    guard let counting else { return nil }
    let reckoner = NoticeReckoner(council: council, calendar: calendar)
    return reckoner.reckoning(
      counting.count, after: notice, published, usual: counting.unit, for: counting.rule
    ).map { reckoned in
      (reckoned.earliest, reckoned.working.filter { $0 != reckoned.otherLine })
    }
  }
}

/// Days on which a council's own offices are closed, beside weekends and bank holidays.
public struct Closure: Sendable, Hashable {
  /// The days.
  public let period: Period
  /// Why, in the council's words: Christmas closure.
  public let reason: String

  /// A closure over these days.
  public init(period: Period, reason: String) {
    self.period = period
    self.reason = reason
  }
}

/// Why a day is not a working day.
public enum DayOff: Sendable, Hashable {
  /// A Saturday or a Sunday.
  case weekend(Weekday)
  /// A bank holiday.
  case bankHoliday(Holiday)
  /// A day on which the council's own offices are closed.
  case closure(Closure)

  /// The reason in words: Saturday, Early May bank holiday (VE day).
  public var text: String {
    switch self {
    case .weekend(let weekday): weekday.name
    case .bankHoliday(let holiday): holiday.text
    case .closure(let closure): closure.reason
    }
  }
}

/// The days on which a council works: Monday to Friday but for bank holidays and its own closures.
public struct WorkingCalendar: Sendable {
  /// The list of bank holidays.
  public let bankHolidays: BankHolidays
  /// The council's own closures.
  public let closures: [Closure]
  /// Days appointed for public thanksgiving or mourning, which only LGA 1972 s243 leaves out.
  public let daysOfMourning: [Closure]

  /// A calendar by that list, with the council's own closures.
  public init(
    bankHolidays: BankHolidays = .englandAndWales, closures: [Closure] = [],
    daysOfMourning: [Closure] = []
  ) {
    self.bankHolidays = bankHolidays
    self.closures = closures
    self.daysOfMourning = daysOfMourning
  }

  /// Why a day is not a working day, or nil when it is one.
  ///
  /// Of a day that the list does not cover only weekends and closures are known: ask
  /// ``covers(_:)`` first.
  public func dayOff(_ day: CivilDate) -> DayOff? {
    let weekday = day.weekday
    if weekday == .saturday || weekday == .sunday { return .weekend(weekday) }
    if let holiday = bankHolidays.holiday(on: day) { return .bankHoliday(holiday) }
    return closures.first { $0.period.contains(day) }.map { .closure($0) }
  }

  /// Whether the council works on that day; see ``dayOff(_:)`` on days that are not covered.
  public func isWorkingDay(_ day: CivilDate) -> Bool { dayOff(day) == nil }

  /// Whether the list of bank holidays has that day's year.
  public func covers(_ day: CivilDate) -> Bool { bankHolidays.years.contains(day.year) }

  /// That day when it is a working day, otherwise the first working day after it.
  public func nextWorkingDay(onOrAfter day: CivilDate) throws(CountingError) -> CivilDate {
    try workingDay(from: day, step: 1)
  }

  /// That day when it is a working day, otherwise the last working day before it.
  public func lastWorkingDay(onOrBefore day: CivilDate) throws(CountingError) -> CivilDate {
    try workingDay(from: day, step: -1)
  }

  private func workingDay(from day: CivilDate, step: Int) throws(CountingError) -> CivilDate {
    var day = day
    while true {
      guard covers(day) else { throw .outsideList(day, bankHolidays) }
      if isWorkingDay(day) { return day }
      guard let next = day.adding(days: step) else { throw .outsideCalendar }
      day = next
    }
  }
}

/// One day of a count: the number it has, or why it has none.
public struct CountedDay: Sendable, Hashable {
  /// The day.
  public let date: CivilDate
  /// Which of the days counted it is, from 1; nil when it is not counted.
  public let number: Int?
  /// Why it is not counted: day of the notice, Saturday, Early May bank holiday (VE day).
  public let reason: String?

  init(_ date: CivilDate, number: Int) {
    self.date = date
    self.number = number
    reason = nil
  }

  init(_ date: CivilDate, reason: String) {
    self.date = date
    number = nil
    self.reason = reason
  }
}

/// A date with its working: every day from the one end to the other.
public struct DayCount: Sendable, Hashable {
  /// Every day in its order, both ends among them.
  public let days: [CountedDay]
  /// The day that was looked for.
  public let answer: CivilDate
  /// When the answer is no working day, the working day to take in its stead: the next for the
  /// earliest day of an act, the one before for the latest day of a notice.
  ///
  /// Nil when the answer is a working day itself, or when its year is outside the list.
  public let workingDayInstead: CivilDate?
  /// The years counted over whose bank holidays are computed and not published.
  public let computedYears: [Int]
  /// What may change the answer, in words.
  public let warnings: [String]

  init(
    days: [CountedDay], answer: CivilDate, workingDayInstead: CivilDate? = nil, unit: DayUnit,
    list: BankHolidays
  ) {
    self.days = days
    self.answer = answer
    self.workingDayInstead = workingDayInstead
    let first = days.first?.date.year ?? answer.year
    let last = days.last?.date.year ?? answer.year
    computedYears =
      unit == .calendarDay ? [] : list.computedYears.filter { $0 >= first && $0 <= last }
    warnings = computedYears.compactMap(list.warning)
  }
}

extension DayUnit {
  /// The days from one day on, until so many are counted; the step is 1 or -1.
  func count(
    _ count: Int, from first: CivilDate, step: Int = 1, in calendar: WorkingCalendar
  ) throws(CountingError) -> [CountedDay] {
    if let refusal = CountingError.refusing(count: count) { throw refusal }
    var days: [CountedDay] = []
    var number = 0
    var next: CivilDate? = first
    while number < count {
      guard let day = next else { throw .outsideCalendar }
      if let reason = try reasonNotCounted(day, in: calendar) {
        days.append(CountedDay(day, reason: reason))
      } else {
        number += 1
        days.append(CountedDay(day, number: step > 0 ? number : count + 1 - number))
      }
      next = day.adding(days: step)
    }
    return days
  }
}

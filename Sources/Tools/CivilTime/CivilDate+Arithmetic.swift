extension CivilDate {
  /// The day of that number, as ``dayNumber`` counts them, or nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard (CivilDate.firstDayNumber...CivilDate.lastDayNumber).contains(dayNumber) else {
      return nil
    }
    // Day 0 of the eras is 1 March of the year 0; no day number allowed here is before it.
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// So many days later, or earlier when negative; nil outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day so many months later, or earlier when negative.
  ///
  /// Where that month has no such day, its last: a month after 31 January 2025 is 28 February.
  /// Nil outside the years 1 to 9999.
  public func adding(months: Int) -> CivilDate? {
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 12 else { return nil }
    let (year, month) = (index / 12, index % 12 + 1)
    return CivilDate(
      year: year, month: month, day: min(day, CivilDate.daysIn(month: month, of: year)))
  }

  /// How many days later the other day is; negative when it is earlier.
  public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday == .saturday || weekday == .sunday }

  /// The day number of 1 January of the year 1.
  static let firstDayNumber = -719_162
  /// The day number of 31 December 9999.
  static let lastDayNumber = 2_932_896
}

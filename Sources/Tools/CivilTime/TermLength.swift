/// How long a contract or an extension runs, in years and months.
///
/// A term begins with its first day: 8 months from 1 May end on 31 December, and so many years
/// end on the day before the anniversary.
public struct TermLength: Sendable, Hashable {
  /// Whole years.
  public let years: Int
  /// Whole months beside the years.
  public let months: Int

  /// A length of so many years and months, or nil when either is negative or beyond 9,999 years.
  public init?(years: Int = 0, months: Int = 0) {
    guard (0...9_999).contains(years), (0...119_988).contains(months) else { return nil }
    self.years = years
    self.months = months
  }

  private init(wholeMonths: Int) {
    years = wholeMonths / 12
    months = wholeMonths % 12
  }

  /// Years and months as months.
  public var totalMonths: Int { years * 12 + months }

  /// The length in words: 8 months, 4 years and 11 months.
  public var text: String {
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    if years == 0 { return counted(months, "month") }
    if months == 0 { return counted(years, "year") }
    return counted(years, "year") + " and " + counted(months, "month")
  }

  /// The last day of a term of this length, or nil when it has no length or leaves the calendar.
  ///
  /// The last day is the one before the day of the same number. Where the month has no day of that
  /// number, the term ends with the month: a year from 29 February 2024 ends on 28 February 2025,
  /// and a month from 31 January 2025 does too.
  public func lastDay(from first: CivilDate) -> CivilDate? {
    guard totalMonths > 0, let same = first.adding(months: totalMonths) else { return nil }
    return same.day == first.day ? same.adding(days: -1) : same
  }

  /// How long it is from a first day to a last, both included: whole months and the days left.
  ///
  /// 1 June 2020 to 30 April 2025 is 4 years and 11 months, and 0 days. A last day before the
  /// first gives no months, and the days it falls short as a number that is not positive.
  public static func between(
    _ first: CivilDate, _ last: CivilDate
  ) -> (length: TermLength, days: Int) {
    let dayBefore = first.dayNumber - 1
    // The months from the one calendar month to the other, or one more or fewer.
    var months = max(0, (last.year - first.year) * 12 + last.month - first.month + 1)
    while months > 0 {
      let length = TermLength(wholeMonths: months)
      if let end = length.lastDay(from: first), end <= last {
        return (length, end.days(until: last))
      }
      months -= 1
    }
    return (TermLength(wholeMonths: 0), last.dayNumber - dayBefore)
  }
}

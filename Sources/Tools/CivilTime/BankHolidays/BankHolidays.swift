/// A list of bank holidays with where it comes from.
///
/// The list is data: a one-off day is added by royal proclamation, sometimes weeks before. What
/// was worked out by a list is kept with the list's ``version``, and worked out anew by the next.
public struct BankHolidays: Sendable {
  /// Where the list was taken from.
  public let source: String
  /// The day on which it was taken.
  public let retrieved: CivilDate
  /// The list's own version.
  public let version: String
  /// The years of which it has every bank holiday.
  public let years: ClosedRange<Int>
  /// The holidays in their order.
  public let holidays: [Holiday]
  /// The years that the published list did not reach, in their order.
  public let computedYears: [Int]

  private let byDay: [CivilDate: Holiday]

  /// A list of these holidays; nil when two are on one day or one is outside the years.
  public init?(
    source: String, retrieved: CivilDate, version: String, years: ClosedRange<Int>,
    holidays: [Holiday]
  ) {
    var byDay: [CivilDate: Holiday] = [:]
    for holiday in holidays {
      guard years.contains(holiday.date.year),
        byDay.updateValue(holiday, forKey: holiday.date) == nil
      else { return nil }
    }
    self.source = source
    self.retrieved = retrieved
    self.version = version
    self.years = years
    self.holidays = holidays.sorted { $0.date < $1.date }
    self.byDay = byDay
    computedYears = Set(holidays.filter { $0.kind == .computed }.map(\.date.year)).sorted()
  }

  /// The bank holiday kept on that day, if it is one.
  public func holiday(on day: CivilDate) -> Holiday? { byDay[day] }

  /// Why a day in that year may not be as the list says, or nil for a year of the published list.
  public func warning(about year: Int) -> String? {
    guard computedYears.contains(year) else { return nil }
    return "the bank holidays of \(year) are computed by the usual rule: they are not published"
      + " yet, and a day may be moved or added"
  }

  /// England and Wales, as kept with the program.
  public static let englandAndWales: BankHolidays = {
    do throws(BankHolidayListError) {
      return try BankHolidays(
        csv: String(decoding: PackageResources.england_and_wales_csv, as: UTF8.self))
    } catch {
      // The list is compiled in, and a test reads it.
      preconditionFailure("england-and-wales.csv:\(error.line): \(error.reason)")
    }
  }()
}

/// Why a date cannot be worked out.
public struct CountingError: Error, Sendable, Hashable {
  /// The kinds of reason; more may come.
  public struct Code: Sendable, Hashable {
    private let name: String

    /// The list of bank holidays does not have a year that the count needs.
    public static let outsideList = Code(name: "outsideList")
    /// The count leaves the years 1 to 9999.
    public static let outsideCalendar = Code(name: "outsideCalendar")
    /// The number of days is 0 or negative.
    public static let countNotPositive = Code(name: "countNotPositive")
    /// The number of days is beyond what any rule asks.
    public static let countTooLarge = Code(name: "countTooLarge")
  }

  /// The kind of reason.
  public let code: Code
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String

  /// Two errors of a kind are equal.
  public static func == (left: CountingError, right: CountingError) -> Bool {
    left.code == right.code
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The greatest number of days that is counted.
  public static let largestCount = 10_000

  static func outsideList(_ day: CivilDate, _ list: BankHolidays) -> CountingError {
    CountingError(
      code: .outsideList,
      message: "\(day.iso) is outside the list of bank holidays, which has the years "
        + "\(list.years.lowerBound) to \(list.years.upperBound)",
      remedy: "count by the calendar where the rule allows it, or work the date out by hand from "
        + "that year's bank holidays")
  }

  static let outsideCalendar = CountingError(
    code: .outsideCalendar, message: "the count leaves the years 1 to 9999",
    remedy: "check the date and the number of days")

  static func refusing(count: Int) -> CountingError? {
    if count < 1 {
      return CountingError(
        code: .countNotPositive, message: "\(count) is no number of days to count",
        remedy: "give 1 or more")
    }
    guard count > largestCount else { return nil }
    return CountingError(
      code: .countTooLarge, message: "\(count) days are more than the \(largestCount) counted",
      remedy: "check the number of days")
  }
}

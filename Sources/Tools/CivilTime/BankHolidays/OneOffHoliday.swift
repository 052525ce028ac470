/// A bank holiday of one year, as a royal proclamation adds it: a coronation, a state funeral.
public struct OneOffHoliday: Sendable, Hashable {
  /// The day.
  public var date: CivilDate
  /// What it is called.
  public var name: String
  /// The writing that appoints it: "Proclamation of 6 November 2022".
  public var source: String

  /// That day of that name, appointed by that writing.
  public init(date: CivilDate, name: String, source: String) {
    self.date = date
    self.name = name
    self.source = source
  }
}

extension BankHolidays {
  /// The list with one-off days added; nil when two are on one day, or one is in a year that the
  /// list does not have.
  ///
  /// A day that the list has already is left as the list has it, so that an entry may stay when a
  /// newer list has taken the day up. The version names the days that are added, and a list to
  /// which none is added is the list itself: `2026-11-21 + 2027-06-04`.
  public func adding(_ days: [OneOffHoliday]) -> BankHolidays? {
    guard Set(days.map(\.date)).count == days.count,
      days.allSatisfy({ years.contains($0.date.year) })
    else { return nil }
    let added = days.filter { holiday(on: $0.date) == nil }.sorted { $0.date < $1.date }
    if added.isEmpty { return self }
    return BankHolidays(
      source: ([source] + added.map { "\($0.date.iso) \($0.name): \($0.source)" })
        .joined(separator: "; "),
      retrieved: retrieved,
      version: ([version] + added.map(\.date.iso)).joined(separator: " + "), years: years,
      holidays: holidays + added.map { Holiday(date: $0.date, title: $0.name, kind: .added) })
  }
}

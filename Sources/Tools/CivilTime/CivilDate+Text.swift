extension CivilDate {
  /// The day as papers write it: 8 April 2020.
  public var text: String { "\(day) \(CivilDate.monthNames[month - 1]) \(year)" }

  /// The day with its day of the week, short: Thu 7 May 2020.
  public var textWithWeekday: String {
    "\(weekday.name.prefix(3)) \(day) \(CivilDate.monthNames[month - 1].prefix(3)) \(year)"
  }
}

extension Weekday {
  /// The day's English name: Saturday.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

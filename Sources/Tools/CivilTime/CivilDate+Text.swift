extension CivilDate {
  /// The day as papers write it: 8 April 2020.
  public var text: String { "\(day) \(CivilDate.monthNames[month - 1]) \(year)" }

  /// The day with its day of the week, short: Thu 7 May 2020.
  public var textWithWeekday: String {
    "\(weekday.name.prefix(3)) \(day) \(CivilDate.monthNames[month - 1].prefix(3)) \(year)"
  }

  /// The English names of the months, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month of an English name, whatever its capitals: April is 4.
  ///
  /// - Parameter orAbbreviated: whether the first three letters or more will do: Apr, Sept.
  public static func month(
    named name: some StringProtocol, orAbbreviated: Bool = false
  ) -> Int? {
    let name = name.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    let index = monthNames.firstIndex {
      orAbbreviated ? $0.lowercased().hasPrefix(name) : $0.lowercased() == name
    }
    return index.map { $0 + 1 }
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

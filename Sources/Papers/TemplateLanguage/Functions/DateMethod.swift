import CivilTime

/// What a date can do that is called after a dot, as a date of Python can.
enum DateMethod: String, CaseIterable {
  /// Prints the day by a pattern of C: `%d %B %Y`.
  case strftime
  /// Prints it as `2020-04-08`.
  case isoformat

  /// The parts of a date that are its fields.
  static let fields = ["year", "month", "day"]

  /// A part of a date by its name.
  static func field(_ name: String, of day: CivilDate) -> Value? {
    switch name {
    case "year": .number(day.year)
    case "month": .number(day.month)
    case "day": .number(day.day)
    default: nil
    }
  }

  /// What the method gives.
  func apply(_ day: CivilDate, _ call: CallArguments) throws(EvaluationError) -> Value {
    switch self {
    case .isoformat:
      try call.require(0...0)
      return .text(day.iso)
    case .strftime:
      try call.require(1...1)
      return .text(try DateMethod.text(of: day, by: call.text(0, "format") ?? "", call))
    }
  }

  private static func text(
    of day: CivilDate, by pattern: String, _ call: CallArguments
  ) throws(EvaluationError) -> String {
    var text = ""
    var rest = pattern[...]
    while let letter = rest.popFirst() {
      guard letter == "%" else {
        text.append(letter)
        continue
      }
      // A dash leaves the nought out: %-d.
      let isBare = rest.first == "-"
      if isBare { rest.removeFirst() }
      guard let directive = rest.popFirst(), let part = part(directive, of: day) else {
        throw call.fault(
          "“\(pattern.prefix(40))” holds a % that no part of a date follows",
          "use %d %m %Y %y %B %b %A %a %j, or |date(\"d MMMM yyyy\")")
      }
      text += isBare && part.first == "0" ? String(part.drop { $0 == "0" }) : part
    }
    return text
  }

  /// What a letter after `%` stands for; a day begins at midnight.
  private static func part(_ letter: Character, of day: CivilDate) -> String? {
    switch letter {
    case "d": padded(day.day, 2)
    case "e": padded(day.day, 2, with: " ")
    case "m": padded(day.month, 2)
    case "Y": padded(day.year, 4)
    case "y": padded(day.year % 100, 2)
    case "B": CivilDate.monthNames[day.month - 1]
    case "b", "h": String(CivilDate.monthNames[day.month - 1].prefix(3))
    case "A": day.weekday.name
    case "a": String(day.weekday.name.prefix(3))
    case "j":
      padded((CivilDate(year: day.year, month: 1, day: 1)?.days(until: day) ?? 0) + 1, 3)
    case "F": day.iso
    case "H", "M", "S": "00"
    case "I": "12"
    case "p": "AM"
    case "%": "%"
    default: nil
    }
  }

  private static func padded(_ number: Int, _ width: Int, with filler: Character = "0") -> String {
    let figures = String(number)
    return String(repeating: filler, count: max(0, width - figures.count)) + figures
  }
}

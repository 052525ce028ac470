import CivilTime

extension Filter {
  static let date = Filter(
    "date", parameters: [Parameter("pattern", role: .datePattern)], isOfPapers: true,
    doc: "Prints a date by a pattern: d or dd for the day, do for 8th, M, MM, MMM or MMMM for the "
      + "month, yy or yyyy for the year, EEE or EEEE for the day of the week; other words between "
      + "apostrophes. Without a pattern it is d MMMM yyyy.",
    example: "\"2020-04-08\"|date(\"EEEE d MMMM yyyy\")", result: "Wednesday 8 April 2020",
    accepts: [.date, .text], gives: { _ in .text }
  ) { (input) throws(EvaluationError) -> Value in
    let pattern = try input.text(0) ?? CivilDate.usualPattern
    let date: CivilDate
    switch input.value {
    case .date(let day): date = day
    case .text(let text):
      guard let day = CivilDate(iso: text) else {
        throw input.fault(
          "“\(text.prefix(40))” is not a date", "give it as year, month and day: 2020-04-08")
      }
      date = day
    default:
      throw input.fault("date takes a date", "give a date")
    }
    guard let text = DatePatterns.text(of: date, by: pattern) else {
      throw input.fault(DatePatterns.message(pattern), DatePatterns.remedy)
    }
    return .text(text)
  }
}

/// The patterns that `date` takes.
enum DatePatterns {
  /// Longer ones are refused: no date needs them.
  static let longest = 200

  static let remedy =
    "use d, dd, do, M, MM, MMM, MMMM, yy, yyyy, EEE and EEEE, and put other words between "
    + "apostrophes, as in \"d MMMM yyyy\""

  static func message(_ pattern: String) -> String {
    "“\(pattern.prefix(60))” is no pattern of a date"
  }

  static func text(of date: CivilDate, by pattern: String) -> String? {
    pattern.utf8.count <= longest ? date.written(by: pattern) : nil
  }

  /// Whether dates can be written by the pattern.
  static func isKnown(_ pattern: String) -> Bool {
    CivilDate(year: 2020, month: 4, day: 8).flatMap { text(of: $0, by: pattern) } != nil
  }
}

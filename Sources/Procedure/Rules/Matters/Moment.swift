import CivilTime

/// A day, or the month that a paper names instead of one.
enum Moment: Sendable, Hashable {
  case day(CivilDate)
  case month(Int, of: Int)

  /// The day; else the month that the words name: “May 2020”. Nil for other words.
  init?(_ day: CivilDate?, _ words: String?) {
    if let day {
      self = .day(day)
    } else if let month = words.flatMap(Moment.month) {
      self = month
    } else {
      return nil
    }
  }

  /// Whether both can be the same day.
  func agrees(with other: Moment) -> Bool {
    if case .day(let left) = self, case .day(let right) = other { return left == right }
    return first.year == other.first.year && first.month == other.first.month
  }

  /// The first day that it can be.
  var first: CivilDate {
    switch self {
    case .day(let day): return day
    case .month(let month, of: let year):
      return CivilDate(year: year, month: month, day: 1) ?? Moment.nowhere
    }
  }

  /// The last day that it can be.
  var last: CivilDate {
    switch self {
    case .day(let day): return day
    case .month(let month, of: let year):
      let days = CivilDate.daysIn(month: month, of: year)
      return CivilDate(year: year, month: month, day: days) ?? Moment.nowhere
    }
  }

  /// The end of a term that ends at this moment and runs on for so many months; nil where the
  /// calendar ends.
  func end(after months: Int) -> Moment? {
    switch self {
    case .day(let day):
      guard let next = day.adding(days: 1), let length = TermLength(months: months) else {
        return nil
      }
      return length.lastDay(from: next).map { .day($0) }
    case .month:
      return first.adding(months: months).map { .month($0.month, of: $0.year) }
    }
  }

  /// The end of a term of so many months that begins at this moment.
  func end(ofTerm months: Int) -> Moment? {
    switch self {
    case .day(let day): TermLength(months: months)?.lastDay(from: day).map { .day($0) }
    case .month: first.adding(months: months - 1).map { .month($0.month, of: $0.year) }
    }
  }

  /// In words: 30 April 2027, April 2027.
  var text: String {
    switch self {
    case .day(let day): day.text
    case .month: first.written(by: "MMMM yyyy") ?? first.iso
    }
  }

  /// In words, after a verb: on 30 April 2027, in April 2027.
  var textAfterVerb: String {
    switch self {
    case .day: "on \(text)"
    case .month: "in \(text)"
    }
  }

  /// The month of “May 2020”, “Apr 2020”.
  private static func month(_ words: String) -> Moment? {
    let parts = words.split { $0 == " " || $0 == "," }
    guard parts.count == 2, parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0,
      let month = CivilDate.month(named: parts[0], orAbbreviated: true)
    else { return nil }
    return .month(month, of: year)
  }

  private static let nowhere: CivilDate = {
    guard let day = CivilDate(year: 1, month: 1, day: 1) else { preconditionFailure() }
    return day
  }()
}

import CivilTime
import JSONText

/// An answer of `remit dates`, before it is written for a person or as JSON.
struct DateAnswer {
  /// The command, and what it was asked, by the names of the options.
  var command: String
  var asked: [(name: String, value: Value)]
  /// The day, unless a length was asked for.
  var date: CivilDate?
  /// What the day is, in a sentence.
  var sentence: String
  /// Beside the answer: how many days are counted by which unit, or how long a term is.
  var length: (length: TermLength, days: Int)?
  var dayCounts: [(unit: DayUnit, count: Int)] = []
  /// The working day to take instead, with the words before it.
  var instead: (words: String, date: CivilDate)?
  /// What other ways of counting give, where it differs; nil where the list does not reach.
  var others: [(unit: DayUnit, date: CivilDate?)] = []
  /// More lines for a person.
  var notes: [String] = []
  var days: [CountedDay] = []
  var warnings: [String] = []
  /// The list that was used, if one was, and the closures beside it.
  var list: BankHolidays?
  var closures: [Closure] = []

  /// What was asked, in one of its forms.
  enum Value {
    case text(String)
    case number(Int)
  }

  /// Writes the answer; talk goes to standard error.
  func give(json: Bool, explained: Bool = false) {
    if json {
      Report.give(DatesJSON.document(self).text(indented: true))
    } else {
      for line in lines(explained: explained) { Report.give(line) }
    }
    for warning in warnings { Report.say("warning: \(warning)") }
  }

  /// The answer for a person: the date first.
  func lines(explained: Bool) -> [String] {
    var lines = date.map { [DateAnswer.line($0)] } ?? []
    lines.append(sentence)
    lines += notes
    if let instead { lines.append("\(instead.words) \(DateAnswer.line(instead.date))") }
    for other in others {
      let found = other.date.map(DateAnswer.line) ?? "not known, the list of bank holidays ends"
      lines.append("counted \(other.unit.text) instead: \(found)")
    }
    if explained, !days.isEmpty {
      lines.append("")
      lines += DateAnswer.working(days)
      if let list {
        lines.append("")
        lines.append(
          "Bank holidays of England and Wales, list of \(list.version): \(list.source)")
      }
    }
    return lines
  }

  /// The day as the answers give it: `2020-05-07  Thu 7 May 2020`.
  static func line(_ date: CivilDate) -> String { "\(date.iso)  \(date.textWithWeekday)" }

  /// The days as a table: `   1  2020-04-09  Thu 9 Apr 2020`.
  private static func working(_ days: [CountedDay]) -> [String] {
    let width = String(days.compactMap(\.number).max() ?? 0).count
    let dateWidth = days.map { line($0.date).count }.max() ?? 0
    return days.map { day in
      let number = day.number.map(String.init) ?? "-"
      let gap = String(repeating: " ", count: width - number.count)
      let date = line(day.date)
      guard let reason = day.reason else { return "  \(gap)\(number)  \(date)" }
      let after = String(repeating: " ", count: dateWidth - date.count)
      return "  \(gap)\(number)  \(date)\(after)  \(reason)"
    }
  }
}

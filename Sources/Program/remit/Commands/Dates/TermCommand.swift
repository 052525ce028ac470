import ArgumentParser
import Casework
import CivilTime

/// `remit dates term START --months N`
struct TermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "term",
    abstract: "The last day of a term of years and months.",
    discussion: "A term includes its first day: 8 months from 1 May end on 31 December. Where the "
      + "last month has no day of that number, the term ends with the month.")

  @Argument(
    help: ArgumentHelp("The first day.", valueName: "date"), transform: DateText.date)
  var start: CivilDate

  @Option(help: "Years.", transform: DateText.length)
  var years = 0

  @Option(help: "Months.", transform: DateText.length)
  var months = 0

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if years == 0, months == 0 { throw ValidationError("give --years, --months or both") }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      guard let length = TermLength(years: years, months: months),
        let last = length.lastDay(from: start)
      else {
        throw Failure(
          .usage, "date", "the term leaves the years 1 to 9999",
          remedy: "check the date and the length")
      }
      var found = DateAnswer(
        command: "term",
        asked: [
          ("start", .text(start.iso)), ("years", .number(years)), ("months", .number(months)),
        ], date: last,
        sentence: "last day: a term of \(length.text) from \(start.textWithWeekday)")
      let count = start.days(until: last) + 1
      found.dayCounts = [(.calendarDay, count)]
      if answer.explain {
        let isSameDay = last.adding(days: 1)?.day == start.day
        found.notes = [
          isSameDay
            ? "a term ends on the day before the day of the same number"
            : "the last month has no day \(start.day), so the term ends with the month",
          "\(count) days, the first and the last included",
        ]
      }
      found.give(json: answer.json, explained: answer.explain)
    }
  }
}

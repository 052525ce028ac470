import ArgumentParser
import Casework
import CivilTime

/// `remit dates between FIRST LAST`
struct BetweenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "between",
    abstract: "How long it is from a first day to a last, both included.")

  @Argument(help: ArgumentHelp("The first day.", valueName: "first"), transform: DateText.date)
  var first: CivilDate

  @Argument(help: ArgumentHelp("The last day.", valueName: "last"), transform: DateText.date)
  var last: CivilDate

  @OptionGroup var calendarOptions: CalendarOptions
  @Flag(help: "As JSON on standard output; remit schema dates describes it.")
  var json = false

  func validate() throws {
    if last < first {
      throw ValidationError("\(last.iso) is before \(first.iso): give the earlier day first")
    }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      found(try calendarOptions.calendar()).give(json: json)
    }
  }

  /// The answer by that calendar.
  private func found(_ calendar: WorkingCalendar) -> DateAnswer {
    let (length, days) = TermLength.between(first, last)
    var words = length.totalMonths > 0 ? [length.text] : []
    if days > 0 { words.append("\(days) day\(days == 1 ? "" : "s")") }
    var found = DateAnswer(
      command: "between", asked: [("first", .text(first.iso)), ("last", .text(last.iso))],
      sentence: words.joined(separator: ", "))
    found.length = (length, days)
    let all = first.days(until: last) + 1
    found.dayCounts = [(.calendarDay, all)]
    found.notes.append(
      "from \(first.textWithWeekday) to \(last.textWithWeekday), both included: \(all) "
        + "day\(all == 1 ? "" : "s")")
    if calendar.covers(first), calendar.covers(last) {
      let working = (first.dayNumber...last.dayNumber).lazy
        .compactMap { CivilDate(dayNumber: $0) }.count { calendar.isWorkingDay($0) }
      found.dayCounts.append((.workingDay, working))
      found.notes.append("of them \(working) working day\(working == 1 ? "" : "s")")
      found.list = calendar.bankHolidays
      found.closures = calendar.closures
      found.warnings = (first.year...last.year).compactMap(calendar.bankHolidays.warning)
    }
    return found
  }
}

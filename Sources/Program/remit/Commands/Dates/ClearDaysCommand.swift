import ArgumentParser
import Casework
import CivilTime

/// `remit dates clear-days N --from DATE`
struct ClearDaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear-days",
    abstract: "The earliest day for an act after a notice, or the latest day for the notice.",
    discussion: """
      Neither the day of the notice nor the day of the act is counted. No statute says whether \
      weekends count: by practice 28 clear days are counted by the calendar and 5 by working \
      days. Where the two differ, both are shown.
      """)

  @Argument(help: "How many clear days, 1 or more.", transform: DateText.count)
  var count: Int

  @Option(
    help: ArgumentHelp("The day of the notice.", valueName: "date"), transform: DateText.date)
  var from: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day of the act: gives the latest day for the notice.", valueName: "date"),
    transform: DateText.date)
  var before: CivilDate?

  @Flag(help: "Count Monday to Friday without bank holidays, not every day.")
  var working = false

  @Flag(
    name: .customLong("section-243"),
    help: ArgumentHelp(
      "Count as LGA 1972 s243: without Sundays, bank holidays, and the Easter and Christmas "
        + "breaks."))
  var section243 = false

  @Option(
    help: ArgumentHelp(
      "Days appointed for public mourning or thanksgiving, for --section-243; may be repeated.",
      valueName: "days"), transform: DateText.period)
  var mourning: [Period] = []

  @OptionGroup var calendarOptions: CalendarOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if (from == nil) == (before == nil) {
      throw ValidationError(
        "give --from with the day of the notice, or --before with the day of "
          + "the act")
    }
    if working, section243 {
      throw ValidationError("give --working or --section-243, not both")
    }
    if !mourning.isEmpty, !section243 {
      throw ValidationError("--mourning is for --section-243: no other count leaves such days out")
    }
  }

  private var unit: DayUnit {
    if section243 { return .section243 }
    return working ? .workingDay : .calendarDay
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      let calendar = try calendarOptions.calendar(
        daysOfMourning: mourning.map { Closure(period: $0, reason: "day of public mourning") })
      try found(calendar).give(json: answer.json, explained: answer.explain)
    }
  }

  /// The answer by that calendar.
  func found(_ calendar: WorkingCalendar) throws(Failure) -> DateAnswer {
    let count = try counted(unit, calendar)
    var found = DateAnswer(
      command: "clear-days",
      asked: [("count", .number(self.count)), ("unit", .text(unit.rawValue))],
      date: count.answer, sentence: "")
    let days = "\(self.count) clear day\(self.count == 1 ? "" : "s"), counted \(unit.text),"
    if let from {
      found.asked.append(("from", .text(from.iso)))
      found.sentence = "earliest day: \(days) after a notice on \(from.textWithWeekday)"
    } else if let before {
      found.asked.append(("before", .text(before.iso)))
      found.sentence = "latest day for the notice: \(days) before \(before.textWithWeekday)"
    }
    found.instead = count.workingDayInstead.map {
      (from == nil ? "the last working day for it:" : "the next working day:", $0)
    }
    let list = calendar.bankHolidays
    var computedYears = Set(count.computedYears)
    if let day = count.workingDayInstead { computedYears.insert(day.year) }
    for other in [DayUnit.calendarDay, .workingDay] where other != unit {
      do throws(Failure) {
        let otherCount = try counted(other, calendar)
        guard otherCount.answer != count.answer else { continue }
        found.others.append((other, otherCount.answer))
        computedYears.formUnion(otherCount.computedYears)
      } catch {
        found.others.append((other, nil))
      }
    }
    found.days = count.days
    found.warnings = computedYears.sorted().compactMap(list.warning)
    found.list = list
    found.closures = calendar.closures + calendar.daysOfMourning
    return found
  }

  private func counted(
    _ unit: DayUnit, _ calendar: WorkingCalendar
  ) throws(Failure) -> DayCount {
    let rule = ClearDays(count: count, unit: unit, calendar: calendar)
    return try Failure.of { () throws(CountingError) in
      if let from { return try rule.earliest(after: from) }
      guard let before else { preconditionFailure("validate() asks for one of the two") }
      return try rule.latestNotice(before: before)
    }
  }
}

extension Failure {
  /// Runs a count; what it refuses is a command that was not given as it must be.
  static func of<Result>(
    _ count: () throws(CountingError) -> Result
  ) throws(Failure) -> Result {
    do throws(CountingError) {
      return try count()
    } catch {
      throw Failure(.usage, "date", error.message, remedy: error.remedy)
    }
  }
}

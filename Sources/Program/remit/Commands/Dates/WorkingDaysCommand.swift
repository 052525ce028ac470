import ArgumentParser
import Casework
import CivilTime

/// `remit dates working-days N --after DATE`
struct WorkingDaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "working-days",
    abstract: "The last day of a period of working days: a call-in, a standstill.",
    discussion: """
      The period ends as that day ends, unless a rule names an hour. What is published after the \
      office's cut-off, or on a day that is no working day, counts as published on the next \
      working day.
      """)

  @Argument(help: "How many working days, 1 or more.", transform: DateText.count)
  var count: Int

  @Option(
    help: ArgumentHelp("The day after which they run; it is not counted.", valueName: "date"),
    transform: DateText.date)
  var after: CivilDate?

  @Option(
    help: ArgumentHelp(
      "The day they begin with; it is counted when it is a working day.", valueName: "date"),
    transform: DateText.date)
  var beginningWith: CivilDate?

  @Option(
    help: ArgumentHelp("The time of publication on that day, such as 17:45.", valueName: "time"),
    transform: DateText.time)
  var publishedAt: ClockTime?

  @Option(
    help: ArgumentHelp(
      "The office's cut-off, such as 17:00: what is published later counts on the next working "
        + "day.", valueName: "time"), transform: DateText.time)
  var cutOff: ClockTime?

  @OptionGroup var calendarOptions: CalendarOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if (after == nil) == (beginningWith == nil) {
      throw ValidationError(
        "give --after with a day that is not counted, or --beginning-with with one that is")
    }
    if publishedAt == nil, cutOff != nil {
      throw ValidationError("--cut-off is given with --published-at")
    }
    if publishedAt != nil, cutOff == nil, calendarOptions.council == nil {
      throw ValidationError(
        "--published-at needs --cut-off, or --council with a policy that has officeCutOff")
    }
  }

  func run() throws {
    try Report.run { () throws(Failure) in
      try found(try calendarOptions.calendar(), cutOff: try knownCutOff())
        .give(json: answer.json, explained: answer.explain)
    }
  }

  /// The cut-off that was given, or the council's; a time of publication needs one of the two.
  private func knownCutOff() throws(Failure) -> ClockTime? {
    if let cutOff { return cutOff }
    guard publishedAt != nil else { return nil }
    if let cutOff = try calendarOptions.officeCutOff() { return cutOff }
    throw Failure(
      .usage, "no-cut-off", "the council's policy does not know the office's cut-off",
      remedy: "give it with --cut-off, or write officeCutOff in policy.yaml")
  }

  /// The answer by that calendar.
  private func found(
    _ calendar: WorkingCalendar, cutOff: ClockTime?
  ) throws(Failure) -> DateAnswer {
    let rule = WorkingDays(count: count, calendar: calendar)
    guard let day = after ?? beginningWith else {
      preconditionFailure("validate() asks for one of the two")
    }
    // Without an hour the day stands as it is given: whoever gives it may mean no publication.
    var start = PublicationDay(date: day, reason: nil)
    if let publishedAt {
      start = try Failure.of { () throws(CountingError) in
        try rule.start(publishedOn: day, at: publishedAt, cutOff: cutOff)
      }
    }
    let count = try Failure.of { () throws(CountingError) in
      after == nil ? try rule.beginningWith(start.date) : try rule.after(start.date)
    }
    let days = "\(self.count) working day\(self.count == 1 ? "" : "s")"
    let way = after == nil ? "beginning with" : "after"
    var found = DateAnswer(
      command: "working-days",
      asked: [
        ("count", .number(self.count)), ("unit", .text(DayUnit.workingDay.rawValue)),
        (after == nil ? "beginningWith" : "after", .text(day.iso)),
      ], date: count.answer,
      sentence: "last day: \(days) \(way) \(start.date.textWithWeekday)")
    if let publishedAt { found.asked.append(("publishedAt", .text(publishedAt.text))) }
    if let cutOff { found.asked.append(("cutOff", .text(cutOff.text))) }
    if let reason = start.reason {
      found.notes.append("counted from \(start.date.textWithWeekday): \(reason)")
    }
    if publishedAt == nil, after != nil, calendar.dayOff(day) != nil {
      let (start, last) = try Failure.of { () throws(CountingError) in
        let start = try rule.start(publishedOn: day)
        return (start.date, try rule.after(start.date).answer)
      }
      found.notes.append(
        "\(day.textWithWeekday) is no working day: a publication on it counts as made on "
          + "\(start.textWithWeekday), and gives \(DateAnswer.line(last))")
    }
    found.days = count.days
    found.warnings = count.warnings
    found.list = calendar.bankHolidays
    found.closures = calendar.closures
    return found
  }
}

import CivilTime
import Councils
import Decisions

/// From what day an act is lawful after a notice, by the days that practice or the council counts.
struct NoticeReckoning {
  /// The first lawful day.
  let earliest: CivilDate
  /// Whether the council's policy chose which days count.
  let isChosen: Bool
  /// The first lawful day by the other way of counting, where that differs and nobody has chosen.
  let other: CivilDate?
  /// The first lawful day if a notice published after hours counts as of the day itself, where that
  /// differs.
  var afterHours: CivilDate?
  /// The reckoning, line by line.
  var working: [String]
  /// The line of it that tells the other way of counting: for whoever checks, not for a notice.
  var otherLine: String?

  /// The earliest of these days, before which the act is lawful by no way of counting.
  var earliestByAnyCount: CivilDate {
    min(earliest, other ?? earliest, afterHours ?? earliest)
  }
}

extension Rule {
  /// The day of a notice is stated, and the bank holidays of the days after it are not known.
  static func outsideCalendar(_ day: CivilDate, at place: FactPlace) -> Finding {
    unknown(
      "days after \(day.textWithWeekday) cannot be counted: the bank holidays of a year that is "
        + "needed are not in Remit’s list",
      at: place,
      cure: "correct the day if it is wrong; else count the days by hand from the bank holidays of "
        + "that year",
      by: .properOfficer)
  }
}

extension Facts {
  /// Reckons by the decision's policy and calendar.
  private var reckoner: NoticeReckoner { NoticeReckoner(council: council, calendar: calendar) }

  /// The first day on which an act is lawful after so many clear days' notice.
  func reckoning(
    _ count: Int, after notice: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> NoticeReckoning? {
    reckoner.reckoning(count, after: notice, usual: usual, for: rule)
  }

  /// The same after a notice that may have been published after hours.
  func reckoning(
    _ count: Int, after notice: Notice, _ day: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> NoticeReckoning? {
    reckoner.reckoning(count, after: notice, day, usual: usual, for: rule)
  }

  /// The same without its working.
  func firstLawfulDay(
    _ count: Int, after notice: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> CivilDate? {
    reckoner.firstLawfulDay(count, after: notice, usual: usual, for: rule)
  }
}

/// Reckons the days of notices by a council's policy and a calendar.
struct NoticeReckoner {
  /// The policy, which can choose which days count.
  let council: Council
  /// Which days are working days.
  let calendar: WorkingCalendar

  /// Works out the first day on which an act is lawful after so many clear days' notice.
  ///
  /// The statute does not say whether weekends count: `usual` is what practice takes, and the
  /// policy can choose otherwise. Nil when the bank holidays of a year that is needed are not known.
  func reckoning(
    _ count: Int, after notice: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> NoticeReckoning? {
    let chosen = council.counting.first { $0.rule == rule.text }?.unit
    let unit = chosen.map { $0 == .workingDay ? .workingDay : .calendarDay } ?? usual
    let otherUnit = unit == .workingDay ? DayUnit.calendarDay : .workingDay
    let period = ClearDays(count: count, unit: unit, calendar: calendar)
    guard let found = try? period.earliest(after: notice) else { return nil }
    let byOther = try? ClearDays(count: count, unit: otherUnit, calendar: calendar)
      .earliest(after: notice).answer
    let other = chosen == nil && byOther != found.answer ? byOther : nil
    return NoticeReckoning(
      earliest: found.answer, isChosen: chosen != nil, other: other,
      working: lines(found, notice, count, unit, other, otherUnit),
      otherLine: other.map { otherLine($0, otherUnit) })
  }

  private func otherLine(_ day: CivilDate, _ unit: DayUnit) -> String {
    "counted \(unit.text) it would be \(day.textWithWeekday)"
  }

  /// The same after a notice that was published on a day: by working days, one published after the
  /// office has shut, or on a day that is none, counts as of the next working day.
  func reckoning(
    _ count: Int, after notice: Notice, _ day: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> NoticeReckoning? {
    guard let plain = reckoning(count, after: day, usual: usual, for: rule) else { return nil }
    let chosen = council.counting.first { $0.rule == rule.text }?.unit
    guard chosen.map({ $0 == .workingDay }) ?? (usual == .workingDay) else { return plain }
    let start = try? WorkingDays(count: count, calendar: calendar).start(
      publishedOn: day, at: notice.publishedAt, cutOff: council.officeCutOff.value)
    guard let start, let reason = start.reason,
      var later = reckoning(count, after: start.date, usual: usual, for: rule)
    else { return plain }
    later.afterHours = plain.earliest
    later.working.insert("\(reason): counts as of \(start.date.textWithWeekday)", at: 0)
    return later
  }

  /// The first day on which an act is lawful after so many clear days' notice, without its working.
  func firstLawfulDay(
    _ count: Int, after notice: CivilDate, usual: DayUnit, for rule: RuleID
  ) -> CivilDate? {
    let chosen = council.counting.first { $0.rule == rule.text }?.unit
    let unit = chosen.map { $0 == .workingDay ? .workingDay : .calendarDay } ?? usual
    if unit == .calendarDay { return notice.adding(days: count + 1) }
    return try? ClearDays(count: count, unit: unit, calendar: calendar)
      .earliest(after: notice).answer
  }

  /// The reckoning, line by line.
  private func lines(
    _ found: DayCount, _ notice: CivilDate, _ count: Int, _ unit: DayUnit, _ other: CivilDate?,
    _ otherUnit: DayUnit
  ) -> [String] {
    var lines = ["\(notice.textWithWeekday), the day of the notice, is not counted"]
    let counted = found.days.filter { $0.number != nil }
    if let first = counted.first?.date, let last = counted.last?.date {
      lines.append(
        "\(count) clear days \(unit.text): \(first.textWithWeekday) to \(last.textWithWeekday)")
    }
    for day in found.days.dropFirst().dropLast() where !day.date.isWeekend {
      if let reason = day.reason {
        lines.append("\(day.date.textWithWeekday) is not counted: \(reason)")
      }
    }
    lines.append("the first day on which it is lawful: \(found.answer.textWithWeekday)")
    if let next = found.workingDayInstead {
      lines.append("the first working day from then on: \(next.textWithWeekday)")
    }
    if let other { lines.append(otherLine(other, otherUnit)) }
    return lines + found.warnings
  }
}

import CivilTime

/// Whole and possible dates.
///
/// A date in a paper has its year, stands in the calendar and falls on the weekday that is given for
/// it; two months that mark a period have a dash or “to” between them.
///
/// Finds: “31st December.” without a year; 31 June; a Friday that was a Thursday; “May 2020 April
/// 2025”.
/// Clears: add the year or the dash, or correct the date.
enum WholeDates: DecisionRule {
  static let id: RuleID = "TX-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    let months = WrittenDay.months(in: prose)
    var found: [(index: Int, finding: Finding)] = []
    var dates = 0
    for (index, month) in months {
      if let finding = sideBySide(index, prose) { found.append((index, finding)) }
      guard let date = WrittenDay(month: index, month, prose) else { continue }
      dates += 1
      if let finding = fault(of: date, prose) { found.append((index, finding)) }
    }
    if !found.isEmpty { return found.sorted { $0.index < $1.index }.map(\.finding) }
    return [met(dates == 1 ? "1 date in words is whole" : "\(dates) dates in words are whole")]
  }

  private static let recurring: [Phrase] = [
    "each year", "every year", "a year", "annually", "year ending", "year ended", "year end",
    "financial year", "of that year", "of the year", "that year", "same year", "following year",
    "bank holiday",
  ]

  /// What is wrong with a date: no year, no such day, or another weekday.
  private static func fault(of date: WrittenDay, _ prose: Prose) -> Finding? {
    guard let year = date.year else {
      if date.day > CivilDate.daysIn(month: date.month, of: 2024) { return impossible(date, prose) }
      let sentence = prose.sentence(around: date.range.lowerBound)
      if prose.contains(anyOf: recurring, in: sentence) { return nil }
      let words = prose.text(of: date.range)
      return notMet(
        .warns, "“\(words)” has no year", at: prose.place(of: date.range.lowerBound),
        cure: "write the year after “\(words)”", by: .reportAuthor)
    }
    guard let day = CivilDate(year: year, month: date.month, day: date.day) else {
      return impossible(date, prose)
    }
    guard let weekday = weekday(before: date.range.lowerBound, prose), weekday != day.weekday
    else { return nil }
    return notMet(
      .warns,
      "\(prose.text(of: date.range)) was a \(day.weekday.name), and the text calls it a "
        + weekday.name,
      at: prose.place(of: date.range.lowerBound), cure: "correct the day of the week, or the date",
      by: .reportAuthor)
  }

  private static func impossible(_ date: WrittenDay, _ prose: Prose) -> Finding {
    notMet(
      .warns, "there is no \(prose.text(of: date.range))",
      at: prose.place(of: date.range.lowerBound), cure: "write the day that is meant",
      by: .reportAuthor)
  }

  private static let weekdays = Dictionary(
    uniqueKeysWithValues: Weekday.allCases.map { (WordDigest.of($0.rawValue.lowercased()), $0) })
  private static let the = WordDigest.of("the")

  /// The day of the week that stands before a date.
  private static func weekday(before index: Int, _ prose: Prose) -> Weekday? {
    var next = index - 1
    if next > 0, prose.tokens[next].digest == the { next -= 1 }
    guard next >= 0, prose.tokens[next].passage == prose.tokens[index].passage,
      !prose.tokens[index].marks.contains(.startsSentence)
    else { return nil }
    return weekdays[prose.tokens[next].digest]
  }

  /// “May 2020 April 2025”.
  private static func sideBySide(_ index: Int, _ prose: Prose) -> Finding? {
    guard let words = WrittenDay.monthsSideBySide(at: index, prose) else { return nil }
    return notMet(
      .warns, "“\(prose.text(of: words))” has neither a dash nor “to”",
      at: prose.place(of: index), cure: "write “to” between the two months", by: .reportAuthor)
  }
}

import CivilTime
import Decisions

/// A period in words is as long as its dates.
///
/// What is called four weeks from one day to another has 28 days, what is called three months has
/// three.
///
/// Finds: a number of days, weeks, months or years beside two dates that are another time apart.
/// Clears: correct the number or the dates.
enum PeriodInWords: DecisionRule {
  static let id: RuleID = "CT-4"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var found: [Finding] = []
    var checked: FactPlace?
    for (index, entry) in facts.decision.timeline.enumerated() {
      guard let words = entry.period, let from = entry.from, let to = entry.to,
        let period = WordedPeriod(words)
      else { continue }
      let place = FieldPath("timeline").appending(index).place("period")
      if period.fits(from, to) {
        checked = place
      } else {
        found.append(fault(words, from, to, place))
      }
    }
    let prose = facts.prose
    for hit in prose.matches(WordedPeriod.units) {
      // Of “4 years and 11 months” the months are the end.
      if prose.stands(and, at: hit.upperBound),
        WordedPeriod.units.contains(where: { prose.stands($0, at: hit.upperBound + 2) })
      {
        continue
      }
      let isFirst = opens(prose, hit.upperBound) || opens(prose, hit.upperBound + 1)
      guard let (period, start) = WordedPeriod.ending(at: hit.lowerBound, in: prose),
        let (from, to) = isFirst
          ? dates(after: hit.upperBound, in: prose) : dates(before: start, in: prose)
      else { continue }
      let place = prose.place(of: hit.lowerBound)
      if period.fits(from, to) {
        checked = place
      } else {
        found.append(fault(prose.text(of: start..<hit.upperBound), from, to, place))
      }
    }
    if found.isEmpty, let checked {
      return [met("the periods in words are as long as their dates", at: checked)]
    }
    return found
  }

  private static func fault(
    _ words: String, _ from: CivilDate, _ to: CivilDate, _ place: FactPlace
  ) -> Finding {
    let days = from.days(until: to)
    let weeks = "\(days / 7) weeks" + (days % 7 == 0 ? "" : " and \(days % 7) days")
    return notMet(
      .warns, "“\(words)” from \(from.text) to \(to.text) is \(days) days", at: place,
      working: [
        "from \(from.text) to \(to.text): \(days) days, that is \(weeks)",
        "with both days counted: \(days + 1)",
      ],
      cure: "correct the number or the dates", by: .reportAuthor)
  }

  /// Two dates that follow soon after a period: “period from 17 December 2019 to 17 January 2020”.
  private static func dates(after index: Int, in prose: Prose) -> (CivilDate, CivilDate)? {
    // A word such as “period” may stand between.
    let next = opens(prose, index) ? index : index + 1
    guard opens(prose, next), let first = date(at: next + 1, in: prose),
      first.end < prose.tokens.count, links.contains(where: { prose.stands($0, at: first.end) }),
      let second = date(at: first.end + 1, in: prose), let year = second.year,
      let to = CivilDate(year: year, month: second.month, day: second.day),
      let from = CivilDate(
        year: first.year ?? (first.month > second.month ? year - 1 : year), month: first.month,
        day: first.day), from <= to
    else { return nil }
    return (from, to)
  }

  /// Whether a token is “from” or “between”.
  /// Two dates right before a period: “from 1 June 2020 to 30 April 2025, which is 4 years”.
  private static func dates(before index: Int, in prose: Prose) -> (CivilDate, CivilDate)? {
    guard index > 8, which.contains(where: { prose.stands($0, at: index - 2) }) else { return nil }
    // The second date has its year; the first may lack it.
    for first in [index - 9, index - 8] {
      guard let from = date(at: first, in: prose), from.end + 1 < index - 2,
        links.contains(where: { prose.stands($0, at: from.end) }),
        let to = date(at: from.end + 1, in: prose), to.end == index - 2, let year = to.year,
        prose.tokens[first].passage == prose.tokens[index].passage,
        let last = CivilDate(year: year, month: to.month, day: to.day),
        let begin = CivilDate(
          year: from.year ?? (from.month > to.month ? year - 1 : year), month: from.month,
          day: from.day), begin <= last
      else { continue }
      return (begin, last)
    }
    return nil
  }

  private static func opens(_ prose: Prose, _ index: Int) -> Bool {
    openers.contains { prose.stands($0, at: index) }
  }

  /// A date whose year may stand only with the second of two, and the token after it.
  private struct PartialDate {
    var day: Int
    var month: Int
    var year: Int?
    var end: Int
  }

  /// The date that begins at a token.
  private static func date(at index: Int, in prose: Prose) -> PartialDate? {
    guard index + 1 < prose.tokens.count, prose.tokens[index].isNumber,
      let day = Int(prose.text(of: index).prefix { $0.isNumber }),
      let month = CivilDate.month(named: prose.text(of: index + 1))
    else { return nil }
    guard index + 2 < prose.tokens.count, prose.tokens[index + 2].isNumber,
      !prose.tokens[index + 2].marks.contains(.parted),
      let year = Int(prose.text(of: index + 2)), year > 1900, year < 3000
    else { return PartialDate(day: day, month: month, year: nil, end: index + 2) }
    return PartialDate(day: day, month: month, year: year, end: index + 3)
  }

  private static let and = Phrase("and")
  private static let which: [Phrase] = ["which is", "that is", "which makes"]
  private static let openers: [Phrase] = ["from", "between"]
  private static let links: [Phrase] = ["to", "and", "until", "till"]
}

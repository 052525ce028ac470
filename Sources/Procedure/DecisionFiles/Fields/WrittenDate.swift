import CivilTime

/// A date as people write it: `8 April 2020`, `8th April 2020`, `08/04/2020`, `2020-2-30`.
///
/// It is read only to say how the file must write it: a date that has to be guessed at is refused.
struct WrittenDate {
  /// The day meant; nil when there is none such.
  let date: CivilDate?

  init?(_ text: String) {
    let parts = text.lowercased().split { " /-.,".contains($0) }
    guard parts.count == 3 else { return nil }
    if let year = Int(parts[0]), parts[0].count == 4, let month = WrittenDate.month(parts[1]),
      let day = Int(parts[2])
    {
      date = CivilDate(year: year, month: month, day: day)
    } else if let month = WrittenDate.month(parts[1]), let day = WrittenDate.day(parts[0]),
      let year = Int(parts[2]), parts[2].count == 4
    {
      date = CivilDate(year: year, month: month, day: day)
    } else if let month = CivilDate.month(named: parts[0], orAbbreviated: true),
      let day = WrittenDate.day(parts[1]),
      let year = Int(parts[2]), parts[2].count == 4
    {
      date = CivilDate(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  private static func day(_ text: Substring) -> Int? {
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) {
      return Int(text.dropLast(2))
    }
    return Int(text)
  }

  private static func month(_ text: Substring) -> Int? {
    if let number = Int(text), text.count <= 2 { return number }
    return CivilDate.month(named: text, orAbbreviated: true)
  }
}

import CivilTime

/// A period that a paper gives in words: four weeks, 8 months, 4 years and 11 months.
struct WordedPeriod {
  /// Its years and months together.
  var months = 0
  /// Its weeks and days together.
  var days = 0

  /// The period of these words, or nil when they are none.
  init?(_ words: String) {
    let parts = words.lowercased().split { $0 == " " || $0 == "-" }
    guard parts.count >= 2, add(String(parts[0]), String(parts[1])) else { return nil }
    guard parts.count > 2 else { return }
    guard parts.count == 5, parts[2] == "and", add(String(parts[3]), String(parts[4])) else {
      return nil
    }
  }

  private init() {}

  /// The period whose last unit stands at a token, and the token with which it begins.
  static func ending(at index: Int, in prose: Prose) -> (WordedPeriod, start: Int)? {
    guard index > 0, isJoined(index, in: prose) else { return nil }
    var period = WordedPeriod()
    guard period.add(prose.text(of: index - 1), prose.text(of: index)) else { return nil }
    let isCompound =
      index >= 4 && prose.stands(and, at: index - 2) && isJoined(index - 1, in: prose)
      && isJoined(index - 2, in: prose) && isJoined(index - 3, in: prose)
    if isCompound, period.add(prose.text(of: index - 4), prose.text(of: index - 3)) {
      return (period, index - 4)
    }
    let before = max(0, index - 5)..<(index - 1)
    guard !prose.contains(anyOf: bounds, in: before) else { return nil }
    return (period, index - 1)
  }

  /// Words by which a period is a bound, and not the time between two days.
  private static let bounds: [Phrase] = [
    "least", "most", "within", "than", "up to",
    "minimum", "maximum", "every", "each",
  ]

  /// Whether a token follows the one before it in the same phrase.
  private static func isJoined(_ index: Int, in prose: Prose) -> Bool {
    !prose.tokens[index].marks.contains(.parted)
      && !prose.tokens[index].marks.contains(.startsSentence)
  }

  /// Whether the days from the one to the other are that long, both counted or only one.
  func fits(_ from: CivilDate, _ to: CivilDate) -> Bool {
    let end = months == 0 ? from : from.adding(months: months)
    guard let same = end?.adding(days: days), let before = same.adding(days: -1) else {
      return true
    }
    if to == same || to == before { return true }
    guard days == 0, let length = TermLength(months: months) else { return false }
    return length.lastDay(from: from) == to
  }

  /// Takes in a number and its unit; says whether they were that.
  private mutating func add(_ number: String, _ unit: String) -> Bool {
    guard let count = Int(number) ?? WordedPeriod.numbers.firstIndex(of: number.lowercased()),
      (1...10_000).contains(count)
    else { return false }
    switch unit.lowercased() {
    case "year", "years": months += count * 12
    case "month", "months": months += count
    case "week", "weeks": days += count * 7
    case "day", "days": days += count
    default: return false
    }
    return true
  }

  /// The words that end a period.
  static let units: [Phrase] = [
    "day", "days", "week", "weeks", "month",
    "months", "year", "years",
  ]
  private static let and = Phrase("and")
  private static let numbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}

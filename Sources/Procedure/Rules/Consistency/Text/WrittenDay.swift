import CivilTime

/// A date in words: a day, a month and, where it is given, a year.
struct WrittenDay {
  /// The tokens of the day and the month, and of the year where it follows at once.
  let range: Range<Int>
  let day: Int
  let month: Int
  /// The year, at once or, in a range, with the day on which it ends.
  let year: Int?

  /// The month names, January first.
  private static let months = CivilDate.monthNames.map { WordDigest.of($0.lowercased()) }
  private static let of = WordDigest.of("of")
  private static let joiners: WordSet = ["to", "and", "or", "until", "till", "through"]

  /// Where months stand in the texts, each with its number, in no order.
  static func months(in prose: Prose) -> [(index: Int, month: Int)] {
    var found: [(index: Int, month: Int)] = []
    for (index, digest) in months.enumerated() {
      for place in prose.indices(of: digest) where prose.tokens[place].isCapital {
        found.append((place, index + 1))
      }
    }
    return found
  }

  /// The words of “May 2020 April 2025”: a month and its year right before another, which begins at
  /// that token.
  static func monthsSideBySide(at index: Int, _ prose: Prose) -> Range<Int>? {
    guard index + 1 < prose.tokens.count, prose.year(at: index + 1) != nil, index >= 2,
      prose.tokens[index - 2].passage == prose.tokens[index].passage,
      prose.year(at: index - 1) != nil, prose.isBlank(before: index),
      prose.isBlank(before: index - 1), months.contains(prose.tokens[index - 2].digest)
    else { return nil }
    return (index - 2)..<(index + 2)
  }

  /// The date of which that month is part, when a day stands before it.
  init?(month index: Int, _ month: Int, _ prose: Prose) {
    var first = index - 1
    if first > 0, prose.tokens[first].digest == WrittenDay.of { first -= 1 }
    guard first >= 0, prose.tokens[first].passage == prose.tokens[index].passage,
      !prose.tokens[index].marks.contains(.parted), let day = prose.dayOfMonth(at: first)
    else { return nil }
    self.day = day
    self.month = month
    year = WrittenDay.year(after: index, prose)
    let hasYear = index + 1 < prose.tokens.count && prose.year(at: index + 1) != nil
    range = first..<(index + (hasYear ? 2 : 1))
  }

  /// The year after a month, or after the second day of a range: “17 to 20 May 2020”.
  private static func year(after month: Int, _ prose: Prose) -> Int? {
    let passage = prose.tokens(of: Int(prose.tokens[month].passage))
    for next in (month + 1)..<min(month + 6, max(month + 1, passage.upperBound)) {
      let token = prose.tokens[next]
      if token.marks.contains(.startsSentence) { return nil }
      if let year = prose.year(at: next) { return year }
      guard
        joiners.contains(token.digest) || prose.dayOfMonth(at: next) != nil
          || months.contains(token.digest)
      else { return nil }
    }
    return nil
  }
}

extension Prose {
  /// The day of a month that a token is: 1 to 31, with or without “st”.
  func dayOfMonth(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.isNumber, token.end - token.start <= 4, !token.marks.contains(.footnote) else {
      return nil
    }
    var value = 0
    var next = Int(token.start)
    while next < Int(token.end), bytes[next].isDigit {
      value = value * 10 + Int(bytes[next] & 0x0F)
      next += 1
    }
    guard (1...39).contains(value) else { return nil }
    if next == Int(token.end) { return value }
    guard next + 2 == Int(token.end) else { return nil }
    // st, nd, rd, th
    switch (bytes[next] | 0x20, bytes[next + 1] | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return value
    default: return nil
    }
  }

  /// The year that a token is.
  func year(at index: Int) -> Int? {
    guard tokens[index].end - tokens[index].start == 4, let value = wholeNumber(at: index),
      (1800...2199).contains(value)
    else { return nil }
    return value
  }
}

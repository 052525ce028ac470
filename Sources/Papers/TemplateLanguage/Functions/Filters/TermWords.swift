import CivilTime

/// Periods in words, as contracts say them: two years; one year, six months and three days.
enum TermWords {
  /// A length of time.
  struct Length: Hashable {
    var months = 0
    var weeks = 0
    var days = 0

    /// The length in words; nil when it is nothing, or too long.
    var text: String? {
      let parts = [
        (months / 12, "year"), (months % 12, "month"), (weeks, "week"), (days, "day"),
      ]
      var words: [String] = []
      for (count, noun) in parts where count != 0 {
        guard count > 0, let number = NumberWords.text(of: count) else { return nil }
        words.append("\(number) \(noun)\(count == 1 ? "" : "s")")
      }
      guard let last = words.popLast() else { return nil }
      return words.isEmpty ? last : "\(words.joined(separator: ", ")) and \(last)"
    }
  }

  /// How long it is from a first day to a last one, both included; nil when the last is before the
  /// first.
  static func length(from first: CivilDate, to last: CivilDate) -> Length? {
    guard first <= last else { return nil }
    let (length, days) = TermLength.between(first, last)
    return Length(months: length.totalMonths, days: days)
  }

  /// A length in a text: an ISO 8601 duration without a time (`P2Y6M`), or a number of years,
  /// months, weeks or days (`24 months`).
  static func length(in text: String) -> Length? {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if plain.hasPrefix("p") { return duration(plain.dropFirst()) }
    let words = plain.split(separator: " ")
    guard words.count == 2, let count = whole(words[0]) else { return nil }
    let noun = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
    var length = Length()
    return length.add(count, String(noun)) ? length : nil
  }

  private static func duration(_ text: Substring) -> Length? {
    let units = ["y": "year", "m": "month", "w": "week", "d": "day"]
    let order = ["y", "m", "w", "d"]
    var length = Length()
    var digits = ""
    var next = 0
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      guard let count = whole(digits), let place = order.firstIndex(of: String(character)),
        place >= next, length.add(count, units[String(character)] ?? "")
      else { return nil }
      next = place + 1
      digits = ""
    }
    return digits.isEmpty && next > 0 ? length : nil
  }

  private static func whole(_ digits: some StringProtocol) -> Int? {
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(digits)
  }
}

extension TermWords.Length {
  /// Adds so many of a unit; false for a word that is none.
  fileprivate mutating func add(_ count: Int, _ unit: String) -> Bool {
    switch unit {
    case "year": months += count * 12
    case "month": months += count
    case "week": weeks += count
    case "day": days += count
    default: return false
    }
    return true
  }
}

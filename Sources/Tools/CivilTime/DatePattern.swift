extension CivilDate {
  /// The day written by a pattern of letters, in English: `d MMMM yyyy` gives 8 April 2020.
  ///
  /// | letters | give |
  /// |---|---|
  /// | d, dd, do | 8, 08, 8th |
  /// | M, MM, MMM, MMMM | 4, 04, Apr, April |
  /// | yy, yyyy | 20, 2020 |
  /// | EEE, EEEE | Wed, Wednesday |
  ///
  /// Letters between apostrophes, and all other characters, stand as they are. Letters of no
  /// meaning give nil (Unicode TR 35 names these fields, `do` aside).
  public func written(by pattern: String) -> String? {
    var result = ""
    var rest = Substring(pattern)
    while let letter = rest.first {
      if letter == "'" {
        rest.removeFirst()
        guard let close = rest.firstIndex(of: "'") else { return nil }
        result += close == rest.startIndex ? "'" : String(rest[..<close])
        rest = rest[rest.index(after: close)...]
        continue
      }
      guard letter.isASCII, letter.isLetter else {
        result.append(letter)
        rest.removeFirst()
        continue
      }
      if rest.hasPrefix("do") {
        result += "\(day)" + CivilDate.ordinalEnding(of: day)
        rest.removeFirst(2)
        continue
      }
      let field = rest.prefix { $0 == letter }
      guard let text = text(of: field) else { return nil }
      result += text
      rest = rest[field.endIndex...]
    }
    return result
  }

  /// The ending that makes a number an ordinal: st, nd, rd or th.
  public static func ordinalEnding(of number: Int) -> String {
    let last = abs(number % 100)
    if (11...13).contains(last) { return "th" }
    switch last % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private func text(of field: Substring) -> String? {
    let monthName = CivilDate.monthNames[month - 1]
    let dayName = weekday.name
    switch field {
    case "d": return "\(day)"
    case "dd": return day < 10 ? "0\(day)" : "\(day)"
    case "M": return "\(month)"
    case "MM": return month < 10 ? "0\(month)" : "\(month)"
    case "MMM": return String(monthName.prefix(3))
    case "MMMM": return monthName
    case "yy": return String(iso.dropFirst(2).prefix(2))
    case "yyyy": return "\(year)"
    case "EEE": return String(dayName.prefix(3))
    case "EEEE": return dayName
    default: return nil
    }
  }
}

/// Numbers in English words, as British papers write them.
enum NumberWords {
  /// The largest number that has words here.
  static let greatest = 999_999_999

  /// The number in words: fifty-nine; one thousand, two hundred and five. Nil when it is too large.
  static func text(of number: Int) -> String? {
    guard number.magnitude <= UInt(greatest) else { return nil }
    if number < 0 { return text(of: -number).map { "minus \($0)" } }
    if number < 1000 { return hundreds(number) }
    var parts: [String] = []
    let (millions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000)
    let (thousands, last) = rest.quotientAndRemainder(dividingBy: 1000)
    if millions > 0 { parts.append("\(hundreds(millions)) million") }
    if thousands > 0 { parts.append("\(hundreds(thousands)) thousand") }
    let large = parts.joined(separator: ", ")
    switch last {
    case 0: return large
    case 1..<100: return "\(large) and \(hundreds(last))"
    default: return "\(large), \(hundreds(last))"
    }
  }

  /// An amount in words: one pound and one penny; fifty pence; minus five pounds. Nil when it is too
  /// large.
  static func text(ofPence pence: Int) -> String? {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    guard pounds <= UInt(greatest) else { return nil }
    var parts: [String] = []
    if pounds > 0 || rest == 0 {
      parts.append("\(text(of: Int(pounds)) ?? "") pound\(pounds == 1 ? "" : "s")")
    }
    if rest > 0 { parts.append("\(tens(Int(rest))) \(rest == 1 ? "penny" : "pence")") }
    return (pence < 0 ? "minus " : "") + parts.joined(separator: " and ")
  }

  /// A number in words as an ordinal: fifty-nine is fifty-ninth, twenty twentieth.
  static func ordinal(of words: String) -> String {
    let last = words.lastIndex { $0 == " " || $0 == "-" }.map { words.index(after: $0) }
    let (head, end) = (words[..<(last ?? words.startIndex)], words[(last ?? words.startIndex)...])
    if let ordinal = ordinals[String(end)] { return head + ordinal }
    return end.last == "y" ? "\(head)\(end.dropLast())ieth" : "\(words)th"
  }

  private static let ordinals = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  private static func hundreds(_ number: Int) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    if hundreds == 0 { return tens(rest) }
    let head = "\(small[hundreds]) hundred"
    return rest == 0 ? head : "\(head) and \(tens(rest))"
  }

  private static func tens(_ number: Int) -> String {
    if number < small.count { return small[number] }
    let (ten, rest) = number.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? tenWords[ten] : "\(tenWords[ten])-\(small[rest])"
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]

  private static let tenWords = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}

import CivilTime
import Decisions

/// Reading the cells of a file of applications.
enum IntakeText {
  /// Without the blanks around it, no-break ones too.
  static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }

  /// A day written `2020-01-10`, `10/01/2020` or `10 January 2020`.
  static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(iso: text) { return day }
    let strokes = text.split(separator: "/", omittingEmptySubsequences: false)
    if strokes.count == 3 {
      guard let day = digits(strokes[0], upTo: 2), let month = digits(strokes[1], upTo: 2),
        strokes[2].utf8.count == 4, let year = digits(strokes[2], upTo: 4)
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    let words = text.split(separator: " ")
    guard words.count == 3, let day = digits(words[0], upTo: 2),
      let month = CivilDate.month(named: words[1], orAbbreviated: true),
      words[2].utf8.count == 4, let year = digits(words[2], upTo: 4)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func digits(_ text: Substring, upTo count: Int) -> Int? {
    guard (1...count).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// A score, with or without a sign for a hundred: `72.5%`.
  static func score(_ text: String) -> DecimalNumber? {
    DecimalNumber(trimmed(text.hasSuffix("%") ? text.dropLast() : text[...]))
  }

  /// A number at Companies House: eight digits, or two letters and six characters more. A
  /// spreadsheet drops the noughts that a number begins with; they are put back.
  static func companyNumber(_ text: String) -> String? {
    let plain = text.uppercased().filter { !$0.isWhitespace }
    let isPlain = plain.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
    }
    guard isPlain, (1...8).contains(plain.utf8.count) else { return nil }
    if plain.allSatisfy(\.isNumber) {
      // Fewer than four digits are a slip rather than a number that lost its noughts.
      guard plain.utf8.count >= 4 else { return nil }
      return String(repeating: "0", count: 8 - plain.utf8.count) + plain
    }
    guard plain.utf8.count == 8, plain.prefix(2).allSatisfy(\.isLetter),
      plain.dropFirst(2).prefix(5).allSatisfy(\.isNumber)
    else { return nil }
    return plain
  }

  /// The parts of a cell that holds several, parted by semicolons or line breaks.
  static func parts(_ text: String, commas: Bool) -> [String] {
    text.split { $0 == ";" || $0.isNewline || (commas && $0 == ",") }.map(trimmed)
      .filter { !$0.isEmpty }
  }

  /// Whether it is written as an address for electronic mail is.
  static func isEmail(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".")
      && !halves[1].hasPrefix(".") && !halves[1].hasSuffix(".")
      && !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" })
  }
}

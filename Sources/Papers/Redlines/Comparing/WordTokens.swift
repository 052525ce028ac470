/// A word, a date, a sum, a mark or a stretch of blanks: what a reader sees changed as a whole.
struct WordToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case word, blank, mark, object }

  var kind: Kind
  /// Where it stands in its paragraph's text.
  var bytes: Range<Int>
  /// What must be equal for two to be the same.
  var key: String

  /// The tokens of a paragraph.
  static func all(of paragraph: Paragraph) -> [WordToken] {
    var tokens: [WordToken] = []
    var words = ""
    var start = 0
    for piece in paragraph.pieces {
      switch piece.kind {
      case .text:
        if words.isEmpty { start = piece.bytes.lowerBound }
        words += piece.text
      case .object(let key):
        add(words, at: start, to: &tokens)
        words = ""
        tokens.append(
          WordToken(kind: .object, bytes: piece.bytes, key: "\u{FFFC}\(key)\(piece.text)"))
      case .marker: break
      }
    }
    add(words, at: start, to: &tokens)
    return tokens
  }

  /// The tokens of a text.
  static func all(of text: String) -> [WordToken] {
    var tokens: [WordToken] = []
    add(text, at: 0, to: &tokens)
    return tokens
  }

  private static func add(_ text: String, at start: Int, to tokens: inout [WordToken]) {
    guard !text.isEmpty else { return }
    var found: [WordToken] = []
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    var offset = start
    while at < scalars.endIndex {
      let kind = kind(of: scalars, at)
      var end = scalars.index(after: at)
      while end < scalars.endIndex, continues(scalars, kind, at: end) {
        end = scalars.index(after: end)
      }
      let key = String(scalars[at..<end])
      found.append(
        WordToken(kind: kind, bytes: offset..<offset + key.utf8.count, key: key))
      offset += key.utf8.count
      at = end
    }
    tokens += withDates(found)
  }

  private typealias Scalars = String.UnicodeScalarView

  private static func kind(of scalars: Scalars, _ at: Scalars.Index) -> Kind {
    let scalar = scalars[at]
    if scalar.properties.isWhitespace { return .blank }
    if isLetter(scalar) { return .word }
    // A sum begins with its sign.
    let next = scalars.index(after: at)
    if scalar == "£" || scalar == "€" || scalar == "$", next < scalars.endIndex,
      isDigit(scalars[next])
    {
      return .word
    }
    return .mark
  }

  /// Whether the scalar at a place goes on with a token of that kind.
  private static func continues(_ scalars: Scalars, _ kind: Kind, at index: Scalars.Index) -> Bool {
    let scalar = scalars[index]
    switch kind {
    case .blank: return scalar.properties.isWhitespace
    case .mark, .object: return scalar.properties.canonicalCombiningClass != .notReordered
    case .word:
      if isLetter(scalar) { return true }
      let next = scalars.index(after: index)
      let before = scalars[scalars.index(before: index)]
      switch scalar {
      case "'", "\u{2019}": return next < scalars.endIndex && isLetter(scalars[next])
      case ".", ",", ":", "/":
        return isDigit(before) && next < scalars.endIndex && isDigit(scalars[next])
      case "%": return isDigit(before)
      default: return false
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
      || scalar.properties.generalCategory == .nonspacingMark
  }

  // MARK: Dates

  /// `30 April 2025` as one token.
  private static func withDates(_ tokens: [WordToken]) -> [WordToken] {
    guard tokens.count >= 5 else { return tokens }
    var result: [WordToken] = []
    var at = 0
    while at < tokens.count {
      if at + 4 < tokens.count, isDay(tokens[at].key), months.contains(tokens[at + 2].key),
        isYear(tokens[at + 4].key), tokens[at + 1].kind == .blank, tokens[at + 3].kind == .blank
      {
        let parts = tokens[at...at + 4]
        result.append(
          WordToken(
            kind: .word, bytes: tokens[at].bytes.lowerBound..<tokens[at + 4].bytes.upperBound,
            key: parts.map(\.key).joined()))
        at += 5
      } else {
        result.append(tokens[at])
        at += 1
      }
    }
    return result
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func isDay(_ word: String) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return (1...2).contains(digits.count)
      && ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && word.allSatisfy(\.isNumber)
  }

  /// Whether a word reads as a date: `30 April 2025`, `30/04/2025`.
  static func isDate(_ word: String) -> Bool {
    let parts = word.split(separator: " ")
    if parts.count == 3 {
      return isDay(String(parts[0])) && months.contains(String(parts[1]))
        && isYear(String(parts[2]))
    }
    let numbers = word.split(separator: "/")
    return numbers.count == 3 && numbers.allSatisfy { Int($0) != nil }
  }
}

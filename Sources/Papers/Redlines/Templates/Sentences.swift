/// Divides a paragraph into sentences.
enum Sentences {
  /// Where the sentences of a text stand. One ends at `.`, `?` or `!`, closing marks after it
  /// included, before a blank and what is no small letter.
  static func ranges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var at = 0
    var hasEnded = false
    var hasBlank = false
    var isInTag = false
    var previous: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer {
        at += UTF8.width(scalar)
        previous = scalar
      }
      // A tag neither ends a sentence nor begins one.
      if scalar == "{", index + 1 < scalars.count, ["{", "%", "#"].contains(scalars[index + 1]) {
        isInTag = true
      }
      if isInTag {
        if scalar == "}", ["}", "%", "#"].contains(previous) { isInTag = false }
        continue
      }
      if scalar.properties.isWhitespace {
        hasBlank = hasEnded
        continue
      }
      if hasBlank, !scalar.properties.isLowercase {
        ranges.append(start..<at)
        start = at
      }
      if hasBlank { (hasEnded, hasBlank) = (false, false) }
      switch scalar {
      case ".", "?", "!": hasEnded = true
      case ")", "]", "\"", "'", "\u{201D}", "\u{2019}": break
      default: hasEnded = false
      }
    }
    return ranges + [start..<max(at, start)]
  }

  /// The number of the sentence that holds a byte.
  static func index(of byte: Int, in ranges: [Range<Int>]) -> Int {
    ranges.lastIndex { $0.lowerBound <= byte } ?? 0
  }

  /// A sentence without the blanks around it.
  static func text(_ text: String, _ ranges: [Range<Int>], _ number: Int) -> String {
    guard ranges.indices.contains(number) else { return text }
    var sentence = LetterText.slice(text, ranges[number])[...]
    while sentence.last?.isWhitespace == true { sentence.removeLast() }
    return String(sentence.drop { $0.isWhitespace })
  }
}

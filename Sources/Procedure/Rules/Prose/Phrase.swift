/// Words that a rule looks for, one after the other, whatever their capitals.
///
/// Emphasis, line ends and hyphens between the words are passed over; a comma, a bracket or the end
/// of a sentence is not.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The words, in lower case.
  let words: [String]
  let digests: [UInt64]

  /// The phrase of these words.
  public init(_ text: String) {
    words = text.lowercased().split { $0 == " " || $0 == "-" }.map { word in
      word.contains("\u{2019}") ? String(word.map { $0 == "\u{2019}" ? "'" : $0 }) : String(word)
    }
    digests = words.map { WordDigest.of($0) }
  }

  /// The phrase of these words.
  public init(stringLiteral text: String) { self.init(text) }
}

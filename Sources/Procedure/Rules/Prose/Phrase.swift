/// Words that a rule looks for, one after the other, whatever their capitals.
///
/// Emphasis, line ends and hyphens between the words are passed over; a comma, a bracket or the end
/// of a sentence is not.
public struct Phrase: Sendable, Hashable {
  /// The words, in lower case.
  public let words: [String]
  let digests: [UInt64]

  /// The phrase of these words.
  public init(_ text: String) {
    words = text.lowercased().split { $0 == " " || $0 == "-" }.map { word in
      word.contains("\u{2019}") ? String(word.map { $0 == "\u{2019}" ? "'" : $0 }) : String(word)
    }
    digests = words.map { WordDigest.of($0) }
  }
}

/// A digest by which words are compared: FNV-1a, 64 bits.
struct WordDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a byte of the word, in lower case.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func of(_ word: String) -> UInt64 {
    var digest = WordDigest()
    for byte in word.utf8 { digest.add(byte) }
    return digest.value
  }
}

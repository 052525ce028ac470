/// Words of one sort, written in small letters, among which a rule looks a word up.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let digests: Set<UInt64>

  init(arrayLiteral words: String...) {
    digests = Set(words.map(WordDigest.of))
  }

  /// Whether a word is one of them, by its digest.
  func contains(_ digest: UInt64) -> Bool { digests.contains(digest) }

  /// Whether any of some words is one of them.
  func containsAny(of words: [UInt64]) -> Bool { words.contains { digests.contains($0) } }
}

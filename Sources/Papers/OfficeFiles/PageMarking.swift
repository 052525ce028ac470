import XMLTokens

/// Looks for words in finished markup, as a reader would see them.
enum PageMarking {
  /// Whether text within the given elements holds these words.
  static func isSeen(
    _ words: String, in tokens: some Sequence<XMLToken>, textOf elements: Set<XMLName>
  ) -> Bool {
    var depth = 0
    var seen = ""
    for token in tokens {
      switch token {
      case .start(let start): if elements.contains(start.name) { depth += 1 }
      case .end(let name): if elements.contains(name) { depth -= 1 }
      case .text(let text): if depth > 0 { seen += text }
      }
    }
    return seen.contains(words)
  }
}

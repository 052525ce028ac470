/// How characters look, in words that mean the same in Word and Writer.
struct RunFormat: Sendable, Hashable {
  /// Such as `bold`, `size 12 pt`, in alphabetical order.
  var traits: [String] = []

  init(_ traits: Set<String> = []) { self.traits = traits.sorted() }

  var words: String { traits.isEmpty ? "plain" : traits.joined(separator: ", ") }
}

/// How a paragraph is set.
struct ParagraphFormat: Sendable, Hashable {
  /// The named style.
  var style = ""
  /// Such as `centred`, `list level 1`, in alphabetical order.
  var traits: [String] = []

  var words: String {
    ([style.isEmpty ? "no style" : "style \(style)"] + traits).joined(separator: ", ")
  }
}

/// A pair of quotation marks, straight or as a word processor curls them.
struct ExpressionQuotes {
  private let opening: Character
  private let family: [Character]

  private static let double: [Character] = ["\"", "“", "”", "„", "‟"]
  private static let single: [Character] = ["'", "‘", "’", "‚", "‛"]

  /// The pair that begins with that mark, or nil when it is none.
  init?(opening: Character) {
    guard
      let family = [ExpressionQuotes.double, ExpressionQuotes.single].first(where: {
        $0.contains(opening)
      })
    else { return nil }
    self.opening = opening
    self.family = family
  }

  /// Whether that mark ends the text. Strictly, a straight mark is ended by a straight one and a
  /// curly one by a curly one. A single curly mark between two letters is an apostrophe.
  func isEnd(_ mark: Character, isStrict: Bool, withinWord: Bool) -> Bool {
    let straight = family[0]
    if isStrict, opening == straight { return mark == straight }
    guard family.contains(mark), !isStrict || mark != straight else { return false }
    return !(straight == "'" && mark != straight && withinWord)
  }
}

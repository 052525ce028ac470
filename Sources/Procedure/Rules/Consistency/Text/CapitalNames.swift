/// The names of documents and systems in a text: several words with capitals, of which the last
/// says what it is.
struct CapitalNames {
  /// A name, with the first place where it stands.
  struct Name {
    let words: [UInt64]
    let range: Range<Int>
  }

  /// The names by their last words, each once.
  private(set) var names: [Name] = []

  private static let kinds: [Phrase] = [
    "agreement", "contract", "framework", "system", "policy", "strategy", "plan",
  ]
  /// More names than any paper has, so that a hostile one is judged in good time.
  private static let most = 300
  /// Words with which a sentence, and not a name, begins.
  private static let openers: WordSet = [
    "the", "a", "an", "this", "that", "these", "those", "each", "every", "any", "all", "no",
    "its", "our", "their", "under", "for", "in", "of", "by", "to", "on", "at", "from", "with",
    "when", "where", "if", "as", "join", "extend", "new", "option", "individual's",
  ]
  private static let joiners: WordSet = ["of", "and", "for"]

  init(_ prose: Prose) {
    var seen: Set<UInt64> = []
    for match in prose.matches(CapitalNames.kinds) {
      let last = match.lowerBound
      guard prose.tokens[last].isCapital else { continue }
      var first = last
      while first > 0, CapitalNames.goesOn(first, prose) { first -= 1 }
      while first < last,
        CapitalNames.joiners.contains(prose.tokens[first].digest)
          || (CapitalNames.openers.contains(prose.tokens[first].digest))
      {
        first += 1
      }
      guard last - first >= 2, names.count < CapitalNames.most else { continue }
      let words = prose.tokens[first...last].map(\.digest)
      let digest = words.reduce(0) { ($0 &* 31) ^ $1 }
      if seen.insert(digest).inserted {
        names.append(Name(words: words, range: first..<(last + 1)))
      }
    }
  }

  /// Whether the word before belongs to the name as well.
  private static func goesOn(_ index: Int, _ prose: Prose) -> Bool {
    let token = prose.tokens[index]
    if token.marks.contains(.parted) || token.marks.contains(.startsSentence)
      || token.marks.contains(.startsParagraph)
    {
      return false
    }
    let before = prose.tokens[index - 1]
    guard before.passage == token.passage else { return false }
    if before.isCapital { return true }
    return joiners.contains(before.digest) && index > 1 && prose.tokens[index - 2].isCapital
      && !before.marks.contains(.parted)
  }

  /// Pairs of names that differ in one word, and the place of that word in them.
  ///
  /// Many names that differ in the same word are a series, “Ward 1 Plan” and so on, and no pairs.
  func pairs(_ prose: Prose) -> [(Name, Name, word: Int)] {
    var found: [(Name, Name, word: Int)] = []
    for (index, left) in names.enumerated() {
      let like = names.enumerated().compactMap { position, right in
        CapitalNames.difference(left.words, right.words).map { (position, right, $0) }
      }
      guard like.count <= CapitalNames.series else { continue }
      for (position, right, word) in like where position > index {
        found.append((left, right, word))
      }
    }
    return found
  }

  private static let series = 3

  /// The one word in which two names differ; nil when there are more, or none.
  private static func difference(_ left: [UInt64], _ right: [UInt64]) -> Int? {
    guard left.count == right.count, left.last == right.last else { return nil }
    var found: Int?
    for index in left.indices where left[index] != right[index] {
      if found != nil { return nil }
      found = index
    }
    return found
  }
}

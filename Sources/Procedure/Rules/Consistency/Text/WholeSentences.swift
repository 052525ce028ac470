/// Whole sentences.
///
/// No sentence of a paper is broken in two, no word stands twice, and no item carries its number
/// twice.
///
/// Finds: a paragraph that ends in a lone capital before one that begins with a small letter;
/// “service service”; a heading that repeats the number of its item.
/// Clears: mend the sentence; take out the word or the number.
enum WholeSentences: DecisionRule {
  static let id: RuleID = "TX-8"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    let found = broken(prose) + doubled(prose) + numberedTwice(prose)
    return found.isEmpty ? [met("no sentence is broken and no word stands twice")] : found
  }

  /// Paragraphs that end in a lone capital before one that begins with a small letter.
  private static func broken(_ prose: Prose) -> [Finding] {
    var found: [Finding] = []
    for (index, paragraph) in prose.paragraphs.enumerated().dropFirst() {
      let last = paragraph.first - 1
      let start = prose.tokens[paragraph.first].start
      guard paragraph.kind == .plain, prose.bytes[Int(start)].isSmall, last >= 0,
        prose.paragraphs[index - 1].passage == paragraph.passage,
        prose.tokens[last].isCapital, prose.tokens[last].end - prose.tokens[last].start == 1,
        !prose.tokens[last].marks.contains(.closed)
      else { continue }
      let next = prose.text(of: paragraph.first)
      let letter = prose.text(of: last)
      found.append(
        notMet(
          .warns,
          "a sentence is broken: a paragraph ends in “\(letter)”, the next begins “\(next)”",
          at: prose.place(of: last),
          cure: "join the two: “\(letter)\(next)”, in the paragraph to which it belongs",
          by: .reportAuthor))
    }
    return found
  }

  /// Words that may well stand twice.
  private static let allowed: WordSet = ["had", "that", "is", "very", "so", "no", "her", "do"]

  /// Words that stand twice with nothing between them.
  private static func doubled(_ prose: Prose) -> [Finding] {
    var found: [Finding] = []
    var before: UInt64 = 0
    for index in prose.tokens.indices {
      let token = prose.tokens[index]
      defer { before = token.digest }
      guard token.digest == before, !token.isNumber, !token.marks.contains(.parted),
        !token.marks.contains(.startsSentence), !allowed.contains(token.digest),
        token.end - token.start > 1, prose.isBlank(before: index),
        prose.byte(after: index) != UInt8(ascii: "-"),
        !token.isCapital
      else { continue }
      found.append(
        notMet(
          .warns, "a word stands twice: “\(prose.text(of: (index - 1)...index))”",
          at: prose.place(of: index), cure: "take one of the two out", by: .reportAuthor))
    }
    return found
  }

  /// Headings that begin with a number twice: “6. 6. Finance”.
  private static func numberedTwice(_ prose: Prose) -> [Finding] {
    prose.passages.indices.compactMap { index in
      let tokens = prose.tokens(of: index)
      guard prose.passages[index].isHeading, tokens.count > 1 else { return nil }
      let first = tokens.lowerBound
      guard prose.tokens[first].isNumber,
        prose.tokens[first + 1].digest == prose.tokens[first].digest
      else { return nil }
      return notMet(
        .warns, "the number \(prose.text(of: first)) stands twice",
        at: prose.place(ofPassage: index), cure: "take one of the two out", by: .reportAuthor)
    }
  }
}

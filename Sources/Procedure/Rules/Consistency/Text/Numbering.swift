import Decisions

/// Numbers that follow each other.
///
/// The paragraphs, recommendations and options of a paper are numbered without gaps and without
/// using a number twice, and what the text cites by its number is there.
///
/// Finds: a number used twice; a number left out (3.2, then 3.4); a recommendation or a paragraph
/// that is cited and does not exist.
/// Clears: number anew, and correct the places that cite the numbers.
enum Numbering: DecisionRule {
  static let id: RuleID = "TX-4"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let sequences = NumberedItems.all(facts)
    var found: [Finding] = []
    for sequence in sequences { found += findings(in: sequence) }
    found += citations(facts, sequences)
    return found.isEmpty ? [met("numbers follow each other")] : found
  }

  private static func findings(in sequence: NumberedItems) -> [Finding] {
    var found: [Finding] = []
    for (position, item) in sequence.numbers.enumerated() {
      let group = item.number.group
      let before = sequence.numbers[..<position].lastIndex { $0.number.group == group }
      guard let before else { continue }
      let last = sequence.numbers[before].number.last
      if item.number.last == last + 1 { continue }
      if let same = sequence.numbers[..<position].firstIndex(where: { $0.number == item.number }) {
        found.append(
          notMet(
            .warns, "the number \(item.written) is used twice", at: sequence.place(of: position),
            sequence.place(of: same), cure: "give each its own number", by: .reportAuthor))
      } else if item.number.last > last + 1 {
        found.append(
          notMet(
            .warns, "\(item.written) follows \(sequence.numbers[before].written)",
            at: sequence.place(of: position), sequence.place(of: before),
            cure: "number anew, or put back what stood between them", by: .reportAuthor))
      }
    }
    return found
  }

  private static let recommendation = Phrase("recommendation")
  private static let directions: [Phrase] = ["above", "below", "overleaf"]
  private static let others: [Phrase] = ["decision", "schedule", "act", "regulations", "minute"]

  /// Recommendations, and paragraphs “above” or “below”, that are cited and are not there.
  private static func citations(_ facts: Facts, _ sequences: [NumberedItems]) -> [Finding] {
    let prose = facts.prose
    let own = facts.decision.recommendations.compactMap { $0.number.flatMap { ItemNumber($0) } }
    var found: [Finding] = []
    if !own.isEmpty {
      for match in prose.matches(recommendation) {
        let next = match.upperBound
        guard next < prose.tokens.count, isOwn(next, prose),
          let number = ItemNumber(prose.text(of: next)), !own.contains(number)
        else { continue }
        found.append(missing("recommendation", next, prose))
      }
    }
    let figures = prose.matches(directions).filter { match in
      match.lowerBound > 0 && isFigure(match.lowerBound - 1, prose)
        && !prose.tokens[match.lowerBound].marks.contains(.parted)
    }
    guard !figures.isEmpty else { return found }
    let all = Set(sequences.flatMap { $0.numbers.map(\.number) })
    for match in figures {
      guard let number = ItemNumber(prose.text(of: match.lowerBound - 1)), !all.contains(number),
        all.contains(where: { $0.first == number.first })
      else { continue }
      found.append(missing("paragraph", match.lowerBound - 1, prose))
    }
    return found
  }

  private static func missing(_ kind: String, _ index: Int, _ prose: Prose) -> Finding {
    notMet(
      .warns, "the text cites \(kind) \(prose.text(of: index)), and there is none of that number",
      at: prose.place(of: index), cure: "cite the number that is meant", by: .reportAuthor)
  }

  /// Whether the number after “recommendation” is one of this paper, and not of another decision.
  private static func isOwn(_ index: Int, _ prose: Prose) -> Bool {
    let token = prose.tokens[index]
    guard token.isNumber, !token.marks.contains(.parted), !token.marks.contains(.startsSentence),
      !prose.passages[Int(token.passage)].field.text.hasPrefix("authority")
    else { return false }
    let sentence = prose.sentence(around: index)
    return !prose.contains(anyOf: others, in: sentence)
  }

  /// Whether a token is a number such as 1.7.
  private static func isFigure(_ index: Int, _ prose: Prose) -> Bool {
    prose.tokens[index].isNumber && prose.text(of: index).contains(".")
  }
}

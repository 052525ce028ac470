/// The parts of acts and regulations by their names.
///
/// Acts have sections, regulations made by a minister have regulations, and the treaties and
/// directives of the European Union have articles; a paper cites each by its own word.
///
/// Finds: “section 34” or “article 34” of Regulations; “regulation 5” of an Act.
/// Clears: cite by the word that belongs to the instrument.
enum Citations: DecisionRule {
  static let id: RuleID = "TX-7"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    var found: [Finding] = []
    for match in prose.matches(words) {
      guard let cited = Citation(match.lowerBound, prose) else { continue }
      let word = prose.tokens[match.lowerBound].digest
      let right: String
      if cited.isAct {
        guard regulation.contains(word) else { continue }
        right = "section"
      } else {
        guard !regulation.contains(word) else { continue }
        right = "regulation"
      }
      found.append(
        notMet(
          .warns,
          "“\(prose.text(of: cited.range))”: "
            + (cited.isAct ? "an Act has sections" : "Regulations have regulations"),
          at: prose.place(of: match.lowerBound),
          cure: "write “\(right) \(closed(prose.text(of: cited.number)))”", by: .legal))
    }
    return found.isEmpty ? [met("acts and regulations are cited by their own words")] : found
  }

  /// A number such as “34(28” with the bracket that ends it.
  private static func closed(_ number: String) -> String {
    var open = 0
    for byte in number.utf8 {
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") { open -= 1 }
    }
    return open > 0 ? number + ")" : number
  }

  private static let words: [Phrase] = [
    "section", "sections", "article", "articles", "regulation", "regulations",
  ]
  private static let regulation: WordSet = ["regulation", "regulations"]
}

/// A provision that a text cites: the word, the number, “of the”, the instrument.
private struct Citation {
  let range: Range<Int>
  let number: Range<Int>
  let isAct: Bool

  init?(_ word: Int, _ prose: Prose) {
    let end = prose.sentence(around: word).upperBound
    var next = word + 1
    guard next < end, prose.tokens[next].isNumber,
      !prose.tokens[next].marks.contains(.parted)
    else { return nil }
    // (5), (a), “and 3”: the rest of the number.
    while next < end, next < word + 10, prose.tokens[next].digest != Citation.of {
      let token = prose.tokens[next]
      guard token.isNumber || token.end - token.start <= 2 || Citation.and.contains(token.digest)
      else { return nil }
      next += 1
    }
    guard next + 1 < end, prose.tokens[next].digest == Citation.of else { return nil }
    number = (word + 1)..<next
    var isFinancial = false
    for index in (next + 1)..<min(next + 14, end) {
      let token = prose.tokens[index]
      if token.digest == Citation.financial { isFinancial = true }
      if token.isCapital, let kind = Citation.kinds[token.digest] {
        // A council’s own Financial Regulations may have any parts.
        guard !isFinancial, kind != .other else { return nil }
        isAct = kind == .act
        let hasYear = index + 1 < end && prose.year(at: index + 1) != nil
        range = word..<(index + (hasYear ? 2 : 1))
        return
      }
      guard token.isCapital || token.isNumber || Citation.small.contains(token.digest) else {
        return nil
      }
    }
    return nil
  }

  private static let of = WordDigest.of("of")
  private static let and: WordSet = ["and", "to", "or"]
  private static let financial = WordDigest.of("financial")
  private static let small: WordSet = ["the", "of", "and", "for", "to", "in", "etc", "by"]
  /// What an instrument is; others than acts and regulations are let alone.
  private enum Kind { case act, regulations, other }
  private static let kinds: [UInt64: Kind] = {
    var kinds = [WordDigest.of("act"): Kind.act, WordDigest.of("regulations"): .regulations]
    for word in [
      "order", "directive", "treaty", "constitution", "rules", "schedule", "convention",
      "regulation",
    ] {
      kinds[WordDigest.of(word)] = .other
    }
    return kinds
  }()
}

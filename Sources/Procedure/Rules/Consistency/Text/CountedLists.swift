import Decisions

/// A list has as many items as is said.
///
/// Where a sentence announces a number of things and a list of them follows, the list has that
/// number.
///
/// Finds: “the following six areas” before a list of five.
/// Clears: correct the number, or the list.
enum CountedLists: DecisionRule {
  static let id: RuleID = "TX-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let prose = facts.prose
    var found: [Finding] = []
    var agreeing = 0
    for index in prose.paragraphs.indices.dropFirst() {
      let list = prose.paragraphs[index]
      let lead = prose.paragraphs[index - 1]
      guard list.kind == .item, isLead(lead, of: list, prose),
        let said = number(announcedIn: prose.tokens(ofParagraph: index - 1), prose)
      else { continue }
      let items = count(from: index, prose)
      if items == said.value {
        agreeing += 1
      } else {
        found.append(
          notMet(
            .warns,
            "“\(prose.text(of: said.words))” are announced, and \(items) "
              + (items == 1 ? "is listed" : "are listed"),
            at: prose.place(of: said.words.lowerBound),
            facts: [StatedFact("announced", "\(said.value)"), StatedFact("listed", "\(items)")],
            cure: "correct the number, or add or take out what makes the difference",
            by: .reportAuthor
          ).at([prose.place(of: list.first)]))
      }
    }
    if !found.isEmpty { return found }
    if agreeing == 0 { return [met("no list is announced by its number")] }
    let lists = agreeing == 1 ? "1 list has" : "\(agreeing) lists have"
    return [met("\(lists) as many items as is said")]
  }

  /// Whether a paragraph stands right before a list, in the same text or at the end of the one
  /// before it.
  private static func isLead(_ lead: Paragraph, of list: Paragraph, _ prose: Prose) -> Bool {
    if lead.passage == list.passage {
      return lead.kind == .plain || (lead.kind == .item && lead.indent < list.indent)
    }
    return lead.kind == .plain && !prose.passages[lead.passage].isHeading
      && prose.passages[lead.passage].field.parent?.parent
        == prose.passages[list.passage].field.parent?.parent
  }

  /// How many items the list has that begins there, those of lists within it left out.
  private static func count(from index: Int, _ prose: Prose) -> Int {
    let first = prose.paragraphs[index]
    var items = 0
    for paragraph in prose.paragraphs[index...] {
      guard paragraph.passage == first.passage, paragraph.indent >= first.indent - 1 else { break }
      // “ 9.” and “10.” stand one blank apart.
      let isNumbered = prose.tokens[paragraph.first].isNumber
      let isOfThisList = paragraph.indent <= first.indent + (isNumbered ? 1 : 0)
      if isOfThisList, paragraph.kind != .item { break }
      if isOfThisList { items += 1 }
    }
    return items
  }

  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ].map { WordDigest.of($0) }
  private static let following = WordDigest.of("following")
  private static let cues: [Phrase] = [
    "listed here", "listed below", "set out below", "as follows",
  ]
  /// Lengths of time and money are not things that are listed.
  private static let units: WordSet = [
    "days", "weeks", "months", "years", "hours", "minutes", "times", "pounds", "pence", "wards",
    "clients", "suppliers", "bidders", "bids", "residents", "children", "adults",
  ]
  /// Plurals that do not end in s.
  private static let plurals: WordSet = ["people", "criteria", "phenomena"]

  /// The number of things that the last sentence of a paragraph announces.
  private static func number(
    announcedIn paragraph: Range<Int>, _ prose: Prose
  ) -> (value: Int, words: Range<Int>)? {
    guard let last = paragraph.last else { return nil }
    let isColon = prose.byte(after: last) == UInt8(ascii: ":")
    let sentence = prose.sentence(around: last).clamped(to: paragraph)
    var found: [(value: Int, words: Range<Int>, isSure: Bool)] = []
    for index in sentence {
      guard let value = value(at: index, prose), let end = noun(after: index, prose, sentence)
      else { continue }
      let isFollowing = index > sentence.lowerBound && prose.tokens[index - 1].digest == following
      found.append((value, index..<(end + 1), isFollowing || (isColon && end == last)))
    }
    let sure = found.filter(\.isSure)
    if let only = sure.first, sure.count == 1 { return (only.value, only.words) }
    guard sure.isEmpty, found.count == 1, prose.contains(anyOf: cues, in: sentence)
    else { return nil }
    return (found[0].value, found[0].words)
  }

  /// The number, in words or figures, that a token is: two to twenty.
  private static func value(at index: Int, _ prose: Prose) -> Int? {
    if prose.tokens[index].isNumber {
      guard let value = prose.wholeNumber(at: index), (2...20).contains(value) else { return nil }
      return value
    }
    return numbers.firstIndex(of: prose.tokens[index].digest).map { $0 + 2 }
  }

  /// The noun in the plural that a number counts, no more than two words between them.
  private static func noun(after index: Int, _ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard index + 1 < sentence.upperBound else { return nil }
    for next in (index + 1)..<min(index + 4, sentence.upperBound) {
      let token = prose.tokens[next]
      if token.marks.contains(.parted) || token.isNumber || units.contains(token.digest) {
        return nil
      }
      let isPlural = plurals.contains(token.digest) || endsInPlural(token, prose)
      if isPlural { return next }
    }
    return nil
  }

  /// Whether a word ends in s as a plural does, and not as “process” or “basis”.
  private static func endsInPlural(_ token: Token, _ prose: Prose) -> Bool {
    let end = Int(token.end)
    guard token.end - token.start > 3, prose.bytes[end - 1] == UInt8(ascii: "s") else {
      return false
    }
    return ![UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i")].contains(prose.bytes[end - 2])
  }
}

/// All the words of a decision, read once, in which rules look for phrases.
///
/// An object, as the facts are that hold it: it is large and never changes.
public final class Prose: Sendable {
  /// The texts.
  let passages: [Passage]
  /// The words and numbers of all texts, in order.
  public let tokens: [Token]
  let bytes: [UInt8]
  /// The paragraphs, items of lists and rows of tables, in order.
  let paragraphs: [Paragraph]
  /// The signs among the words.
  let signs: [Sign]
  /// The tokens that are marks of footnotes.
  let footnotes: [Int]
  /// The tokens that are sums of money.
  let sums: [Int]
  /// Where each passage begins in the bytes.
  private let starts: [Int]
  /// The tokens of each passage.
  private let ranges: [Range<Int>]
  /// The first token of each bucket of digests, and the next of the same bucket after each token.
  private let heads: [Int32]
  private let nexts: [Int32]

  /// The words of these texts.
  public init(_ passages: [Passage]) {
    var reader = ProseReader()
    reader.reserve(passages.reduce(0) { $0 + $1.text.utf8.count + 1 })
    for (index, passage) in passages.enumerated() { reader.read(passage.text, index) }
    self.passages = passages
    paragraphs = reader.paragraphs
    signs = reader.signs
    footnotes = reader.footnotes
    sums = reader.sums
    tokens = reader.tokens
    bytes = reader.bytes
    ranges = reader.ranges
    starts = reader.starts
    var heads = [Int32](repeating: -1, count: Prose.buckets)
    var nexts = [Int32](repeating: -1, count: reader.tokens.count)
    for index in reader.tokens.indices.reversed() {
      let bucket = Int(truncatingIfNeeded: reader.tokens[index].digest & Prose.mask)
      nexts[index] = heads[bucket]
      heads[bucket] = Int32(index)
    }
    self.heads = heads
    self.nexts = nexts
  }

  private static let buckets = 4096
  private static let mask = UInt64(4095)

  /// The tokens of a passage.
  public func tokens(of passage: Int) -> Range<Int> { ranges[passage] }

  /// Where a phrase stands, in the order of the texts.
  public func matches(_ phrase: Phrase) -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard let first = phrase.digests.first else { return found }
    var index = Int(heads[Int(truncatingIfNeeded: first & Prose.mask)])
    while index >= 0 {
      if tokens[index].digest == first, stands(phrase, at: index) {
        found.append(index..<(index + phrase.digests.count))
      }
      index = Int(nexts[index])
    }
    return found
  }

  /// Where words of those digests stand one after the other, a comma or a bracket between them
  /// notwithstanding.
  func matches(_ digests: [UInt64]) -> [Range<Int>] {
    guard let first = digests.first else { return [] }
    var found: [Range<Int>] = []
    var index = Int(heads[Int(truncatingIfNeeded: first & Prose.mask)])
    while index >= 0 {
      let end = index + digests.count
      if tokens[index].digest == first, end <= tokens.count,
        tokens[end - 1].passage == tokens[index].passage,
        digests.indices.allSatisfy({ tokens[index + $0].digest == digests[$0] })
      {
        found.append(index..<end)
      }
      index = Int(nexts[index])
    }
    return found
  }

  /// Whether a phrase stands anywhere in the texts.
  func has(_ phrase: Phrase) -> Bool {
    guard let first = phrase.digests.first else { return false }
    var index = Int(heads[Int(truncatingIfNeeded: first & Prose.mask)])
    while index >= 0 {
      if tokens[index].digest == first, stands(phrase, at: index) { return true }
      index = Int(nexts[index])
    }
    return false
  }

  /// Where any of some phrases stands, in the order of the texts.
  func matches(_ phrases: [Phrase]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for phrase in phrases { found += matches(phrase) }
    if found.count > 1, phrases.count > 1 { found.sort { $0.lowerBound < $1.lowerBound } }
    return found
  }

  /// Where a word stands, by its digest, in the order of the texts.
  func indices(of digest: UInt64) -> [Int] {
    var found: [Int] = []
    var index = Int(heads[Int(truncatingIfNeeded: digest & Prose.mask)])
    while index >= 0 {
      if tokens[index].digest == digest { found.append(index) }
      index = Int(nexts[index])
    }
    return found
  }

  /// How often a word stands in the texts.
  func count(_ digest: UInt64) -> Int {
    var count = 0
    var index = Int(heads[Int(truncatingIfNeeded: digest & Prose.mask)])
    while index >= 0 {
      if tokens[index].digest == digest { count += 1 }
      index = Int(nexts[index])
    }
    return count
  }

  /// Whether a phrase stands among these tokens.
  func contains(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    let last = range.upperBound - phrase.digests.count
    guard let first = phrase.digests.first, range.lowerBound <= last else { return false }
    return (range.lowerBound...last).contains {
      tokens[$0].digest == first && stands(phrase, at: $0)
    }
  }

  /// Whether any of some phrases stands among these tokens.
  func contains(anyOf phrases: [Phrase], in range: Range<Int>) -> Bool {
    phrases.contains { contains($0, in: range) }
  }

  /// Whether a phrase stands at a token.
  func stands(_ phrase: Phrase, at index: Int) -> Bool {
    guard index >= 0, index + phrase.digests.count <= tokens.count else { return false }
    for (offset, digest) in phrase.digests.enumerated() {
      let token = tokens[index + offset]
      guard token.digest == digest else { return false }
      if offset > 0, token.marks.contains(.parted) || token.marks.contains(.startsSentence) {
        return false
      }
    }
    return true
  }

  /// The tokens of the sentence in which a token stands; of one without end, those within 250
  /// words on either side.
  public func sentence(around index: Int) -> Range<Int> {
    extent(around: index, from: .startsSentence, within: 250)
  }

  /// The tokens of the paragraph, or list item, in which a token stands; of one without end, those
  /// within 2,000 words on either side.
  public func paragraph(around index: Int) -> Range<Int> {
    extent(around: index, from: .startsParagraph, within: 2000)
  }

  /// The limit keeps a text without stops from being gone through again at each of its words.
  private func extent(
    around index: Int, from mark: Token.Marks, within limit: Int
  ) -> Range<Int> {
    let passage = ranges[Int(tokens[index].passage)]
    let lowest = max(passage.lowerBound, index - limit)
    var start = index
    while start > lowest, !tokens[start].marks.contains(mark) { start -= 1 }
    let highest = min(passage.upperBound, index + limit)
    var end = index + 1
    while end < highest, !tokens[end].marks.contains(mark) { end += 1 }
    return start..<end
  }

  /// The words between the first and the last of these tokens, as written.
  public func text(of range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = Int(tokens[range.lowerBound].start)
    let end = Int(tokens[range.upperBound - 1].end)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard bytes[start..<end].contains(0x0A) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A token as written.
  public func text(of index: Int) -> String { text(of: index..<(index + 1)) }

  /// What stands between a token and the one before it in the passage, as written.
  public func gap(before index: Int) -> String {
    let passage = ranges[Int(tokens[index].passage)]
    guard index > passage.lowerBound else { return "" }
    let gap = bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
    return String(decoding: gap, as: UTF8.self)
  }

  /// The field in which a token stands, and the line of its text.
  public func place(of index: Int) -> FactPlace {
    let passage = Int(tokens[index].passage)
    var place = passages[passage].field.place
    place.line = bytes[starts[passage]..<Int(tokens[index].start)].count { $0 == 0x0A }
    return place
  }
}

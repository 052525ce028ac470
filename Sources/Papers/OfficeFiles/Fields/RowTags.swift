import TemplateLanguage
import XMLTokens

/// The tags of a part by where they stand, of which rows with fields are asked.
///
/// A row with merge fields, or columns of a database, is repeated when one of them is a list. Tags in
/// it are repeated with it, unless they act beyond it: `{% for x in xs %}` in its first cell and
/// `{% endfor %}` in its last say themselves how often it comes.
struct RowTags {
  /// What the elements are called that hold words.
  struct Names {
    var paragraphs: Set<XMLName>
    /// The element of what a reader sees; nil where all in a paragraph is seen.
    var words: XMLName?
    /// Elements whose words name values without braces.
    var codes: Set<XMLName>
    /// Attributes that do.
    var attributes: Set<XMLName>
    var cell: XMLName
  }

  /// Words of a place that name values.
  private struct Mention {
    var place: Int
    var words: Set<String>
  }

  private var tags: [TagOutline] = []
  /// Where the paragraph of each ends.
  private var places: [Int] = []
  /// How many loops are open behind each.
  private var openLoops: [Int] = []
  private var codes: [Mention] = []
  /// How many tags and codes have each word.
  private var counts: [String: Int] = [:]
  private let names: Names

  /// The tags of a part.
  ///
  /// - Parameter other: what else names values, wherever it stands.
  init(of tokens: [XMLToken], _ names: Names, other: [String] = []) {
    self.names = names
    let holdsTags = tokens.contains {
      if case .text(let text) = $0 { text.utf8.contains(UInt8(ascii: "{")) } else { false }
    }
    guard holdsTags else { return }
    for text in other { count(TagOutline.words(of: text)) }
    read(tokens)
  }

  private mutating func read(_ tokens: [XMLToken]) {
    var open: [XMLName] = []
    var paragraphs: [String] = []
    var isRaw = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .start(let start):
        open.append(start.name)
        if names.paragraphs.contains(start.name) { paragraphs.append("") }
        for attribute in start.attributes where names.attributes.contains(attribute.name) {
          note(attribute.value, at: index)
        }
      case .end(let name):
        open.removeLast(open.isEmpty ? 0 : 1)
        guard names.paragraphs.contains(name), let words = paragraphs.popLast(),
          words.utf8.contains(UInt8(ascii: "{"))
        else { continue }
        for tag in TagOutline.tags(in: words, isRaw: &isRaw) { add(tag, at: index) }
      case .text(let text):
        guard let around = open.last else { continue }
        if names.codes.contains(around) { note(text, at: index) }
        if !paragraphs.isEmpty, names.words.map({ $0 == around }) ?? true {
          paragraphs[paragraphs.count - 1] += text
        }
      }
    }
  }

  private mutating func add(_ tag: TagOutline, at place: Int) {
    var loops = openLoops.last ?? 0
    if tag.reach == .begins("for") { loops += 1 }
    if tag.reach == .ends("for") { loops -= 1 }
    tags.append(tag)
    places.append(place)
    openLoops.append(loops)
    count(tag.words)
  }

  private mutating func note(_ code: String, at place: Int) {
    let words = TagOutline.words(of: code)
    codes.append(Mention(place: place, words: words))
    count(words)
  }

  private mutating func count(_ words: Set<String>) {
    for word in words { counts[word, default: 0] += 1 }
  }

  /// Which of the tags stand in a range.
  private func indices(in range: Range<Int>) -> Range<Int> {
    let first = Self.first(places.count) { places[$0] >= range.lowerBound }
    let end = Self.first(places.count) { places[$0] >= range.upperBound }
    return first..<end
  }

  /// The first place from which on something holds.
  private static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Rows

  /// Whether a row's tags are repeated with it: each block stands in one of its cells, and nothing is
  /// asked of them elsewhere.
  func areRepeated(with row: Range<Int>, of tokens: [XMLToken]) -> Bool {
    let own = indices(in: row)
    guard tags[own].contains(where: \.isStatement) else { return true }
    for cell in cells(of: row, tokens) where !areWhole(tags[indices(in: cell)]) { return false }
    if isReadElsewhere(Set(tags[own].flatMap(\.given)), row, own) { return false }
    // Of a loop around, which the row's own would hide.
    let isInLoop = own.lowerBound > 0 && openLoops[own.lowerBound - 1] > 0
    return !isInLoop || !tags[own].contains { $0.words.contains("loop") }
  }

  /// The names that a row's own tags have values for, which no data are asked for.
  func names(givenIn row: Range<Int>) -> Set<String> {
    Set(tags[indices(in: row)].flatMap { $0.given + $0.bound })
  }

  /// The first part of a dotted name.
  static func owner(of name: String) -> String { String(name.prefix { $0 != "." }) }

  private func cells(of row: Range<Int>, _ tokens: [XMLToken]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.lowerBound
    while index < row.upperBound {
      if case .start(let start) = tokens[index], start.name == names.cell {
        cells.append(index..<(tokens[...].endOfElement(from: index) + 1))
        index = cells[cells.count - 1].upperBound
      } else {
        index += 1
      }
    }
    return cells
  }

  private func areWhole(_ tags: ArraySlice<TagOutline>) -> Bool {
    var open: [String] = []
    for tag in tags {
      switch tag.reach {
      case .itself: continue
      case .begins(let word): open.append(word)
      case .divides: if open.isEmpty { return false }
      case .ends(let word): guard open.popLast() == word else { return false }
      case .beyond: return false
      }
    }
    return open.isEmpty
  }

  private func isReadElsewhere(
    _ given: Set<String>, _ row: Range<Int>, _ own: Range<Int>
  ) -> Bool {
    let first = Self.first(codes.count) { codes[$0].place >= row.lowerBound }
    let end = Self.first(codes.count) { codes[$0].place >= row.upperBound }
    return given.contains { name in
      let here =
        tags[own].count { $0.words.contains(name) }
        + codes[first..<end].count { $0.words.contains(name) }
      return counts[name, default: 0] > here
    }
  }
}

extension RowTags.Names {
  static let word = RowTags.Names(
    paragraphs: [WordNames.w("p")], words: WordNames.w("t"), codes: [WordNames.w("instrText")],
    attributes: [WordNames.w("instr")], cell: WordNames.w("tc"))

  static let openDocument = RowTags.Names(
    paragraphs: [OpenDocumentNames.text("p"), OpenDocumentNames.text("h")], words: nil,
    codes: [OpenDocumentNames.text("placeholder")],
    attributes: Set(
      [
        "name", "column-name", "condition", "formula", "description", "string-value",
        "string-value-if-true", "string-value-if-false",
      ].map { OpenDocumentNames.text($0) }),
    cell: OpenDocumentNames.table("table-cell"))
}

/// The words that a template says, as numbers, and how words are divided so that what abuts a tag is
/// a word of its own: `year{% if n != 1 %}s{% endif %}` makes `years` two.
struct TextVocabulary {
  private var numbers: [String: Int32] = [:]
  private(set) var beginnings: Set<String> = []
  private(set) var endings: Set<String> = []

  /// No template says a word of this number.
  static let unknown: Int32 = -1

  mutating func addBeginning(_ word: String) { beginnings.insert(word) }
  mutating func addEnding(_ word: String) { endings.insert(word) }

  mutating func number(_ word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = StructureKey.firstWord + Int32(numbers.count)
    numbers[word] = number
    return number
  }

  func known(_ word: String) -> Int32 { numbers[word] ?? Self.unknown }

  // MARK: Words

  /// A run of letters, a run of digits, a mark or a tabulator.
  struct Word {
    enum Kind { case letters, digits, mark, tab }
    var kind: Kind
    var text: String
    /// Where it stands in the text.
    var bytes: Range<Int>
  }

  /// The words of a text; blanks are none. A word of a date stays whole: `No{% endif %}` does not make
  /// two of November.
  func words(of text: String) -> [Word] {
    Self.plainWords(of: text).flatMap { word in
      word.kind == .letters && !ValueFit(of: word).contains(.date) ? divided(word) : [word]
    }
  }

  static func plainWords(of text: String) -> [Word] {
    var words: [Word] = []
    var at = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { at += length }
      let kind: Word.Kind
      switch scalar {
      case "\t": kind = .tab
      case "0"..."9": kind = .digits
      case "a"..."z", "A"..."Z": kind = .letters
      default:
        let properties = scalar.properties
        if properties.isWhitespace || scalar == "\u{AD}" || scalar == "\u{200B}" { continue }
        kind =
          !scalar.isASCII
            && (properties.isAlphabetic || properties.generalCategory == .nonspacingMark)
          ? .letters : .mark
      }
      if let last = words.last, last.kind == kind, last.bytes.upperBound == at,
        kind == .letters || kind == .digits
      {
        words[words.count - 1].text.unicodeScalars.append(scalar)
        words[words.count - 1].bytes = last.bytes.lowerBound..<at + length
      } else {
        words.append(Word(kind: kind, text: String(scalar), bytes: at..<at + length))
      }
    }
    return words
  }

  private func divided(_ word: Word) -> [Word] {
    guard !beginnings.isEmpty || !endings.isEmpty else { return [word] }
    let text = word.text
    var cut: String.Index?
    var at = text.endIndex
    while cut == nil, at > text.startIndex {
      at = text.index(before: at)
      if at > text.startIndex, beginnings.contains(String(text[..<at])) { cut = at }
    }
    at = text.startIndex
    while cut == nil, at < text.endIndex {
      at = text.index(after: at)
      if at < text.endIndex, endings.contains(String(text[at...])) { cut = at }
    }
    guard let cut else { return [word] }
    let length = text[..<cut].utf8.count
    let middle = word.bytes.lowerBound + length
    return divided(
      Word(kind: .letters, text: String(text[..<cut]), bytes: word.bytes.lowerBound..<middle))
      + divided(
        Word(kind: .letters, text: String(text[cut...]), bytes: middle..<word.bytes.upperBound))
  }
}

/// A story of a letter as the words that a template is held against.
struct LetterText {
  /// A word, a mark or the end of something.
  struct Token {
    /// Which word of the template, or which mark of structure.
    var key: Int32
    /// How deep in tables and notes; rows and cells end half-way.
    var depth: Int16
    var kind: Kind
    var paragraph: Int
    /// Where it stands in the paragraph's text.
    var bytes: Range<Int>
    /// What kinds of value it can be part of.
    var fits: ValueFit
    var beginsSentence = false
  }

  enum Kind { case word, mark, tab, paragraphEnd, structure }

  private(set) var paragraphs: [(text: String, place: ChangePlace, id: ParagraphID)] = []
  private(set) var tokens: [Token] = []

  init(_ story: ReadDocument.Story, _ vocabulary: TextVocabulary) {
    var depth: Int16 = 0
    var open: [Int] = []
    func structure(_ key: Int32, _ depth: Int16) -> Token {
      Token(
        key: key, depth: depth, kind: key == StructureKey.paragraphEnd ? .paragraphEnd : .structure,
        paragraph: open.last ?? max(paragraphs.count - 1, 0), bytes: 0..<0, fits: [])
    }
    for step in StoryStep.all(of: story) {
      switch step {
      case .paragraph(let paragraph, let id, let place):
        open.append(paragraphs.count)
        paragraphs.append((paragraph.text, place, id))
        let sentences = Set(Sentences.ranges(of: paragraph.text).map(\.lowerBound))
        for word in vocabulary.words(of: paragraph.text) {
          tokens.append(
            Token(
              key: vocabulary.known(word.text), depth: depth, kind: Kind(word.kind),
              paragraph: paragraphs.count - 1, bytes: word.bytes, fits: ValueFit(of: word),
              beginsSentence: word.kind == .letters && sentences.contains(word.bytes.lowerBound)))
        }
      case .paragraphEnd:
        tokens.append(structure(StructureKey.paragraphEnd, depth))
        open.removeLast()
      case .noteStart:
        tokens.append(structure(StructureKey.noteStart, depth))
        depth += 2
      case .noteEnd:
        depth -= 2
        tokens.append(structure(StructureKey.noteEnd, depth))
      case .tableStart:
        tokens.append(structure(StructureKey.tableStart, depth))
        depth += 2
      case .tableEnd:
        depth -= 2
        tokens.append(structure(StructureKey.tableEnd, depth))
      case .rowEnd: tokens.append(structure(StructureKey.rowEnd, depth - 1))
      case .cellEnd: tokens.append(structure(StructureKey.cellEnd, depth - 1))
      case .rowStart, .cellStart: break
      }
    }
  }

  /// Whether a paragraph or table may begin before each token, and after the last.
  var beginnings: [Bool] {
    [true]
      + tokens.map { token in
        switch token.key {
        case StructureKey.paragraphEnd, StructureKey.tableEnd, StructureKey.cellEnd,
          StructureKey.rowEnd, StructureKey.tableStart, StructureKey.noteStart:
          true
        default: false
        }
      }
  }

  /// The words of a stretch of tokens, a line for each paragraph.
  func text(_ indices: [Int]) -> String {
    var lines: [String] = []
    var last: (paragraph: Int, bytes: Range<Int>)?
    func end() {
      guard let last else { return }
      lines.append(Self.slice(paragraphs[last.paragraph].text, last.bytes))
    }
    for index in indices where tokens[index].kind != .paragraphEnd {
      let token = tokens[index]
      guard token.kind != .structure else { continue }
      if let one = last, one.paragraph == token.paragraph {
        last?.bytes = one.bytes.lowerBound..<token.bytes.upperBound
      } else {
        end()
        last = (token.paragraph, token.bytes)
      }
    }
    end()
    return lines.joined(separator: "\n")
  }

  /// Where a stretch of tokens stands: a range of bytes for each paragraph.
  func stretches(_ indices: [Int]) -> [(paragraph: ParagraphID, bytes: Range<Int>)] {
    var result: [(paragraph: ParagraphID, bytes: Range<Int>)] = []
    for index in indices where tokens[index].kind != .paragraphEnd {
      let token = tokens[index]
      guard token.kind != .structure else { continue }
      let id = paragraphs[token.paragraph].id
      if let last = result.last, last.paragraph == id {
        result[result.count - 1].bytes = last.bytes.lowerBound..<token.bytes.upperBound
      } else {
        result.append((id, token.bytes))
      }
    }
    return result
  }

  static func slice(_ text: String, _ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}

extension LetterText.Kind {
  init(_ kind: TextVocabulary.Word.Kind) {
    switch kind {
    case .letters, .digits: self = .word
    case .mark: self = .mark
    case .tab: self = .tab
    }
  }
}

/// What kinds of value a word can be part of.
struct ValueFit: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  static let number = ValueFit(rawValue: 1)
  static let date = ValueFit(rawValue: 2)

  init(of word: TextVocabulary.Word) {
    switch word.kind {
    case .digits: self = [.number, .date]
    case .mark
    where ["£", "€", "$", ",", ".", "-", "\u{2212}", "\u{2013}", "/"].contains(word.text):
      self = [.number, .date]
    case .letters where Self.wordsOfDates.contains(word.text): self = .date
    default: self = []
    }
  }

  private static let wordsOfDates: Set<String> = {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return Set(months + days + (months + days).map { String($0.prefix(3)) })
      .union(["st", "nd", "rd", "th"])
  }()
}

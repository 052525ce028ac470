import XMLTokens

/// The footnotes, endnotes or comments of a document to which those of others are added.
struct WordNotes {
  /// The part up to where more notes go, and what ends it.
  private var open: [XMLToken]
  private let end: [XMLToken]
  private let kind: String
  private let greatest: Int
  /// How many notes more there are, which have numbers of their own behind the greatest.
  private let added: Int
  /// What parts notes from the text.
  private let lines: [XMLToken]
  private var copies = 0

  /// The notes of the first document.
  init(_ tokens: [XMLToken], added: Int) {
    open = tokens.dropLast()
    end = tokens.suffix(1)
    self.added = added
    lines = WordNotes.lines(in: tokens)
    kind =
      switch tokens.first {
      case .start(let start): String(start.name.local.dropLast())
      default: ""
      }
    greatest =
      WordNotes.notes(in: tokens).compactMap { $0.number }.max() ?? 0
  }

  /// The part.
  var tokens: [XMLToken] { open + end }

  /// Whether an element of the body refers to one of these by its id.
  func isReferred(by element: String) -> Bool {
    element == "\(kind)Reference"
      || kind == "comment" && ["commentRangeStart", "commentRangeEnd"].contains(element)
  }

  /// The number that a note of the document added last has now.
  func latest(_ number: String) -> String {
    guard let own = Int(number), own >= 0, own <= greatest else { return number }
    return String(own + added + copies * (greatest + 1))
  }

  /// Adds another document's notes; the lines that part notes from the text are there already.
  ///
  /// - Returns: whether they are the same there.
  mutating func add(_ other: [XMLToken]) -> Bool {
    guard WordNotes.lines(in: other) == lines else { return false }
    copies += 1
    for note in WordNotes.notes(in: other) where note.isNote {
      guard case .start(var start) = other[note.range.lowerBound] else { continue }
      for place in start.attributes.indices where start.attributes[place].name == WordNames.w("id")
      {
        start.attributes[place].value = latest(start.attributes[place].value)
      }
      open.append(.start(start))
      open += other[note.range].dropFirst()
    }
    return true
  }

  private static func lines(in tokens: [XMLToken]) -> [XMLToken] {
    notes(in: tokens).filter { !$0.isNote }.flatMap { tokens[$0.range] }
  }

  private struct Note {
    var range: Range<Int>
    var number: Int?
    var isNote: Bool
  }

  private static func notes(in tokens: [XMLToken]) -> [Note] {
    let slice = tokens[...]
    var notes: [Note] = []
    var index = 1
    while index < tokens.count - 1 {
      guard case .start(let start) = tokens[index] else {
        index += 1
        continue
      }
      let end = slice.endOfElement(from: index) + 1
      let type = start.value(WordNames.w("type")) ?? "normal"
      notes.append(
        Note(
          range: index..<end, number: start.value(WordNames.w("id")).flatMap { Int($0) },
          isNote: type == "normal"))
      index = end
    }
    return notes
  }
}

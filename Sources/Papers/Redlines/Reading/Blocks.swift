/// Paragraphs and tables that stand together: a body, a page header, a cell, a note.
struct Container: Sendable {
  /// The part whose tokens its blocks refer to.
  var part: String
  /// The element around them; what stands in it last may be something other than text.
  var element: Range<Int>
  var blocks: [Block]
}

/// Which paragraph of a document: the part that it is in, and its first token there.
struct ParagraphID: Sendable, Hashable {
  var part: String
  var start: Int

  init(_ paragraph: Paragraph, in container: Container) {
    part = container.part
    start = paragraph.range.lowerBound
  }
}

/// A paragraph or a table.
indirect enum Block: Sendable {
  case paragraph(Paragraph)
  case table(Table)
}

/// A table as it is compared.
struct Table: Sendable {
  var range: Range<Int>
  var rows: [Row]

  struct Row: Sendable {
    var range: Range<Int>
    var cells: [Container]
  }
}

/// A paragraph as it is compared.
struct Paragraph: Sendable {
  var range: Range<Int>
  /// The paragraph's own properties, where the format keeps them within it.
  var properties: Range<Int>?
  var format: ParagraphFormat
  /// The level of a heading, from 1.
  var headingLevel: Int?
  var pieces: [Piece] = []
  /// What a reader sees.
  private(set) var text = ""

  init(
    range: Range<Int>, properties: Range<Int>? = nil, format: ParagraphFormat,
    headingLevel: Int? = nil
  ) {
    self.range = range
    self.properties = properties
    self.format = format
    self.headingLevel = headingLevel
  }

  mutating func add(_ piece: Piece) {
    var piece = piece
    piece.bytes = text.utf8.count..<text.utf8.count + piece.text.utf8.count
    text += piece.text
    pieces.append(piece)
  }
}

/// A stretch of a paragraph that has one look, or something that is no text.
struct Piece: Sendable {
  enum Kind: Sendable, Hashable {
    /// Characters, which may be divided.
    case text
    /// Something kept whole: a picture, a field, a note's mark. Those with one key are the same.
    case object(key: String)
    /// Something that a reader does not see: a bookmark, a comment's beginning.
    case marker
  }

  var kind: Kind
  /// What a reader sees; for an object its name in brackets or its result.
  var text: String
  /// Where that stands in the paragraph's text.
  var bytes: Range<Int> = 0..<0
  var format = RunFormat()
  /// Its markup, as one or more stretches of the part.
  var items: [Item]
  /// The elements around it within the paragraph, from the outermost.
  var wrappers: [Int] = []
  /// The note that it is the mark of.
  var note: Container?
  /// The note's number within its file.
  var noteID: String?

  struct Item: Sendable {
    /// The properties of the run it stands in.
    var properties: Range<Int>?
    var tokens: Range<Int>
    /// Whether it stands within a run, and not beside runs.
    var isInRun = true
  }
}

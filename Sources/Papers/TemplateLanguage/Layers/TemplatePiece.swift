/// One step through a document as its format describes it to the engine.
///
/// A Word paragraph `<w:p><w:r><w:t>Dear {{ name }}</w:t></w:r></w:p>` becomes: open paragraph,
/// open run, open string, text "Dear {{ name }}", close string, close run, close paragraph.
/// Word and Writer differ only in how they make pieces and how they write text back.
public enum TemplatePiece: Sendable, Hashable {
  /// A unit begins; the bytes are its opening markup, properties included.
  case open(TemplateUnit, [UInt8])
  /// The innermost open unit ends; the bytes are its closing markup.
  case close([UInt8])
  /// Markup to be copied as it stands; `isVisible` when a reader sees something there.
  case markup([UInt8], isVisible: Bool)
  /// Text as the reader sees it, not yet escaped.
  case text(String)
  /// Markup that reads as text: a tab, a line break, a run of spaces.
  case symbol([UInt8], reads: String)
  /// One end of a range that must stay paired: a bookmark's start or end, by the pair's key. Names in
  /// the bytes of this and other pieces may stand between marks; see ``AnchorMark``.
  case anchor(key: String, [UInt8])
  /// A name or number that must be unique in the finished document, as the template has it.
  case identifier(String, isNumber: Bool)
  /// A picture whose alternative text is this tag, by which a value takes its place.
  case picture(tag: String, PictureFrame)
  /// The document refers here to something of that name which stands elsewhere in it, and which is
  /// to be written only when a reference to it is: a style that a format keeps before the text.
  case reference(String)
  /// The place at which the things referred to are written, once it is known which they are.
  case deferred
  /// What a field of the format's own does here.
  case field(FieldPiece)
}

/// A page or a section that begins or ends with a paragraph, which a document must keep though the
/// paragraph goes with its tags, and must have once though a passage of several takes its place.
public struct PageBoundary: Sendable, Hashable {
  /// A paragraph without words that stands for it before what is in the paragraph.
  public var before: [UInt8] = []
  /// The same behind it.
  public var behind: [UInt8] = []
  /// The paragraph's opening markup for the first paragraph of a passage.
  public var firstOpening: [UInt8]
  /// The same for its others.
  public var furtherOpening: [UInt8]

  /// A boundary, of which nothing stands by itself.
  public init(firstOpening: [UInt8], furtherOpening: [UInt8]) {
    self.firstOpening = firstOpening
    self.furtherOpening = furtherOpening
  }
}

/// A stretch of a document that a tag can act upon.
public struct TemplateUnit: Sendable, Hashable {
  /// What the unit is.
  public var kind: Kind
  /// For a heading, its level from 1.
  public var headingLevel: Int?
  /// For a paragraph, the name of its style.
  public var style: String?
  /// For a story, its name to a reader: "body", "header", "footnote".
  public var name: String?

  /// Where its opening markup says to which numbered list it belongs.
  public var listMark: ListMark?
  /// Opening markup for a unit that a loop repeats, where its own holds a name that may stand once.
  public var repeatedOpening: [UInt8]?

  /// For a cell, over how many rows of the template it reaches, where the format says so in it.
  public var rowSpan = 1
  /// For a cell, its part in one that reaches over rows, where each of those rows has a cell of it.
  public var verticalMerge: VerticalMerge?
  /// For a cell that may have such a part, how many columns it covers.
  public var columnSpan = 1
  /// For a paragraph, the page or section that begins or ends with it.
  public var boundary: PageBoundary?
  /// For a story that stands where the text refers to it, and is kept elsewhere.
  public var note: PageNote?

  /// A cell's part in one that reaches over rows.
  public enum VerticalMerge: Sendable, Hashable {
    /// It is the uppermost.
    case begins
    /// It goes on with the cell above.
    case continues
  }

  /// The kinds of unit, from the outside in.
  public enum Kind: String, Sendable, Hashable {
    /// A text that stands by itself: body, header, footer, note, text box, document property.
    case story
    /// A container of paragraphs and tables: a section, a content control, a group of rows.
    case group
    /// A list of items.
    case list
    /// One item of a list.
    case listItem
    /// A table.
    case table
    /// A row of a table.
    case row
    /// A cell of a row.
    case cell
    /// A paragraph or a heading.
    case paragraph
    /// A stretch of a paragraph in one format: a run, a span, a link.
    case run
    /// The text element within a run, where a format has one.
    case string
  }

  /// A unit of that kind.
  public init(
    _ kind: Kind, headingLevel: Int? = nil, style: String? = nil, name: String? = nil
  ) {
    self.kind = kind
    self.headingLevel = headingLevel
    self.style = style
    self.name = name
  }
}

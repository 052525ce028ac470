/// A block of a text written in Markdown: what stands on lines of its own.
public indirect enum MarkdownBlock: Hashable, Sendable {
  /// A paragraph.
  case paragraph([MarkdownInline])
  /// A heading, of level 1 to 6.
  case heading(level: Int, [MarkdownInline])
  /// A list with bullets or numbers.
  case list(MarkdownList)
  /// A table.
  case table(MarkdownTable)
  /// A quotation.
  case quote([MarkdownBlock])
  /// A block of code, with its last line break.
  case code(String)
  /// A line across the page.
  case thematicBreak
  /// HTML, as written. Nobody reads it as HTML.
  case html(String)
}

/// A list of a Markdown text.
public struct MarkdownList: Hashable, Sendable {
  /// Whether the items have numbers.
  public var isOrdered: Bool
  /// The number of the first item; 1 for bullets.
  public var start: Int
  /// The items, each of one or more blocks.
  public var items: [[MarkdownBlock]]

  /// A list.
  public init(isOrdered: Bool, start: Int = 1, items: [[MarkdownBlock]]) {
    self.isOrdered = isOrdered
    self.start = start
    self.items = items
  }
}

/// A table of a Markdown text. Every row has as many cells as there are alignments.
public struct MarkdownTable: Hashable, Sendable {
  /// How the cells of a column stand.
  public enum Alignment: Hashable, Sendable {
    /// Not said.
    case none
    /// At the left.
    case left
    /// In the middle.
    case center
    /// At the right, as numbers do.
    case right
  }

  /// How each column stands.
  public var alignments: [Alignment]
  /// The cells of the heading row.
  public var header: [[MarkdownInline]]
  /// The cells of the rows below.
  public var rows: [[[MarkdownInline]]]

  /// A table.
  public init(
    alignments: [Alignment], header: [[MarkdownInline]], rows: [[[MarkdownInline]]]
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

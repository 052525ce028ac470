/// A piece of a line of Markdown.
public indirect enum MarkdownInline: Hashable, Sendable {
  /// Characters.
  case text(String)
  /// Strongly marked, as `**so**`.
  case strong([MarkdownInline])
  /// Marked, as `*so*`.
  case emphasis([MarkdownInline])
  /// Struck through, as `~~so~~`.
  case strikethrough([MarkdownInline])
  /// Code, as `` `so` ``.
  case code(String)
  /// A link. A title is not kept.
  case link(destination: String, [MarkdownInline])
  /// A picture with the words that stand for it.
  case image(source: String, alt: String)
  /// A note at the foot of the page, as `so[^1]` and below `[^1]: The note.`; within a note none.
  case footnote([MarkdownBlock])
  /// The end of a line of the source, which stands for a space.
  case softBreak
  /// A line break that was asked for, by two spaces or a backslash.
  case lineBreak
  /// HTML, as written. Nobody reads it as HTML.
  case html(String)
}

extension [MarkdownInline] {
  /// The characters alone, with a space for every line break.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .strong(let inner), .emphasis(let inner), .strikethrough(let inner),
        .link(_, let inner):
        inner.plainText
      case .image(_, let alt): alt
      case .footnote: ""
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}

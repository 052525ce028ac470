import Markdown

/// A clause in plain text: its words without the marks of Markdown, a blank line between paragraphs.
enum PlainTextClause {
  /// The text of these blocks.
  static func text(of blocks: [MarkdownBlock]) -> String {
    blocks.map { text(of: $0) }.joined(separator: "\n\n")
  }

  private static func text(of block: MarkdownBlock) -> String {
    switch block {
    case .paragraph(let words), .heading(_, let words): words.plainText
    case .list(let list): text(of: list)
    case .table(let table):
      ([table.header] + table.rows).map { row in
        row.map(\.plainText).joined(separator: "\t")
      }.joined(separator: "\n")
    case .quote(let inner): text(of: inner)
    case .code(let words), .html(let words): words
    case .thematicBreak: "\u{0C}"
    }
  }

  private static func text(of list: MarkdownList) -> String {
    list.items.enumerated().map { place, item in
      let mark = list.isOrdered ? "\(list.start + place). " : "- "
      let margin = String(repeating: " ", count: mark.count)
      let lines = text(of: item).split(separator: "\n", omittingEmptySubsequences: false)
      return mark + lines.joined(separator: "\n" + margin)
    }.joined(separator: "\n")
  }
}

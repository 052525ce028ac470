import Markdown
import TemplateLanguage

/// A finished document, and what it must show.
public struct Rendered: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// Every value that was printed, in the order of the document: of a passage the words of each
  /// heading, paragraph and cell.
  public let printed: [String]
}

/// Printed values as a reader meets them.
enum PrintedWords {
  /// The words of these values, those of a passage paragraph by paragraph.
  static func words(of values: [Value], in format: OfficeFormat) -> [String] {
    values.flatMap { value -> [String] in
      switch value {
      case .flow(let flow):
        format == .text ? [PlainTextDialect.text(of: flow)] : words(of: flow)
      default: (try? [TemplateLanguage.printed(value)]) ?? []
      }
    }
  }

  private static func words(of flow: Flow) -> [String] {
    ((try? FlowLayout.blocks(of: flow, at: FlowSlot())) ?? []).flatMap { words(of: $0) }
  }

  private static func words(of block: FlowLayout.Block) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      [paragraph.number].compactMap(\.self) + [words(of: paragraph.text)]
    case .list(_, _, let items, _): items.flatMap { $0.flatMap { words(of: $0) } }
    case .table(let table):
      [table.title].compactMap(\.self) + table.columns.map(\.heading)
        + table.rows.flatMap { $0.cells.map(\.text) } + [table.note].compactMap(\.self)
    case .markdownTable(let table):
      (table.header + table.rows.joined()).map { words(of: $0) }
    case .picture, .document, .pageBreak: []
    }
  }

  private static func words(of text: [MarkdownInline]) -> String {
    words(of: (try? text.styled()) ?? [])
  }

  private static func words(of stretches: [StyledText]) -> String {
    stretches.reduce(into: "") { words, stretch in
      switch stretch {
      case .text(let text, _): words += text
      case .lineBreak: words += "\n"
      }
    }
  }
}

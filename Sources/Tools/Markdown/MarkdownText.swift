/// Text written in Markdown, as the body of a report is.
public enum MarkdownText {
  /// The greatest length of a source, in bytes of UTF-8.
  public static let bytes = 4 << 20
  /// The deepest nesting of quotations, lists and marks. What is deeper becomes plain text.
  public static let depth = 32

  /// The blocks of a source.
  ///
  /// A source for which `problem(in:)` has an answer is not parsed: its words come back as plain
  /// paragraphs, none lost.
  public static func blocks(of source: String) -> [MarkdownBlock] {
    problem(in: source) == nil
      ? CommonMarkConverter.blocks(of: source, depth: depth) : plainBlocks(of: source)
  }

  /// Why a source will not be parsed, if so.
  public static func problem(in source: String) -> MarkdownProblem? {
    let count = source.utf8.count
    guard count <= bytes else {
      return MarkdownProblem(
        reason: "has \(count) bytes; at most \(bytes) are read as Markdown")
    }
    var cost = MarkdownCost()
    guard cost.of(source) <= MarkdownCost.most else {
      return MarkdownProblem(
        reason: "has so many marks, lines, table rules or brackets that it would take too long "
          + "to read as Markdown; divide it into shorter texts")
    }
    return nil
  }

  /// The lines as they are, a paragraph for those with no blank line between.
  private static func plainBlocks(of source: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var paragraph: [MarkdownInline] = []
    for line in source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if text.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
        paragraph = []
        continue
      }
      if !paragraph.isEmpty { paragraph.append(.softBreak) }
      paragraph.append(.text(String(Substring(text))))
    }
    return paragraph.isEmpty ? blocks : blocks + [.paragraph(paragraph)]
  }
}

/// Why a text is taken as plain words and not as Markdown.
public struct MarkdownProblem: Error, Hashable, Sendable {
  /// What was found and which limit it passes, in words that follow "the text".
  public var reason: String
}

extension MarkdownProblem: CustomStringConvertible {
  /// The reason with its subject.
  public var description: String { "the text \(reason)" }
}

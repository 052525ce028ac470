import Markdown
import TemplateLanguage

/// A flow as paragraphs, lists and tables in the template's styles, before a format writes them.
///
/// Both formats lay a flow by the same steps, so that both papers say the same in the same order.
struct FlowLayout {
  /// One paragraph's place and look, by the names of styles.
  struct Paragraph {
    /// The style's name; nil keeps the paragraph in which the tag stood.
    var style: String?
    /// For a heading, its level.
    var headingLevel: Int?
    /// The number that others cite, with a tab after it.
    var number: String?
    var text: [StyledText]
  }

  /// One thing to be written.
  enum Block {
    case paragraph(Paragraph)
    case list(isOrdered: Bool, start: Int, items: [[Block]], depth: Int)
    case table(FlowTable)
    case markdownTable(MarkdownTable)
    case picture(Picture)
    case document(IncludedDocument)
    case pageBreak
  }

  /// The styles in which a table of many columns is set, when the template has all of them.
  static let smallPrintStyles = ["Table Heading Small", "Table Text Small", "Table Number Small"]

  /// The most rows of a table that is kept on one page.
  static let rowsKeptTogether = 4

  /// The style of a cell's words.
  static func cellStyle(
    of entry: SpanGrid.Entry, in table: FlowTable, kind: FlowRow.Kind, has: (String) -> Bool
  ) -> String {
    let column = table.columns[entry.column]
    if kind == .heading || entry.cell == nil { return "Table Text" }
    if column.isNumeric { return "Table Number" }
    return column.isTick && has("Table Tick") ? "Table Tick" : "Table Text"
  }

  /// The deepest list for which there is a style.
  static let deepestList = 3

  private let headingLevelAbove: Int

  /// The blocks of a flow.
  static func blocks(of flow: Flow, at slot: FlowSlot) throws(FlowFault) -> [Block] {
    let layout = FlowLayout(headingLevelAbove: slot.headingLevelAbove)
    var blocks: [Block] = []
    for item in flow.items { blocks += try layout.blocks(of: item) }
    return blocks
  }

  /// The blocks of a note that a Markdown text has.
  static func blocks(of note: [MarkdownBlock]) throws(FlowFault) -> [Block] {
    try FlowLayout(headingLevelAbove: 0).blocks(of: note, depth: 0)
  }

  /// The style of a list's paragraphs.
  static func listStyle(isOrdered: Bool, depth: Int) -> String {
    let base = isOrdered ? "List Number" : "List Bullet"
    return depth == 0 ? base : "\(base) \(min(depth, deepestList - 1) + 1)"
  }

  private func blocks(of item: FlowItem) throws(FlowFault) -> [Block] {
    switch item {
    case .heading(let number, let text):
      return [try heading(number: number, [.text(text)], level: headingLevelAbove + 1)]
    case .runs(let runs): return try self.blocks(of: runs, style: nil)
    case .paragraph(let style, let runs): return try self.blocks(of: runs, style: style)
    case .table(let table): return [.table(table)]
    case .picture(let picture): return [.picture(picture)]
    case .document(let document): return [.document(document)]
    case .pageBreak: return [.pageBreak]
    case .clause(let name, let source):
      do throws(FlowFault) {
        return try self.blocks(of: .markdown(number: nil, source: source))
      } catch {
        throw FlowFault(
          message: "the clause \u{201C}\(name)\u{201D}: \(error.message)", remedy: error.remedy)
      }
    case .markdown(let number, let source):
      if let problem = MarkdownText.problem(in: source) {
        throw FlowFault(message: "the text \(problem.reason)", remedy: "divide the text")
      }
      if let name = MarkdownNotes.unused(in: source).first {
        throw FlowFault(
          message:
            "the text has a footnote [^\(name.prefix(40))] to which nothing in it refers, or "
            + "two of that name",
          remedy: "write [^\(name.prefix(40))] where the note's mark is to stand, or take it out")
      }
      var blocks = try blocks(of: MarkdownText.blocks(of: source), depth: 0)
      guard let number else { return blocks }
      if case .paragraph(var first) = blocks.first, first.headingLevel == nil {
        first.style = "Numbered Paragraph"
        first.number = number
        blocks[0] = .paragraph(first)
      } else {
        blocks.insert(
          .paragraph(Paragraph(style: "Numbered Paragraph", number: number, text: [])), at: 0)
      }
      for index in blocks.indices.dropFirst() {
        if case .paragraph(var next) = blocks[index], next.style == nil {
          next.style = "List Continue"
          blocks[index] = .paragraph(next)
        }
      }
      return blocks
    }
  }

  private func blocks(
    of markdown: [MarkdownBlock], depth: Int
  ) throws(FlowFault) -> [Block] {
    var blocks: [Block] = []
    for block in markdown {
      switch block {
      case .paragraph(let text):
        try refusePictures(in: text)
        blocks.append(.paragraph(Paragraph(text: try text.styled())))
      case .heading(let level, let text):
        try refusePictures(in: text)
        blocks.append(try heading(number: nil, text, level: headingLevelAbove + level))
      case .list(let list):
        var items: [[Block]] = []
        for item in list.items { items.append(try self.blocks(of: item, depth: depth + 1)) }
        blocks.append(
          .list(isOrdered: list.isOrdered, start: list.start, items: items, depth: depth))
      case .table(let table): blocks.append(.markdownTable(table))
      case .quote(let inner): blocks += try self.blocks(of: inner, depth: depth)
      case .code(let text):
        blocks.append(.paragraph(Paragraph(text: [.text(text, InlineStyle())])))
      case .thematicBreak: blocks.append(.pageBreak)
      case .html(let source):
        throw FlowFault(
          message: "the text holds HTML (\(source.prefix(40)))",
          remedy: "write Markdown, or put a backslash before < to print it as it is")
      }
    }
    return blocks
  }

  private func heading(
    number: String?, _ text: [MarkdownInline], level: Int
  ) throws(FlowFault) -> Block {
    let level = min(level, 9)
    return .paragraph(
      Paragraph(
        style: "Heading \(level)", headingLevel: level, number: number, text: try text.styled()))
  }

  private func blocks(of runs: [TextRun], style: String?) throws(FlowFault) -> [Block] {
    var blocks: [Block] = []
    for paragraph in try runs.paragraphs() {
      if paragraph.beginsPage { blocks.append(.pageBreak) }
      blocks.append(.paragraph(Paragraph(style: style, text: paragraph.text)))
    }
    return blocks
  }

  private func refusePictures(in text: [MarkdownInline]) throws(FlowFault) {
    for inline in text {
      switch inline {
      case .image(let source, _):
        throw FlowFault(
          message: "the text asks for a picture (\(source)), which is not read from a decision",
          remedy: "place pictures in the template, or take this one out of the text")
      case .html(let source):
        throw FlowFault(
          message: "the text holds HTML (\(source.prefix(40)))",
          remedy: "write Markdown, or put a backslash before < to print it as it is")
      case .strong(let inner), .emphasis(let inner), .strikethrough(let inner):
        try refusePictures(in: inner)
      case .link(_, let inner): try refusePictures(in: inner)
      default: break
      }
    }
  }
}

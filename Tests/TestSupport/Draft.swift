/// A small document to be written in either format, from which tests make templates.
///
/// A line is a paragraph; `# Words` is a heading of level 1, `* words` a list item; lines that
/// begin with `|` are rows of a table. Within a paragraph `¦` begins another run, and these stand
/// for markup: `‹tab›`, `‹br›`, `‹proof›`, `‹softhyphen›`, `‹mark a›` … `‹/mark a›` for a bookmark,
/// `‹link›` … `‹/link›`. In a cell ` / ` divides paragraphs.
public struct Draft: Sendable, ExpressibleByStringLiteral {
  /// What stands in it, in order.
  public var blocks: [Block]

  /// One thing in a draft.
  public indirect enum Block: Sendable {
    /// A paragraph in a style, its text in the notation above.
    case paragraph(String, style: String = "Standard")
    /// A heading.
    case heading(String, level: Int)
    /// Items of a list, each of these blocks.
    case list([Draft])
    /// Rows of cells.
    case table([[Draft]])
    /// A paragraph that holds a text box.
    case textBox(before: String, Draft)
    /// A paragraph with a footnote after its words.
    case note(before: String, Draft)
    /// A paragraph that holds a picture's frame.
    case frame(String)
    /// Markup of the two formats as it stands.
    case raw(word: String, openDocument: String)
  }

  /// A draft of these blocks.
  public init(_ blocks: [Block]) {
    self.blocks = blocks
  }

  /// A draft in the notation of lines.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// A draft in the notation of lines.
  public init(_ text: String) {
    blocks = []
    var rows: [[Draft]] = []
    var items: [Draft] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isRow = line.hasPrefix("|")
      let isItem = line.hasPrefix("* ")
      if !isRow { Self.end(&rows, in: &blocks, as: Block.table) }
      if !isItem { Self.end(&items, in: &blocks, as: Block.list) }
      if isRow {
        rows.append(Self.cells(of: line))
      } else if isItem {
        items.append(Draft([.paragraph(String(line.dropFirst(2)), style: "List Bullet")]))
      } else if let level = Self.headingLevel(of: line) {
        blocks.append(.heading(String(line.dropFirst(level + 1)), level: level))
      } else {
        blocks.append(.paragraph(String(line)))
      }
    }
    Self.end(&rows, in: &blocks, as: Block.table)
    Self.end(&items, in: &blocks, as: Block.list)
  }

  private static func end<Part>(
    _ parts: inout [Part], in blocks: inout [Block], as make: ([Part]) -> Block
  ) {
    if !parts.isEmpty { blocks.append(make(parts)) }
    parts = []
  }

  /// `| a | b |` as its cells. A bar within braces is a filter's.
  private static func cells(of line: Substring) -> [Draft] {
    var cells: [String] = []
    var cell = ""
    var depth = 0
    for character in line.dropFirst() {
      switch character {
      case "{": depth += 1
      case "}": depth -= 1
      default: break
      }
      if character == "|", depth == 0 {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells.map { words in
      let paragraphs = words.split(separator: " / ", omittingEmptySubsequences: false)
      return Draft(paragraphs.map { .paragraph(trimmed($0)) })
    }
  }

  private static func headingLevel(of line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return level > 0 && line.dropFirst(level).hasPrefix(" ") ? level : nil
  }

  private static func trimmed(_ words: Substring) -> String {
    var words = words.drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}

/// A stretch of a paragraph in a draft's notation.
enum DraftPart {
  case words(String)
  case newRun
  case mark(String)

  static func parts(of text: String) -> [DraftPart] {
    var parts: [DraftPart] = []
    var words = ""
    var rest = text[...]
    func end() {
      if !words.isEmpty { parts.append(.words(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      switch character {
      case "¦":
        end()
        parts.append(.newRun)
      case "‹":
        end()
        parts.append(.mark(String(rest.prefix { $0 != "›" })))
        rest = rest.drop { $0 != "›" }.dropFirst()
      default: words.append(character)
      }
    }
    end()
    return parts
  }
}

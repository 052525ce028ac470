import OfficeFiles
import XMLTokens
import ZipFiles

/// The words of a step's paper as its reader meets them, in the same terms for both formats: a line
/// a paragraph, `#` before a heading, `•` before an item of a list, `|` between cells of a table.
struct StepPaperText {
  private var lines: [String] = []
  private var paragraph: String?
  private var mark = ""
  /// The paragraphs of the cell that is open.
  private var cell: [String]?
  private var row: [String] = []
  private var skipped = 0

  /// The header, the body, then the footer.
  static func lines(of paper: [UInt8], format: String) throws -> [String] {
    let parts =
      format == "docx"
      ? ["word/header1.xml", "word/document.xml", "word/footer1.xml"]
      : ["header", "content.xml", "footer"]
    return try parts.flatMap { part -> [String] in
      var text = StepPaperText()
      for token in try tokens(of: part, in: paper) { text.read(token) }
      return text.lines
    }
  }

  private static func tokens(of part: String, in paper: [UInt8]) throws -> [XMLToken] {
    let isArea = part == "header" || part == "footer"
    let reader = try ZipReader(paper)
    guard let entry = reader.entry(named: isArea ? "styles.xml" : part) else { return [] }
    let tokens = try XMLTokenizer.tokens(of: try reader.read(entry))
    guard isArea else { return tokens }
    return Array(
      tokens.drop { $0.elementOpened != "style:\(part)" }
        .prefix { $0.elementClosed != "style:\(part)" })
  }

  private mutating func read(_ token: XMLToken) {
    switch token {
    case .start(let start): open(start)
    case .end(let name): close(name.description)
    case .text(let text): if skipped == 0 { paragraph?.append(text) }
    }
  }

  private mutating func open(_ start: XMLStart) {
    let name = start.name.description
    if Self.unread.contains(name) { skipped += 1 }
    switch name {
    case "w:p", "text:p", "text:h":
      paragraph = ""
      let level = Int(start.attribute("outline-level")) ?? 0
      mark = String(repeating: "#", count: level) + (level > 0 ? " " : "")
      let style = start.attribute("style-name")
      if style == "Plain_20_List" || style.hasPrefix("List_20_Bullet") { mark = "• " }
    case "w:pStyle":
      let style = start.attribute("val")
      if style.hasPrefix("Heading"), let level = Int(style.suffix(1)) {
        mark = String(repeating: "#", count: level) + " "
      }
      if style == "PlainList" || style.hasPrefix("ListBullet") { mark = "• " }
    case "w:tab", "text:tab", "w:br", "text:line-break", "text:s":
      if skipped == 0 { paragraph?.append(" ") }
    case "w:fldChar":
      if start.attribute("fldCharType") == "begin" { skipped += 1 }
      if start.attribute("fldCharType") == "end" { skipped -= 1 }
    case "w:tr", "table:table-row": row = []
    case "w:tc", "table:table-cell": cell = []
    default: break
    }
  }

  private mutating func close(_ name: String) {
    if Self.unread.contains(name) { skipped -= 1 }
    switch name {
    case "w:p", "text:p", "text:h":
      let words = (paragraph ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      paragraph = nil
      if !words.isEmpty {
        if cell == nil { lines.append(mark + words) } else { cell?.append(words) }
      }
    case "w:tc", "table:table-cell":
      row.append(cell?.joined(separator: " / ") ?? "")
      cell = nil
    case "w:tr", "table:table-row": lines.append("| " + row.joined(separator: " | ") + " |")
    default: break
    }
  }

  /// What has characters that are no words of the paper.
  private static let unread: Set<String> = [
    "w:tabs", "w:tblPr", "text:page-number", "text:page-count", "table:title", "table:desc",
    "office:automatic-styles",
  ]
}

extension XMLToken {
  fileprivate var elementOpened: String? {
    if case .start(let start) = self { start.name.description } else { nil }
  }

  fileprivate var elementClosed: String? {
    if case .end(let name) = self { name.description } else { nil }
  }
}

extension XMLStart {
  /// The value of an attribute by its local name, whatever its vocabulary.
  fileprivate func attribute(_ local: String) -> String {
    attributes.first { $0.name.local == local }?.value ?? ""
  }
}

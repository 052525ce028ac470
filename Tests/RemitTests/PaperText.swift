import XMLTokens
import ZipFiles

/// The words of a paper as its reader meets them, in the same terms for both formats: a line a
/// paragraph, `#` before a heading, `|` between the cells of a row.
struct PaperText {
  private(set) var lines: [String] = []
  private var paragraph: String?
  /// The paragraphs of each cell that is open, the innermost last.
  private var cells: [[String]] = []
  private var rows: [[String]] = []
  private var headingLevel = 0
  private var skipped = 0
  private var isInFieldResult = false
  private var isCovered = false
  /// The level in the document's outline of each style of Word's that has one.
  private var outline: [String: Int] = [:]

  /// The header, the body, then the footer.
  static func lines(of paper: [UInt8], format: String) throws -> [String] {
    let parts =
      format == "docx"
      ? ["word/header1.xml", "word/document.xml", "word/footer1.xml"]
      : ["header", "content.xml", "footer"]
    let outline = format == "docx" ? try outlineLevels(of: paper) : [:]
    var lines: [String] = []
    for part in parts {
      var text = PaperText()
      text.outline = outline
      for token in try tokens(of: part, in: paper) { text.read(token) }
      lines += text.lines
    }
    return lines
  }

  /// The tokens of a part; of an ODT's header and footer, which stand in the styles, those alone.
  private static func tokens(of part: String, in paper: [UInt8]) throws -> [XMLToken] {
    let isArea = part == "header" || part == "footer"
    let reader = try ZipReader(paper)
    guard let entry = reader.entry(named: isArea ? "styles.xml" : part) else { return [] }
    let tokens = try XMLTokenizer.tokens(of: try reader.read(entry))
    guard isArea else { return tokens }
    let first = tokens.firstIndex { $0.opens == "style:\(part)" }
    let last = tokens.firstIndex { $0.closes == "style:\(part)" }
    guard let first, let last else { return [] }
    return Array(tokens[first...last])
  }

  /// The outline levels that Word's styles give, also those taken over from the style they are
  /// based on; 1 is the highest.
  private static func outlineLevels(of paper: [UInt8]) throws -> [String: Int] {
    var levels: [String: Int] = [:]
    var bases: [String: String] = [:]
    var style = ""
    for case .start(let start) in try tokens(of: "word/styles.xml", in: paper) {
      switch start.name.description {
      case "w:style": style = start.value(of: "styleId")
      case "w:basedOn": bases[style] = start.value(of: "val")
      case "w:outlineLvl": levels[style] = (Int(start.value(of: "val")) ?? 8) + 1
      default: break
      }
    }
    for style in bases.keys {
      var base: String? = style
      while let known = base, levels[known] == nil { base = bases[known] }
      levels[style] = base.flatMap { levels[$0] }
    }
    return levels
  }

  private mutating func read(_ token: XMLToken) {
    switch token {
    case .start(let start): open(start)
    case .end(let name): close(name.description)
    case .text(let text):
      // What a page field last showed is for whoever opens the file to work out anew.
      if skipped == 0, !isInFieldResult { paragraph?.append(text) }
    }
  }

  private mutating func open(_ start: XMLStart) {
    let name = start.name.description
    if Self.unread.contains(name) { skipped += 1 }
    switch name {
    case "w:p", "text:p", "text:h":
      paragraph = ""
      headingLevel = 0
      if name == "text:h" { headingLevel = Int(start.value(of: "outline-level")) ?? 1 }
    case "w:pStyle":
      headingLevel = outline[start.value(of: "val")] ?? 0
    case "w:tab", "text:tab":
      // A tab stop in a style has a place; one in a sentence has none.
      if skipped == 0, start.value(of: "pos").isEmpty { paragraph?.append("\t") }
    case "w:br", "text:line-break": paragraph?.append(" ")
    case "text:s":
      paragraph?.append(String(repeating: " ", count: Int(start.value(of: "c")) ?? 1))
    case "w:fldChar":
      if start.value(of: "fldCharType") == "separate" { isInFieldResult = true }
      if start.value(of: "fldCharType") == "end" { isInFieldResult = false }
    case "w:tr", "table:table-row": rows.append([])
    case "w:tc", "table:table-cell":
      cells.append([])
      isCovered = false
    case "w:vMerge": isCovered = start.value(of: "val") != "restart"
    default: break
    }
  }

  private mutating func close(_ name: String) {
    if Self.unread.contains(name) { skipped -= 1 }
    switch name {
    case "w:p", "text:p", "text:h":
      let words = (paragraph ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      paragraph = nil
      if words.isEmpty { return }
      let mark = headingLevel > 0 ? String(repeating: "#", count: headingLevel) + " " : ""
      add(mark + words)
    case "w:tc", "table:table-cell":
      let cell = cells.popLast() ?? []
      if !rows.isEmpty, !isCovered { rows[rows.count - 1].append(cell.joined(separator: " / ")) }
      isCovered = false
    case "w:tr", "table:table-row":
      let row = rows.popLast() ?? []
      if row.contains(where: { !$0.isEmpty }) { add("| " + row.joined(separator: " | ") + " |") }
    default: break
    }
  }

  private mutating func add(_ line: String) {
    if cells.isEmpty { lines.append(line) } else { cells[cells.count - 1].append(line) }
  }

  /// What has characters that are no words of the paper.
  private static let unread: Set<String> = [
    "w:instrText", "w:tabs", "text:page-number", "text:page-count", "table:title", "table:desc",
    "office:automatic-styles", "text:bibliography-source", "mc:Fallback", "w:tblPr",
  ]
}

extension XMLToken {
  var opens: String? {
    if case .start(let start) = self { start.name.description } else { nil }
  }

  var closes: String? {
    if case .end(let name) = self { name.description } else { nil }
  }
}

extension XMLStart {
  /// The value of an attribute by its local name, whatever its vocabulary.
  func value(of local: String) -> String {
    attributes.first { $0.name.local == local }?.value ?? ""
  }
}

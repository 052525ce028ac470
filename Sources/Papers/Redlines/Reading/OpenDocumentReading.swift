import Diagnostics
import XMLTokens

/// Reads a Writer file's stories.
struct OpenDocumentReading {
  private let parts: DocumentParts
  private var styles = OpenDocumentStyleNames([])
  private var read: [String: PartTokens] = [:]
  private var holdsChanges = false

  static func read(_ parts: DocumentParts) throws(DiagnosticsError) -> DocumentReading {
    var reading = OpenDocumentReading(parts: parts)
    return try reading.stories()
  }

  private init(parts: DocumentParts) { self.parts = parts }

  private mutating func stories() throws(DiagnosticsError) -> DocumentReading {
    guard let content = try part("content.xml"),
      let text = content.first(.open("office", "text"))
    else {
      throw DocumentParts.refusal(
        "not-writer", "the file holds no Writer document: it has no text",
        remedy: "save it from Writer as an OpenDocument text (.odt)")
    }
    let pages = try part("styles.xml")
    styles = OpenDocumentStyleNames([pages, content].compactMap { $0 })
    var result = DocumentReading()
    result.stories = [
      .init(kind: .body, key: "body", container: try container(text, of: "content.xml", content))
    ]
    if let pages {
      styles = OpenDocumentStyleNames([pages])
      result.stories += try headers(pages)
    }
    result.parts = read
    if holdsChanges { result.remarks.append(DocumentReading.heldChanges) }
    return result
  }

  private mutating func headers(
    _ part: PartTokens
  ) throws(DiagnosticsError) -> [ReadDocument.Story] {
    var stories: [ReadDocument.Story] = []
    for page in part.tokens.indices
    where part.tokens[page].startName == .open("style", "master-page") {
      let name = part.start(page).value(of: .open("style", "name")) ?? ""
      for child in part.children(of: page) {
        let start = part.start(child)
        let isHeader = start.name.local.hasPrefix("header")
        guard isHeader || start.name.local.hasPrefix("footer") else { continue }
        stories.append(
          .init(
            kind: isHeader ? .header : .footer, key: "\(name)/\(start.name.local)",
            container: try container(child, of: "styles.xml", part)))
      }
    }
    return stories.filter { $0.kind == .header } + stories.filter { $0.kind == .footer }
  }

  /// A part, read once, with the changes that it holds accepted: what was removed stands apart in
  /// `text:tracked-changes`, so that leaving the marks out accepts all.
  private mutating func part(_ name: String) throws(DiagnosticsError) -> PartTokens? {
    guard let tokens = try parts.tokens(name) else { return nil }
    var part = PartTokens(tokens)
    var edits = TokenEdits()
    for index in tokens.indices {
      guard let name = tokens[index].startName, name.namespace == XMLName.openNamespace("text"),
        ["tracked-changes", "change", "change-start", "change-end"].contains(name.local)
      else { continue }
      edits.remove(part.element(index))
    }
    if !edits.isEmpty {
      part = PartTokens(edits.applied(to: tokens))
      holdsChanges = true
    }
    read[name] = part
    return part
  }

  private func container(
    _ index: Int, of name: String, _ part: PartTokens, listLevel: Int = 0
  ) throws(DiagnosticsError) -> Container {
    var blocks: [Block] = []
    try add(part.children(of: index), of: name, part, listLevel: listLevel, to: &blocks)
    return Container(part: name, element: part.element(index), blocks: blocks)
  }

  private func add(
    _ children: [Int], of name: String, _ part: PartTokens, listLevel: Int,
    to blocks: inout [Block]
  ) throws(DiagnosticsError) {
    for child in children {
      let element = part.start(child).name
      if element == .open("table", "table") {
        blocks.append(.table(try table(child, of: name, part)))
        continue
      }
      guard element.namespace == XMLName.openNamespace("text") else { continue }
      switch element.local {
      case "p", "h":
        blocks.append(.paragraph(try paragraph(child, of: name, part, listLevel)))
      case "list":
        try add(part.children(of: child), of: name, part, listLevel: listLevel + 1, to: &blocks)
      case "list-item", "list-header", "section", "index-body", "index-title", "table-of-content",
        "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
        "bibliography", "numbered-paragraph":
        try add(part.children(of: child), of: name, part, listLevel: listLevel, to: &blocks)
      default: break
      }
    }
  }

  private func table(
    _ index: Int, of name: String, _ part: PartTokens
  ) throws(DiagnosticsError) -> Table {
    var table = Table(range: part.element(index), rows: [])
    for row in Self.rows(part, index) {
      var cells: [Container] = []
      for cell in part.children(of: row)
      where part.start(cell).name == .open("table", "table-cell") {
        cells.append(try container(cell, of: name, part))
      }
      table.rows.append(Table.Row(range: part.element(row), cells: cells))
    }
    return table
  }

  private static func rows(_ part: PartTokens, _ index: Int) -> [Int] {
    part.children(of: index).flatMap { child in
      switch part.start(child).name.local {
      case "table-row": [child]
      case "table-rows", "table-header-rows", "table-row-group": rows(part, child)
      default: [Int]()
      }
    }
  }

  private func paragraph(
    _ index: Int, of name: String, _ part: PartTokens, _ listLevel: Int
  ) throws(DiagnosticsError) -> Paragraph {
    let start = part.start(index)
    let style = start.value(of: .open("text", "style-name"))
    var format = styles.paragraph(style)
    if listLevel > 0 { format.traits = (format.traits + ["list level \(listLevel)"]).sorted() }
    let level =
      start.name.local == "h"
      ? start.value(of: .open("text", "outline-level")).flatMap { Int($0) } ?? 1 : nil
    let paragraph = Paragraph(range: part.element(index), format: format, headingLevel: level)
    var inline = OpenDocumentInline(
      part: part, styles: styles, pictures: try pictures(in: part.element(index), part),
      paragraph: paragraph, character: styles.character(style, family: "paragraph"))
    inline.container = { note in
      (try? container(note, of: name, part)) ?? Container(part: name, element: 0..<0, blocks: [])
    }
    return inline.read(index)
  }

  /// The pictures of a paragraph by what their files hold.
  private func pictures(
    in range: Range<Int>, _ part: PartTokens
  ) throws(DiagnosticsError) -> [String: String] {
    var pictures: [String: String] = [:]
    for index in range where part.tokens[index].startName == .open("draw", "image") {
      guard let target = part.start(index).value(of: .open("xlink", "href")) else { continue }
      pictures[target] = try parts.content(target).map { ContentKey.of($0) }
    }
    return pictures
  }
}

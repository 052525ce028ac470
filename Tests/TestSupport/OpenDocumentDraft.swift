/// Writes a draft as a Writer file with the styles that forms have.
struct OpenDocumentDraft {
  private let template: TestTemplate
  private var nextTable = 0
  private var nextNote = 0
  private var nextFrame = 0

  init(_ template: TestTemplate) {
    self.template = template
  }

  var bytes: [UInt8] {
    var draft = self
    return draft.made()
  }

  private static let names = "urn:oasis:names:tc:opendocument:xmlns"
  private static let namespaces =
    ["office", "text", "table", "style", "meta"].map { "xmlns:\($0)=\"\(names):\($0):1.0\" " }
    .joined()
    + "xmlns:draw=\"\(names):drawing:1.0\" xmlns:fo=\"\(names):xsl-fo-compatible:1.0\" "
    + "xmlns:number=\"\(names):datastyle:1.0\" "
    + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

  private mutating func made() -> [UInt8] {
    let body = blocks(template.body)
    let header = template.header.map { "<style:header>\(blocks($0))</style:header>" } ?? ""
    let footer = template.footer.map { "<style:footer>\(blocks($0))</style:footer>" } ?? ""
    let type = "application/vnd.oasis.opendocument.text"
    let files = ["content.xml", "styles.xml", "meta.xml"].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }
    return TestTemplate.archive([
      ("mimetype", type),
      (
        "content.xml",
        "<office:document-content \(Self.namespaces)><office:automatic-styles>"
          + "<style:style style:name=\"Bold\" style:family=\"text\"><style:text-properties "
          + "fo:font-weight=\"bold\"/></style:style><text:list-style style:name=\"Numbers\">"
          + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>"
          + "</text:list-style>\(template.openDocumentStyles)</office:automatic-styles><office:body>"
          + "<office:text>\(body)</office:text></office:body></office:document-content>"
      ),
      (
        "styles.xml",
        "<office:document-styles \(Self.namespaces)><office:styles>\(Self.styles)</office:styles>"
          + "<office:master-styles><style:master-page style:name=\"Standard\">\(header)\(footer)"
          + "</style:master-page></office:master-styles></office:document-styles>"
      ),
      (
        "meta.xml",
        "<office:document-meta \(Self.namespaces)><office:meta><dc:title>"
          + "\(TestTemplate.escaped(template.title))</dc:title></office:meta>"
          + "</office:document-meta>"
      ),
      (
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"\(Self.names):manifest:1.0\">"
          + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/>"
          + "\(files.joined())</manifest:manifest>"
      ),
    ])
  }

  private mutating func blocks(_ draft: Draft) -> String {
    var result = ""
    for block in draft.blocks { result += self.block(block) }
    return result
  }

  private mutating func block(_ block: Draft.Block) -> String {
    switch block {
    case .paragraph(let text, let style):
      return "<text:p text:style-name=\"\(Self.id(style))\">\(spans(text))</text:p>"
    case .heading(let text, let level):
      return "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">"
        + "\(spans(text))</text:h>"
    case .list(let items):
      let content = items.map { "<text:list-item>\(blocks($0))</text:list-item>" }.joined()
      return "<text:list text:style-name=\"List_20_Bullet\">\(content)</text:list>"
    case .table(let rows):
      nextTable += 1
      let name = "Table\(nextTable)"
      let content = rows.map { row in
        "<table:table-row>"
          + row.map { "<table:table-cell>\(blocks($0))</table:table-cell>" }.joined()
          + "</table:table-row>"
      }
      return "<table:table table:name=\"\(name)\"><table:table-column "
        + "table:number-columns-repeated=\"\(rows.map(\.count).max() ?? 1)\"/>"
        + "\(content.joined())</table:table>"
    case .textBox(let words, let draft):
      return frame(words, "<draw:text-box>\(blocks(draft))</draw:text-box>")
    case .frame(let words): return frame(words, "")
    case .note(let words, let draft):
      nextNote += 1
      return "<text:p>\(spans(words))<text:note text:id=\"ftn\(nextNote)\" "
        + "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
        + "<text:note-body>\(blocks(draft))</text:note-body></text:note></text:p>"
    case .raw(_, let openDocument): return openDocument
    }
  }

  private mutating func frame(_ words: String, _ content: String) -> String {
    nextFrame += 1
    return "<text:p>\(spans(words))<draw:frame draw:name=\"Frame\(nextFrame)\">\(content)"
      + "</draw:frame></text:p>"
  }

  private func spans(_ text: String) -> String {
    var result = ""
    var run = ""
    var count = 0
    func end() {
      if !run.isEmpty {
        result +=
          count % 2 == 0 ? run : "<text:span text:style-name=\"Bold\">\(run)</text:span>"
      }
      run = ""
      count += 1
    }
    for part in DraftPart.parts(of: text) {
      switch part {
      case .words(let words): run += TestTemplate.escaped(words)
      case .newRun: end()
      case .mark("tab"): run += "<text:tab/>"
      case .mark("br"): run += "<text:line-break/>"
      case .mark("softhyphen"): run += "\u{AD}"
      case .mark("proof"): run += "<text:soft-page-break/>"
      case .mark(let name):
        end()
        result += mark(name)
      }
    }
    end()
    return result
  }

  private func mark(_ name: String) -> String {
    switch name {
    case "link": return "<text:a xlink:type=\"simple\" xlink:href=\"#there\">"
    case "/link": return "</text:a>"
    default:
      let words = name.split(separator: " ")
      let end = words[0] == "mark" ? "start" : "end"
      return "<text:bookmark-\(end) text:name=\"\(words[1])\"/>"
    }
  }

  private static func id(_ name: String) -> String {
    name.split(separator: " ").joined(separator: "_20_")
  }

  private static let styles: String = {
    var styles = ""
    func add(_ family: String, _ name: String) {
      styles +=
        "<style:style style:name=\"\(id(name))\" style:display-name=\"\(name)\" "
        + "style:family=\"\(family)\"/>"
    }
    for level in 1...9 { add("paragraph", "Heading \(level)") }
    for name in TestStyles.paragraph { add("paragraph", name) }
    for name in TestStyles.character { add("text", name) }
    for name in ["List Bullet", "List Number"] {
      styles +=
        "<text:list-style style:name=\"\(id(name))\" style:display-name=\"\(name)\"/>"
    }
    return styles
  }()
}

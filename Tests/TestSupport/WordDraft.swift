/// Writes a draft as a Word file with the styles that forms have.
struct WordDraft {
  private let template: TestTemplate
  private var notes: [String] = []
  private var nextMark = 0
  private var marks: [String: Int] = [:]
  private var nextDrawing = 0

  init(_ template: TestTemplate) {
    self.template = template
  }

  var bytes: [UInt8] {
    var draft = self
    return draft.made()
  }

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let namespaces =
    "xmlns:w=\"\(main)\" xmlns:r=\"\(office)\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""

  private mutating func made() -> [UInt8] {
    let body = blocks(template.body)
    let header = template.header.map { blocks($0) }
    let footer = template.footer.map { blocks($0) }
    let package = "http://schemas.openxmlformats.org/package/2006"
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    var parts = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
          + "Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", Self.styles), ("word/numbering.xml", Self.numbering),
      (
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
          + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
          + "<dc:title>\(TestTemplate.escaped(template.title))</dc:title></cp:coreProperties>"
      ),
    ]
    var types = [
      ("word/document.xml", "\(kind).document.main+xml"),
      ("word/styles.xml", "\(kind).styles+xml"), ("word/numbering.xml", "\(kind).numbering+xml"),
      (
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"
      ),
    ]
    var links: [(kind: String, file: String)] = [
      ("styles", "styles.xml"), ("numbering", "numbering.xml"),
    ]
    for (name, root, content) in [("header", "hdr", header), ("footer", "ftr", footer)] {
      guard let content else { continue }
      parts.append(("word/\(name)1.xml", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"))
      types.append(("word/\(name)1.xml", "\(kind).\(name)+xml"))
      links.append((name, "\(name)1.xml"))
    }
    if !notes.isEmpty {
      let content = notes.enumerated().map {
        "<w:footnote w:id=\"\($0.offset + 1)\">\($0.element)</w:footnote>"
      }
      parts.append(
        (
          "word/footnotes.xml",
          "<w:footnotes \(Self.namespaces)>\(content.joined())</w:footnotes>"
        ))
      types.append(("word/footnotes.xml", "\(kind).footnotes+xml"))
      links.append(("footnotes", "footnotes.xml"))
    }
    let relationships = links.enumerated().map {
      "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(Self.office)/\($0.element.kind)\" "
        + "Target=\"\($0.element.file)\"/>"
    }
    parts.append(
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\(relationships.joined())"
          + "</Relationships>"
      ))
    let overrides = types.map {
      "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>"
    }
    let list =
      "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
      + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "\(overrides.joined())</Types>"
    return TestTemplate.archive([("[Content_Types].xml", list)] + parts)
  }

  private mutating func blocks(_ draft: Draft) -> String {
    var result = ""
    for block in draft.blocks { result += self.block(block) }
    return result
  }

  private mutating func block(_ block: Draft.Block) -> String {
    switch block {
    case .paragraph(let text, let style): return paragraph(text, style)
    case .heading(let text, let level): return paragraph(text, "heading \(level)")
    case .list(let items): return items.map { blocks($0) }.joined()
    case .table(let rows):
      let content = rows.map { row in
        "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(blocks($0))</w:tc>" }.joined() + "</w:tr>"
      }
      return "<w:tbl><w:tblPr/><w:tblGrid/>\(content.joined())</w:tbl>"
    case .textBox(let words, let draft):
      let content = "<w:txbxContent>\(blocks(draft))</w:txbxContent>"
      nextDrawing += 1
      return "<w:p>\(runs(words))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        + "<wp:inline><wp:docPr id=\"\(nextDrawing)\" name=\"Box\"/><wps:txbx>\(content)</wps:txbx>"
        + "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)"
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    case .note(let words, let draft):
      notes.append(blocks(draft))
      return "<w:p>\(runs(words))<w:r><w:footnoteReference w:id=\"\(notes.count)\"/></w:r></w:p>"
    case .frame(let words):
      nextDrawing += 1
      return "<w:p>\(runs(words))<w:r><w:drawing><wp:inline><wp:docPr id=\"\(nextDrawing)\" "
        + "name=\"Frame\"/></wp:inline></w:drawing></w:r></w:p>"
    case .raw(let word, _): return word
    }
  }

  private mutating func paragraph(_ text: String, _ style: String) -> String {
    let id = style.split(separator: " ").joined()
    return "<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr>\(runs(text))</w:p>"
  }

  private mutating func runs(_ text: String) -> String {
    var result = ""
    var run = ""
    var count = 0
    func end() {
      if !run.isEmpty {
        result += "<w:r><w:rPr>\(count % 2 == 0 ? "" : "<w:b/>")</w:rPr>\(run)</w:r>"
      }
      run = ""
      count += 1
    }
    for part in DraftPart.parts(of: text) {
      switch part {
      case .words(let words): run += "<w:t>\(TestTemplate.escaped(words))</w:t>"
      case .newRun: end()
      case .mark("tab"): run += "<w:tab/>"
      case .mark("br"): run += "<w:br/>"
      case .mark("softhyphen"): run += "<w:softHyphen/>"
      case .mark(let name):
        end()
        result += mark(name)
      }
    }
    end()
    return result
  }

  private mutating func mark(_ name: String) -> String {
    switch name {
    case "proof": return "<w:proofErr w:type=\"spellStart\"/>"
    case "link": return "<w:hyperlink w:anchor=\"there\">"
    case "/link": return "</w:hyperlink>"
    default:
      let words = name.split(separator: " ")
      if words[0] == "mark" {
        nextMark += 1
        marks[String(words[1])] = nextMark
        return "<w:bookmarkStart w:id=\"\(nextMark)\" w:name=\"\(words[1])\"/>"
      }
      return "<w:bookmarkEnd w:id=\"\(marks[String(words[1])] ?? 0)\"/>"
    }
  }

  private static let styles: String = {
    var styles = ""
    func add(_ kind: String, _ name: String, _ content: String = "") {
      let id = name.split(separator: " ").joined()
      styles +=
        "<w:style w:type=\"\(kind)\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(content)"
        + "</w:style>"
    }
    for level in 1...9 {
      add("paragraph", "heading \(level)", "<w:pPr><w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>")
    }
    for name in TestStyles.paragraph { add("paragraph", name) }
    for name in TestStyles.character { add("character", name) }
    add("table", "Remit Table")
    return "<w:styles xmlns:w=\"\(main)\">\(styles)</w:styles>"
  }()

  private static let numbering: String = {
    var patterns = ""
    for (pattern, name) in ["List Bullet", "List Number"].enumerated() {
      let levels = (0..<3).map { level in
        let style = TestStyles.list(name, level).split(separator: " ").joined()
        return "<w:lvl w:ilvl=\"\(level)\"><w:pStyle w:val=\"\(style)\"/></w:lvl>"
      }
      patterns += "<w:abstractNum w:abstractNumId=\"\(pattern)\">\(levels.joined())</w:abstractNum>"
    }
    let numbers = (0..<2).map {
      "<w:num w:numId=\"\($0 + 1)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }
    return "<w:numbering xmlns:w=\"\(main)\">\(patterns)\(numbers.joined())</w:numbering>"
  }()
}

/// The Word file of a trial.
enum WordTrial {
  /// Headers, styles and numbering are parts of a file that uses them: a part is what takes time.
  static func archive(of lines: [TrialDocument.Line]) -> [UInt8] {
    let body = lines.map { block($0) }.joined()
    let header = lines.map { headerBlock($0) }.joined()
    var section = ""
    var parts: [Part] = []
    if !header.isEmpty {
      section = "<w:headerReference w:type=\"default\" r:id=\"rIdheader\"/>"
      parts.append(Part("header", "header1", "<w:hdr \(names)>\(header)<w:p/></w:hdr>"))
    }
    let isStyled = lines.contains { $0.isOfList || $0.isHeading }
    if isStyled || body.contains("Style") { parts.append(Part("styles", "styles", styles)) }
    if lines.contains(where: \.isOfList) || body.contains("numPr") {
      parts.append(Part("numbering", "numbering", numbering))
    }
    var all = [
      ("[Content_Types].xml", types(of: parts)),
      ("_rels/.rels", links([("officeDocument", "word/document.xml")])),
      (
        "word/document.xml",
        "<w:document \(names)><w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body></w:document>"
      ),
    ]
    all += parts.map { ("word/\($0.file).xml", $0.text) }
    if !parts.isEmpty {
      let links = links(parts.map { ($0.kind, "\($0.file).xml") })
      all.append(("word/_rels/document.xml.rels", links))
    }
    return TrialDocument.archive(all)
  }

  /// A part beside the document.
  private struct Part {
    let kind: String
    let file: String
    let text: String

    init(_ kind: String, _ file: String, _ text: String) {
      self.kind = kind
      self.file = file
      self.text = text
    }
  }

  private static func block(_ line: TrialDocument.Line) -> String {
    switch line {
    case .paragraph(let runs): paragraph(runs)
    case .heading(let runs): paragraph(runs, "<w:pStyle w:val=\"Heading1\"/>")
    case .item(let runs):
      paragraph(runs, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    case .header: ""
    case .rows(let rows): table(rows)
    case .field(let code):
      "<w:p>\(mark("begin"))<w:r><w:instrText>\(TrialDocument.escaped(code))</w:instrText></w:r>"
        + "\(mark("separate"))\(run("old"))\(mark("end"))</w:p>"
    case .control(let tag):
      "<w:sdt><w:sdtPr><w:tag w:val=\"\(TrialDocument.escaped(tag))\"/><w:text/></w:sdtPr>"
        + "<w:sdtContent><w:p>\(run("old"))</w:p></w:sdtContent></w:sdt>"
    case .markup(let markup): String(markup)
    }
  }

  private static func headerBlock(_ line: TrialDocument.Line) -> String {
    if case .header(let runs) = line { paragraph(runs) } else { "" }
  }

  private static func table(_ rows: [[Substring]]) -> String {
    let columns = rows.map(\.count).max() ?? 1
    let grid = String(repeating: "<w:gridCol w:w=\"1000\"/>", count: columns)
    let content = rows.map { cells in
      let missing = Array(repeating: Substring(), count: columns - cells.count)
      return "<w:tr>"
        + (cells + missing).map { "<w:tc><w:tcPr/>\(paragraph([$0]))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(content.joined())</w:tbl>"
  }

  private static func paragraph(_ runs: [Substring], _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs.map { run($0) }.joined())</w:p>"
  }

  private static func run(_ words: Substring) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(TrialDocument.escaped(words))</w:t></w:r>"
  }

  private static func mark(_ kind: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
  }

  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let names =
    "xmlns:w=\"\(main)\" xmlns:r=\"\(office)\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""

  private static func links(_ targets: [(kind: String, target: String)]) -> String {
    let all = targets.map {
      "<Relationship Id=\"rId\($0.kind)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
  }

  private static func types(of parts: [Part]) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let all = ([("document", "document.main")] + parts.map { ($0.file, $0.kind) })
      .map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>" }
    return "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
      + "\"application/vnd.openxmlformats-package.relationships+xml\"/>\(all.joined())</Types>"
  }

  private static let styles =
    "<w:styles \(names)><w:style w:type=\"paragraph\" w:styleId=\"Heading1\">"
    + "<w:name w:val=\"heading 1\"/></w:style></w:styles>"

  private static let numbering =
    "<w:numbering \(names)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
    + "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
    + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
}

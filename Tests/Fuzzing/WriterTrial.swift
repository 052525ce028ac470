/// The Writer file of a trial.
enum WriterTrial {
  static func archive(of lines: [TrialDocument.Line]) -> [UInt8] {
    var tables = 0
    let body = lines.map { block($0, &tables) }.joined()
    let header = lines.map { headerBlock($0) }.joined()
    return TrialDocument.archive([
      ("mimetype", type),
      (
        "content.xml",
        "<office:document-content \(names)><office:automatic-styles/><office:body>"
          + "<office:text>\(body)</office:text></office:body></office:document-content>"
      ),
      (
        "styles.xml",
        "<office:document-styles \(names)><office:styles><style:style style:name=\"Heading_20_1\" "
          + "style:family=\"paragraph\"/><text:list-style style:name=\"L\">"
          + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/>"
          + "</text:list-style></office:styles><office:automatic-styles><style:page-layout "
          + "style:name=\"pm1\"/></office:automatic-styles><office:master-styles>"
          + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\">"
          + "<style:header>\(header)<text:p/></style:header></style:master-page>"
          + "</office:master-styles></office:document-styles>"
      ),
      ("META-INF/manifest.xml", manifest),
    ])
  }

  private static func block(_ line: TrialDocument.Line, _ tables: inout Int) -> String {
    switch line {
    case .paragraph(let runs): return paragraph(runs)
    case .heading(let runs):
      return "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">"
        + runs.map { span($0) }.joined() + "</text:h>"
    case .item(let runs):
      return "<text:list text:style-name=\"L\"><text:list-item>\(paragraph(runs))</text:list-item>"
        + "</text:list>"
    case .header: return ""
    case .rows(let rows):
      tables += 1
      return table(rows, named: "Table\(tables)")
    case .field(let condition):
      return "<text:p><text:conditional-text text:condition=\"ooow:"
        + "\(TrialDocument.escaped(condition))\" text:string-value-if-true=\"yes\" "
        + "text:string-value-if-false=\"no\">old</text:conditional-text></text:p>"
    case .control(let condition):
      return "<text:p>kept<text:hidden-paragraph text:condition=\"ooow:"
        + "\(TrialDocument.escaped(condition))\" text:is-hidden=\"false\"/></text:p>"
    case .markup(let markup): return String(markup)
    }
  }

  private static func headerBlock(_ line: TrialDocument.Line) -> String {
    if case .header(let runs) = line { paragraph(runs) } else { "" }
  }

  private static func table(_ rows: [[Substring]], named name: String) -> String {
    let columns = rows.map(\.count).max() ?? 1
    let content = rows.map { cells in
      let missing = Array(repeating: Substring(), count: columns - cells.count)
      return "<table:table-row>"
        + (cells + missing).map { "<table:table-cell>\(paragraph([$0]))</table:table-cell>" }
        .joined() + "</table:table-row>"
    }
    return "<table:table table:name=\"\(name)\"><table:table-column "
      + "table:number-columns-repeated=\"\(columns)\"/>\(content.joined())</table:table>"
  }

  private static func paragraph(_ runs: [Substring]) -> String {
    "<text:p>\(runs.map { span($0) }.joined())</text:p>"
  }

  private static func span(_ words: Substring) -> String {
    "<text:span>\(TrialDocument.escaped(words))</text:span>"
  }

  private static let type = "application/vnd.oasis.opendocument.text"
  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns"
  private static let names =
    ["office", "text", "table", "style"].map { "xmlns:\($0)=\"\(oasis):\($0):1.0\" " }.joined()
    + "xmlns:draw=\"\(oasis):drawing:1.0\" xmlns:fo=\"\(oasis):xsl-fo-compatible:1.0\" "
    + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\""

  private static let manifest =
    "<manifest:manifest xmlns:manifest=\"\(oasis):manifest:1.0\" manifest:version=\"1.3\">"
    + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
    + "manifest:media-type=\"\(type)\"/>"
    + ["content.xml", "styles.xml"].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }.joined() + "</manifest:manifest>"
}

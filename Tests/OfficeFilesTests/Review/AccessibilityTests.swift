import Diagnostics
import OfficeFiles
import TestSupport
import Testing

/// What people who do not see the page need of a document, in both formats.
@Suite struct AccessibilityTests {
  private func remarks(_ draft: Draft, _ format: OfficeFormat, title: String = "T") throws
    -> [String]
  {
    let template = try TestTemplate(draft, title: title).template(format)
    return template.review().filter { $0.severity == .warning }.map {
      "\($0.code) \($0.place?.document?.description ?? "")"
    }.filter { !$0.hasPrefix("no-language") }
  }

  private static func picture(_ alternative: String) -> Draft.Block {
    let name = "http://schemas.openxmlformats.org/drawingml/2006/main"
    let vector = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    let described = alternative.isEmpty ? "" : " descr=\"\(alternative)\""
    let title =
      alternative.isEmpty
      ? "" : "<svg:title xmlns:svg=\"\(vector)\">\(alternative)</svg:title>"
    return .raw(
      word: "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"P\"\(described)/>"
        + "<a:blip xmlns:a=\"\(name)\"/></wp:inline></w:drawing></w:r></w:p>",
      openDocument: "<text:p><draw:frame draw:name=\"P\"><draw:image/>"
        + title + "</draw:frame></text:p>"
    )
  }

  @Test(arguments: OfficeFormat.office)
  func aPictureHasAnAlternativeText(format: OfficeFormat) throws {
    let bare = Draft([.heading("Plan", level: 1), Self.picture("")])
    #expect(
      try remarks(bare, format) == ["no-alt-text body, under \"Plan\", paragraph 2"])
    #expect(try remarks(Draft([Self.picture("The site")]), format) == [])
    #expect(try remarks(Draft([.textBox(before: "a", "words")]), format) == [])
  }

  @Test(arguments: OfficeFormat.office)
  func aTableOfFactsHasAHeaderRow(format: OfficeFormat) throws {
    let table = "body, table 1, “"
    let grid = try remarks("| a | b | c |\n| 1 | 2 | 3 |", format)
    #expect(grid.count == 1 && grid[0].hasPrefix("no-header-row \(table)"), "\(grid)")
    let filled = try remarks(
      "| a | b |\n| {% for i in x %}{{ i.a }} | {{ i.b }}{% endfor %} |", format)
    #expect(filled.count == 1, "\(filled)")
    #expect(try remarks("| Name | {{ name }} |\n| Post | {{ post }} |", format) == [])
    #expect(
      try remarks("| Wards | {% for w in wards %}{{ w }}{% endfor %} |\n| b | c |", format) == [])
    #expect(try remarks("| a |\n| b |", format) == [])
    let cell = "<table:table-cell><text:p>a</text:p></table:table-cell>"
    let row = "<table:table-row>\(cell)\(cell)\(cell)</table:table-row>"
    let wordCell = "<w:tc><w:p/></w:tc>"
    let wordCells = wordCell + wordCell + wordCell
    let headed = Draft([
      .raw(
        word: "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(wordCells)</w:tr>"
          + "<w:tr>\(wordCells)</w:tr></w:tbl>",
        openDocument: "<table:table><table:table-header-rows>\(row)</table:table-header-rows>"
          + "\(row)</table:table>")
    ])
    #expect(try remarks(headed, format) == [])
  }

  @Test(arguments: OfficeFormat.office)
  func headingLevelsDoNotJump(format: OfficeFormat) throws {
    #expect(
      try remarks("# One\n### Three\n### Three", format)
        == ["heading-jump body, under \"One\", paragraph 2, “Three”"])
    #expect(try remarks("## Two\n### Three\n# One\n## Two", format) == [])
    #expect(
      try remarks("### Three", format) == ["heading-jump body, paragraph 1, “Three”"])
  }

  @Test(arguments: OfficeFormat.office)
  func aDocumentHasATitleWhichMayBeATag(format: OfficeFormat) throws {
    #expect(try remarks("a", format, title: "") == ["no-title document properties"])
    #expect(try remarks("a", format, title: "{{ title }}") == [])
  }

  @Test(arguments: OfficeFormat.office)
  func aDocumentSaysInWhatLanguageItIs(format: OfficeFormat) throws {
    let codes = try TestTemplate("a").template(format).review().map(\.code)
    #expect(codes == ["no-language"])
  }
}

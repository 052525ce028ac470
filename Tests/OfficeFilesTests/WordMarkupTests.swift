import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags amid markup that only Word has.
@Suite struct WordMarkupTests {
  static let cases: [(requirement: String, markup: String, expected: [String])] = [
    (
      "a content control in a sentence",
      "<w:p><w:r><w:t>a </w:t></w:r><w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>"
        + "<w:r><w:t>{{ n }}</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["a 3"]
    ),
    (
      "a block within a content control in a sentence",
      "<w:p><w:sdt><w:sdtContent><w:r><w:t>{% if no %}</w:t></w:r><w:r><w:t>x</w:t></w:r>"
        + "<w:r><w:t>{% else %}y{% endif %}</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["y"]
    ),
    (
      "a content control around paragraphs",
      "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>{% for c in colours %}</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>{{ c }}</w:t></w:r></w:p><w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
        + "</w:sdtContent></w:sdt>", ["red", "green", "blue"]
    ),
    (
      "words inserted under track changes",
      "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>{{ n</w:t></w:r></w:ins><w:r><w:t> }}</w:t>"
        + "</w:r></w:p>", ["3"]
    ),
    (
      "a field's result",
      "<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> of "
        + "{{ n }}</w:t></w:r></w:p>", ["1 of 3"]
    ),
    (
      "the break of Word's last layout within a tag",
      "<w:p><w:r><w:t>{{ </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>n }}</w:t></w:r></w:p>",
      ["3"]
    ),
    (
      "a paragraph with a page break before a block's end stays",
      "<w:p><w:r><w:t>{% if yes %}</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", ["a", "⎘"]
    ),
    (
      "a table in a cell whose rows all vanish",
      "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{% for c in nothing %}{{ c }}{% endfor %}"
        + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>", ["| ⟦|  |⟧ /  |"]
    ),
    (
      "a table in a cell that goes",
      "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{%tr for c in nothing %}</w:t></w:r>"
        + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>"
        + "{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>", ["|  |"]
    ),
  ]

  @Test(arguments: cases)
  func tagsArePrinted(requirement: String, markup: String, expected: [String]) throws {
    let template = TestTemplate(Draft([.raw(word: markup, openDocument: "")]))
    let document = try template.rendered(RenderCase.data, .docx)
    let body = try document.body()
    #expect(body == expected)
    for cell in try document.tree("word/document.xml").all("w:tc") {
      #expect(cell.elements.last?.name == "w:p")
    }
  }

  @Test func aTagInAnotherPrefixIsPrinted() throws {
    let markup =
      "<x:p xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:r><x:t>"
      + "{{ subject }}</x:t></x:r></x:p>"
    let template = TestTemplate(Draft([.raw(word: markup, openDocument: "")]))
    let document = try template.rendered(RenderCase.data, .docx)
    #expect(try document.tree("word/document.xml").all("x:t").map(\.text) == ["Roads & paths"])
  }

}

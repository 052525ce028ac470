import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Word makes one table of two that touch, and wants a paragraph behind the last table of a story.
@Suite struct TablesApartTests {
  private static let table: Value = .flow(
    Flow([.markdown(number: nil, source: "| A | B |\n|---|---|\n| 1 | 2 |")]))

  /// A document of which nothing but a table is taken in.
  private static let document: Value = {
    let bytes = TestTemplate("| d |").bytes(.docx)
    let file = DataFile(name: "d.docx", bytes: bytes, digest: "d")
    return .flow(Flow([.document(IncludedDocument(name: "d", word: file))]))
  }()

  private static let data: Record = [
    "md": table, "document": document, "nothing": .flow(Flow([])),
    "both": .flow(
      Flow([.markdown(number: nil, source: "| A |\n|---|\n| 1 |")])),
    "xs": [["a": "A", "kids": [["a": "B", "kids": []]]], ["a": "C", "kids": []]],
  ]

  static let cases: [(template: String, tables: Int)] = [
    ("| form |\n{{ md }}", 2),
    ("| form |\n{{ document }}\nend", 2),
    ("{{ document }}\n| form |", 2),
    ("{{ document }}\n{{ document }}\n{{ md }}", 3),
    ("| one |\n{{ nothing }}\n| two |", 2),
    ("{% macro m(x) %}\n| {{ x }} |\n{% endmacro %}\n{{ m(1) }}\n{{ m(2) }}\n| form |", 3),
    ("{% set t %}\n| t |\n{% endset %}\n| form |\n{{ t }}\n{{ t }}\n{{ document }}", 4),
    ("{% for x in xs recursive %}\n| {{ x.a }} |\n{{ loop(x.kids) }}\n{% endfor %}", 3),
    ("| {{ document }} / {{ document }} | b |", 3),
  ]

  @Test(arguments: cases)
  func aTableBehindATableStaysATable(template: String, tables: Int) throws {
    let document = try TestTemplate(Draft(template)).rendered(Self.data, .docx, rules: .ofTemplates)
    let tree = try document.tree("word/document.xml")
    #expect(tree.all("w:tbl").count == tables)
    for container in tree.all("w:body") + tree.all("w:tc") {
      let names = container.elements.map(\.name)
      #expect(
        !zip(names, names.dropFirst()).contains { $0 == "w:tbl" && $1 == "w:tbl" }, "\(names)")
    }
  }

  /// Nothing comes between where nothing has to.
  @Test func wordsBetweenTablesAreEnough() throws {
    let template = TestTemplate("| a |\n{{ x }}\n| b |\nend")
    let body = try template.rendered(["x": "words"], .docx).tree("word/document.xml").first(
      "w:body")
    #expect(
      body?.elements.map(\.name).filter { $0 != "w:sectPr" } == ["w:tbl", "w:p", "w:tbl", "w:p"])
  }

  private static let left = WordFieldMarkup.paragraph(WordFieldMarkup.words("{%p set q = 3 %}"))
  private static let ownTable =
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
    + WordFieldMarkup.paragraph(WordFieldMarkup.words("{{ x }}")) + "</w:tc></w:tr></w:tbl>"

  @Test func aTextBoxWhoseLastBlockIsATableHasAParagraphBehindIt() throws {
    let body = WordFieldMarkup.paragraph(
      "<w:r><w:pict><w:txbxContent>\(Self.ownTable)\(Self.left)</w:txbxContent></w:pict></w:r>")
    let box = try WordFieldMarkup.document(body, ["x": "a"]).tree("word/document.xml")
      .all("w:txbxContent").first
    #expect(box?.elements.map(\.name) == ["w:tbl", "w:p"])
  }

  @Test func aNoteWhoseLastBlockIsATableHasAParagraphBehindIt() throws {
    var form = WordParts(
      WordFieldMarkup.paragraph(
        WordFieldMarkup.words("{% for x in xs %}{{ x }}")
          + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + WordFieldMarkup.words("{% endfor %}")))
    form.notes =
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
      + "<w:footnote w:id=\"1\">\(Self.ownTable)\(Self.left)</w:footnote>"
    let rendered = try DocumentTemplate(form.bytes, file: "a.docx").rendered(["xs": ["a", "b"]])
    let notes = try RenderedDocument(rendered.bytes, .docx).tree("word/footnotes.xml")
      .all("w:footnote").filter { !$0.all("w:tbl").isEmpty }
    #expect(notes.count == 2)
    #expect(notes.allSatisfy { $0.elements.last?.name == "w:p" })
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// A page or a section that begins or ends with a paragraph of tags is there once.
@Suite struct PageBoundaryTests {
  private static let landscape =
    "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>"

  private static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(WordFieldMarkup.words(words))</w:p>"
  }

  private static let data: Record = [
    "rows": [["n": 1], ["n": 2]], "text": "One.\n\nTwo.\n\nThree.",
    "x": true,
  ]

  static let sections: [(tags: [String], place: Int, left: Int)] = [
    (["{% for r in rows %}", "{{ r.n }}", "{% endfor %}"], 2, 1),
    (["{%p for r in rows %}", "{{ r.n }}", "{%p endfor %}"], 2, 1),
    (["{% for r in rows %}", "{{ r.n }}", "{% endfor %}"], 1, 2),
    (["{% if x %}", "a", "{% endif %}"], 2, 1), (["a", "{% set y = 1 %}", "b"], 1, 1),
    (["a {%- if x -%}", " b ", "{%- endif -%}", "c"], 2, 1),
    (["a", "{{ text|markdown }}", "b"], 1, 1),
    (["a", "{{p text|markdown }}", "b"], 1, 1),
  ]

  @Test(arguments: sections)
  func aSectionEndsWhereItDidInTheForm(
    example: (tags: [String], place: Int, left: Int)
  ) throws {
    let body = example.tags.enumerated().map { place, tag in
      Self.paragraph(tag, place == example.place ? Self.landscape : "")
    }.joined()
    let document = try WordFieldMarkup.document(body + Self.paragraph("end"), Self.data)
    let sections = try document.tree("word/document.xml").all("w:sectPr")
    #expect(sections.count == example.left)
    #expect(try document.body().last == "end")
  }

  /// What is before a tag stands in the section that the tag's paragraph ends, whatever becomes of its
  /// block; what is before {% else %} does where that is written.
  @Test(arguments: [
    (["{% if x %}", "a", "{% endif %}"], 0, 1), (["{% if not x %}", "a", "{% endif %}"], 0, 1),
    (["{% for r in rows %}", "a", "{% endfor %}"], 0, 1),
    (["{% for r in nothing %}", "a", "{% endfor %}"], 0, 1),
    (["{%p if not x %}", "a", "{%p endif %}"], 0, 1),
    (["{% if x %}", "{% else %}", "{% endif %}"], 1, 1),
    (["{% if not x %}", "{% else %}", "{% endif %}"], 1, 0),
    (["{% if x %}", "a", "{% endif %}{% if not x %}", "b", "{% endif %}"], 2, 1),
  ])
  func aSectionEndsBeforeTheTagThatItsParagraphHolds(
    _ paragraphs: [String], _ place: Int, _ left: Int
  ) throws {
    let body = paragraphs.enumerated().map { index, words in
      Self.paragraph(words, index == place ? Self.landscape : "")
    }.joined()
    let data: Record = ["x": true, "rows": [["n": 1], ["n": 2]], "nothing": []]
    let document = try WordFieldMarkup.document(
      Self.paragraph("before") + body + Self.paragraph("end"), data)
    #expect(try document.tree("word/document.xml").all("w:sectPr").count == left)
    let words = try document.body()
    #expect(words.first == "before" && words.last == "end")
  }

  /// The section would end with the first of the paragraphs that the words make.
  @Test func aSectionsLastParagraphIsNotDividedWithinASentence() throws {
    let runs = Value.flow(Flow([.runs([TextRun("one\u{07}two")])]))
    for (properties, codes) in [(Self.landscape, ["cannot-print"]), ("", [])] {
      let template = WordFieldMarkup.template(
        Self.paragraph("a {{ x }} b", properties) + Self.paragraph("end"))
      #expect(template.faults(.docx, ["x": runs]).map(\.code) == codes)
    }
  }

  /// A passage of three paragraphs is no three pages.
  @Test func onlyTheFirstParagraphOfAPassageBeginsThePage() throws {
    let body = Self.paragraph("{{ text|markdown }}", "<w:pageBreakBefore/><w:jc w:val=\"both\"/>")
    let document = try WordFieldMarkup.document(body, Self.data)
    let paragraphs = try document.tree("word/document.xml").all("w:p")
    #expect(paragraphs.map { $0.all("w:pageBreakBefore").count } == [1, 0, 0])
    #expect(paragraphs.allSatisfy { $0.all("w:jc").count == 1 })
  }

  @Test func aPageBeginsThoughTheParagraphVanishes() throws {
    let body = ["{% if x %}", "a", "{% endif %}"].enumerated().map { place, tag in
      Self.paragraph(tag, place == 0 ? "<w:pageBreakBefore/>" : "")
    }.joined()
    let document = try WordFieldMarkup.document(body, Self.data)
    #expect(try document.tree("word/document.xml").all("w:pageBreakBefore").count == 1)
  }

  /// Writer says it by a paragraph's automatic style.
  @Test(arguments: [
    ("{% for r in rows %}", "{{ r.n }}", "{% endfor %}", ["", "1", "2"]),
    ("{{ text|markdown }}", "a", "b", ["One.", "Two.", "Three.", "a", "b"]),
  ])
  func aPageOfWriterBeginsOnce(
    _ first: String, _ second: String, _ third: String, _ lines: [String]
  ) throws {
    var template = TestTemplate(
      Draft([
        .raw(
          word: "<w:p/>",
          openDocument:
            "<text:p text:style-name=\"Broken\">\(first)</text:p><text:p>\(second)</text:p>"
            + "<text:p>\(third)</text:p>")
      ]))
    template.openDocumentStyles =
      "<style:style style:name=\"Broken\" style:family=\"paragraph\" "
      + "style:parent-style-name=\"Standard\"><style:paragraph-properties "
      + "fo:break-before=\"page\"/></style:style>"
    let document = try template.rendered(Self.data, .odt)
    #expect(try document.body() == lines)
    let broken = try document.tree("content.xml").all("text:p").filter {
      $0.attributes["text:style-name"] == "Broken"
    }
    #expect(broken.count == 1)
  }
}

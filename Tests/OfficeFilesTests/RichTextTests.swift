import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Words in looks of their own, which old templates call rich text.
@Suite struct RichTextTests {
  private static func bold(_ text: String) -> TextRun {
    var look = TextLook()
    look.isBold = true
    look.colour = "00703C"
    return TextRun(text, look: look)
  }

  private static let data: Record = [
    "rich": .flow(Flow([.runs([TextRun("plain "), bold("bold & green"), TextRun("\tend")])])),
    "listing": .flow(Flow([.runs([TextRun("one\ntwo\u{07}three")])])),
    "paragraphs": .flow(
      Flow([
        .paragraph(style: nil, [bold("first")]),
        .paragraph(style: "Heading 2", [TextRun("second")]),
      ])),
    "divided": "before\u{07}behind", "paged": "before\u{0C}behind",
  ]

  static let cases: [(template: String, result: [String])] = [
    ("a {{r rich }} b", ["a plain bold & green→end b"]),
    ("{{ rich }}", ["plain bold & green→end"]),
    ("{{ listing }}.", ["one⏎two", "three."]),
    ("{{p paragraphs }}", ["first", "second"]),
    ("[{{ divided }}]", ["[before", "behind]"]),
    ("[{{ paged }}]", ["[before", "⎘", "behind]"]),
    ("{% set x %}{{ divided }}{% endset %}[{{ x }}]", ["[before", "behind]"]),
    ("| {{ divided }} | b |", ["| before / behind | b |"]),
  ]

  @Test(arguments: cases, OfficeFormat.office)
  func itStandsWhereItIsPrinted(
    example: (template: String, result: [String]), in format: OfficeFormat
  ) throws {
    let template = TestTemplate(Draft(example.template))
    let document = try template.rendered(Self.data, format, rules: .ofTemplates)
    #expect(try document.body().filter { !$0.isEmpty } == example.result)
  }

  @Test func wordGivesTheWordsTheirLook() throws {
    let document = try TestTemplate(Draft("a {{ rich }}")).rendered(Self.data, .docx)
    let run = try #require(
      try document.tree("word/document.xml").all("w:r").first { $0.text.contains("bold") })
    #expect(run.first("w:rPr")?.first("w:b") != nil)
    #expect(run.first("w:rPr")?.first("w:color")?.attributes["w:val"] == "00703C")
  }

  @Test func writerGivesTheWordsTheirLook() throws {
    let template = TestTemplate(Draft("a {{ rich }}"), header: Draft("{{ rich }}"))
    let document = try template.rendered(Self.data, .odt)
    for part in ["content.xml", "styles.xml"] {
      let tree = try document.tree(part)
      let span = try #require(tree.all("text:span").first { $0.text == "bold & green" })
      let style = try #require(
        tree.all("style:style").first {
          $0.attributes["style:name"] == span.attributes["text:style-name"]
        })
      let properties = try #require(style.first("style:text-properties"))
      #expect(properties.attributes["fo:font-weight"] == "bold")
      #expect(properties.attributes["fo:color"] == "#00703C")
    }
  }

  /// In a council's own papers no value makes paragraphs unless it says that it is a passage.
  @Test func aPapersTextMayNotDivideParagraphs() {
    let faults = TestTemplate(Draft("{{ divided }}")).faults(.docx, Self.data)
    #expect(faults.first?.message.contains("U+0007") == true)
  }

  @Test func aDocumentPropertyTakesTheWordsAlone() throws {
    let template = TestTemplate(Draft("a"), title: "{{ listing }} {{ divided }}")
    let document = try template.rendered(Self.data, .docx, rules: .ofTemplates)
    #expect(try document.title() == "one\ntwo three before behind")
  }
}

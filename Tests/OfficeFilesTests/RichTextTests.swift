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
    "lines": .flow(Flow([.runs([TextRun("one\ntwo")])])),
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

  /// As docxtpl has them: a listing is text to filters and operators, and what stands in a sentence
  /// is kept by `set`, and made by a macro, as words are.
  static let lenient: [(template: String, result: [String])] = [
    ("[{{ listing|upper }}]", ["[ONE⏎TWO", "THREE]"]),
    ("[{{ listing|e }}]", ["[one⏎two", "three]"]),
    ("[{{ listing|trim }}]", ["[one⏎two", "three]"]),
    ("[{{ listing ~ '!' }}]", ["[one⏎two", "three!]"]),
    ("[{{ [listing, 'x']|join('; ') }}]", ["[one⏎two", "three; x]"]),
    ("{{ rich|upper }}", ["PLAIN BOLD & GREEN→END"]),
    ("{% set x %}{{ listing }}{% endset %}[{{ x|upper }}]", ["[ONE⏎TWO", "THREE]"]),
    ("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m(listing) }}", ["<one⏎two", "three>"]),
    ("{% macro m(a) %}<{{r a }}>{% endmacro %}{{ m(rich) }}", ["<plain bold & green→end>"]),
    (
      "{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}{{r rich }}{% endcall %}",
      ["<plain bold & green→end>"]
    ),
    (
      "{% set x %}a {{r rich }} b{% endset %}{{r x }}; {{ x }}",
      [
        "a plain bold & green→end b; a plain bold & green→end b"
      ]
    ),
    ("{% filter upper %}{{ lines }}{% endfilter %}", ["ONE⏎TWO"]),
  ]

  @Test(arguments: lenient, OfficeFormat.office)
  func itIsKeptAsWordsAre(
    example: (template: String, result: [String]), in format: OfficeFormat
  ) throws {
    let template = TestTemplate(Draft(example.template))
    let document = try template.rendered(Self.data, format, rules: .lenient)
    #expect(try document.body().filter { !$0.isEmpty } == example.result)
  }

  @Test func wordsKeepTheirLookThroughAMacro() throws {
    let template = TestTemplate(
      Draft("{% macro m(a) %}<{{r a }}>{% endmacro %}a {{ m(rich) }} b"))
    let document = try template.rendered(Self.data, .docx, rules: .ofTemplates)
    let runs = try document.tree("word/document.xml").all("w:r")
    let run = try #require(runs.first { $0.text.contains("bold") })
    #expect(run.first("w:rPr")?.first("w:b") != nil)
  }

  @Test(arguments: OfficeFormat.office)
  func whatIsWholeParagraphsIsNotKeptAmidWords(in format: OfficeFormat) {
    let template = TestTemplate(Draft("{% set x %}a {{ paragraphs }}{% endset %}{{ x }}"))
    let faults = template.faults(format, Self.data)
    #expect(faults.first?.message.contains("cannot be kept amid words") == true)
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

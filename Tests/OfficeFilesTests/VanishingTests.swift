import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What goes with the tags that stand in it leaves all else as it should be.
@Suite struct VanishingTests {
  static let data: Record = [
    "x": true, "no": false, "y": "of the data",
    "rows": [["a": true, "v": 3], ["a": false, "v": 4], ["a": true, "v": 5]],
  ]

  static let cases: [(template: String, lines: [String])] = [
    (
      """
      {% set ns = namespace(t=0) %}
      {% for r in rows %}{% if r.a %}{% set ns.t = ns.t + r.v %}{% endif %}
      {{ r.v }}
      {% endfor %}
      {{ ns.t }}
      """, ["3", "4", "5", "8"]
    ),
    ("{% if x %}{% set y = 1 %}\n{{ y }}\n{% endif %}", ["1"]),
    ("{%p if x %}{% set y = 1 %}\n{{ y }}\n{%p endif %}", ["1"]),
    ("{% if no %}\na\n{% endif %}{% set z = 5 %}\n{{ z }}", ["5"]),
    ("{% if no %}\na\n{% set z = 5 %}{% endif %}\n{{ z|default(\"none\") }}", ["none"]),
    (
      """
      {% set ns = namespace(t=0) %}
      | a | b |
      | {%tr for r in rows %} | {% set ns.t = ns.t + r.v %} |
      | {{ r.v }} | {{ ns.t }} |
      | {%tr endfor %} | |
      """, ["| a | b |", "| 3 | 3 |", "| 4 | 7 |", "| 5 | 12 |"]
    ),
  ]

  @Test(arguments: OfficeFormat.office, cases)
  func everyTagInItIsCarriedOut(
    format: OfficeFormat, example: (template: String, lines: [String])
  ) throws {
    let document = try TestTemplate(Draft(example.template)).rendered(Self.data, format)
    #expect(try document.body() == example.lines)
  }

  @Test func fieldsInItAreCarriedOut() throws {
    let body =
      WordFieldMarkup.paragraph(
        WordFieldMarkup.words("{% if x %}") + WordFieldMarkup.field("SET who \"Ann\""))
      + WordFieldMarkup.paragraph(WordFieldMarkup.field("REF who"))
      + WordFieldMarkup.paragraph(WordFieldMarkup.words("{% endif %}"))
    #expect(try WordFieldMarkup.document(body, ["x": true, "who": "Bob"]).body() == ["Ann"])
  }

  @Test(
    arguments: OfficeFormat.office,
    [
      "Dear {% set n %}John\nSmith{% endset %} bye {{ n }}",
      "Dear {% filter upper %}John\nSmith{% endfilter %} bye",
      "Dear {% macro m() %}John\nSmith{% endmacro %} bye {{ m() }}",
    ])
  func wordsThatAreKeptStandInOneParagraph(format: OfficeFormat, template: String) {
    let faults = TestTemplate(Draft(template)).faults(format, [:])
    #expect(faults.map(\.code) == ["holds-paragraphs"])
    #expect(faults.first?.place?.document?.paragraph == 1)
  }

  /// A bookmark in a block that comes once is not lost, for a link may lead to it.
  @Test(
    arguments: OfficeFormat.office,
    [
      ("{% with a = 1 %}", "{% endwith %}"), ("{% autoescape false %}", "{% endautoescape %}"),
      ("{% block b %}", "{% endblock %}"),
    ])
  func aBookmarkStaysInABlockThatComesOnce(
    format: OfficeFormat, block: (begin: String, end: String)
  ) throws {
    let template = TestTemplate(
      Draft("\(block.begin)\n‹mark here›words‹/mark here›\n\(block.end)"))
    let document = try template.rendered([:], format)
    let tree = try document.tree(document.mainPart)
    #expect(tree.all("w:bookmarkStart").count + tree.all("text:bookmark-start").count == 1)
  }

  /// A block that ends amid a content control closes it and begins it again, which has no second
  /// number.
  @Test func aControlThatIsBegunAgainHasOneNumber() throws {
    let body =
      "<w:p>\(WordFieldMarkup.words("{% if x %}one "))<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr>"
      + "<w:sdtContent>\(WordFieldMarkup.words("two{% endif %} three"))</w:sdtContent></w:sdt></w:p>"
    for x in [true, false] {
      let document = try WordFieldMarkup.document(body, ["x": .boolean(x)])
      #expect(try document.body() == [x ? "one two three" : " three"])
      #expect(try document.tree("word/document.xml").all("w:id").count <= 1)
    }
  }

  /// Word makes one table of two that touch.
  @Test func tablesWhoseParagraphsBetweenAreGoneStayTwo() throws {
    let table = "| a |"
    for template in [
      "\(table)\n{% if x %}\n\(table)\n{% endif %}\n\(table)",
      "\(table)\n{# n #}{% set a = 1 %}\n\(table)",
    ] {
      let document = try TestTemplate(Draft(template)).rendered(Self.data, .docx)
      let body = try document.tree("word/document.xml").first("w:body")
      let names = body?.elements.map(\.name) ?? []
      #expect(
        !zip(names, names.dropFirst()).contains { $0 == "w:tbl" && $1 == "w:tbl" }, "\(names)")
    }
  }

  /// A header and a text box hold at least a paragraph.
  @Test func aStoryOfWhichNothingIsLeftHoldsAParagraph() throws {
    let template = TestTemplate(
      "Body {{ x }}", header: "{% if no %}\nHeader\n{% endif %}")
    let document = try template.rendered(["x": "words", "no": false], .docx)
    #expect(try document.tree("word/header1.xml").all("w:p").count == 1)
  }

  /// Word tells a text box twice, the second time for programs before 2010.
  @Test func aTextBoxIsCarriedOutOnce() throws {
    let words = WordFieldMarkup.paragraph(
      WordFieldMarkup.words("{% set ns.n = ns.n + 1 %}No {{ ns.n }}"))
    let box =
      "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>\(words)</w:txbxContent></w:drawing>"
      + "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(words)</w:txbxContent></w:pict>"
      + "</mc:Fallback></mc:AlternateContent></w:r>"
    let body =
      ["{% set ns = namespace(n=0) %}", "{% for r in rows %}"].map {
        WordFieldMarkup.paragraph(WordFieldMarkup.words($0))
      }.joined() + WordFieldMarkup.paragraph(box)
      + ["{% endfor %}", "{{ ns.n }}"].map {
        WordFieldMarkup.paragraph(WordFieldMarkup.words($0))
      }.joined()
    let document = try WordFieldMarkup.document(body, Self.data)
    let texts = try document.tree("word/document.xml").all("w:t").map(\.text).joined(separator: "|")
    #expect(texts.filter { !"|".contains($0) } == "No 1No 2No 33")
  }

  /// What Word leaves behind the last paragraph of a cell makes no further paragraph.
  @Test func aMarkAtTheEndOfACellAddsNothing() throws {
    let body =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
      + "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>\(WordFieldMarkup.words("{{ x }}"))</w:p>"
      + "<w:bookmarkEnd w:id=\"1\"/></w:tc></w:tr></w:tbl><w:p/>"
    let document = try WordFieldMarkup.document(body, ["x": "a"])
    #expect(try document.tree("word/document.xml").all("w:tc").first?.all("w:p").count == 1)
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Passages laid in the template's own named styles, the same in both formats.
@Suite struct FlowTests {
  /// A passage of Markdown where its tag stands, and the lines with their styles that it gives.
  struct Example: Sendable, CustomTestStringConvertible {
    var requirement: String
    var template: Draft = "{{ x }}"
    var flow: Flow
    var expected: [String]

    init(
      _ requirement: String, _ template: Draft = "{{ x }}", markdown source: String,
      number: String? = nil, gives expected: [String]
    ) {
      self.init(
        requirement, template, Flow([.markdown(number: number, source: source)]), gives: expected)
    }

    init(
      _ requirement: String, _ template: Draft = "{{ x }}", _ flow: Flow, gives expected: [String]
    ) {
      self.requirement = requirement
      self.template = template
      self.flow = flow
      self.expected = expected
    }

    var testDescription: String { requirement }
  }

  static let markdown: [Example] = [
    Example(
      "paragraphs keep the style of the tag's", Draft([.paragraph("{{ x }}", style: "Box")]),
      markdown: "one\n\ntwo\nlines", gives: ["Box: one", "Box: two lines"]),
    Example(
      "headings stand below the heading above", "# A\n## B\n{{ x }}",
      markdown: "# C\n\ntext\n\n## D",
      gives: ["Heading 1: A", "Heading 2: B", "Heading 3: C", "Standard: text", "Heading 4: D"]),
    Example(
      "headings without one above begin at 1", markdown: "# C\n\n## D",
      gives: ["Heading 1: C", "Heading 2: D"]),
    Example(
      "headings go no deeper than 9", "###### A\n{{ x }}", markdown: "###### B",
      gives: ["Heading 6: A", "Heading 9: B"]),
    Example(
      "lists in lists", markdown: "- a\n  - b\n    - c\n      - d\n- e",
      gives: [
        "List Bullet: a", "List Bullet 2: b", "List Bullet 3: c", "List Bullet 3: d",
        "List Bullet: e",
      ]),
    Example(
      "numbered lists", markdown: "1. a\n   1. b\n   2. c\n2. d",
      gives: ["List Number: a", "List Number 2: b", "List Number 2: c", "List Number: d"]),
    Example(
      "paragraphs within items", markdown: "- a\n\n  b\n\n- c",
      gives: ["List Bullet: a", "List Continue: b", "List Bullet: c"]),
    Example(
      "a numbered item", markdown: "a\n\nb\n\n- c", number: "1.1",
      gives: ["Numbered Paragraph: 1.1→a", "List Continue: b", "List Bullet: c"]),
    Example(
      "a numbered item that begins with a list", markdown: "- c", number: "2",
      gives: ["Numbered Paragraph: 2→", "List Bullet: c"]),
    Example(
      "tables", markdown: "| A | B |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |",
      gives: [
        "| Table Heading: A | Table Heading: B |", "| Table Text: 1 | Table Number: 2 |",
        "| Table Text: 3 | Table Number: 4 |",
      ]),
    Example(
      "looks, links and line breaks",
      markdown: "a **b *c*** `d` [e](https://example.org/?a=1&b=2)  \nf\\\ng",
      gives: ["Standard: a b c d e⏎f⏎g"]),
    Example(
      "a page break", markdown: "a\n\n---\n\nb",
      gives: ["Standard: a", ": ⎘", "Standard: b"]),
    Example(
      "a value that looks like a tag", markdown: "{{ x }} {% if y %}",
      gives: ["Standard: {{ x }} {% if y %}"]),
    Example(
      "in a sentence", "a {{ x }} b", markdown: "**c** d", gives: ["Standard: a c d b"]),
    Example(
      "at the end of a sentence, and on after it", "1.‹tab›{{ x }}",
      markdown: "a\n\nb\n\n- c\n\n  d\n\ne",
      gives: [
        "Standard: 1.→a", "List Continue: b", "List Bullet: c", "List Continue: d",
        "List Continue: e",
      ]),
    Example(
      "at the end of a sentence in a loop",
      "{% for i in [1, 2] %}\n{{ i }} {{ x }}\n{% endfor %}", markdown: "a\n\nb",
      gives: ["Standard: 1 a", "List Continue: b", "Standard: 2 a", "List Continue: b"]),
    Example(
      "in a cell", "| {{ x }} | k |", markdown: "a\n\n- b",
      gives: ["| Standard: a / List Bullet: b | Standard: k |"]),
    Example(
      "an empty passage leaves no paragraph", "a\n{{ x }}\nb", Flow(),
      gives: ["Standard: a", "Standard: b"]),
    Example(
      "headings and text of a passage", "# A\n{{ x }}",
      Flow([
        .heading(number: "1.", text: "B & C"), .markdown(number: nil, source: "d"), .pageBreak,
        .heading(number: nil, text: "E"),
      ]), gives: ["Heading 1: A", "Heading 2: 1.→B & C", "Standard: d", ": ⎘", "Heading 2: E"]),
  ]

  @Test(arguments: OfficeFormat.office, markdown)
  func aPassageIsLaidInNamedStyles(format: OfficeFormat, example: Example) throws {
    let data: Record = ["x": .flow(example.flow)]
    let document = try TestTemplate(example.template).rendered(data, format)
    // In Word an empty paragraph makes the room after a table that Writer's style gives.
    let body = try document.body(styles: true).filter { $0 != ": " }
    #expect(body == example.expected)
  }

  static let table = FlowTable(
    title: "Costs", note: "In pounds.",
    columns: [
      FlowColumn(heading: "Lot"), FlowColumn(heading: "Year"),
      FlowColumn(heading: "Sum", isNumeric: true),
    ],
    rows: [
      FlowRow(kind: .heading, cells: [FlowCell(text: "All lots", columnSpan: 3, column: 0)]),
      FlowRow(cells: [
        FlowCell(text: "One", rowSpan: 2, column: 0), FlowCell(text: "2020", column: 1),
        FlowCell(text: "10", column: 2),
      ]),
      FlowRow(cells: [FlowCell(text: "2021", column: 1), FlowCell(text: "20", column: 2)]),
      FlowRow(
        kind: .total,
        cells: [FlowCell(text: "Total", columnSpan: 2, column: 0), FlowCell(text: "30", column: 2)]),
    ])

  @Test func aTableInWordSpansColumnsAndRows() throws {
    let data: Record = ["x": .flow(Flow([.table(Self.table)]))]
    let document = try TestTemplate("{{ x }}").rendered(data, .docx)
    let tree = try document.tree("word/document.xml")
    let rows = tree.all("w:tr")
    #expect(rows.count == 5)
    let headers = rows.map { $0.first("w:trPr")?.first("w:tblHeader") != nil }
    #expect(headers == [true, false, false, false, false])
    let spans = rows.map { row in
      row.all("w:tc").map { $0.all("w:gridSpan").first?.attributes["w:val"] ?? "1" }
    }
    #expect(spans == [["1", "1", "1"], ["3"], ["1", "1", "1"], ["1", "1", "1"], ["2", "1"]])
    let merges = rows.map { row in
      row.all("w:tc").map {
        $0.all("w:vMerge").first.map { $0.attributes["w:val"] ?? "more" } ?? ""
      }
    }
    #expect(
      merges == [["", "", ""], [""], ["restart", "", ""], ["more", "", ""], ["", ""]])
    #expect(tree.all("w:tblStyle").map { $0.attributes["w:val"] } == ["RemitTable"])
    let body = try document.body(styles: true)
    #expect(body.first == "Caption: Costs")
    #expect(body.last == "Caption: In pounds.")
    for cell in tree.all("w:tc") { #expect(cell.elements.last?.name == "w:p") }
  }

  @Test func aTableInWriterSpansColumnsAndRows() throws {
    let data: Record = ["x": .flow(Flow([.table(Self.table)]))]
    let document = try TestTemplate("{{ x }}").rendered(data, .odt)
    let tree = try document.tree("content.xml")
    #expect(tree.all("table:table-header-rows").flatMap { $0.all("table:table-row") }.count == 1)
    let rows = tree.all("table:table-row")
    for row in rows {
      let cells = row.elements.count {
        ["table:table-cell", "table:covered-table-cell"].contains($0.name)
      }
      #expect(cells == 3)
    }
    let spans = tree.all("table:table-cell").compactMap {
      $0.attributes["table:number-columns-spanned"]
    }
    #expect(spans == ["3", "2"])
    let rowSpans = tree.all("table:table-cell").compactMap {
      $0.attributes["table:number-rows-spanned"]
    }
    #expect(rowSpans == ["2"])
  }

  static let lists = Flow([
    .markdown(number: nil, source: "1. a\n2. b\n\ntext\n\n1. c\n   1. d\n\n5. e")
  ])

  @Test func eachNumberedListInWordBeginsAnew() throws {
    let template = TestTemplate("{% for i in [1, 2] %}\n{{ x }}\n{% endfor %}")
    let document = try template.rendered(["x": .flow(Self.lists)], .docx)
    let used = try document.tree("word/document.xml").all("w:numPr").map {
      "\($0.first("w:ilvl")?.attributes["w:val"] ?? "") \($0.first("w:numId")?.attributes["w:val"] ?? "")"
    }
    let numbering = try document.tree("word/numbering.xml")
    let numbers = numbering.all("w:num").compactMap { $0.attributes["w:numId"] }
    #expect(Set(numbers).count == numbers.count)
    for number in used.map({ $0.split(separator: " ").last.map(String.init) ?? "" }) {
      #expect(numbers.contains(number))
    }
    // Three lists each time: one list of a and b, one of c and, since a new number does not end a
    // list in Markdown, e, and one of d within it.
    #expect(Set(used).count == 6)
    let starts = numbering.all("w:lvlOverride").map {
      "\($0.attributes["w:ilvl"] ?? "") \($0.first("w:startOverride")?.attributes["w:val"] ?? "")"
    }
    #expect(starts.filter { $0 == "0 1" }.count == 4)
    #expect(starts.filter { $0 == "1 1" }.count == 2)
    // What a restarted numbering builds on is a twin of the style's pattern.
    let patterns = numbering.all("w:num").dropFirst(2).map {
      $0.first("w:abstractNumId")?.attributes["w:val"]
    }
    #expect(Set(patterns) == ["2"])
    let levels = numbering.all("w:abstractNum").map { $0.all("w:lvl").count }
    #expect(levels == [3, 3, 3])
  }

  @Test func eachNumberedListInWriterIsAListOfItsOwn() throws {
    let template = TestTemplate("{% for i in [1, 2] %}\n{{ x }}\n{% endfor %}")
    let document = try template.rendered(["x": .flow(Self.lists)], .odt)
    let lists = try document.tree("content.xml").all("text:list")
    #expect(lists.count == 6)
    #expect(lists.allSatisfy { $0.attributes["text:style-name"] == "List_20_Number" })
    #expect(lists.allSatisfy { $0.attributes["text:continue-numbering"] == nil })
  }

  @Test func aListThatBeginsHigherSaysSo() throws {
    let flow = Flow([.markdown(number: nil, source: "7. a\n8. b")])
    let writer = try TestTemplate("{{ x }}").rendered(["x": .flow(flow)], .odt)
    let items = try writer.tree("content.xml").all("text:list-item")
    #expect(items.map { $0.attributes["text:start-value"] } == ["7", nil])
    let word = try TestTemplate("{{ x }}").rendered(["x": .flow(flow)], .docx)
    let starts = try word.tree("word/numbering.xml").all("w:startOverride")
    #expect(starts.map { $0.attributes["w:val"] } == ["7"])
  }

  @Test func looksUseNamedCharacterStyles() throws {
    let flow = Flow([.markdown(number: nil, source: "**a** *b* [c](https://example.org/?x=1&y)")])
    let word = try TestTemplate("d {{ x }}").rendered(["x": .flow(flow)], .docx)
    let styles = try word.tree("word/document.xml").all("w:rStyle").map { $0.attributes["w:val"] }
    #expect(styles == ["Strong", "Emphasis", "Hyperlink"])
    let link = try word.tree("word/document.xml").all("w:hyperlink").first
    let relation = try word.tree("word/_rels/document.xml.rels").all("Relationship").last
    #expect(link?.attributes["r:id"] == relation?.attributes["Id"])
    #expect(relation?.attributes["Target"] == "https://example.org/?x=1&y")
    #expect(relation?.attributes["TargetMode"] == "External")
    let writer = try TestTemplate("d {{ x }}").rendered(["x": .flow(flow)], .odt)
    let spans = try writer.tree("content.xml").all("text:span").map {
      $0.attributes["text:style-name"]
    }
    #expect(spans == ["Strong", "Emphasis", "Hyperlink"])
    let href = try writer.tree("content.xml").all("text:a").first?.attributes["xlink:href"]
    #expect(href == "https://example.org/?x=1&y")
  }

  @Test(arguments: OfficeFormat.office)
  func aSentenceGoesOnInItsOwnLook(format: OfficeFormat) throws {
    let flow = Flow([.markdown(number: nil, source: "a **b**")])
    let document = try TestTemplate("x¦{{ x }} y").rendered(["x": .flow(flow)], format)
    #expect(try document.body() == ["xa b y"])
    let tree = try document.tree(document.mainPart)
    if format == .docx {
      let bold = tree.all("w:r").filter { !$0.all("w:b").isEmpty }.map(\.text)
      #expect(bold.joined() == "a b y")
    } else {
      #expect(tree.all("text:span").first?.text.hasSuffix("b y") == true)
    }
  }

  @Test(arguments: OfficeFormat.office)
  func aLinkWithinALinkLeadsWhereTheTemplatesDoes(format: OfficeFormat) throws {
    let flow = Flow([.markdown(number: nil, source: "a [b](https://example.org) c")])
    let document = try TestTemplate("z ‹link›{{ x }}‹/link›").rendered(["x": .flow(flow)], format)
    #expect(try document.body() == ["z a b c"])
    let links = try document.tree(document.mainPart).all(format == .docx ? "w:hyperlink" : "text:a")
    #expect(links.count == 1)
  }

  @Test(arguments: OfficeFormat.office)
  func aPageBreakTakesItsParagraph(format: OfficeFormat) throws {
    let document = try TestTemplate("a\n{{ x }}\nb").rendered(["x": .pageBreak], format)
    #expect(try document.body() == ["a", "⎘", "b"])
  }

  static let refused: [(Draft, Value, String)] = [
    ("a {{ x }} b", .flow(Flow([.markdown(number: nil, source: "c\n\nd")])), "more than one"),
    ("a {{ x }} b", .pageBreak, "page break"),
    ("{{ x }}", .flow(Flow([.markdown(number: nil, source: "<b>c</b>")])), "HTML"),
    ("{{ x }}", .flow(Flow([.markdown(number: nil, source: "![c](d.png)")])), "picture"),
    ("{{ x }}", .flow(Flow([.markdown(number: nil, source: "[c](javascript:d)")])), "link"),
    ("a {{ x }}", .flow(Flow([.markdown(number: nil, source: "[c](file:///d)")])), "link"),
  ]

  @Test(arguments: OfficeFormat.office, refused)
  func whatCannotBeLaidIsSaid(
    format: OfficeFormat, example: (template: Draft, value: Value, words: String)
  ) {
    let faults = TestTemplate(example.template).faults(format, ["x": example.value])
    #expect(faults.map(\.code) == ["cannot-print"])
    #expect(faults.first?.message.contains(example.words) == true)
    #expect(faults.first?.place?.document?.words == "{{ x }}")
    #expect(faults.first?.remedy?.isEmpty == false)
  }
}

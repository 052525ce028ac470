import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What stands round rows, columns or a paragraph of a list goes with the last of them.
@Suite struct EmptyGroupTests {
  private static func wordTable(_ rows: String) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>\(rows)</w:tbl><w:p/>"
  }

  private static func wordRow(_ words: String) -> String {
    "<w:tr><w:tc><w:tcPr/>\(WordFieldMarkup.paragraph(WordFieldMarkup.words(words)))</w:tc></w:tr>"
  }

  private static func control(_ content: String) -> String {
    "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private static let two: Value = .list([.text("a"), .text("b")])
  private static let looped = "{%tr for x in xs %}"

  /// A control round rows, and how many tables and controls are there with rows and without.
  static let controls: [(requirement: String, body: String, filled: [Int], empty: [Int])] = [
    (
      "a control round the looped row",
      wordTable(wordRow("h") + control(wordRow("{% for x in xs %}{{ x }}{% endfor %}"))),
      [1, 1], [1, 1]
    ),
    (
      "a control round the loop's rows",
      wordTable(
        wordRow("h") + control(wordRow(looped) + wordRow("{{ x }}") + wordRow("{%tr endfor %}"))),
      [1, 1], [1, 0]
    ),
    (
      "controls within each other",
      wordTable(
        wordRow("h")
          + control(
            control(wordRow(looped) + wordRow("{{ x }}") + wordRow("{%tr endfor %}")))),
      [1, 2], [1, 0]
    ),
    (
      "all rows of the table",
      wordTable(control(wordRow(looped) + wordRow("{{ x }}") + wordRow("{%tr endfor %}"))),
      [1, 1], [0, 0]
    ),
  ]

  @Test(arguments: controls)
  func aControlGoesWithItsRows(
    requirement: String, body: String, filled: [Int], empty: [Int]
  ) throws {
    for (items, expected): (Value, [Int]) in [(Self.two, filled), (.list([]), empty)] {
      let document = try WordFieldMarkup.document(body, ["xs": items])
      let tree = try document.tree("word/document.xml")
      #expect([tree.all("w:tbl").count, tree.all("w:sdt").count] == expected, "\(items)")
    }
  }

  @Test func aRepeatingSectionThatStaysGoesWithItsRows() throws {
    let body = Self.wordTable(
      Self.wordRow("h")
        + WordFieldMarkup.control("xs", "<w15:repeatingSection/>", Self.control(Self.wordRow("k"))))
    for (items, rows) in [(["a": "1"] as Record, 2), ([:], 1)] {
      let list: Value = items.isEmpty ? [] : .list([.record(items)])
      let document = try WordFieldMarkup.document(
        body, ["xs": list], fields: FieldRules(keepsControls: true))
      let tree = try document.tree("word/document.xml")
      #expect(tree.all("w:tr").count == rows)
      #expect(tree.all("w:sdtContent").allSatisfy { !$0.elements.isEmpty })
    }
  }

  private static func row(_ words: String) -> String {
    "<table:table-row><table:table-cell><text:p>\(words)</text:p></table:table-cell>"
      + "</table:table-row>"
  }

  private static func table(_ content: String) -> String {
    "<table:table table:name=\"T\"><table:table-column/>\(content)</table:table><text:p>z</text:p>"
  }

  private static func numbered(_ words: String) -> String {
    "<text:numbered-paragraph text:list-id=\"l\" text:level=\"1\"><text:number>1.</text:number>"
      + "<text:p>\(words)</text:p></text:numbered-paragraph>"
  }

  private static let rows = row(looped) + row("{{ x }}") + row("{%tr endfor %}")

  /// The element that goes, and how many there are with items and without.
  static let groups: [(element: String, body: String, filled: Int, empty: Int)] = [
    (
      "table:table-header-rows",
      table("<table:table-header-rows>\(rows)</table:table-header-rows>" + row("k")), 1, 0
    ),
    (
      "table:table-rows",
      table(
        "<table:table-header-rows>\(row("h"))</table:table-header-rows>"
          + "<table:table-rows>\(rows)</table:table-rows>"), 1, 0
    ),
    (
      "table:table-row-group",
      table(
        row("h")
          + "<table:table-row-group><table:table-row-group>\(rows)</table:table-row-group>"
          + "</table:table-row-group>"), 2, 0
    ),
    (
      "table:table",
      table("<table:table-rows>\(rows)</table:table-rows>"), 1, 0
    ),
    (
      "table:table-columns",
      "<table:table table:name=\"T\"><table:table-column/><table:table-columns>"
        + "<table:table-column table:number-columns-repeated=\"3\"/></table:table-columns>"
        + "<table:table-row><table:table-cell><text:p>h</text:p></table:table-cell>"
        + ["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"].map {
          "<table:table-cell><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row></table:table>", 1, 0
    ),
    (
      "text:numbered-paragraph",
      numbered("{% for x in xs %}") + numbered("{{ x }}") + numbered("{% endfor %}")
        + "<text:p>z</text:p>", 2, 0
    ),
  ]

  @Test(arguments: groups)
  func aGroupGoesWithWhatItHolds(
    element: String, body: String, filled: Int, empty: Int
  ) throws {
    let template = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
    for (items, expected): (Value, Int) in [(Self.two, filled), (.list([]), empty)] {
      let document = try template.rendered(["xs": items], .odt)
      #expect(try document.tree("content.xml").all(element).count == expected, "\(items)")
    }
  }

  @Test func whatIsPrintedInANumberedParagraphStaysInOne() throws {
    let template = TestTemplate(
      Draft([.raw(word: "<w:p/>", openDocument: Self.numbered("a {{ x }} b"))]))
    let tree = try template.rendered(["x": "words"], .odt).tree("content.xml")
    #expect(tree.all("text:numbered-paragraph").map(\.text) == ["1.a words b"])
  }
}

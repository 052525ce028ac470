import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Numbered lists of a template in loops: which numbers a reader sees.
@Suite struct ListRestartTests {
  private static let data: Record = [
    "list": [["rows": [1, 2]], ["rows": [3]], ["rows": [4, 5]]]
  ]

  /// A numbered paragraph of the template, in Word one of numbering 2, in Writer a list of its own.
  private static func item(_ words: String) -> Draft.Block {
    items([words])
  }

  private static func items(_ words: [String]) -> Draft.Block {
    let word = words.map {
      "<w:p><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"
        + "</w:pPr><w:r><w:t>\($0)</w:t></w:r></w:p>"
    }
    let items = words.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }
    return .raw(
      word: word.joined(),
      openDocument: "<text:list text:style-name=\"Numbers\">\(items.joined())</text:list>")
  }

  /// The list style that the Writer twins use.
  private static let style = Draft.Block.raw(word: "", openDocument: "")

  /// Which list each numbered paragraph belongs to, told from 0 in the order they first come.
  private func lists(_ document: RenderedDocument, _ format: OfficeFormat) throws -> [Int] {
    var names: [String] = []
    if format == .docx {
      names = try document.tree("word/document.xml").all("w:numId").compactMap {
        $0.attributes["w:val"]
      }
    } else {
      for (index, list) in try document.tree("content.xml").all("text:list").enumerated() {
        let name =
          list.attributes["text:continue-list"] ?? list.attributes["xml:id"] ?? "own \(index)"
        names += list.all("text:list-item").map { _ in name }
      }
    }
    var seen: [String] = []
    return names.map { name in
      if let place = seen.firstIndex(of: name) { return place }
      seen.append(name)
      return seen.count - 1
    }
  }

  private func lists(_ blocks: [Draft.Block], _ format: OfficeFormat) throws -> [Int] {
    let template = TestTemplate(Draft(blocks))
    return try lists(try template.rendered(Self.data, format), format)
  }

  private static let start = Draft.Block.paragraph("{% for i in list %}")
  private static let end = Draft.Block.paragraph("{% endfor %}")

  @Test(arguments: OfficeFormat.office)
  func theItemsOfAListRunThroughTheLoopThatMakesThem(format: OfficeFormat) throws {
    #expect(try lists([Self.start, Self.item("{{ i.rows[0] }}"), Self.end], format) == [0, 0, 0])
  }

  /// Words between two items divide a list of Writer in two, the second of which names the first.
  @Test func aListOfWriterThatGoesOnDoesSoInEachTurn() throws {
    let items = ["one", "two"].map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }
    let lists =
      "<text:list xml:id=\"l1\" text:style-name=\"Numbers\">\(items[0])</text:list><text:p>so</text:p>"
      + "<text:list text:continue-list=\"l1\" text:style-name=\"Numbers\">\(items[1])</text:list>"
    let template = TestTemplate(
      Draft([Self.start, .raw(word: "<w:p/>", openDocument: lists), Self.end]))
    let document = try template.rendered(Self.data, .odt)
    #expect(try self.lists(document, .odt) == [0, 0, 1, 1, 2, 2])
  }

  @Test(arguments: OfficeFormat.office)
  func anItemWithWordsBehindItIsStillAnItem(format: OfficeFormat) throws {
    let blocks = [Self.start, Self.item("{{ i.rows[0] }}"), .paragraph("Why"), Self.end]
    #expect(try lists(blocks, format) == [0, 0, 0])
  }

  @Test(arguments: OfficeFormat.office)
  func aListBelowAHeadingInTheLoopBeginsAnewEachTurn(format: OfficeFormat) throws {
    let blocks = [
      Self.start, .heading("Lot", level: 2), .paragraph("{% for r in i.rows %}"),
      Self.item("{{ r }}"), .paragraph("{% endfor %}"), Self.end,
    ]
    #expect(try lists(blocks, format) == [0, 0, 1, 2, 2])
  }

  @Test(arguments: OfficeFormat.office)
  func aListOfSeveralItemsInTheLoopBeginsAnewEachTurn(format: OfficeFormat) throws {
    #expect(
      try lists([Self.start, Self.items(["a", "b"]), Self.end], format) == [0, 0, 1, 1, 2, 2])
  }

  @Test func ofTheBranchesOfAnIfOnlyOneComesAndIsAnItem() throws {
    let blocks = [
      Self.start, .paragraph("{% if i.rows|length > 1 %}"), Self.item("many"),
      .paragraph("{% else %}"), Self.item("one"), .paragraph("{% endif %}"), Self.end,
    ]
    #expect(try lists(blocks, .docx) == [0, 0, 0])
  }

  @Test func aListThatGoesOnBehindTheLoopIsOneList() throws {
    let blocks = [
      Self.start, .heading("Lot", level: 2), Self.item("{{ i.rows[0] }}"), Self.end,
      Self.item("last"),
    ]
    #expect(try lists(blocks, .docx) == [0, 0, 0, 0])
  }

  private static func loop(_ blocks: [Draft.Block]) -> [Draft.Block] { [start] + blocks + [end] }

  private static let below: [Draft.Block] = [.heading("Lot", level: 2), item("{{ i.rows[0] }}")]

  @Test(arguments: OfficeFormat.office)
  func twoLoopsWithListsOfOneStyleEachBeginThemAnew(format: OfficeFormat) throws {
    let blocks = Self.loop(Self.below) + [.paragraph("Between")] + Self.loop(Self.below)
    #expect(try lists(blocks, format) == [0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: OfficeFormat.office)
  func twoLoopsWithinOneEachBeginTheirListsAnew(format: OfficeFormat) throws {
    let inner =
      [Draft.Block.paragraph("{% for r in i.rows %}")] + Self.below
      + [.paragraph("{% endfor %}")]
    let lists = try lists(Self.loop(inner + inner), format)
    #expect(lists == Array(0..<10))
  }

  @Test(arguments: OfficeFormat.office)
  func aListInACellOfARepeatedRowBeginsAnewInEachRow(format: OfficeFormat) throws {
    let item = "{{ r }}"
    let word =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>"
      + "<w:r><w:t>\(item)</w:t></w:r></w:p>"
    let writer =
      "<text:list text:style-name=\"Numbers\"><text:list-item><text:p>\(item)</text:p>"
      + "</text:list-item></text:list>"
    func words(_ text: String) -> String { WordFieldMarkup.paragraph(WordFieldMarkup.words(text)) }
    let first = "{% for i in list %}{{ i.rows[0] }}"
    let table = Draft.Block.raw(
      word: "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1\"/><w:gridCol w:w=\"1\"/></w:tblGrid>"
        + "<w:tr><w:tc>\(words(first))</w:tc><w:tc>\(words("{% for r in i.rows %}"))\(word)"
        + "\(words("{% endfor %}"))\(words("{% endfor %}"))</w:tc></w:tr></w:tbl>",
      openDocument: "<table:table table:name=\"T\"><table:table-column "
        + "table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell><text:p>"
        + "\(first)</text:p></table:table-cell><table:table-cell><text:p>{% for r in i.rows %}"
        + "</text:p>\(writer)<text:p>{% endfor %}</text:p><text:p>{% endfor %}</text:p>"
        + "</table:table-cell></table:table-row></table:table>")
    #expect(try lists([table], format) == [0, 0, 1, 2, 2])
  }

  @Test func ofTwoLoopsOneMayMakeTheItemsThatGoOn() throws {
    // The first begins its list anew each turn; the second's paragraphs are the items of one.
    let blocks =
      Self.loop(Self.below) + [.paragraph("Between")]
      + Self.loop([Self.item("{{ i.rows[0] }}")])
    #expect(try lists(blocks, .docx) == [0, 1, 2, 3, 3, 3])
  }

  @Test func aListBeforeAndBehindALoopGoesOnThroughIt() throws {
    let blocks = [Self.item("first")] + Self.loop(Self.below) + [Self.item("last")]
    #expect(try lists(blocks, .docx) == [0, 0, 0, 0, 0])
  }

  @Test func aListOfAStyleBeginsAnewToo() throws {
    let blocks = [
      Self.start, .heading("Lot", level: 2), .paragraph("{% for r in i.rows %}"),
      .paragraph("{{ r }}", style: "List Number"), .paragraph("{% endfor %}"), Self.end,
    ]
    #expect(try lists(blocks, .docx) == [0, 0, 1, 2, 2])
  }

  @Test func whatBeginsAnewIsNotCountedWithTheFormsOwnLists() throws {
    let template = TestTemplate(
      Draft([
        .paragraph("x", style: "List Number"), .paragraph("{{ a }}"),
        .paragraph("y", style: "List Number"),
      ]))
    let data: Record = ["a": .flow(Flow([.markdown(number: nil, source: "1. p\n2. q")]))]
    let numbering = try template.rendered(data, .docx).tree("word/numbering.xml")
    let patterns = numbering.all("w:num").compactMap {
      $0.first("w:abstractNumId")?.attributes["w:val"]
    }
    #expect(patterns == ["0", "1", "2"])
  }
}

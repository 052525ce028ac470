import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Lists that something interrupts, which Writer saves as several that continue each other: their
/// numbers run on whatever tags leave out or bring again, as they do in Word.
@Suite struct ListChainTests {
  private static let data: Record = [
    "list": [["rows": [1, 2]], ["rows": [3]], ["rows": [4, 5]]], "no": false, "nobody": .list([]),
  ]

  /// A template and the numbers that a reader of what it gives sees.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var blocks: [Draft.Block]
    var numbers: [Int]
    /// The formats of which it is said.
    var formats = OfficeFormat.office

    init(
      _ what: String, _ numbers: [Int], formats: [OfficeFormat] = OfficeFormat.office,
      _ blocks: Draft.Block...
    ) {
      (testDescription, self.blocks, self.numbers) = (what, blocks, numbers)
      self.formats = formats
    }
  }

  /// A numbered paragraph; in Writer a list with that name that continues another.
  private static func item(
    _ words: String, _ name: String, after other: String? = nil
  ) -> Draft.Block {
    list([words], "xml:id=\"\(name)\"" + (other.map { " text:continue-list=\"\($0)\"" } ?? ""))
  }

  private static func list(_ words: [String], _ attributes: String) -> Draft.Block {
    let word = words.map {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>\($0)</w:t></w:r></w:p>"
    }
    let items = words.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }
    return .raw(
      word: word.joined(),
      openDocument:
        "<text:list \(attributes) text:style-name=\"Numbers\">\(items.joined())</text:list>")
  }

  private static func bullet(_ attributes: String) -> Draft.Block {
    .raw(
      word: "<w:p><w:r><w:t>bullet</w:t></w:r></w:p>",
      openDocument: "<text:list \(attributes) text:style-name=\"Bullets\"><text:list-item>"
        + "<text:p>bullet</text:p></text:list-item></text:list>")
  }

  private static let (loop, endLoop) = (
    Draft.Block.paragraph("{% for i in list %}"), Draft.Block.paragraph("{% endfor %}")
  )
  private static let (left, endLeft) = (
    Draft.Block.paragraph("{% if no %}"), Draft.Block.paragraph("{% endif %}")
  )
  private static let words = Draft.Block.paragraph("Words")
  private static let heading = Draft.Block.heading("Lot", level: 2)

  // MARK: What is left out

  private static let leftOut = [
    Case(
      "a list in a branch that is left out", [1, 2],
      item("one", "a1"), bullet("xml:id=\"b1\""), left, item("two", "a2", after: "a1"),
      bullet("xml:id=\"b2\" text:continue-list=\"b1\""), endLeft, item("three", "a3", after: "a2")),
    Case(
      "lists in two branches", [1, 2, 3],
      item("one", "a1"), words, left, item("two", "a2", after: "a1"), .paragraph("{% else %}"),
      item("other", "a3", after: "a2"), endLeft, words, item("three", "a4", after: "a3")),
    Case(
      "the first list left out", [1, 2],
      left, item("gone", "a1"), endLeft, item("one", "a2", after: "a1"), words,
      item("two", "a3", after: "a1")),
    Case(
      "the last list left out", [1],
      item("one", "a1"), words, left, item("gone", "a2", after: "a1"), endLeft),
    Case(
      "lists that go with the tags in them", [1, 2],
      item("{% if no %}", "a1"), words, item("gone", "a2", after: "a1"), words,
      item("{% endif %}", "a3", after: "a2"), words, item("one", "a4", after: "a3"), words,
      item("two", "a5", after: "a4")),
    Case(
      "a first list of which no item comes", [1, 2],
      list(["{% for r in nobody %}", "{{ r }}", "{% endfor %}"], "xml:id=\"a1\""), words,
      item("one", "a2", after: "a1"), words, item("two", "a3", after: "a2")),
  ]

  // MARK: What comes again

  private static let repeated = [
    Case(
      "a list in a loop, between others and behind bullets", [1, 2, 3, 4, 5],
      item("one", "a1"), loop, bullet("xml:id=\"b1\""), item("{{ i.rows[0] }}", "a2", after: "a1"),
      endLoop, bullet("xml:id=\"b2\" text:continue-list=\"b1\""), item("after", "a3", after: "a2")),
    Case(
      "a list in a loop, between others", [1, 2, 3, 4, 5],
      item("one", "a1"), loop, item("{{ i.rows[0] }}", "a2", after: "a1"), words, endLoop,
      item("after", "a3", after: "a2")),
    Case(
      "a list in a loop and one behind it", [1, 2, 3, 4],
      loop, heading, item("{{ i.rows[0] }}", "a1"), endLoop, item("after", "a2", after: "a1")),
    Case(
      "two lists in a loop, the second right behind the first", [1, 2, 1, 2, 1, 2],
      loop, list(["one"], ""), words, list(["two"], "text:continue-numbering=\"true\""), endLoop),
    Case(
      "two lists in a loop, the second with the first's name", [1, 2, 1, 2, 1, 2],
      loop, item("one", "a1"), words, item("two", "a2", after: "a1"), endLoop),
    Case(
      "a list in a loop, and one in a loop within it", [1, 2, 3, 1, 2, 1, 2, 3],
      loop, item("lot", "a1"), .paragraph("{% for r in i.rows %}"),
      item("{{ r }}", "a2", after: "a1"), endLoop, endLoop),
    Case(
      "lists in the branches of an if, of which each turn has one", [1, 2, 3],
      loop, .paragraph("{% if i.rows|length > 1 %}"), item("many", "a1"),
      .paragraph("{% else %}"), item("one", "a2", after: "a1"), endLeft, endLoop),
    Case(
      "the items that two loops make", [1, 2, 3, 4, 5, 6],
      loop, item("a", "a1"), endLoop, words, loop, item("b", "a2", after: "a1"), endLoop),
    Case(
      "lists below headings in two loops", [1, 1, 1, 1, 1, 1],
      loop, heading, item("a", "a1"), endLoop, words, loop, heading,
      item("b", "a2", after: "a1"), endLoop),
    Case(
      "a list that a macro makes, between others", [1, 2, 3],
      item("one", "a1"), .paragraph("{% macro m() %}"), item("two", "a2", after: "a1"),
      .paragraph("{% endmacro %}"), words, .paragraph("{{ m() }}"), words,
      item("three", "a3", after: "a2")),
    Case(
      "lists that a macro makes", [1, 2, 1, 2], formats: [.odt],
      .paragraph("{% macro m() %}"), item("one", "a1"), bullet("xml:id=\"b1\""),
      item("two", "a2", after: "a1"), .paragraph("{% endmacro %}"), .paragraph("{{ m() }}"),
      words, .paragraph("{{ m() }}")),
    Case(
      "lists that are kept and written twice", [1, 2, 1, 2], formats: [.odt],
      .paragraph("{% set kept %}"), item("one", "a1"), bullet("xml:id=\"b1\""),
      item("two", "a2", after: "a1"), .paragraph("{% endset %}"), .paragraph("{{ kept }}"),
      words, .paragraph("{{ kept }}")),
  ]

  // MARK: What continues nothing

  private static let apart = [
    Case(
      "a list behind one of another style", [1, 1, 1, 1], formats: [.odt],
      item("one", "a1"), loop, bullet(""), list(["two"], "text:continue-numbering=\"true\""),
      endLoop),
    Case(
      "a list that names none", [1, 1, 2], formats: [.odt],
      item("one", "a1"), left, words, endLeft, item("two", "a2", after: "a9"), words,
      item("three", "a3", after: "a2")),
  ]

  @Test(arguments: leftOut + repeated + apart)
  func listsAreNumberedAsOneThatNothingInterrupts(chain: Case) throws {
    for format in chain.formats {
      let document = try rendered(chain.blocks, format)
      let numbers = try format == .docx ? Self.ofWord(document) : Self.ofWriter(document)
      #expect(numbers == chain.numbers, "\(format)")
    }
  }

  @Test func listsOfWhichNoTagTakesOneKeepTheirNames() throws {
    let document = try rendered(
      [
        .paragraph("{{ list|length }}"), Self.item("one", "a1"), Self.words,
        Self.item("two", "a2", after: "a1"), Self.left, Self.words, Self.endLeft,
      ], .odt)
    let lists = try document.tree("content.xml").all("text:list")
    #expect(lists.map { $0.attributes["xml:id"] } == ["a1", "a2"])
    #expect(lists.map { $0.attributes["text:continue-list"] } == [nil, "a1"])
  }

  @Test func theFirstListThatComesIsNamedAndTheOthersCallIt() throws {
    let chain = Self.leftOut[2]
    let lists = try rendered(chain.blocks, .odt).tree("content.xml").all("text:list")
    #expect(lists.map { $0.attributes["xml:id"] } == ["RemitList1", nil])
    #expect(lists.map { $0.attributes["text:continue-list"] } == [nil, "RemitList1"])
  }

  // MARK: Reading

  private func rendered(
    _ blocks: [Draft.Block], _ format: OfficeFormat
  ) throws -> RenderedDocument {
    var template = TestTemplate(Draft(blocks))
    template.openDocumentStyles =
      "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
      + "text:bullet-char=\"-\"/></text:list-style>"
    return try template.rendered(Self.data, format)
  }

  /// The numbers that Word shows.
  private static func ofWord(_ document: RenderedDocument) throws -> [Int] {
    var counts: [String: Int] = [:]
    return try document.tree("word/document.xml").all("w:numId").map {
      let list = $0.attributes["w:val"] ?? ""
      counts[list, default: 0] += 1
      return counts[list] ?? 0
    }
  }

  /// The numbers that Writer shows. It takes no notice of a name that no list before has, and goes
  /// on with the list right before where that is of the same style.
  private static func ofWriter(_ document: RenderedDocument) throws -> [Int] {
    var counts: [String: Int] = [:]
    var firsts: [String: String] = [:]
    var previous = (style: "", first: "")
    var numbers: [Int] = []
    for (index, list) in try document.tree("content.xml").all("text:list").enumerated() {
      let name = list.attributes["xml:id"] ?? "list \(index)"
      let style = list.attributes["text:style-name"] ?? ""
      var first = name
      if let other = list.attributes["text:continue-list"] {
        first = firsts[other] ?? name
      } else if list.attributes["text:continue-numbering"] == "true", previous.style == style {
        first = previous.first
      }
      firsts[name] = first
      previous = (style, first)
      guard style == "Numbers" else { continue }
      for _ in list.all("text:list-item") {
        counts[first, default: 0] += 1
        numbers.append(counts[first] ?? 0)
      }
    }
    return numbers
  }
}

import Diagnostics
import TestSupport
import Testing

@Suite struct RetoldListTests {
  typealias Case = RetoldCase

  /// Two levels: 1., 2. and 1.1, 1.2; a list of bullets; the first begun anew at 5.
  private static let numbering =
    pattern(
      0, [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")])
    + pattern(1, [("bullet", "\u{F0B7}"), ("bullet", "o")])
    + pattern(2, [("decimal", "%1"), ("upperRoman", "%1-%2")])
    + pattern(3, [("chineseCounting", "%1")])
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
    + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
    + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>"
    + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num>"
    + "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"0\"/></w:num>"

  private static func pattern(_ id: Int, _ levels: [(String, String)]) -> String {
    let levels = levels.enumerated().map { index, level in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/>"
        + "<w:lvlText w:val=\"\(level.1)\"/><w:pPr><w:ind w:left=\"\(720 * (index + 1))\" "
        + "w:hanging=\"360\"/></w:pPr></w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  private static func item(_ words: String, _ number: Int, _ level: Int = 0) -> String {
    Case.paragraph(
      Case.run(words),
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
  }

  private static func word(_ body: String) -> WordParts {
    var word = WordParts(body)
    word.numbering = numbering
    return word
  }

  /// Items with their depths, and what begins or goes on.
  private func told(_ list: XMLTree, depth: Int = 1) -> [String] {
    let opening =
      list.attributes["text:continue-list"] != nil ? "on" : depth == 1 ? "new" : nil
    return [opening].compactMap(\.self)
      + list.elements.flatMap { item in
        item.elements.flatMap { child in
          child.name == "text:list" ? told(child, depth: depth + 1) : ["\(depth) \(child.text)"]
        }
      }
  }

  private static let cases: [(String, [String])] = [
    (item("a", 1) + item("b", 1), ["new", "1 a", "1 b"]),
    (
      item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 1) + item("e", 1),
      ["new", "1 a", "2 b", "3 c", "2 d", "1 e"]
    ),
    // Words between do not end it; Word counts all numberings of a pattern together.
    (
      item("a", 1) + Case.paragraph(Case.run("x")) + item("b", 1) + item("y", 2) + item("c", 6),
      ["new", "1 a", "on", "1 b", "new", "1 y", "on", "1 c"]
    ),
    (item("a", 1) + item("b", 3), ["new", "1 a", "new", "1 b"]),
    (item("a", 1, 1), ["new", "2 a"]), (item("a", 0), []),
  ]

  @Test(arguments: cases)
  func itemsStandAtTheirLevelsAndGoOnOrBeginAnew(body: String, expected: [String]) throws {
    let content = try Case.document(Self.word(body)).tree("content.xml")
    let lists = try #require(content.all("office:text").first).elements.filter {
      $0.name == "text:list"
    }
    #expect(lists.flatMap { told($0) } == expected)
  }

  private func level(_ number: Int, _ level: Int) throws -> XMLTree {
    let body = Self.item("a", number) + Self.item("b", number, level)
    let content = try Case.document(Self.word(body)).tree("content.xml")
    let list = try #require(content.all("text:list").first)
    let style = content.all("text:list-style").first {
      $0.attributes["style:name"] == list.attributes["text:style-name"]
    }
    return try #require(
      style?.elements.first { $0.attributes["text:level"] == String(level + 1) })
  }

  @Test func itsNumbersLookAsInWord() throws {
    let second = try level(1, 1).attributes
    #expect(second["style:num-format"] == "1")
    #expect(second["text:display-levels"] == "2")
    let third = try level(1, 2).attributes
    #expect(third["style:num-format"] == "a")
    #expect(third["style:num-prefix"] == "(")
    #expect(third["style:num-suffix"] == ")")
    #expect(try level(3, 0).attributes["text:start-value"] == "5")
    #expect(try level(2, 0).attributes["text:bullet-char"] == "\u{2022}")
    // Numbers that no point joins are told in Writer's own way.
    #expect(try level(4, 1).attributes["loext:num-list-format"] == "%1%-%2%")
    let alignment = try #require(try level(1, 1).all("style:list-level-label-alignment").first)
    #expect(alignment.attributes["fo:margin-left"] == "72pt")
    #expect(alignment.attributes["fo:text-indent"] == "-18pt")
  }

  @Test func aListByItsStyleIsTheFormsListOfThatName() throws {
    func style(_ name: String, _ number: Int) -> String {
      let id = name.filter { $0 != " " }
      return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:pPr>"
        + "<w:numPr><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr></w:style>"
    }
    func styled(_ words: String, _ style: String) -> String {
      Case.paragraph(Case.run(words), "<w:pStyle w:val=\"\(style)\"/>")
    }
    var word = Self.word(
      styled("a", "ListBullet") + styled("b", "ListBullet2") + styled("c", "Points")
        + styled("d", "heading1"))
    word.styles =
      style("List Bullet", 2) + style("List Bullet 2", 2) + style("Points", 1)
      + style("heading 1", 1)
    let document = try Case.document(word)
    let body = try #require(try document.tree("content.xml").all("office:text").first)
    let lists = body.elements.filter { $0.name == "text:list" }
    #expect(lists.map { told($0) } == [["new", "1 a", "2 b"], ["new", "1 c"]])
    #expect(lists.first?.attributes["text:style-name"] == "List_20_Bullet")
    // The form's own headings are numbered as the form has it.
    #expect(body.elements.contains { $0.name == "text:h" })
  }

  @Test func aWayToCountThatWriterHasNotIsRefused() throws {
    let fault = try #require(Case.faults(Self.word(Self.item("a", 5))).first)
    #expect(fault.message.contains("chineseCounting"))
    #expect(fault.message.contains("annex.docx"))
    #expect(fault.remedy?.contains("1, 2, 3") == true)
  }
}

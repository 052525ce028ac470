import TestSupport
import Testing

@Suite struct RetoldTableTests {
  typealias Case = RetoldCase

  private static func cell(_ words: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Case.paragraph(Case.run(words)))</w:tc>"
  }

  private static func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private static func table(_ rows: String..., properties: String = "") -> String {
    "<w:tbl><w:tblPr>\(properties)</w:tblPr>\(rows.joined())</w:tbl>"
  }

  private static let down = "<w:vMerge/>"
  private static let top = "<w:vMerge w:val=\"restart\"/>"

  /// A table, and the rows that a reader of Writer's sees.
  private static let cases: [(String, [String])] = [
    (table(row(cell("a"), cell("b"))), ["| a | b |"]),
    (
      table(row(cell("a", "<w:gridSpan w:val=\"2\"/>")), row(cell("b"), cell("c"))),
      ["| a |", "| b | c |"]
    ),
    (
      table(row(cell("a", top), cell("b")), row(cell("", down), cell("c"))),
      ["| a | b |", "|  | c |"]
    ),
    (
      table(
        row(cell("a", "<w:gridSpan w:val=\"2\"/>" + top), cell("b")),
        row(cell("", "<w:gridSpan w:val=\"2\"/>" + down), cell("c")),
        row(cell("d"), cell("e"), cell("f"))),
      ["| a | b |", "|  |  | c |", "| d | e | f |"]
    ),
    // A cell that goes on from none stands for itself; a row that is short is filled up.
    (table(row(cell("a", down), cell("b")), row(cell("c"))), ["| a | b |", "| c |  |"]),
    (
      table(
        row(cell("a"), cell("b"), cell("c")),
        row(cell("d"), properties: "<w:gridBefore w:val=\"2\"/>")),
      ["| a | b | c |", "|  | d |"]
    ),
    (
      table(row("<w:tc>" + table(row(cell("in"))) + "<w:p/></w:tc>", cell("out"))),
      ["| ⟦| in |⟧ /  | out |"]
    ),
    (
      table(
        row(
          cell("a", "<w:hMerge w:val=\"restart\"/>"), cell("", "<w:hMerge/>"), cell("b"))),
      ["| a | b |"]
    ),
  ]

  @Test(arguments: cases)
  func itsCellsStandWhereWordHasThem(body: String, rows: [String]) throws {
    // That every row has its places, covered or not, is found by reading the paper back.
    #expect(try Case.lines(WordParts(body)) == rows)
  }

  @Test func rowsThatAreRepeatedAreHeaders() throws {
    let header = "<w:tblHeader/>"
    let body = Self.table(
      Self.row(Self.cell("h"), properties: header), Self.row(Self.cell("a")))
    let content = try Case.document(WordParts(body)).tree("content.xml")
    #expect(content.all("table:table-header-rows").map(\.text) == ["h"])
    // One that a cell leaves downwards cannot be repeated alone.
    let cut = Self.table(
      Self.row(Self.cell("h", Self.top), properties: header), Self.row(Self.cell("", Self.down)))
    let other = try Case.document(WordParts(cut)).tree("content.xml")
    #expect(other.all("table:table-header-rows").isEmpty)
  }

  private static let grid =
    "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:pPr>"
    + "<w:spacing w:after=\"0\"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val=\"single\" "
    + "w:sz=\"4\"/><w:insideH w:val=\"dotted\" w:sz=\"4\"/></w:tblBorders></w:tblPr>"
    + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" "
    + "w:fill=\"00703C\"/></w:tcPr></w:tblStylePr></w:style>"

  @Test func itLooksAsItsStyleAndItsCellsSay() throws {
    var word = WordParts(
      Self.table(
        Self.row(Self.cell("a")),
        Self.row(
          Self.cell("b", "<w:shd w:val=\"clear\" w:fill=\"FFEE00\"/><w:vAlign w:val=\"center\"/>")),
        properties: "<w:tblStyle w:val=\"Grid\"/><w:tblLook w:val=\"0020\"/>"))
    word.styles = Self.grid
    let document = try Case.document(word)
    let cells = try document.tree("content.xml").all("table:table-cell")
    let looks = try cells.map { try document.look(of: $0, "table:style-name") }
    try #require(looks.count == 2)
    #expect(looks[0]["fo:border-top"] == "0.50pt solid #000000")
    #expect(looks[0]["fo:border-bottom"] == "0.50pt dotted #000000")
    #expect(looks[0]["fo:background-color"] == "#00703c")
    #expect(looks[1]["fo:background-color"] == "#ffee00")
    #expect(looks[1]["style:vertical-align"] == "middle")
    #expect(try document.look(ofWords: "a")["fo:font-weight"] == "bold")
    #expect(try document.look(ofWords: "b").isEmpty)
    let paragraph = try #require(cells[0].all("text:p").first)
    #expect(try document.look(of: paragraph, "text:style-name")["fo:margin-bottom"] == "0pt")
  }

  @Test func marksBetweenCellsAndRowsArePaired() throws {
    let mark = "<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>"
    let end = "<w:bookmarkEnd w:id=\"1\"/>"
    for body in [
      Self.table(Self.row(mark + Self.cell("a"), Self.cell("b")) + end, Self.row(Self.cell("c"))),
      mark + Self.table(Self.row(Self.cell("a"))) + end,
      Self.table(Self.row(Self.cell("a"), mark), Self.row(Self.cell("b"), end)),
    ] {
      let content = try Case.document(WordParts(body)).tree("content.xml")
      let marks = content.all("text:p").flatMap(\.elements).filter {
        $0.name.hasPrefix("text:bookmark")
      }
      #expect(marks.map(\.name) == ["text:bookmark-start", "text:bookmark-end"])
    }
  }
}

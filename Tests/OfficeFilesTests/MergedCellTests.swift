import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Cells that become one: those that a loop makes, and those that the form has merged over rows.
@Suite struct MergedCellTests {
  typealias Refusal = (rows: [String], says: String)

  static let refused: [Refusal] = [
    (
      ["{%tr for c in colours %} | ", "{% vm %}{{ c }} | a", "b | c", "{%tr endfor %} | "],
      "this loop makes other rows among them"
    ),
    (
      ["{%tr for c in colours %} | ", "{% vm %}{{ c }} | a", "b | {% vm %}c", "{%tr endfor %} | "],
      "this loop makes other rows among them"
    ),
    (
      [
        "{%tr for c in colours %} | ", "{%tr if c == 'red' %} | ", "{% vm %}{{ c }} | a",
        "{%tr endif %} | ", "{%tr endfor %} | ",
      ], "not every turn of this loop makes its row"
    ),
    (
      [
        "{%tr for c in colours %} | ", "{%tc if n %} | {% vm %}a | {%tc endif %}", "{%tr endfor %}",
      ],
      "not every turn of this loop makes its row"
    ),
    (["{%tc for c in colours %} | {% hm %}{{ c }} | b | {%tc endfor %}"], "other cells among them"),
    (
      [
        "{%tc for c in colours %} | {%tc if c != 'red' %} | {% hm %}{{ c }} | {%tc endif %}"
          + " | {%tc endfor %}"
      ], "not every turn of this loop makes its cell"
    ),
    (["{% for c in colours %}{{ c }}{% vm %}{% endfor %} | b"], "repeats something else"),
  ]

  @Test(arguments: refused, OfficeFormat.office)
  func aLoopMakesOneCellInEachTurn(example: Refusal, in format: OfficeFormat) throws {
    let draft = Draft(example.rows.map { "| \($0) |" }.joined(separator: "\n"))
    let faults = TestTemplate(draft).faults(format, RenderCase.data)
    #expect(faults.map(\.code).allSatisfy { $0 == "misplaced-tag" })
    let first = try #require(faults.first)
    #expect(first.message.hasSuffix(example.says), "\(first.message)")
    #expect(first.remedy?.isEmpty == false)
  }

  @Test(arguments: OfficeFormat.office)
  func aTableThatIsRepeatedJoinsNone(format: OfficeFormat) {
    let draft = Draft("{% for c in colours %}\n| {% vm %}{{ c }} | a |\n{% endfor %}")
    let faults = TestTemplate(draft).faults(format, RenderCase.data)
    #expect(faults.map(\.message).contains { $0.hasSuffix("repeats something else") })
  }

  static let made: [RenderCase] = [
    RenderCase(
      "a turn may choose between rows, each with such a cell",
      "| {%tr for c in colours %} | |\n| {%tr if loop.index is odd %} | |\n| {% vm %}G | {{ c }} |\n"
        + "| {%tr else %} | |\n| {% vm %}H | {{ c }} too |\n| {%tr endif %} | |\n"
        + "| {%tr endfor %} | |",
      gives: ["| G | red |", "|  | green too |", "|  | blue |"]),
    RenderCase(
      "the condition of a loop leaves turns out",
      "| {%tr for c in colours if c != 'red' %} | |\n| {% vm %}G | {{ c }} |\n"
        + "| {%tr endfor %} | |",
      gives: ["| G | green |", "|  | blue |"]),
  ]

  @Test(arguments: made, OfficeFormat.office)
  func cellsThatALoopMakesBecomeOne(example: RenderCase, in format: OfficeFormat) throws {
    try example.check(in: format)
  }

  /// What the data make of the cells beside them is for each format to fill up.
  static let uneven: [RenderCase] = [
    RenderCase(
      "a cell stands further right in one row than in the other",
      "| {%tr for l in lots %} | | |\n"
        + "| {%tc for r in l.rows %} | {{ r.a }} | {%tc endfor %} | {% vm %}G |\n"
        + "| {%tr endfor %} | | |",
      gives: ["1", "2", "G", "9"]),
    RenderCase(
      "a cell is wider in one row than in the other",
      "| {%tr for c in colours %} | |\n| {% vm %}{% colspan loop.revindex %}G | {{ c }} |\n"
        + "| {%tr endfor %} | |",
      gives: ["G", "red", "green", "blue"]),
  ]

  @Test(arguments: uneven, OfficeFormat.office)
  func theyBecomeOneAsFarAsTheyLieBelowEachOther(
    example: RenderCase, in format: OfficeFormat
  ) throws {
    let document = try TestTemplate(example.template).rendered(example.data, format)
    let words = try document.body().flatMap { $0.split(separator: "|") }
    #expect(
      words.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } == example.expected)
  }

  /// A table of Word whose first column is one cell over the second and third row.
  private static func merged(_ rows: [(merge: String, words: String)]) -> TestTemplate {
    let table = rows.map { row in
      let merge = row.merge.isEmpty ? "" : "<w:tcPr><w:vMerge w:val=\"\(row.merge)\"/></w:tcPr>"
      return "<w:tr><w:tc>\(merge)<w:p><w:r><w:t>\(row.words)</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p/></w:tc></w:tr>"
    }.joined()
    let markup =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>\(table)</w:tbl><w:p/>"
    return TestTemplate(Draft([.raw(word: markup, openDocument: "<text:p/>")]))
  }

  static let continued: [(rows: [(merge: String, words: String)], warned: [String])] = [
    (
      [
        ("", "{%tr if n %}"), ("restart", "Ward"), ("", "{%tr endif %}"), ("continue", ""),
      ], ["{%tr if n %}"]
    ),
    (
      [
        ("", "{%tr for c in colours %}"), ("restart", "Ward"), ("", "{%tr endfor %}"),
        ("continue", ""),
      ], ["{%tr for c in colours %}"]
    ),
    (
      [
        ("restart", "Ward"), ("", "{%tr for c in colours %}"), ("continue", ""),
        ("", "{%tr endfor %}"),
      ], []
    ),
    (
      [
        ("", "{%tr for c in colours %}"), ("", "{%tr if loop.first %}"), ("restart", "Ward"),
        ("", "{%tr else %}"), ("continue", ""), ("", "{%tr endif %}"), ("", "{%tr endfor %}"),
      ], []
    ),
  ]

  @Test(arguments: continued)
  func whatMayLeaveOutTheFirstRowOfACellOfWordIsTold(
    example: (rows: [(merge: String, words: String)], warned: [String])
  ) throws {
    let told = try Self.merged(example.rows).template(.docx).diagnostics.filter {
      $0.code == "rows-spanned"
    }
    #expect(told.map(\.severity) == example.warned.map { _ in .warning })
    #expect(told.map { $0.place?.document?.words } == example.warned)
  }
}

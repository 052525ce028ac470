import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Writer's cells that span rows, beside rows that come and go.
@Suite struct RowSpanTests {
  /// A table of Writer whose first column is one cell over the rows between the header and the last.
  private static func template(_ rows: [String]) -> TestTemplate {
    func cell(_ words: String, _ attributes: String = "") -> String {
      "<table:table-cell\(attributes)><text:p>\(words)</text:p></table:table-cell>"
    }
    let spanned = rows.enumerated().map { place, words in
      let first =
        place == 0
        ? cell("Ward", " table:number-rows-spanned=\"\(rows.count)\"")
        : "<table:covered-table-cell/>"
      return "<table:table-row>\(first)\(cell(words))</table:table-row>"
    }.joined()
    let table =
      "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"2\"/>"
      + "\(spanned)<table:table-row>\(cell("n"))\(cell("m"))</table:table-row></table:table><text:p/>"
    return TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: table)]))
  }

  static let refused: [(rows: [String], tags: [String])] = [
    (
      ["a", "{%tr for i in list %}", "{{ i }}", "{%tr endfor %}"],
      ["{%tr for i in list %}", "{%tr endfor %}"]
    ),
    (["a", "{%tr if x %}", "b", "{%tr endif %}"], ["{%tr if x %}", "{%tr endif %}"]),
  ]

  @Test(arguments: refused)
  func rowsBesideACellThatSpansThemAreNeitherRepeatedNorLeftOut(
    example: (rows: [String], tags: [String])
  ) {
    let faults = Self.template(example.rows).faults(.odt, ["x": true, "list": [1, 2]])
    #expect(faults.map(\.code) == example.tags.map { _ in "rows-spanned" })
    #expect(faults.map { $0.place?.document?.words } == example.tags)
  }

  @Test func wordsInThemMayDependOnData() throws {
    let template = Self.template([
      "a", "{% if x %}b{% endif %}", "{% for i in list %}{{ i }}{% endfor %}",
    ])
    let document = try template.rendered(["x": true, "list": [1, 2]], .odt)
    let rows = try document.tree("content.xml").all("table:table-row")
    #expect(
      rows.map { $0.all("text:p").map(\.text) } == [["Ward", "a"], ["b"], ["12"], ["n", "m"]])
  }
}

import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Cells of Writer whose tags say how wide they are.
///
/// A row of Word that is shorter than its table, which is how docxtpl's `colspan` is mostly set
/// out, is a cell in Writer that covers the places beside it.
@Suite struct OpenDocumentColspanTests {
  /// A cell with words that covers so many columns, and the covered ones behind it.
  private static func cell(_ words: String, _ columns: Int = 1, rows: Int = 1) -> String {
    "<table:table-cell table:number-columns-spanned=\"\(columns)\" "
      + "table:number-rows-spanned=\"\(rows)\"><text:p>\(words)</text:p></table:table-cell>"
      + String(repeating: "<table:covered-table-cell/>", count: columns - 1)
  }

  private static func table(_ columns: Int, _ rows: [[String]]) -> String {
    "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated="
      + "\"\(columns)\"/>"
      + rows.map { "<table:table-row>\($0.joined())</table:table-row>" }.joined()
      + "</table:table>"
  }

  /// A table of the template and its columns, what a reader then sees, and how many columns are
  /// covered in its first row.
  static let cases: [(String, [String], Int, Int)] = [
    (
      table(2, [[cell("{% colspan 2 %}H", 2)], [cell("a"), cell("b")]]), ["| H |", "| a | b |"], 2,
      1
    ),
    (
      table(3, [[cell("{% colspan 3 %}H", 2), cell("x")], [cell("a"), cell("b"), cell("c")]]),
      ["| H | x |", "| a | b | c |  |"], 4, 2
    ),
    (
      table(3, [[cell("{% colspan 2 %}H", 3)], [cell("a"), cell("b"), cell("c")]]),
      ["| H |  |", "| a | b | c |"], 3, 1
    ),
    (
      table(3, [[cell("{% colspan 1 %}H", 3)], [cell("a"), cell("b"), cell("c")]]),
      ["| H |  |  |", "| a | b | c |"], 3, 0
    ),
    (
      table(3, [[cell("{% colspan 1 %}H", 2), cell("x")], [cell("a"), cell("b"), cell("c")]]),
      ["| H | x |  |", "| a | b | c |"], 3, 0
    ),
    (
      table(
        4,
        [
          [cell("{% colspan 1 %}H", 2), cell("{% colspan 3 %}G", 2)],
          [cell("a"), cell("b"), cell("c"), cell("d")],
        ]), ["| H | G |", "| a | b | c | d |"], 4, 2
    ),
    (
      table(3, [[cell("{% colspan 2 %}H"), cell("z", 2)], [cell("a"), cell("b"), cell("c")]]),
      ["| H | z |", "| a | b | c |"], 3, 1
    ),
    (
      table(2, [[cell("{% colspan 4 %}H"), cell("z")], [cell("a"), cell("b")]]),
      ["| H | z |", "| a | b |  |  |  |"], 5, 3
    ),
    (
      table(
        2,
        [
          [cell("{%tr for c in colours %}"), cell("")],
          [cell("{% vm %}{% colspan 2 %}G", 2)], [cell("{%tr endfor %}"), cell("")],
        ]), ["| G |", "|  |  |", "|  |  |"], 2, 1
    ),
    (
      table(
        2,
        [
          [cell("{%tr for c in colours %}"), cell("")],
          [cell("{% colspan 1 %}{% vm %}G", 2), cell("{{ c }}")],
          [cell("{%tr endfor %}"), cell("")],
        ]), ["| G | red |", "|  | green |", "|  | blue |"], 2, 0
    ),
  ]

  @Test(arguments: cases)
  func aRowHasAsManyPlacesAsItsTable(
    table: String, body: [String], columns: Int, covered: Int
  ) throws {
    let template = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: table)]))
    let document = try template.rendered(RenderCase.data, .odt)
    #expect(try document.body() == body)
    let content = try document.tree("content.xml")
    let stated = content.all("table:table-column").reduce(0) {
      $0 + (Int($1.attributes["table:number-columns-repeated"] ?? "1") ?? 0)
    }
    #expect(stated == columns)
    let first = try #require(content.all("table:table-row").first)
    #expect(first.all("table:covered-table-cell").count == covered)
    #expect(content.all("table:table-cell").allSatisfy { $0.attributes["widened-by"] == nil })
  }
}

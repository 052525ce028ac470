import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Rows of tables with fields of Word or Writer, and tags beside these.
@Suite struct RepeatedRowTests {
  /// Rows of cells in both formats: a line is a paragraph, `«ward»` a field that names a value, and
  /// `[a|b]` a table of one row.
  private static func table(_ rows: [[String]]) -> Draft.Block {
    let columns = rows.map(\.count).max() ?? 1
    let wordRows = rows.map { row in
      "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(word($0))</w:tc>" }.joined() + "</w:tr>"
    }.joined()
    let writerRows = rows.map { row in
      "<table:table-row>"
        + row.map { "<table:table-cell>\(writer($0))</table:table-cell>" }.joined()
        + "</table:table-row>"
    }.joined()
    let grid = String(repeating: "<w:gridCol w:w=\"900\"/>", count: columns)
    return .raw(
      word: "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(wordRows)</w:tbl>",
      openDocument: "<table:table table:name=\"T\(rows.joined().joined().count)\">"
        + "<table:table-column table:number-columns-repeated=\"\(columns)\"/>\(writerRows)"
        + "</table:table>")
  }

  /// The table that a cell holds in place of paragraphs.
  private static func inner(_ cell: String) -> (word: String, writer: String)? {
    guard cell.hasPrefix("["),
      case .raw(let word, let writer) = table([
        cell.dropFirst().dropLast().split(separator: "|").map(String.init)
      ])
    else { return nil }
    return (word + "<w:p/>", writer)
  }

  private static func word(_ cell: String) -> String {
    if let inner = inner(cell) { return inner.word }
    return paragraphs(cell, { WordFieldMarkup.field("MERGEFIELD \($0)", shows: "old") }) {
      WordFieldMarkup.words($0)
    }.map { "<w:p>\($0)</w:p>" }.joined()
  }

  private static func writer(_ cell: String) -> String {
    if let inner = inner(cell) { return inner.writer }
    return paragraphs(
      cell,
      {
        "<text:database-display text:database-name=\"b\" text:table-name=\"t\" "
          + "text:column-name=\"\($0)\">old</text:database-display>"
      }
    ) { WordFieldMarkup.escaped($0) }.map { "<text:p>\($0)</text:p>" }.joined()
  }

  /// The paragraphs of a cell, with its fields and words as a format has them.
  private static func paragraphs(
    _ cell: String, _ field: (String) -> String, _ words: (String) -> String
  ) -> [String] {
    cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "«").enumerated().map { place, part in
        let end = part.firstIndex(of: "»")
        guard let end, place > 0 || line.hasPrefix("«") else { return words(String(part)) }
        let rest = String(part[part.index(after: end)...])
        return field(String(part[..<end])) + (rest.isEmpty ? "" : words(rest))
      }.joined()
    }
  }

  private static let data: Record = [
    "ward": [["ward": "Elm", "n": 1], ["ward": "Hacton", "n": 2]], "one": "Rush",
    "seats": ["a", "b"], "no": false, "yes": true,
    "xs": [["name": "first"], ["name": "second"]], "group": ["name": "x"],
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    var requirement: String
    var rows: [[String]]
    var behind = ""
    var expected: [String]
    var testDescription: String { requirement }
  }

  static let cases: [Case] = [
    Case(
      requirement: "words that may be left out",
      rows: [["«ward»", "q{% if no %}no{% else %}s{% endif %}"]],
      expected: ["| Elm | qs |", "| Hacton | qs |"]),
    Case(
      requirement: "paragraphs that may be left out",
      rows: [["«ward» «n»", "{% if no %}\nno\n{% endif %}\nq"]],
      expected: ["| Elm 1 | q |", "| Hacton 2 | q |"]),
    Case(
      requirement: "the field itself may be left out",
      rows: [["{% if yes %}\n«ward»\n{% endif %}", "k"]],
      expected: ["| Elm | k |", "| Hacton | k |"]),
    Case(
      requirement: "a name for a value",
      rows: [["«ward»", "{% set z = 1 %}{{ z }}"]], expected: ["| Elm | 1 |", "| Hacton | 1 |"]),
    Case(
      requirement: "a loop in a cell",
      rows: [["«ward»", "{% for s in seats %}{{ s }}{% endfor %}"]],
      expected: ["| Elm | ab |", "| Hacton | ab |"]),
    Case(
      requirement: "a row without a list stands once, and gives names to what follows",
      rows: [["«one»", "{% set z = 5 %}{{ z }}"]], behind: "{{ z }}",
      expected: ["| Rush | 5 |", "5"]),
    Case(
      requirement: "a row within a loop of the template asks that loop",
      rows: [
        ["{% for x in xs %}", ""], ["«x.name»", "{% if loop.first %}1{% endif %}{{ x.name }}"],
        ["{% endfor %}", ""],
      ], expected: ["| first | 1first |", "| second | second |"]),
    Case(
      requirement: "fields of a loop in a cell are no lists of the row",
      rows: [["«ward»", "{% for x in xs %}«x.name»,{% endfor %}"]],
      expected: ["| Elm | first,second, |", "| Hacton | first,second, |"]),
    Case(
      requirement: "tags say themselves how often a row comes",
      rows: [["{% for x in xs %}«one»", "{{ x.name }}{% endfor %}"]],
      expected: ["| Rush | first |", "| Rush | second |"]),
  ]

  @Test(arguments: OfficeFormat.office, cases)
  func aRowIsRepeatedWithTheTagsInItsCells(format: OfficeFormat, example: Case) throws {
    let template = TestTemplate(
      Draft([Self.table(example.rows), .paragraph(example.behind)]))
    let document = try template.rendered(Self.data, format, rules: .ofTemplates)
    let lines = try document.body().filter { !$0.isEmpty }
    #expect(
      lines.map { $0.replacing(" |", with: "|") }
        == example.expected.map {
          $0.replacing(" |", with: "|")
        })
  }

  /// A table in a cell of a repeated row shows the list that the row's item has.
  @Test(arguments: OfficeFormat.office)
  func aTableWithinARepeatedRowHasRowsOfItsOwn(format: OfficeFormat) throws {
    let draft = Draft([Self.table([["«ward»", "[«seat»|«ward»]"]]), .paragraph("end")])
    let data: Record = [
      "ward": [
        ["ward": "Elm", "seat": [["seat": "North"], ["seat": "South"]]],
        ["ward": "Hacton", "seat": [["seat": "East"]]],
      ]
    ]
    let document = try TestTemplate(draft).rendered(data, format, rules: .ofTemplates)
    let tree = try document.tree(document.mainPart)
    let words = tree.all(format == .docx ? "w:p" : "text:p").map(\.text).filter { !$0.isEmpty }
    #expect(words == ["Elm", "North", "Elm", "South", "Elm", "Hacton", "East", "Hacton", "end"])
  }

  static let faults: [(requirement: String, rows: [[String]], message: String)] = [
    ("a list beside the row's own", [["«ward»", "«seats»"]], "seats is a list"),
    ("a list of words", [["«seats»", "k"]], "seats is a list"),
    ("a group of fields", [["«group»", "k"]], "group is a group of fields"),
    (
      "a row that tags take away", [["{% if yes %}«ward»", "k{% endif %}"]], "ward is a list"
    ),
    (
      "a row of which a name is read elsewhere",
      [["«ward»{% set z = 1 %}", "k"], ["{{ z }}", ""]],
      "ward is a list"
    ),
  ]

  @Test(arguments: OfficeFormat.office, faults)
  func aFieldShowsNoMoreThanOneValue(
    format: OfficeFormat, example: (requirement: String, rows: [[String]], message: String)
  ) throws {
    let template = TestTemplate(Draft([Self.table(example.rows), .paragraph("")]))
    for rules in [LanguageRules.ofPapers, .ofTemplates, .lenient] {
      let error = #expect(throws: DiagnosticsError.self) {
        try template.rendered(Self.data, format, rules: rules)
      }
      let faults = error?.list ?? []
      #expect(
        faults.contains { $0.message.contains("\(example.message), and a field shows one value") },
        "\(faults.map(\.message))")
      #expect(faults.first?.place?.document?.table == 1)
    }
  }

  @Test func aListInASwitchOfItsFieldIsToldAlike() {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD seats \\* Upper"))
    #expect(
      WordFieldMarkup.template(body).faults(.docx, Self.data).map(\.message)
        == ["MERGEFIELD seats \\* Upper is a list, and a field shows one value"])
  }

  @Test func aListThatIsDeclaredIsToldBeforeThereAreData() throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD seats"))
    let shape = RecordShape([FieldShape("seats", .list(.text))])
    let template = try WordFieldMarkup.template(body).template(.docx)
    #expect(
      template.checkAsForm(declared: shape).map(\.message)
        == ["MERGEFIELD seats is a list, and a field shows one value"])
  }
}

import CivilTime
import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Clauses of a council's library, printed by templates in both formats.
@Suite struct ClauseTests {
  /// A template that prints a clause, and the lines with their styles that it gives.
  struct Example: Sendable, CustomTestStringConvertible {
    var requirement: String
    var template: Draft
    var clause: String
    var expected: [String]

    init(
      _ requirement: String, _ template: Draft = "{{ clause(\"c\") }}", _ clause: String,
      gives expected: [String]
    ) {
      self.requirement = requirement
      self.template = template
      self.clause = clause
      self.expected = expected
    }

    var testDescription: String { requirement }
  }

  static let data: Record = [
    "end": .text("31 March 2027"), "star": .text("*a* _b_ `c` [d](e) <f> 1. # {{ g }} \\ | ~h~"),
    "lines": .text("  12 High Street \n\n- Romford\t&amp;"), "many": ["a", "b"], "yes": true,
    "item": .text("1. not a list"), "mail": .text("www.example.org a@example.org https://b.c"),
  ]

  static let examples: [Example] = [
    Example(
      "a clause alone in its paragraph is a passage", "# A\n{{ clause(\"c\") }}\nb",
      "One.\n\n1. Two\n2. Three\n\n- Four",
      gives: [
        "Heading 1: A", "Standard: One.", "List Number: Two", "List Number: Three",
        "List Bullet: Four", "Standard: b",
      ]),
    Example(
      "a clause of one paragraph stands in a sentence", "a {{ clause(\"c\") }} b", "one\ntwo",
      gives: ["Standard: a one two b"]),
    Example(
      "a name may stand before a bar", "{{ \"c\"|clause }}", "one", gives: ["Standard: one"]),
    Example(
      "its tags read the data", "{{ clause(\"c\") }}",
      "It ends on **{{ end }}**.\n\n{% if yes %}\nYes.\n{% else %}\nNo.\n{% endif %}",
      gives: ["Standard: It ends on 31 March 2027.", "Standard: Yes."]),
    Example(
      "a loop makes items of a list", "{{ clause(\"c\") }}",
      "{% for m in many %}\n- {{ m }}\n{% endfor %}",
      gives: ["List Bullet: a", "List Bullet: b"]),
    Example(
      "no value becomes Markdown or a tag", "{{ clause(\"c\") }}", "x {{ star }} y",
      gives: ["Standard: x *a* _b_ `c` [d](e) <f> 1. # {{ g }} \\ | ~h~ y"]),
    Example(
      "no value at the beginning of a line becomes a list", "{{ clause(\"c\") }}", "{{ item }}",
      gives: ["Standard: 1. not a list"]),
    Example(
      "no value becomes a link", "{{ clause(\"c\") }}", "{{ mail }}",
      gives: ["Standard: www.example.org a@example.org https://b.c"]),
    Example(
      "a value keeps its lines and blanks", "{{ clause(\"c\") }}", "{{ lines }}",
      gives: ["Standard:   12 High Street ⏎⏎- Romford→&amp;"]),
    Example(
      "a value stands in a table of the clause", "{{ clause(\"c\") }}",
      "| A |\n|---|\n| {{ star }} |",
      gives: [
        "| Table Heading: A |", "| Table Text: *a* _b_ `c` [d](e) <f> 1. # {{ g }} \\ | ~h~ |",
      ]),
  ]

  @Test(arguments: OfficeFormat.office, examples)
  func aClauseIsPrinted(format: OfficeFormat, example: Example) throws {
    let document = try TestTemplate(example.template).rendered(
      Self.data, format, clauses: ClauseLibrary(texts: ["c": example.clause]))
    let body = try document.body(styles: true).filter { $0 != ": " }
    #expect(body == example.expected)
  }

  @Test(arguments: OfficeFormat.office)
  func theNumbersOfAClauseBeginAnewEachTimeItIsPrinted(format: OfficeFormat) throws {
    let template = TestTemplate("{{ clause(\"c\") }}\nbetween\n{{ clause(\"c\") }}")
    let document = try template.rendered(
      [:], format, clauses: ClauseLibrary(texts: ["c": "1. one\n2. two"]))
    if format == .docx {
      let used = try document.tree("word/document.xml").all("w:numPr").compactMap {
        $0.first("w:numId")?.attributes["w:val"]
      }
      #expect(used.count == 4)
      #expect(Set(used).count == 2)
    } else {
      let lists = try document.tree("content.xml").all("text:list")
      #expect(lists.count == 2)
      #expect(lists.allSatisfy { $0.attributes["text:continue-numbering"] != "true" })
    }
  }

  @Test(arguments: OfficeFormat.office)
  func aClauseMayUseOthers(format: OfficeFormat) throws {
    let library = ClauseLibrary(texts: [
      "a": "Before.\n{{ clause(\"b\") }}\nAfter, {{ clause(\"d\") }}.",
      "b": "1. {{ end }}\n2. two", "d": "as {{ star }} says",
    ])
    let document = try TestTemplate("{{ clause(\"a\") }}").rendered(
      Self.data, format, clauses: library)
    let body = try document.body(styles: true).filter { $0 != ": " }
    #expect(
      body == [
        "Standard: Before.", "List Number: 31 March 2027", "List Number: two",
        "Standard: After, as *a* _b_ `c` [d](e) <f> 1. # {{ g }} \\ | ~h~ says.",
      ])
  }

  @Test func plainTextHasTheWordsOfAClauseWithoutItsMarks() throws {
    let library = ClauseLibrary(texts: ["c": "It **ends** on {{ end }}.\n\n1. one\n2. two"])
    let template = try DocumentTemplate(
      Array("{{ clause(\"c\") }}\nb\n".utf8), file: "a.txt", clauses: library)
    let text = String(decoding: try template.render(Self.data), as: UTF8.self)
    #expect(text == "It ends on 31 March 2027.\n\n1. one\n2. two\nb\n")
  }

  @Test func theExampleInTheReferenceIsTrue() throws {
    let library = ClauseLibrary(texts: ["other-terms": LanguageFunction.clause.result])
    let template = try DocumentTemplate(
      Array("{{ \(LanguageFunction.clause.example) }}".utf8), file: "a.txt", clauses: library)
    let text = String(decoding: try template.render([:]), as: UTF8.self)
    #expect(text == LanguageFunction.clause.result)
  }

  @Test func aClauseReadsTheDataAndNotWhatTheTemplateBinds() throws {
    let library = ClauseLibrary(texts: ["c": "{{ end }}"])
    let template = try DocumentTemplate(
      Array("{% set end = 1 %}{{ clause(\"c\") }}".utf8), file: "a.j2", clauses: library)
    let text = String(decoding: try template.render(Self.data), as: UTF8.self)
    #expect(text == "31 March 2027")
  }

  @Test func aMacroOfThatNameIsTheTemplatesOwn() throws {
    let template = try DocumentTemplate(
      Array("{% macro clause(n) %}own {{ n }}{% endmacro %}{{ clause(\"c\") }}".utf8),
      file: "a.j2")
    #expect(template.diagnostics.isEmpty)
    #expect(template.clauseUses.isEmpty)
    #expect(String(decoding: try template.render([:]), as: UTF8.self) == "own c")
  }
}

import CivilTime
import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What is found wrong with clauses and their uses before anything is printed.
@Suite struct ClauseFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var requirement: String
    var template: String
    var clause: String
    var code: String
    var message: String

    init(
      _ requirement: String, _ template: String, _ clause: String, _ code: String,
      _ message: String
    ) {
      self.requirement = requirement
      self.template = template
      self.clause = clause
      self.code = code
      self.message = message
    }

    var testDescription: String { requirement }
  }

  static let faults: [Fault] = [
    Fault(
      "an unknown name", "{{ clause(\"cal-in\") }}", "text", "unknown-clause",
      "did you mean “call-in”?"),
    Fault(
      "a name that is worked out", "{{ clause(which) }}", "text", "computed-clause",
      "is not written out"),
    Fault(
      "a name from a choice", "{{ clause(\"a\" if x else \"b\") }}", "text", "computed-clause",
      "is not written out"),
    Fault(
      "a name that a filter is put to", "{{ which|clause }}", "text", "computed-clause",
      "is not written out"),
    Fault(
      "several paragraphs amid words", "see {{ clause(\"call-in\") }} above", "one\n\ntwo",
      "clause-cannot-stand", "more than one paragraph, and words follow the tag"),
    Fault("no name", "{{ clause() }}", "text", "computed-clause", "is not written out"),
    Fault(
      "a fault of a tag in the clause", "{{ clause(\"call-in\") }}", "one\n\ntwo {{ x",
      "unclosed-tag", "clauses/call-in.md:8:5"),
    Fault(
      "an unknown filter in the clause", "{{ clause(\"call-in\") }}", "a {{ x|monee }}",
      "unknown-filter", "clauses/call-in.md:6:3"),
    Fault(
      "an unknown name in the clause", "{{ clause(\"call-in\") }}", "{{ unknown }}",
      "unknown-name", "clauses/call-in.md:6:1"),
    Fault(
      "a circle", "{{ clause(\"call-in\") }}", "a {{ clause(\"call-in\") }}", "clause-circle",
      "call-in → call-in"),
    Fault(
      "a clause of the clause that is not there", "{{ clause(\"call-in\") }}",
      "{{ clause(\"other\") }}", "unknown-clause", "clauses/call-in.md:6:1"),
    Fault(
      "HTML", "{{ clause(\"call-in\") }}", "<b>a</b>", "clause-cannot-stand", "holds HTML"),
    Fault(
      "a clause that would end a list", "{{ clause(\"call-in\") }}",
      "- a\n\n  {{ clause(\"other\") }}", "clause-indented", "stands at the margin"),
  ]

  @Test(arguments: OfficeFormat.office, faults)
  func isFoundWhenTheTemplateIsChecked(format: OfficeFormat, fault: Fault) throws {
    let library = ClauseLibrary(texts: ["call-in": fault.clause])
    let template = try TestTemplate(Draft(stringLiteral: fault.template)).template(
      format, clauses: library)
    let declared = RecordShape([
      FieldShape("which", .text), FieldShape("x", .text),
    ])
    let found = template.diagnostics + template.checkAsForm(declared: declared)
    let own = try #require(found.first { $0.code == fault.code })
    #expect(own.severity == .error)
    #expect(own.text.contains(fault.message))
    #expect(throws: DiagnosticsError.self) { try template.render(["x": "1"]) }
  }

  @Test func aCircleOfTwoIsNamedWhole() throws {
    let library = ClauseLibrary(texts: ["a": "{{ clause(\"b\") }}", "b": "{{ clause(\"a\") }}"])
    let template = try TestTemplate("{{ clause(\"a\") }}").template(.docx, clauses: library)
    #expect(template.diagnostics.contains { $0.message.contains("a → b → a") })
  }

  @Test func whatCannotBePrintedIsToldAtItsPlaceInTheClause() throws {
    let library = ClauseLibrary(texts: ["c": "one\n\ntwo {{ missing }}"])
    let template = try TestTemplate("{{ clause(\"c\") }}").template(.odt, clauses: library)
    do {
      _ = try template.render([:])
      Issue.record("a value that is left out was printed")
    } catch {
      #expect(error.list.count == 1)
      #expect(error.list[0].place?.description.hasPrefix("clauses/c.md:8:5") == true)
    }
  }

  @Test func aPassageOfTheDataIsNotPrintedInAClause() throws {
    let library = ClauseLibrary(texts: ["c": "{{ x }}"])
    let template = try TestTemplate("{{ clause(\"c\") }}").template(.odt, clauses: library)
    let flow = Value.flow(Flow([.markdown(number: nil, source: "```\n")]))
    #expect(throws: DiagnosticsError.self) { try template.render(["x": flow]) }
  }

  @Test func aClauseOfSeveralParagraphsDoesNotStandAmidWords() throws {
    let library = ClauseLibrary(texts: ["c": "a\n\nb"])
    let faults = TestTemplate("x {{ clause(\"c\") }} y").faults(.docx, clauses: library)
    #expect(faults.contains { $0.message.contains("more than one paragraph") })
  }

  @Test(arguments: [
    ("text", "clause-front", 1), ("---\ntitle: a\n---\nb", "missing-field", 1),
    ("---\ntitle: a\nauthority: b\nfrom: 1 May\n---\nc", "clause-days", 4),
    ("---\ntitle: a\nauthority: b\nfrom: 2020-04-01\nto: 2020-03-31\n---\nc", "clause-days", 5),
    ("---\ntitel: a\n---\nc", "unknown-field", 2), ("---\ntitle:\n---\nc", "missing-field", 2),
    ("---\ntitle: a\nauthority: b\nfrom: 2020-04-01\n---\n\n", "clause-empty", 6),
  ])
  func whatIsSaidOfAClauseIsChecked(text: String, code: String, line: Int) {
    let clause = ClauseReader.read(Array(text.utf8), name: "c", file: "clauses/c.md")
    let found = clause.diagnostics.first { $0.code == code }
    #expect(found?.place?.line == line)
    #expect(found?.place?.file == "clauses/c.md")
    #expect(found?.remedy?.isEmpty == false)
  }

  @Test func aClauseSaysWhatItIsCalledAndWhenItIsInForce() throws {
    let text =
      "\u{FEFF}---\r\n# a note\r\ntitle: \"Call-in\"\r\nauthority: Rule 17\r\n"
      + "from: 2020-04-01\r\nto: 2021-03-31\r\n---\r\n\r\nText.\r\n"
    let clause = ClauseReader.read(Array(text.utf8), name: "c", file: "clauses/c.md")
    #expect(clause.diagnostics.isEmpty)
    #expect(clause.title == "Call-in")
    #expect(clause.authority == "Rule 17")
    for (day, expected) in [
      ("2020-03-31", false), ("2020-04-01", true), ("2021-03-31", true), ("2021-04-01", false),
    ] {
      #expect(clause.isInForce(on: try #require(CivilDate(iso: day))) == expected)
    }
  }

  @Test(arguments: ["Call-In", "call in", "-a", "a-", "", "1a", "ä"])
  func aNameOfAClauseIsPlain(name: String) {
    let clause = ClauseReader.read([], name: name, file: "clauses/\(name).md")
    #expect(clause.diagnostics.contains { $0.code == "clause-name" })
  }
}

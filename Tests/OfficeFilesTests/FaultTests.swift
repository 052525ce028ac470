import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What is said of a template that is wrong: what, where, and what to do; alike in both formats.
@Suite struct FaultTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var template: Draft
    var code: String
    var place: String
    var remedy: String
    var isChecked = true
    var testDescription: String { "\(code) at \(place)" }

    init(_ template: Draft, _ code: String, at place: String, remedy: String) {
      self.template = template
      self.code = code
      self.place = place
      self.remedy = remedy
    }
  }

  static let shape = RecordShape([
    FieldShape("subject", .text), FieldShape("urgent", .boolean), FieldShape("n", .number),
    FieldShape("items", .list(.record(RecordShape([FieldShape("name", .text)])))),
    FieldShape("maker", .record(RecordShape([FieldShape("name", .text)]))),
  ])

  static let reading: [Example] = [
    Example(
      "# Reasons\nfirst\na {{ subject b", "unclosed-tag",
      at: "body, under \"Reasons\", paragraph 3, “{{ subject b”", remedy: "write }}"),
    Example(
      Draft([.table([["a", "{% if n"]])]), "unclosed-tag",
      at: "body, table 1, row 1, cell 2, “{% if n”",
      remedy: "write %}"),
    Example("{% endif %}", "stray-tag", at: "body, paragraph 1, “{% endif %}”", remedy: "{% if"),
    Example("a {% else %}", "stray-tag", at: "body, paragraph 1, “{% else %}”", remedy: "{% if"),
    Example(
      "{% for i in items %}\n{% elif n %}\n{% endfor %}", "stray-tag",
      at: "body, paragraph 2, “{% elif n %}”", remedy: "{% else %}"),
    Example(
      "{% if n %}\n{% else %}\n{% else %}\n{% endif %}", "stray-tag",
      at: "body, paragraph 3, “{% else %}”", remedy: "once"),
    Example(
      "a\n{% if n %}\nb", "unclosed-block", at: "body, paragraph 2, “{% if n %}”",
      remedy: "{% endif %}"),
    Example(
      "{% for i in items %}\n{% if n %}\nb\n{% endfor %}", "unclosed-block",
      at: "body, paragraph 2, “{% if n %}”", remedy: "{% endif %}"),
    Example(
      "{% iff n %}x{% endif %}", "unreadable-tag", at: "body, paragraph 1, “{% iff n %}”",
      remedy: "did you mean {% if %}"),
    Example("{{ }}", "unreadable-tag", at: "body, paragraph 1, “{{ }}”", remedy: "{{ name }}"),
    Example(
      "{% if %}x{% endif %}", "unreadable-tag", at: "body, paragraph 1, “{% if %}”",
      remedy: "{% if name"),
    Example(
      "{% for x items %}x{% endfor %}", "unreadable-tag",
      at: "body, paragraph 1, “{% for x items %}”",
      remedy: "{% for item in list %}"),
    Example(
      "{% for i in items if i.name else maker %}x{% endfor %}", "unreadable-tag",
      at: "body, paragraph 1, “{% for i in items if i.name else maker %}”",
      remedy: "within the loop"),
    Example(
      "{% vm %}x", "misplaced-tag", at: "body, paragraph 1, “{% vm %}”", remedy: "move it"),
    Example(
      "| {% hm %}x |", "misplaced-tag", at: "body, table 1, row 1, cell 1, “{% hm %}”",
      remedy: "a loop repeats"),
    Example(
      Draft([.table([["{% for i in items %}", "{% hm %}x", "{% endfor %}"]])]), "misplaced-tag",
      at: "body, table 1, row 1, cell 2, “{% hm %}”", remedy: "{% vm %}"),
    Example(
      "{% if n %}\na\n{% else if n %}\nb\n{% endif %}", "unreadable-tag",
      at: "body, paragraph 3, “{% else if n %}”",
      remedy: "{% elif"),
    Example(
      "{% for i in items %}\n| {{ i.name }} |\n| {% endfor %} |", "block-crosses-edge",
      at: "body, paragraph 1, “{% for i in items %}”", remedy: "both outside"),
    Example(
      "| {% if n %} |\na\n{% endif %}", "block-crosses-edge",
      at: "body, table 1, row 1, cell 1, “{% if n %}”", remedy: "both outside"),
    Example(
      "a {%p if n %}\n{%p endif %}", "text-beside-tag", at: "body, paragraph 1, “{%p if n %}”",
      remedy: "of its own"),
    Example(
      "| {%tr if n %} | a |\n| {%tr endif %} | |", "text-beside-tag",
      at: "body, table 1, row 1, cell 1, “{%tr if n %}”", remedy: "of its own"),
    Example(
      "a {{p n }}", "text-beside-tag", at: "body, paragraph 1, “{{p n }}”",
      remedy: "leave out the p"),
    Example(
      "a {#p note #}", "text-beside-tag", at: "body, paragraph 1, “{#p note #}”",
      remedy: "of its own"),
    Example(
      "{#tr note #}", "misplaced-tag", at: "body, paragraph 1, “{#tr note #}”",
      remedy: "take the prefix out"),
    Example(
      "{%tr if n %}\n{%tr endif %}", "misplaced-tag", at: "body, paragraph 1, “{%tr if n %}”",
      remedy: "take the prefix out"),
    Example(
      "{%p if n %}\na\n{%tr endif %}", "misplaced-tag",
      at: "body, paragraph 3, “{%tr endif %}”", remedy: "take the prefix out"),
    Example(
      "| {% if n %}a | {% else %} | b{% endif %} |", "misplaced-tag",
      at: "body, table 1, row 1, cell 2, “{% else %}”", remedy: "row of its own"),
  ]

  @Test(arguments: OfficeFormat.office, reading)
  func aTemplateThatIsWrongIsRefusedInItsPlace(format: OfficeFormat, example: Example) {
    check(TestTemplate(example.template).faults(format), example, format)
  }

  @Test(arguments: OfficeFormat.office)
  func allThatIsWrongWithThePlacesOfABlockIsSaidAtOnce(format: OfficeFormat) {
    let faults = TestTemplate("| {%tr if n %} | a |\nb\n| {%tr endif %} | c |").faults(format)
    #expect(faults.map(\.code) == ["text-beside-tag", "text-beside-tag", "block-crosses-edge"])
  }

  static let naming: [Example] = [
    Example(
      "# Part\n{{ subjet }}", "unknown-name",
      at: "body, under \"Part\", paragraph 2, “{{ subjet }}”", remedy: "subject"),
    Example(
      "{{ maker.nmae }}", "unknown-name", at: "body, paragraph 1, “{{ maker.nmae }}”",
      remedy: "name"),
    Example(
      "{% for i in items %}\n{{ i.nam }}\n{% endfor %}", "unknown-name",
      at: "body, paragraph 2, “{{ i.nam }}”", remedy: "name"),
    Example(
      "{{ subject|uper }}", "unknown-filter", at: "body, paragraph 1, “{{ subject|uper }}”",
      remedy: "upper"),
    Example(
      "{% for i in subject %}\n{% endfor %}", "kind",
      at: "body, paragraph 1, “{% for i in subject %}”", remedy: "name a list"),
    Example(
      "| a |\n| {{ urgent }} |", "kind",
      at: "body, table 1, row 2, cell 1, “{{ urgent }}”", remedy: "checkbox"),
    Example("{{ items }}", "kind", at: "body, paragraph 1, “{{ items }}”", remedy: "join"),
    Example(
      "{{ maker }}", "kind", at: "body, paragraph 1, “{{ maker }}”", remedy: "one of its fields"),
  ]

  @Test(arguments: OfficeFormat.office, naming)
  func aNameThatNothingDeclaresIsFoundBeforeThereAreData(format: OfficeFormat, example: Example) {
    check(TestTemplate(example.template).faults(format, declared: Self.shape), example, format)
  }

  static let data: Record = [
    "subject": "s", "urgent": false, "left": .missing("left"), "items": [["name": "a"]],
    "maker": ["name": "b"],
  ]

  static let printing: [Example] = [
    Example(
      "a {{ left }}", "cannot-print", at: "body, paragraph 1, “{{ left }}”", remedy: "default"),
    Example(
      "{{ urgent }}", "cannot-print", at: "body, paragraph 1, “{{ urgent }}”",
      remedy: "checkbox"),
    Example("{{ items }}", "cannot-print", at: "body, paragraph 1, “{{ items }}”", remedy: "join"),
    Example("{{ maker }}", "cannot-print", at: "body, paragraph 1, “{{ maker }}”", remedy: "name"),
    Example(
      "{{ subject|uper }}", "cannot-print", at: "body, paragraph 1, “{{ subject|uper }}”",
      remedy: "upper"),
    Example(
      "{% for i in subject %}\n{% endfor %}", "cannot-print",
      at: "body, paragraph 1, “{% for i in subject %}”", remedy: "name a list"),
    Example(
      "{{ subject * subject }}", "cannot-print",
      at: "body, paragraph 1, “{{ subject * subject }}”", remedy: "number"),
  ]

  @Test(arguments: OfficeFormat.office, printing)
  func whatCannotBePrintedIsSaid(format: OfficeFormat, example: Example) {
    check(TestTemplate(example.template).faults(format, Self.data), example, format)
  }

  @Test(arguments: OfficeFormat.office)
  func everyPartOfADocumentIsAPlace(format: OfficeFormat) {
    let parts: [(TestTemplate, String)] = [
      (TestTemplate("a", header: "{{ left }}"), "header"),
      (TestTemplate("a", footer: "b\n{{ left }}"), "footer"),
      (TestTemplate("a", title: "{{ left }}"), "document properties"),
      (
        TestTemplate(Draft([.note(before: "a", "{{ left }}")])),
        format == .docx ? "footnote" : "note"
      ),
      (TestTemplate(Draft([.textBox(before: "a", "{{ left }}")])), "text box"),
    ]
    for (template, part) in parts {
      let faults = template.faults(format, Self.data)
      #expect(faults.first?.place?.document?.part == part)
      #expect(faults.first?.place?.file == "test.\(format.rawValue)")
    }
  }

  @Test(arguments: OfficeFormat.office)
  func allFaultsAreToldAtOnceAndEachOnce(format: OfficeFormat) {
    let template = TestTemplate(
      "{{ left }}\n{% for i in [1, 2, 3] %}\n{{ urgent }}\n{% endfor %}", header: "{{ maker }}")
    let faults = template.faults(format, Self.data)
    #expect(
      Set(faults.compactMap { $0.place?.document?.words }) == [
        "{{ left }}", "{{ urgent }}", "{{ maker }}",
      ])
    #expect(faults.count == 3)
  }

  static let doubtful: [Example] = [
    Example(
      "# Reasons\nto { subject }} and", "loose-braces",
      at: "body, under \"Reasons\", paragraph 2, “{ subject }}”", remedy: "{{ name }}"),
    Example(
      "{{ n }} { {subject} }", "loose-braces", at: "body, paragraph 1, “{ {subject} }”",
      remedy: "{% raw %}"),
    Example("% endif %}", "loose-braces", at: "body, paragraph 1, “% endif %}”", remedy: "raw"),
  ]

  /// What may be meant so is printed as it stands, and the check asks about it.
  @Test(arguments: OfficeFormat.office, doubtful)
  func aTemplateThatIsPerhapsWrongIsAskedAbout(format: OfficeFormat, example: Example) {
    check(TestTemplate(example.template).faults(format, Self.data), example, format, .warning)
  }

  private func check(
    _ faults: [Diagnostic], _ example: Example, _ format: OfficeFormat,
    _ severity: Severity = .error
  ) {
    #expect(faults.count == 1, "\(faults.map(\.text))")
    #expect(faults.first?.code == example.code)
    #expect(faults.first?.severity == severity)
    #expect(faults.first?.place?.description == "test.\(format.rawValue), \(example.place)")
    #expect(faults.first?.remedy?.contains(example.remedy) == true, "\(faults.map(\.text))")
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What is found in a template that can be rendered and still is not in order, and that all of it is
/// found at once; alike in both formats.
@Suite struct TemplateReviewTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var requirement: String
    var template: Draft
    /// Code, severity and place of each finding.
    var found: [String]
    var testDescription: String { requirement }

    init(_ requirement: String, _ template: Draft, _ found: [String] = []) {
      self.requirement = requirement
      self.template = template
      self.found = found
    }
  }

  static let tags: [Example] = [
    Example(
      "an unclosed tag ends where the next begins", "{{ a } {{ b }}\n{{ c",
      [
        "unclosed-tag error body, paragraph 1, “{{ a } ”",
        "unclosed-tag error body, paragraph 2, “{{ c”",
      ]),
    Example(
      "braces in a quoted word begin no tag", "{{ \"{{\" ~ a }} {{ {\"k\": {\"m\": 1}}.k.m }}"),
    Example(
      "names are checked beside blocks that do not fit together",
      "{% for i in items %}\n{{ i.nam }}\n{{ nope }}\n{% if a %}",
      [
        "unclosed-block error body, paragraph 1, “{% for i in items %}”",
        "unclosed-block error body, paragraph 4, “{% if a %}”",
        "unknown-name error body, paragraph 2, “{{ i.nam }}”",
        "unknown-name error body, paragraph 3, “{{ nope }}”",
      ]),
    Example(
      "a name that an unreadable loop may bind is not called unknown",
      "{% for i items %}\n{{ i.name }}{{ a|nofilter }}\n{% endfor %}",
      [
        "unreadable-tag error body, paragraph 1, “{% for i items %}”",
        "unknown-filter error body, paragraph 2, “{{ a|nofilter }}”",
      ]),
    Example(
      "the prefixes of a block agree", "{%p if a %}\nb\n{% endif %}",
      ["prefix-mismatch error body, paragraph 3, “{% endif %}”"]),
    Example(
      "prefixed tags of a block have a unit each", "| {%tr if a %} | {%tr endif %} |",
      ["tags-in-one-unit error body, table 1, row 1, cell 2, “{%tr endif %}”"]),
    Example(
      "a blank before a prefix is told", "| {% tr if a %} |\n| x |\n| {%tr endif %} |",
      [
        "unreadable-tag error body, table 1, row 1, cell 1, “{% tr if a %}”",
        "stray-tag error body, table 1, row 3, cell 1, “{%tr endif %}”",
      ]),
    Example(
      "the second paragraph of a cell is told", "| a / {{ nope }} |",
      ["unknown-name error body, table 1, row 1, cell 1, paragraph 2, “{{ nope }}”"]),
    Example(
      "curled quotes are worth knowing", "{{ \"x\" if a == “b” else \"the council’s\" }}",
      [
        "curled-quotes note body, paragraph 1, “{{ \"x\" if a == “b” else \"the council’s\" }}”"
      ]),
    Example("an apostrophe within a text is none", "{{ \"the council’s\" }}"),
    Example(
      "a value in a branch that is never taken is told",
      "{% if false %}\n{{ a }}\n{% endif %}",
      ["never-seen warning body, paragraph 1, “{% if false %}”"]),
    Example(
      "a branch that is never taken may hold a call or a filter",
      """
      {% macro m() %}x{{ caller() }}{% endmacro %}
      {% if false %}{% call m() %}y{% endcall %}{% endif %}
      {% if false %}{% filter upper %}z{% endfilter %}{% endif %}
      """,
      [
        "never-seen warning body, paragraph 2, “{% if false %}”",
        "never-seen warning body, paragraph 3, “{% if false %}”",
      ]),
    Example(
      "a branch that asks the same again is told",
      "{% if a %}\nx\n{% elif a %}\n{{ b }}\n{% endif %}",
      ["never-seen warning body, paragraph 3, “{% elif a %}”"]),
    Example(
      "a macro that nothing calls and a name that nothing reads are told",
      "{% macro m() %}{{ a }}{% endmacro %}\n{% set c = a %}\n{% set d = a %}{{ d }}",
      [
        "never-seen warning body, paragraph 1, “{% macro m() %}”",
        "never-seen warning body, paragraph 2, “{% set c = a %}”",
      ]),
    Example(
      "a colour that only a cell's mark reads is read",
      "{% set c = \"ff0000\" %}\n| {% cellbg c %}x |"),
    Example(
      "a colour written out that is none is told", "| {% cellbg \"red\" %}x |",
      ["kind error body, table 1, row 1, cell 1, “{% cellbg \"red\" %}”"]),
    Example("and one that is a colour is not", "| {% cellbg \"#00703c\" %}x |"),
    Example(
      "what stands in a marked cell is looked at too",
      "| {% colspan 1 %}{% if false %}{{ a }}{% endif %} |",
      ["never-seen warning body, table 1, row 1, cell 1, “{% if false %}”"]),
    Example(
      "a call that gives a macro other values than it takes is told",
      """
      {% macro m(x, y=1) %}{{ x }}{{ y }}{% endmacro %}
      {{ m(a, b, a) }}
      {{ m(a, x=b) }}
      {{ m(z=a) }}
      {% call m(a) %}x{% endcall %}
      """,
      [
        "arguments error body, paragraph 2, “{{ m(a, b, a) }}”",
        "arguments error body, paragraph 3, “{{ m(a, x=b) }}”",
        "arguments error body, paragraph 4, “{{ m(z=a) }}”",
        "arguments error body, paragraph 5, “{% call m(a) %}”",
      ]),
    Example(
      "and one that gives what it asks for is not",
      """
      {% macro m(x) %}{{ x }}{{ varargs|join }}{{ kwargs.z }}{{ caller() }}{% endmacro %}
      {% call m(a, b, z=a) %}x{% endcall %}{{ m(*[a, b, a]) }}
      """),
    Example(
      "nor a call of a macro that is one of two",
      """
      {% if a %}
      {% macro m() %}x{% endmacro %}
      {% else %}
      {% macro m(x) %}{{ x }}{% endmacro %}
      {% endif %}
      {{ m(b) }}
      """),
    Example("what a sample leaves out may be asked for", "{% if e is defined %}{{ e }}{% endif %}"),
    Example("or given a default", "{{ e|default(\"-\") }}{{ maker.post|default(\"-\") }}"),
    Example(
      "but not printed bare", "{{ e }}", ["unknown-name error body, paragraph 1, “{{ e }}”"]),
    Example(
      "a tag in a tracked deletion is told", Draft([deletion]),
      [
        "tag-in-deletion error body, paragraph 1, “{{ b }}”",
        "tracked-changes warning body, paragraph 1",
      ]),
    Example(
      "a tag that was moved from there is told",
      Draft([
        .raw(
          word:
            "<w:p><w:r><w:t>kept</w:t></w:r><w:moveFrom w:id=\"1\" w:author=\"A\"><w:r><w:t>{{ b }}"
            + "</w:t></w:r></w:moveFrom></w:p>",
          openDocument: "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\">"
            + "<text:deletion><text:p>{{ b }}</text:p></text:deletion></text:changed-region>"
            + "</text:tracked-changes><text:p>kept<text:change text:change-id=\"c1\"/></text:p>")
      ]),
      [
        "tag-in-deletion error body, paragraph 1, “{{ b }}”",
        "tracked-changes warning body, paragraph 1",
      ]),
    Example(
      "a tracked insertion is told", Draft([insertion]),
      ["tracked-changes warning body, paragraph 1"]),
    Example(
      "a block that begins amid words and ends in another paragraph is told",
      "x {% if a %} y\nz\nu {% endif %} v",
      ["block-amid-words warning body, paragraph 1, “{% if a %}”"]),
    Example("and not one within a paragraph", "x {% if a %} y {% endif %} v"),
    Example("nor one from the start of a paragraph", "{% if a %} y\nz{% endif %}"),
    Example(
      "a block in cells of a row that has others is told",
      "| Total | {% if a %}{{ a }} | {{ b }}{% endif %} |",
      ["block-takes-row warning body, table 1, row 1, cell 2, “{% if a %}”"]),
    Example("and not one that takes all of them", "| {% if a %}Total | {{ a }}{% endif %} |"),
    Example("nor one beside which nothing stands", "| {% if a %}{{ a }} | {{ b }}{% endif %} | |"),
  ]

  /// “kept” and an insertion.
  private static let insertion = Draft.Block.raw(
    word: "<w:p><w:r><w:t>kept</w:t></w:r><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t> more"
      + "</w:t></w:r></w:ins></w:p>",
    openDocument: "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\">"
      + "<text:insertion/></text:changed-region></text:tracked-changes><text:p>kept"
      + "<text:change-start text:change-id=\"c1\"/> more<text:change-end text:change-id=\"c1\"/>"
      + "</text:p>")

  /// “kept” before a deletion that holds a tag.
  private static let deletion = Draft.Block.raw(
    word: "<w:p><w:r><w:t>kept</w:t></w:r><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>{{ b"
      + "</w:delText></w:r><w:r><w:delText> }}</w:delText></w:r></w:del></w:p>",
    openDocument: "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\">"
      + "<text:deletion><text:p>{{ b }}</text:p></text:deletion></text:changed-region>"
      + "</text:tracked-changes><text:p>kept<text:change text:change-id=\"c1\"/></text:p>")

  static let sample = RecordShape([
    FieldShape("a", .text), FieldShape("b", .text),
    FieldShape("items", .list(.record(RecordShape([FieldShape("name", .text)])))),
    FieldShape("maker", .record(RecordShape([FieldShape("name", .text)]))),
  ])

  @Test(arguments: OfficeFormat.office, tags)
  func everythingIsFoundAtOnceEachInItsPlace(format: OfficeFormat, example: Example) throws {
    let template = try TestTemplate(example.template).template(format)
    let all = template.diagnostics + template.check(sample: Self.sample) + template.review()
    let accessibility = Set(AccessibilityRemark.allCases.map(\.rawValue))
    let found = all.filter { !accessibility.contains($0.code) }.map { finding in
      "\(finding.code) \(finding.severity) \(finding.place?.document?.description ?? "")"
    }
    #expect(found == example.found, "\(all.map(\.text))")
    #expect(all.allSatisfy { $0.remedy != nil && $0.place?.file == "test.\(format.rawValue)" })
  }

  /// Words that were deleted are no words of the document: the reading back does not look in them for
  /// what the template left undone.
  @Test func aTagInARowThatIsDeletedIsTold() throws {
    let rows = [("w:tblHeader/", "a"), ("w:del w:id=\"1\" w:author=\"A\"/", "{{ b }}")].map {
      "<w:tr><w:trPr><\($0.0)></w:trPr><w:tc><w:p><w:r><w:t>\($0.1)</w:t></w:r></w:p></w:tc></w:tr>"
    }
    let table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>"
    let template = TestTemplate(Draft([.raw(word: table, openDocument: "<text:p/>")]))
    let found = try template.template(.docx).review().first { $0.code == "tag-in-deletion" }
    #expect(found?.place?.document?.row == 2)
  }

  @Test(arguments: OfficeFormat.office)
  func aTagInATrackedDeletionStaysThere(format: OfficeFormat) throws {
    let document = try TestTemplate(Draft([Self.deletion, .paragraph("{{ a }}")]))
      .rendered(["a": "x"], format)
    #expect(try document.body().suffix(2) == ["kept", "x"])
  }

  @Test(arguments: OfficeFormat.office)
  func noPaperIsIssuedOnAFormWithTrackedChanges(format: OfficeFormat) throws {
    let template = try TestTemplate(Draft([Self.insertion])).template(format)
    let found = template.review(asForm: true).filter { $0.severity == .error }
    #expect(found.map(\.code) == ["tracked-changes"])
  }

  static let withoutNames: [Example] = [
    Example(
      "a filter that there is not", "{{ a|nofilter }}",
      ["unknown-filter body, paragraph 1, “{{ a|nofilter }}”"]),
    Example(
      "a test that there is not", "{% if a is nottest %}x{% endif %}",
      ["unknown-test body, paragraph 1, “{% if a is nottest %}”"]),
    Example(
      "a loop's name after the loop", "{% for x in xs %}{{ x }}{% endfor %}{{ x.y }}",
      ["out-of-reach body, paragraph 1, “{{ x.y }}”"]),
    Example(
      "what a loop sets, after it",
      "{% for x in xs %}{% set y = x %}{{ y }}{% endfor %}\n{{ y }}",
      ["out-of-reach body, paragraph 2, “{{ y }}”"]),
    Example(
      "the loop's position outside any loop", "{{ loop.index }}",
      ["out-of-reach body, paragraph 1, “{{ loop.index }}”"]),
    Example(
      "not a name of the data that a loop hides",
      "{{ x }}{% for x in xs %}{{ x }}{% endfor %}{{ x }}"),
    Example("nothing of names that only data can tell", "{{ a.b[0].c }}{{ d|money }}"),
  ]

  @Test(arguments: OfficeFormat.office, withoutNames)
  func whatNeedsNoDataIsFoundWithoutThem(format: OfficeFormat, example: Example) throws {
    let template = try TestTemplate(example.template).template(format)
    let found = template.check().map { "\($0.code) \($0.place?.document?.description ?? "")" }
    #expect(found == example.found)
  }
}

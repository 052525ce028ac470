import CivilTime
import Diagnostics
import Testing

@testable import TemplateLanguage

/// Where a template cannot be rendered with data that leave out what may be left out.
@Suite struct LeftOutCheckTests {
  /// The facts of a letter: its number and its rows are always there.
  private static let declared = RecordShape([
    FieldShape("number", .text),
    FieldShape("enquiries", .text, mayBeLeftOut: true),
    FieldShape("ref", .text, mayBeLeftOut: true),
    FieldShape("score", .number, mayBeLeftOut: true),
    FieldShape("private", .boolean),
    FieldShape("marking", .text, mayBeLeftOut: true, goesWith: "private"),
    FieldShape(
      "outcome",
      .record(
        RecordShape([
          FieldShape("on", .date), FieldShape("by", .text, mayBeLeftOut: true),
          FieldShape("byOn", .date, mayBeLeftOut: true, goesWith: "by"),
        ])), mayBeLeftOut: true),
    FieldShape(
      "rows",
      .list(
        .record(
          RecordShape([FieldShape("name", .text), FieldShape("note", .text, mayBeLeftOut: true)]))
      )),
    FieldShape("extras", .list(.text), mayBeLeftOut: true),
  ])

  private func template(_ lines: [String]) -> CompiledTemplate {
    var pieces: [TemplatePiece] = [.open(TemplateUnit(.story, name: "body"), [])]
    for line in lines {
      pieces += [.open(TemplateUnit(.paragraph), []), .text(line), .close([])]
    }
    return CompiledTemplate.compile(pieces + [.close([])], dialect: PlainDialect()).template
  }

  private func found(_ lines: String..., clauses: [Clause] = []) -> [Diagnostic] {
    LeftOutCheck.diagnostics(of: template(lines), declared: Self.declared, clauses: clauses)
  }

  /// The names of which it is told that they may be left out.
  private func named(_ text: String, clauses: [Clause] = []) -> [String] {
    found(text, clauses: clauses).map { diagnostic in
      let parts = diagnostic.message.split(separator: " needs \u{201C}")
      return String(parts[parts.count - 1].prefix { $0 != "\u{201D}" })
    }
  }

  static let stopping: [(String, [String])] = [
    ("{% with ref = 1, b = ref %}{{ b }}{% endwith %}", ["ref"]),
    ("{{ enquiries }}", ["enquiries"]),
    ("{{ enquiries|upper }}", ["enquiries"]),
    ("{{ score + 1 }}", ["score"]),
    ("{{ number ~ enquiries }}", ["enquiries"]),
    ("{{ outcome.on|date }}", ["outcome"]),
    ("{{ outcome.by }}", ["outcome"]),
    ("{% if outcome %}{{ outcome.by }}{% endif %}", ["outcome.by"]),
    ("{% if outcome.on %}{{ outcome.by }}{% endif %}", ["outcome.by"]),
    ("{% if enquiries %}{{ enquiries }}{% else %}{{ ref }}{% endif %}", ["ref"]),
    ("{% if enquiries or ref %}{{ enquiries }}{% endif %}", ["enquiries"]),
    ("{% if not enquiries %}{{ enquiries }}{% endif %}", ["enquiries"]),
    ("{% if score > 50 %}passed{% endif %}", ["score"]),
    ("{% if enquiries|length > 3 %}{{ enquiries }}{% endif %}", ["enquiries"]),
    ("{{ enquiries or ref }}", ["ref"]),
    ("{{ enquiries|default(ref) }}", ["ref"]),
    ("{{ outcome.by if outcome else \"\" }}", ["outcome.by"]),
    ("{% for r in rows %}{{ r.note }}{% endfor %}", ["r.note"]),
    ("{% for r in rows|selectattr(\"name\") %}{{ r.note }}{% endfor %}", ["r.note"]),
    ("{% set e = enquiries %}{{ e }}", ["enquiries"]),
    ("{{ extras|join(\", \") }}", ["extras"]),
    ("{{ marking }}", ["marking"]),
    ("{% if number %}{{ marking }}{% endif %}", ["marking"]),
  ]

  @Test(arguments: stopping)
  func whatIsPrintedOrReckonedWithThoughItMayBeLeftOutIsTold(
    _ text: String, _ names: [String]
  ) {
    #expect(named(text) == names, "\(text)")
  }

  static let sound = [
    "{% macro m(ref, b=ref) %}{{ b|default(\"\") }}{% endmacro %}{{ m(number) }}",
    "{{ number }}",
    "{{ enquiries|default(\"none\") }}",
    "{{ enquiries|upper|default(\"none\") }}",
    "{% if enquiries %}{{ enquiries }}{% endif %}",
    "{% if enquiries is defined %}{{ enquiries }}{% endif %}",
    "{% if enquiries is not none %}{{ enquiries }}{% endif %}",
    "{% if enquiries != none %}{{ enquiries }}{% endif %}",
    "{% if enquiries == \"x\" %}{{ enquiries }}{% endif %}",
    "{% if not enquiries %}none{% else %}{{ enquiries }}{% endif %}",
    "{% if enquiries is undefined %}none{% elif number %}{{ enquiries }}{% endif %}",
    "{% if enquiries and ref %}{{ enquiries }}{{ ref }}{% endif %}",
    "{% if number %}{% if enquiries %}{{ enquiries }}{% endif %}{% endif %}",
    "{% if enquiries|default(\"\")|length > 0 %}{{ enquiries }}{% endif %}",
    "{% if score|default(0) > 50 %}{{ score }}{% endif %}",
    "{% if score is defined and score > 50 %}{{ score }}{% endif %}",
    "{% if enquiries or ref %}{{ enquiries or ref }}{% endif %}",
    "{% if enquiries or ref %}{{ enquiries|default(ref) }}{% endif %}",
    "{{ enquiries if enquiries else \"none\" }}",
    "{{ enquiries or \"none\" }}",
    "{% if outcome %}{{ outcome.on|date }}{% endif %}",
    "{% if outcome.by %}{{ outcome.by }} {{ outcome.on }} {{ outcome.byOn }}{% endif %}",
    "{% if private %}{{ marking }}{% endif %}",
    "{% for r in rows %}{{ r.name }}{% if r.note %}{{ r.note }}{% endif %}{% endfor %}",
    "{% for r in rows if r.note %}{{ r.note }}{% endfor %}",
    "{% for r in rows|selectattr(\"note\") %}{{ r.note }}{% endfor %}",
    "{% for e in extras %}{{ e }} of {{ extras|length }} {{ extras|join }}{% endfor %}",
    "{% set e = enquiries %}{% if e %}{{ enquiries }}{{ e }}{% endif %}",
    "{% if extras %}{{ extras|join_and }}{% endif %}",
    "{{ unknown.name }}",
  ]

  @Test(arguments: sound)
  func whatIsAskedForBeforeItIsPrintedIsNot(_ text: String) {
    #expect(found(text).map(\.message) == [], "\(text)")
  }

  @Test(arguments: stopping)
  func renderingStopsWithSomeDataWhereItIsTold(_ text: String, _ names: [String]) throws {
    let outcomes = Self.drafts.map { draft in
      (try? template([text]).render(draft, dialect: PlainDialect())) == nil
    }
    #expect(outcomes.contains(true), "\(text)")
  }

  @Test(arguments: sound.filter { !$0.contains("unknown") })
  func renderingStopsWithNoDataWhereNothingIsTold(_ text: String) throws {
    for draft in Self.drafts {
      #expect(throws: Never.self) {
        _ = try template([text]).render(draft, dialect: PlainDialect())
      }
    }
  }

  /// Data that the shape allows, with each of its optional fields there and not there.
  private static let drafts: [Record] = (0..<64).map { bits in
    func has(_ bit: Int) -> Bool { bits & (1 << bit) != 0 }
    var record: Record = ["number": .text("7"), "private": .boolean(has(4))]
    if has(0) { record["enquiries"] = .text("x") }
    if has(1) { record["ref"] = .text("y") }
    if has(2) { record["score"] = .number(60) }
    if has(4) { record["marking"] = .text("Private") }
    if has(3) {
      var outcome: Record = ["on": .date(day)]
      if has(5) {
        outcome["by"] = .text("A")
        outcome["byOn"] = .date(day)
      }
      record["outcome"] = .record(outcome)
    }
    var row: Record = ["name": .text("n")]
    if has(0) { row["note"] = .text("m") }
    record["rows"] = .list([.record(row), .record(["name": .text("o")])])
    if has(1) { record["extras"] = .list([.text("e")]) }
    return record
  }

  private static let day: CivilDate = {
    guard let day = CivilDate(iso: "2025-05-06") else { preconditionFailure("no day") }
    return day
  }()

  @Test func itIsToldWhereTheTagStandsAndWhatToTypeInstead() {
    let warning = found("Our ref: {{ number }}", "Enquiries: {{ enquiries|upper }}").first
    #expect(warning?.severity == .warning)
    #expect(warning?.code == "may-be-left-out")
    #expect(
      warning?.message == "{{ enquiries|upper }} needs “enquiries”, which may be left out, and the "
        + "document cannot be made without it")
    #expect(warning?.place?.document?.part == "body")
    #expect(warning?.place?.document?.paragraph == 2)
    #expect(
      warning?.remedy == "write {% if enquiries %} … {% endif %} round what needs it, or "
        + "{{ enquiries|upper|default(\"\") }}")
  }

  @Test func aNumberThatMayBeNoughtIsAskedForByIsDefined() {
    #expect(
      found("{{ score }}").first?.remedy
        == "write {% if score is defined %} … {% endif %} round what needs it, or "
        + "{{ score|default(\"\") }}")
    #expect(
      found("{{ score + 1 }}").first?.remedy
        == "write {% if score is defined %} … {% endif %} round what needs it")
  }

  @Test func aClauseIsReadWithWhatIsAskedBeforeItsTag() {
    let clause = ClauseReader.read(
      Array("---\ntitle: A\nauthority: B\n---\nAsk {{ enquiries }}.\n".utf8), name: "ask",
      file: "clauses/ask.md")
    #expect(
      found("{% if enquiries %}{{ clause(\"ask\") }}{% endif %}", clauses: [clause]) == [])
    let warnings = found("{{ clause(\"ask\") }}", "{{ clause(\"ask\") }}", clauses: [clause])
    #expect(warnings.map { $0.place?.file } == ["clauses/ask.md"])
    #expect(warnings.map { $0.place?.line } == [5])
  }
}

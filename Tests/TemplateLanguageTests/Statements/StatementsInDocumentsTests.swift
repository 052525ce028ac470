import Diagnostics
import TemplateLanguage
import Testing

/// The block tags of the language in the paragraphs of a document.
@Suite struct StatementsInDocumentsTests {
  static let data: Record = ["n": 3, "wards": ["Elm Park", "Gooshays"], "name": "Oak"]

  /// A document of paragraphs whose runs are divided by `¦`; brackets show where paragraphs begin
  /// and end.
  private func rendered(_ lines: [String]) -> (text: String?, codes: [String]) {
    var pieces: [TemplatePiece] = [.open(TemplateUnit(.story, name: "body"), [])]
    for line in lines {
      pieces.append(.open(TemplateUnit(.paragraph), Array("<".utf8)))
      for run in line.split(separator: "¦") {
        pieces += [
          .open(TemplateUnit(.run), Array("(".utf8)), .text(String(run)), .close(Array(")".utf8)),
        ]
      }
      pieces.append(.close(Array(">".utf8)))
    }
    let compiled = CompiledTemplate.compile(pieces + [.close([])], dialect: PlainDialect())
    guard compiled.diagnostics.isEmpty else { return (nil, compiled.diagnostics.map(\.code)) }
    do {
      let output = try compiled.template.render(Self.data, dialect: PlainDialect())
      return (String(decoding: output.bytes, as: UTF8.self), [])
    } catch {
      return (nil, error.list.map(\.code))
    }
  }

  static let cases: [(lines: [String], result: String)] = [
    (["{% set a = 1 %}", "a{{ a }}"], "<(a1)>"),
    (["{% set a = 1 %}{# why #}{% set b = 2 %}", "{{ a }}{{ b }}"], "<(12)>"),
    (["x{% set a = 1 %}{{ a }}"], "<(x1)>"),
    (["{% set a %}Dear ¦{{ name }}{% endset %}{{ a|upper }}!"], "<(DEAR OAK!)>"),
    (["a {% filter upper %}b¦c {{ name }}{% endfilter %} d"], "<(a )(BC OAK d)>"),
    (["{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(n) }}{{ m('x') }}"], "<([3][x])>"),
    (["{% with a = n %}", "{{ a }}", "{% endwith %}"], "<(3)>"),
    (
      ["{% for w in wards if w != name %}", "{{ loop.index }}{{ w }}", "{% endfor %}"],
      "<(1Elm Park)><(2Gooshays)>"
    ),
    (["{% for i, w in [[1, 'a'], [2, 'b']] %}{{ i }}{{ w }}{% endfor %}"], "<(1a2b)>"),
    (
      [
        "{% set ns = namespace(c=0) %}", "{% for w in wards %}", "{% set ns.c = ns.c + 1 %}",
        "{{ w }}", "{% endfor %}", "{{ ns.c }}",
      ], "<(Elm Park)><(Gooshays)><(2)>"
    ),
    (["{% macro m() %}[{{ caller() }}]{% endmacro %}a¦{% call m() %}b{% endcall %}"], "<(a)([b])>"),
    (["{{ {'a': {'b': 1}}.a.b }}{{ n }}"], "<(13)>"),
    (
      ["{% macro m(x) %}", "a¦{{ x }}", "b", "{% endmacro %}", "{{ m(n) }}", "-", "{{ m(4) }}"],
      "<(a)(3)><(b)><(-)><(a)(4)><(b)>"
    ),
    (
      ["{% set x %}", "a", "b", "{% endset %}", "{% if x %}", "{{ x }}", "{% endif %}", "{{ x }}"],
      "<(a)><(b)><(a)><(b)>"
    ),
    (
      [
        "{% macro m() %}", "before", "{{ caller() }}", "after", "{% endmacro %}", "{% call m() %}",
        "{{ n }}", "{% endcall %}",
      ], "<(before)><(3)><(after)>"
    ),
    (
      [
        "{% set tree = [{'n': 1, 'c': [{'n': 2, 'c': []}]}] %}", "{% for t in tree recursive %}",
        "{{ t.n }}", "{{ loop(t.c) }}", "{% endfor %}",
      ], "<(1)><(2)>"
    ),
    (
      [
        "{% set tree = [{'n': '1 & 2', 'c': [{'n': 3, 'c': []}]}] %}",
        "x ¦{% for t in tree recursive %}{{ t.n }}¦({{ loop(t.c) }}){% endfor %}",
      ], "<(x )(1 & 2(3()))>"
    ),
    (["a ", "{%- if n -%}", "b", "{%- else -%}", "c", "{%- endif -%}", " d"], "<(a )(b)( d)>"),
    (["a  {%- if n -%}  b{% endif %}"], "<(ab)>"),
    (["a {% raw %}{{ b }} {% c{% end¦raw %} {{ n }}"], "<(a {{ b }} {% c)( 3)>"),
    (["{% raw %}", "{{ b }}", "{% c", "{% endraw %}", "{{ n }}"], "<({{ b }})><({% c)><(3)>"),
    (["a {% raw %}{{ b", "{%- c", "}} {% endraw %}{{ n }}"], "<(a {{ b)><({%- c)><(}} 3)>"),
    (
      ["{% raw %}a{% endraw %}{% raw %}{{", "b{% endraw %}c{% raw %}", "{#{% endraw %}"],
      "<(a{{)><(bc)><({#)>"
    ),
    (["a {{- n -}} b"], "<(a3b)>"),
    (["{{ wards|map('upper')|join(', ') }}¦{{ name.lower() }}"], "<(ELM PARK, GOOSHAYS)(oak)>"),
  ]

  @Test(arguments: cases)
  func aBlockActsInItsPlace(lines: [String], result: String) {
    let rendered = rendered(lines)
    #expect(rendered.text == result, "\(rendered.codes)")
  }

  @Test func rawThatIsNeverEndedIsAFault() {
    #expect(rendered(["a", "b {% raw %} c", "{{ d"]).codes == ["unclosed-block"])
    #expect(rendered(["a {% endraw %}"]).codes == ["unreadable-tag"])
    #expect(rendered(["a {% raw x %}"]).codes == ["unreadable-tag"])
  }

  @Test func aFilterBlockThatHoldsParagraphsIsRefused() {
    #expect(
      rendered(["{% filter upper %}", "a", "{% endfilter %}"]).codes == ["holds-paragraphs"])
  }

  @Test func namesThatATemplateBindsAreNoneOfTheDatas() {
    let text =
      "{% set a = b.c %}{{ a.d }}{% macro m(p) %}{{ p }}{{ q }}{% endmacro %}{{ m(r) }}"
      + "{% for k, v in s.items() %}{{ k }}{{ t }}{% endfor %}{{ range(u) }}"
      + "{% with w = x %}{{ w }}{% endwith %}{{ w }}"
    let compiled = CompiledTemplate.compile(text: text, dialect: PlainDialect())
    #expect(compiled.template.names == ["b.c", "b.c.d", "q", "r", "s", "t", "u", "x", "w"])
  }

  static let shape = RecordShape([
    FieldShape("name", .text), FieldShape("n", .number),
    FieldShape("wards", .list(.record(RecordShape([FieldShape("title", .text)])))),
  ])

  static let checks: [(text: String, messages: [String])] = [
    ("{% set a = name %}{{ a }}{{ b }}", ["“b” is not declared"]),
    ("{% for w in wards if w.titel %}{{ w.title }}{% endfor %}", ["“w.titel” is not declared"]),
    ("{% macro m(p) %}{{ p.x }}{{ nam }}{% endmacro %}{{ m(n) }}", ["“nam” is not declared"]),
    ("{{ later() }}{% macro later() %}{{ kept }}{% endmacro %}{% set kept = 1 %}", []),
    (
      "{% macro m(p) %}{{ p.titel }}{{ p.n|default('-') }}{% if p.x %}{{ p.x }}{% endif %}"
        + "{% endmacro %}{% for w in wards %}{{ m(w) }}{{ m(p=wards[0]) }}{% endfor %}",
      ["“p.titel” is not declared"]
    ),
    ("{{ m(wards[0]) }}{% macro m(p) %}{{ p.titel }}{% endmacro %}", ["“p.titel” is not declared"]),
    ("{% macro m(p) %}{{ p.titel }}{% endmacro %}{{ m(wards[0]) }}{{ m(n) }}", []),
    ("{% macro m(p) %}{{ p.titel }}{% endmacro %}{{ m(wards[0]) }}{{ m({'titel': 1}) }}", []),
    ("{% macro m(p) %}{{ p.titel }}{% endmacro %}{{ m(wards[0]) }}{{ m(*wards) }}", []),
    ("{% macro m(p) %}{{ p.titel }}{% endmacro %}{{ m(wards[0]) }}{% set k = m %}", []),
    ("{% macro m(p) %}{{ p.titel }}{% endmacro %}", []),
    ("{{ name.uper() }}", ["text has no method “uper”"]),
    ("{% set a %}x{% endset %}{{ a|join_and }}", ["join_and takes a list, but here is text"]),
    (
      "{% for i in [1] %}{{ loop.cycle('a') }}{{ loop.indx }}{% endfor %}",
      ["“loop.indx” is not declared"]
    ),
    ("{{ {'a': n}.a + 1 }}{{ range(3)|join }}{{ dict(a=1).a }}", []),
    ("{% with a = nope %}{{ a }}{% endwith %}", ["“nope” is not declared"]),
    ("{% with a = 1, b = a %}{{ b }}{% endwith %}", ["“a” is not declared"]),
    ("{% if n %}{% set x = 1 %}{{ x }}{% else %}{{ x }}{% endif %}", ["“x” is not declared"]),
    ("{% if n %}{% set x = 1 %}{% endif %}{{ x }}", []),
    ("{% macro m(a, b=a) %}{{ b }}{% endmacro %}{{ m(1) }}", []),
    ("{% macro m(a, b=c) %}{{ b }}{% endmacro %}{{ m(1) }}", ["“c” is not declared"]),
  ]

  @Test(arguments: checks)
  func namesAreCheckedWithinEveryBlock(text: String, messages: [String]) {
    let compiled = CompiledTemplate.compile(text: text, dialect: PlainDialect())
    #expect(compiled.diagnostics == [])
    let found = ShapeCheck.diagnostics(of: compiled.template, declared: ShapeScope(Self.shape))
    #expect(found.map(\.message) == messages)
  }
}

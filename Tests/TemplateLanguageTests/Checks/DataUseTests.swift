import Testing

@testable import TemplateLanguage

/// What a template reads of the data, and what it takes it for.
@Suite struct DataUseTests {
  private func uses(_ lines: String...) -> [String] {
    var pieces: [TemplatePiece] = [.open(TemplateUnit(.story, name: "body"), [])]
    for line in lines {
      pieces += [.open(TemplateUnit(.paragraph), []), .text(line), .close([])]
    }
    let template = CompiledTemplate.compile(pieces + [.close([])], dialect: PlainDialect()).template
    return template.uses.map { use in
      let kind = use.shape == .any ? "" : " " + use.shape.kindWords
      return "\(use.name) \(use.manner.rawValue)\(kind)\(use.isOptional ? " optional" : "")"
    }
  }

  @Test func filtersAndReckoningsTellWhatKindAValueIs() {
    #expect(
      uses("{{ a|money }} {{ b|date }} {{ c|ordinal }} {{ d|upper }} {{ e * 2 }} {{ f|checkbox }}")
        == [
          "a printed an amount of money", "b printed a date", "c printed a number", "d printed",
          "e printed a number", "f printed yes or no",
        ])
    #expect(
      uses("{% if a > 3 %}{% if b == \"x\" %}{% if c %}{% endif %}{% endif %}{% endif %}")
        == ["a asked a number", "b asked", "c asked"])
  }

  /// Where something stands for a value, what the value is worked out of must be there all the same.
  @Test(arguments: [
    ("{{ a[k]|default(1) }}", ["a used optional", "k used"]),
    ("{{ a[k:]|default(1) }}", ["a printed optional", "k used a number"]),
    ("{{ (a.b|upper)|default(c) }}", ["a.b printed optional", "c printed"]),
    ("{{ (k + 1)|default(1) }}", ["k printed a number"]),
    ("{{ (a ~ k)|default(1) }}", ["a printed", "k printed"]),
    ("{{ a|join(k)|default(1) }}", ["a goneThrough a list optional", "k used"]),
    ("{{ ('x' if k else a)|default(1) }}", ["k asked", "a printed optional"]),
    ("{% if a[k] is defined %}{% endif %}", ["a used optional", "k used"]),
  ])
  func onlyTheOutermostValueMayBeLeftOut(tag: String, read: [String]) {
    #expect(uses(tag) == read)
  }

  @Test func whatALoopOrAFilterGoesThroughIsAList() {
    #expect(
      uses(
        "{% for i in x.rows|sort(attribute=\"n\") if i.ok %}{{ i.text }}{{ loop.index }}{% endfor %}"
      )
        == [
          "x.rows goneThrough a list", "x.rows[].n used", "x.rows[].ok asked",
          "x.rows[].text printed",
        ])
    #expect(
      uses("{{ x|sum(attribute=\"pay.net\") }}{{ x[0].name }}{{ (x|first).post }}") == [
        "x goneThrough a list", "x[].pay.net used a number", "x[].name printed",
        "x[].post printed", "x goneThrough",
      ])
  }

  @Test func whatGroupsHoldIsReadOfTheListThatIsGrouped() {
    let read = ["people goneThrough a list", "people[].ward used"]
    #expect(
      uses(
        "{% for w, all in people|groupby(\"ward\") %}{{ w }}{% for p in all %}{{ p.name }}"
          + "{% endfor %}{% endfor %}")
        == read + [
          "people[].ward printed", "people goneThrough a list", "people[].name printed",
        ])
    #expect(
      uses("{% for g in people|groupby(\"ward\") %}{{ g.grouper }}{{ g.list[0].name }}{% endfor %}")
        == read + ["people[].ward printed", "people[].name printed"])
    #expect(
      uses("{% for p in (people if q else []) %}{{ p.name }}{% endfor %}")
        == ["q asked", "people goneThrough a list", "people[].name printed"])
  }

  @Test func whatTheTemplateCallsItselfByIsNoDatum() {
    #expect(uses("{% block b %}{{ q }}{% endblock %}{{ self.b() }}") == ["q printed"])
    #expect(uses("{{ self.b }}") == ["self.b printed"])
  }

  @Test func whatHasADefaultOrIsAskedForMayBeLeftOut() {
    #expect(
      uses("{{ a|default(b) }}{% if c is defined %}{{ c }}{% endif %}") == [
        "a printed optional", "b printed", "c asked optional", "c printed",
      ])
  }

  /// What renderings cannot do without, of each item where it is one of a list.
  @Test(arguments: [
    ("{{ a }}{{ b or 1 }}{{ c|default(1) }}{{ d and 1 }}{{ e ~ f }}", ["a", "d", "e", "f"]),
    ("{{ a.b|money }}{% if c %}{{ d }}{% endif %}{% if e > 3 %}{% endif %}", ["a.b", "e"]),
    ("{% if a %}{{ b }}{{ c }}{% else %}{{ c }}{{ d }}{% endif %}", ["c"]),
    ("{% if a %}{{ c }}{% elif b %}{{ c }}{% endif %}", []),
    (
      "{% for i in a %}{{ i.b }}{{ c }}{% for j in i.k %}{{ j.l }}{{ i.m }}{% endfor %}{% endfor %}",
      ["a[].b", "a[].k[].l"]
    ),
    ("{% for i in a if i.b > 1 %}{{ i.c }}{% endfor %}", ["a[].b"]),
    ("{% for i in a|selectattr('b') %}{{ i.c }}{% endfor %}", []),
    ("{% for i in a|sort(attribute='b') %}{{ i.c }}{% endfor %}", ["a[].c"]),
    ("{% for i in a[:2] %}{{ i.c }}{% endfor %}{{ a[0].d }}{{ (a|first).e }}", ["a"]),
    (
      "{% for g in a|groupby('b') %}{% for i in g.list %}{{ i.c }}{% endfor %}{% endfor %}",
      ["a[].c"]
    ),
    ("{% macro m() %}{{ a }}{% endmacro %}{% set b = c %}{{ b }}", ["c"]),
    ("{% if a %}{% set b = c %}{% else %}{% set b = d %}{% endif %}{{ b }}", []),
    ("{{ a|sum('b') }}{{ c|join(', ', 'd') }}", ["a", "a[].b", "c", "c[].d"]),
    ("{{ a if b else c }}{{ d is defined and e }}{{ f|length }}", ["f"]),
  ])
  func whatEveryRenderingNeedsIsKnown(text: String, needed: [String]) {
    let template = CompiledTemplate.compile(text: text, dialect: PlainDialect()).template
    var names: [String] = []
    for use in template.uses where use.stopsWithout && !names.contains(use.name) {
      names.append(use.name)
    }
    #expect(names == needed)
  }

  @Test func namesOfTheTemplateStandForWhatTheyAreSetTo() {
    #expect(
      uses("{% set p = maker.head %}{{ p.name }}{% set q = 3 %}{{ q }}") == [
        "maker.head used", "maker.head.name printed",
      ])
    #expect(
      uses("{% macro m(a) %}{{ a.x }}{% endmacro %}{{ m(b) }}{{ t.upper() }}{{ r.items() }}")
        == ["b used", "t printed text", "r printed a group of fields"])
  }

  /// A name that is bound in another branch, or beside the place that reads it, is the data's there.
  @Test func aNameIsTheDatasWhereTheTemplateHasNotBoundIt() {
    #expect(
      uses("{% with a = 1, b = a %}{{ b }}{{ a }}{% endwith %}") == ["a used", "a printed"])
    #expect(
      uses(
        "{% if q %}{% set x = 1 %}{{ x }}{% elif x %}{{ x }}{% endif %}{% if r %}{{ x }}{% endif %}"
      ) == ["q asked", "x asked", "x printed", "r asked"])
    #expect(
      uses("{% macro m(a, b=a, c=d) %}{{ b }}{{ c }}{% endmacro %}{{ m(1) }}{{ a }}")
        == ["d used", "a printed"])
  }
}

import Diagnostics
import TemplateLanguage
import TestTiming
import Testing

/// What the block tags of the language do, in plain text.
@Suite struct StatementTests {
  static let data: Record = [
    "wards": ["Elm Park", "Gooshays"], "n": 3, "x": "data", "pairs": [["a", 1], ["b", 2]],
    "fields": ["name": "Oak", "score": 61],
    "tree": [
      ["v": 1, "kids": [["v": 2, "kids": []], ["v": 3, "kids": [["v": 4, "kids": []]]]]]
    ],
  ]

  static let cases: [(template: String, result: String)] = [
    // Names and where they are bound.
    ("{% set a = 1 %}{{ a }}", "1"), ("{{ x }}{% set x = 1 %}{{ x }}", "data1"),
    ("{% set a, b = 1, 2 %}{{ b }}{{ a }}", "21"),
    ("{% set a %}b{{ n }}{% endset %}{{ a|upper }}", "B3"),
    ("{% set a|upper|replace('B', 'c') %}b{% endset %}{{ a }}", "c"),
    (
      "{% for w in wards %}{{ x }}{% set x = w %}{{ x }};{% endfor %}{{ x }}",
      "dataElm Park;dataGooshays;data"
    ),
    ("{% if n %}{% set a = 'kept' %}{% endif %}{{ a }}", "kept"),
    (
      "{% set ns = namespace(c=0) %}{% for w in wards %}{% set ns.c = ns.c + 1 %}{% endfor %}"
        + "{{ ns.c }}", "2"
    ),
    ("{% with a = 1, b = x %}{{ a }}{{ b }}{% endwith %}[{{ a }}]", "1data[]"),
    ("{% with x = 'w' %}{% with y = x %}{{ y }}{% endwith %}{% endwith %}", "w"),
    // A long word is broken where its line is full.
    ("{{ 'hello World'|wordwrap(3) }}", "hel\nlo \nWor\nld"),
    ("{{ 'a-bcdef gh'|wordwrap(4) }}", "a-\nbcde\nf gh"),
    // A hard space is no place to break.
    ("{{ 'ab \u{A0} cd'|wordwrap(2) }}", "ab\n\u{A0}\ncd"),
    ("{{ 'a \u{A0} b \u{A0}c'|wordwrap(3) }}", "a \nb\n\u{A0}c"),
    ("{{ 'ab-cd ef-'|wordwrap(2, false) }}", "ab-\ncd\nef-"),
    // A colon may end what begins a block, as in Python.
    ("{% if n == 3: %}a{% elif n: %}b{% else: %}c{% endif %}", "a"),
    ("{% for w in wards[1:]: %}{{ w }}{% else: %}none{% endfor %}", "Gooshays"),
    ("{% set a: %}b{% endset %}{% filter upper: %}{{ a }}{% endfilter %}", "B"),
    ("{% macro m(): %}m{% endmacro %}{% with a = 1: %}{{ m() }}{{ a }}{% endwith %}", "m1"),
    // Loops.
    ("{% for a, b in pairs %}{{ a }}={{ b }};{% endfor %}", "a=1;b=2;"),
    (
      "{% for n in [1, 2, 3, 4] if n is even %}{{ loop.index }}:{{ n }} {% else %}none{% endfor %}",
      "1:2 2:4 "
    ),
    ("{% for n in [1] if n > 1 %}x{% else %}none{% endfor %}", "none"),
    ("{% for k, v in fields.items() %}{{ k }}={{ v }};{% endfor %}", "name=Oak;score=61;"),
    ("{% for k in fields %}{{ k }};{% endfor %}", "name;score;"),
    (
      "{% for t in tree recursive %}{{ loop.depth }}.{{ t.v }}[{{ loop(t.kids) }}]{% endfor %}",
      "1.1[2.2[]2.3[3.4[]]]"
    ),
    (
      "{% for i in [1, 1, 2] %}{{ loop.changed(i) }}{{ loop.cycle('a', 'b') }} {% endfor %}",
      "Truea Falseb Truea "
    ),
    (
      "{% for i in [1, 2] %}{{ loop.previtem|default('-') }}{{ loop.nextitem|default('-') }}"
        + "{% endfor %}", "-21-"
    ),
    // Macros.
    ("{% macro m(a, b='B') %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, b=2) }}", "1B12"),
    ("{% macro m() %}{{ varargs|join }}{{ kwargs.k }}{% endmacro %}{{ m(1, 2, k=3) }}", "123"),
    (
      "{% macro m(n) %}{{ n }}{% if n %}{{ m(n - 1) }}{{ n }}{% endif %}{% endmacro %}{{ m(2) }}",
      "21012"
    ),
    (
      "{% macro m(a) %}<{{ caller(a) }}>{% endmacro %}{% call(b) m('A') %}{{ b }}{{ x }}{% endcall %}",
      "<Adata>"
    ),
    (
      "{% macro t(n) %}{% if n %}{% call t(n - 1) %}{{ n }}{% endcall %}{% endif %}"
        + "{{ caller() if caller }}{% endmacro %}{{ t(3) }}", "123"
    ),
    (
      "{% macro m() %}{{ caller.name }}{{ caller }}{% endmacro %}{{ m }}{{ m.name }}"
        + "{% call m() %}{% endcall %}", "<Macro 'm'>mNone<Macro anonymous>"
    ),
    ("{{ first(1) }}{% macro first(a) %}{{ a }}{% endmacro %}", "*"),
    (
      "{% macro a(p) %}{{ b(p) }}{% endmacro %}{% macro b(p) %}b{{ p }}{% endmacro %}{{ a(1) }}",
      "b1"
    ),
    // Blocks and blanks.
    ("{% filter upper %}a{{ x }}{% endfilter %}", "ADATA"),
    ("{% block title %}T{{ n }}{% endblock %}{{ self.title() }}", "T3T3"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"), ("a{# {{ x #}b", "ab"),
    ("a  {%- if n -%}  b  {%- endif -%}  c", "abc"), ("a {{- n -}} b", "a3b"),
    ("{% autoescape true %}{{ '<' }}{{ '<'|safe }}{% endautoescape %}{{ '<' }}", "&lt;<<"),
    ("{{ {'a': {'b': 1}}.a.b }}{{ '}}' }}", "1}}"), ("line\n", "line"), ("line\n\n", "line\n"),
    ("{{ cycler('a', 'b').next() }}{% set j = joiner('/') %}{{ j() }}1{{ j() }}2", "a1/2"),
    (
      "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.current }}{{ c.next() }}{{ c.next() }}",
      "abba"
    ),
  ]

  @Test(arguments: cases)
  func aBlockDoesWhatJinjasDoes(template: String, result: String) {
    let rendered = PlainText.rendered(template, Self.data)
    if result == "*" {
      #expect(rendered.faults.first?.message == "there is no macro or function “first”")
    } else {
      #expect(rendered.text == result, "\(rendered.faults)")
    }
  }

  static let faults: [(template: String, message: String)] = [
    ("{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}", "m takes at most 1 values"),
    ("{% macro m(a) %}{% endmacro %}{{ m(b=2) }}", "m does not take “b”"),
    ("{% macro m(a=1, b) %}{% endmacro %}", "“b” has no value of its own and follows one that has"),
    ("{% set a = 1 %}{% set a.b = 2 %}", "a is no namespace, so its fields cannot be set"),
    ("{% set a, b = [1] %}", "1 values cannot be divided among 2 names"),
    (
      "{% for a, b in [1] %}{% endfor %}", "the loop names 2 values, and an item of [1] is a number"
    ),
    ("{% include 'a.txt' %}", "“include” would read another file, which a form cannot"),
    ("{% extends 'a' %}", "“extends” would read another file, which a form cannot"),
    ("{% call m %}{% endcall %}", "{% call %} names no macro with its brackets"),
    ("{{ wards.append(1) }}", "a list has no method “append”"),
    ("{% macro m() %}", "{% macro m() %} is never ended"),
    ("{% endmacro %}", "{% endmacro %} ends no {% macro %}"),
    ("{{ x", "a tag is opened and not closed"), ("{% raw %}", "{% raw %} is never ended"),
    ("{{ x.y.z }}", "the data leaves out x.y"), ("{{ nosuch.y }}", "the data leaves out nosuch"),
    ("{% set true = 1 %}", "“true” has its own meaning and cannot name a value"),
    ("{% block a %}{% endblock b %}", "{% endblock b %} ends the block “a”"),
    (
      "{% block a %}{% endblock %}{% block a %}{% endblock %}",
      "there are two blocks “a” here, and a block is called by its name"
    ),
    (
      "{% block a required %}{% endblock %}",
      "“required” asks another file for what the block holds, and no form has one"
    ),
    ("{{ namespace(42) }}", "namespace takes a group of fields, and is given a number"),
    ("{{ dict(nosuch) }}", "the data leaves out nosuch"),
    ("{{ n is string is number }}", "one test cannot follow another"),
    ("{% macro m(caller) %}{% endmacro %}", "“caller” is what a call block makes"),
    ("{% for a.b in wards %}{% endfor %}", "“a.b” cannot name the items of a loop"),
  ]

  @Test(arguments: faults)
  func whatCannotBeIsSaid(template: String, message: String) {
    let rendered = PlainText.rendered(template, Self.data)
    #expect(rendered.faults.first?.message == message)
    #expect(rendered.faults.first?.remedy?.isEmpty == false)
    #expect(rendered.faults.first?.place?.document?.part == "line 1")
  }

  @Test func aValueIsNeverReadAgainAsATemplate() {
    let data: Record = ["v": "{{ n }}{% set n = 1 %}", "n": 3]
    #expect(PlainText.rendered("{{ v }}", data).text == "{{ n }}{% set n = 1 %}")
    #expect(
      PlainText.rendered(
        "{% set a %}{{ v }}{% endset %}{{ a|upper|lower }}{{ v ~ v|length }}", data
      )
      .text == "{{ n }}{% set n = 1 %}{{ n }}{% set n = 1 %}22")
  }

  /// Templates that would never end, or fill the machine.
  @Test(arguments: [
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
    "{% for a in range(10000) %}{{ range(100000)|list|sort|length }}{% endfor %}",
    "{% for a in range(10000000000) %}{% endfor %}", "{{ range(10000000000)|list }}",
    "{% set ns = namespace(s='a') %}{% for a in range(100) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "{% for a in range(1000000) %}{% for b in range(100) %}0123456789{% endfor %}{% endfor %}",
    "{{ 'a'|center(100000000000) }}", "{{ '%1000000000d'|format(1) }}", "{{ 2 ** 1000000 }}",
    "{{ 'a'.ljust(10000000000) }}", "{{ ('a,' * 500000).split(',')|join('aaaaaaaaaa') }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
  ])
  func aHostileTemplateEndsInAnError(template: String) {
    var rules = LanguageRules.ofJinja
    rules.limits.steps = 500_000
    rules.limits.bytes = 1 << 20
    var rendered: (text: String?, faults: [Diagnostic]) = (nil, [])
    let time = processorTime {
      rendered = PlainText.rendered(template, [:], rules: rules)
    }
    #expect(rendered.text == nil)
    #expect(!rendered.faults.isEmpty)
    #expect(time < .seconds(10))
  }

  /// As in Jinja, which prints a blank for what is left out, and has nothing to ask of it.
  @Test(arguments: [
    ("{{ list|map(attribute='k')|join }}", ""),
    ("{{ list|map(attribute='k.z')|join }}", nil), ("{{ list|join(attribute='k.z') }}", nil),
    ("{{ list|sort(attribute='k.z') }}", nil), ("{{ list|map(attribute='a.z')|join }}", ""),
    ("{{ list|map(attribute='k.z', default='-')|join }}", "-"),
    ("{{ list|map(attribute='b.z')|join }}", ""),
  ])
  func lenientRulesAskNothingOfWhatIsLeftOut(template: String, result: String?) {
    let data: Record = ["list": [["a": 1, "b": .none]]]
    #expect(PlainText.rendered(template, data, rules: .ofJinja).text == result)
  }

  @Test func aTextThatIsKeptIsBoundedAndSaidOnce() {
    let twice = "{% set x %}{{ x }}{{ x }}{% endset %}"
    let rendered = PlainText.rendered(
      "{% set x %}0123456789{% endset %}" + String(repeating: twice, count: 30), [:])
    #expect(rendered.text == nil)
    #expect(rendered.faults.map(\.code) == ["too-large"])
    #expect(rendered.faults.first?.message.contains("16 MiB") == true)
  }

  @Test(arguments: [
    "[ns.x]", "{'a': ns.x}", "{1: ns.x}", "(ns.x, 1)", "dict(a=ns.x)", "[1, ns.x]|batch(1)|list",
    "[ns.x]|groupby('1', 0)|list",
  ])
  func aValueIsNestedOnlySoDeep(deeper: String) {
    let rendered = PlainText.rendered(
      "{% set ns = namespace(x=[1]) %}{% for i in range(100000) %}{% set ns.x = \(deeper) %}"
        + "{% endfor %}{{ ns.x|length }}", [:])
    #expect(rendered.faults.first?.message.contains("nested deeper than 100 levels") == true)
  }

  @Test func whatAMacroIsCalledWithIsNestedOnlySoDeep() {
    let rendered = PlainText.rendered(
      "{% set ns = namespace(x=[1]) %}{% macro m() %}{% set ns.x = varargs %}{% endmacro %}"
        + "{% for i in range(100000) %}{{ m(ns.x) }}{% endfor %}", [:])
    #expect(rendered.faults.first?.message.contains("nested deeper than 100 levels") == true)
  }

  @Test(arguments: [
    (
      "{% for r in rows %}{{ r.v }}{% endfor %}",
      "the data leaves out r.v, in item 3 of rows"
    ),
    (
      "{% for r in rows if r.n %}{{ r.v }}{% endfor %}",
      "the data leaves out r.v, in item 3 of rows"
    ),
    (
      "{% for g in groups %}{% for r in g.rows %}{{ r.v }}{% endfor %}{% endfor %}",
      "the data leaves out r.v, in item 3 of g.rows of item 2 of groups"
    ),
    (
      "{% for g in groups %}{% for r in rows %}{{ g.nosuch }}{% endfor %}{% endfor %}",
      "the data leaves out g.nosuch, in item 1 of groups"
    ),
    ("{% for r in rows %}{{ nosuch }}{% endfor %}", "the data leaves out nosuch"),
    (
      "{% for r in rows %}{{ r.n + 'a' }}{% endfor %}",
      "a number + text has no meaning, in item 2 of rows"
    ), ("{{ rows[7].v }}", "the data leaves out rows[7]"),
  ])
  func aFaultInALoopSaysInWhichItem(template: String, message: String) {
    let rows: Value = [
      ["v": "a", "n": ""], ["v": "b", "n": 1], ["v": .missing("v"), "n": 2],
      ["v": .missing("v"), "n": 3],
    ]
    let rendered = PlainText.rendered(
      template, ["rows": rows, "groups": [["rows": []], ["rows": rows]]], rules: .ofTemplates)
    #expect(rendered.faults.map(\.message) == [message])
  }

  @Test func aListMayGrowHoweverOftenItIsAddedTo() {
    let rendered = PlainText.rendered(
      "{% set ns = namespace(x=[]) %}{% for i in range(3000) %}{% set ns.x = ns.x + [[i]] %}"
        + "{% endfor %}{{ ns.x|length }}", [:])
    #expect(rendered.text == "3000")
  }

  @Test func noMoreStrayTagsAreToldThanAnybodyReads() {
    let rendered = PlainText.rendered(String(repeating: "{% endif %}", count: 3_000), [:])
    #expect(rendered.faults.count == 1_000)
  }

  @Test func blocksNestedWithoutEndAreRefused() {
    let deep = String(repeating: "{% if n %}", count: 20_000)
    let text = deep + String(repeating: "{% endif %}", count: 20_000)
    let rendered = PlainText.rendered(text, Self.data)
    #expect(rendered.faults.contains { $0.code == "nested-too-deep" })
  }

  @Test func aLongTextOfOpenTagsIsReadInItsLength() {
    for part in ["{% ", "{{ ", "{# ", "{% raw %}", "'", "{"] {
      let text = "{% raw %}" + String(repeating: part, count: 50_000)
      let time = processorTime { _ = PlainText.rendered(text, [:]) }
      #expect(time < .seconds(10))
    }
  }
}

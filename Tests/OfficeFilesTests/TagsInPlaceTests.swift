import OfficeFiles
import TestSupport
import Testing

/// What tags print where they stand in a sentence, the same in both formats.
@Suite struct TagsInPlaceTests {
  static let cases: [RenderCase] = [
    RenderCase("a dotted name", "In {{ council.seat.town }}.", gives: ["In Romford."]),
    RenderCase(
      "tags side by side", "{{ n }}{{ n }}{{ council.name }}", gives: ["33Havering"]),
    RenderCase(
      "literals of every kind", "{{ 'a' }} {{ \"b\" }} {{ 7 }} {{ 1.50 }}", gives: ["a b 7 1.50"]),
    RenderCase(
      "sums", "{{ n * 2 + 1 }} {{ (n + 1) // 2 }} {{ n % 2 }} {{ 7 / 2 }}",
      gives: ["7 2 1 3.5"]),
    RenderCase("joining", "{{ council.name ~ ' ' ~ n }}", gives: ["Havering 3"]),
    RenderCase(
      "filters",
      "{{ subject|upper }} {{ total|money }} {{ colours|join_and }} {{ left|default('none') }}",
      gives: ["ROADS & PATHS £1,234.50 red, green and blue none"]),
    RenderCase("an inline if", "{{ 'Yes' if yes else 'No' }}", gives: ["Yes"]),
    RenderCase("a check box", "{{ yes|checkbox }} {{ no|checkbox }}", gives: ["☒ ☐"]),
    RenderCase("a comment leaves nothing", "a{# not {{ n }} #}b", gives: ["ab"]),
    RenderCase(
      "if, elif and else in a sentence",
      "{% if n > 5 %}many{% elif n > 2 %}some{% else %}few{% endif %}.", gives: ["some."]),
    RenderCase(
      "a name left out is false",
      "{% if left %}there{% else %}not there{% endif %}", gives: ["not there"]),
    RenderCase(
      "a loop in a sentence",
      "{% for c in colours %}{{ loop.index }}:{{ c }}{% if not loop.last %}, {% endif %}"
        + "{% endfor %}.", gives: ["1:red, 2:green, 3:blue."]),
    RenderCase(
      "where a loop is",
      "{% for c in colours %}{{ loop.index0 }}{{ loop.revindex }}"
        + "{{ 'f' if loop.first }}{{ 'l' if loop.last }}{{ loop.length }};{% endfor %}",
      gives: ["03f3;123;21l3;"]),
    RenderCase(
      "a loop through nothing takes its else",
      "{% for c in nothing %}{{ c }}{% else %}none{% endfor %}", gives: ["none"]),
    RenderCase(
      "a loop through what is left out is empty", "a{% for c in left %}{{ c }}{% endfor %}b",
      gives: ["ab"]),
    RenderCase(
      "loops within loops",
      "{% for l in lots %}{{ l.name }}{% for r in l.rows %}{{ r.a }}{% endfor %};{% endfor %}",
      gives: ["One12;Two;Three9;"]),
    RenderCase("a tag amid tabs and breaks", "a‹tab›{{ n }}‹br›b", gives: ["a→3⏎b"]),
    RenderCase("single braces are words", "{ n } {n} }} %}", gives: ["{ n } {n} }} %}"]),
  ]

  @Test(arguments: OfficeFormat.office, cases)
  func aTagPrintsInItsPlace(format: OfficeFormat, example: RenderCase) throws {
    try example.check(in: format)
  }

  static let split: [RenderCase] = [
    RenderCase(
      "split over runs", "Dear {{ su¦bje¦ct }}, hello", gives: ["Dear Roads & paths, hello"]),
    RenderCase("split braces", "a {¦{ n }¦} b", gives: ["a 3 b"]),
    RenderCase(
      "a proofing mark inside", "a {{ su‹proof›bject ‹proof›}} b", gives: ["a Roads & paths b"]),
    RenderCase(
      "a bookmark inside", "a {{ su‹mark m›bject }}‹/mark m› b", gives: ["a Roads & paths b"]),
    RenderCase(
      "curly quotes", "{% if subject == “x” %}x{% else %}{{ colours|join(‘; ’) }}{% endif %}",
      gives: ["red; green; blue"]),
    RenderCase("a non-breaking space", "{{\u{A0}n\u{A0}+\u{A0}1\u{A0}}}", gives: ["4"]),
    RenderCase("a soft hyphen", "{{ sub\u{AD}ject }}", gives: ["Roads & paths"]),
    RenderCase(
      "a soft hyphen as an element", "[{{ sub‹softhyphen›ject }}]", gives: ["[Roads & paths]"]),
    RenderCase("a tab and a line break inside", "{{‹tab›n‹br›}}", gives: ["3"]),
    RenderCase(
      "block tags split over runs", "{% i¦f no %}x{¦% else %¦}y{% end¦if %}", gives: ["y"]),
    RenderCase(
      "a block within a link", "a ‹link›¦{% if no %}¦x¦{% endif %}¦y‹/link› b", gives: ["a y b"]),
    RenderCase(
      "a block that begins before a link and ends in it",
      "a {% if no %}b ‹link›c{% endif %}d‹/link› e", gives: ["a d e"]),
    RenderCase(
      "a loop within a link",
      "‹link›¦{% for c in colours %}¦{{ c }}¦;¦{% endfor %}‹/link›", gives: ["red;green;blue;"]),
  ]

  @Test(arguments: OfficeFormat.office, split)
  func aTagIsReadHoweverItsLettersAreSplit(format: OfficeFormat, example: RenderCase) throws {
    try example.check(in: format)
  }

  @Test func emptyRunsLeaveNothing() throws {
    let template = TestTemplate("a¦{% if no %}¦x¦{% endif %}¦b")
    let word = try template.rendered(RenderCase.data, .docx)
    #expect(try word.tree("word/document.xml").all("w:r").allSatisfy { !$0.text.isEmpty })
    let writer = try template.rendered(RenderCase.data, .odt)
    #expect(try writer.tree("content.xml").all("text:span").allSatisfy { !$0.text.isEmpty })
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// The tags by which templates written for docxtpl make cells and join paragraphs.
@Suite struct DocxtplTagsTests {
  static let cases: [RenderCase] = [
    RenderCase(
      "a dash joins the paragraphs of a sentence",
      "It is \n{%- if yes -%}\nred\n{%- else -%}\nblue\n{%- endif -%}\n, they say.\nNext.",
      gives: ["It is red, they say.", "Next."]),
    RenderCase(
      "a dash amid words takes the blanks away", "a {{- n -}} b {%- if yes %} c{% endif %}",
      gives: ["a3b c"]),
    RenderCase(
      "a dash by a value leaves the line break, and the value stands where its tag does",
      "one‹br›{{- n -}}‹br›two\nthree‹tab›{{- n }}", gives: ["one⏎3⏎two", "three→3"]),
    RenderCase(
      "a dash by a value takes the blanks of another run", "one ¦{{- n }}", gives: ["one3"]),
    RenderCase(
      "a dash by a block takes the line breaks, and no blanks beyond them",
      "one‹br›{%- if yes -%}‹br›\u{A0}two{% endif %}\none ‹br› {%- if yes %}two{% endif %}",
      gives: ["one\u{A0}two", "one two"]),
    RenderCase(
      "a dash joins no paragraph to a table", "a\n| b |\n{%- if yes %}\nc\n{% endif %}",
      gives: ["a", "| b |", "c"]),
    RenderCase(
      "cells that a loop makes below each other become one",
      "| {%tr for c in colours %} | |\n| {% vm %}Group | {{ c }} |\n| {%tr endfor %} | |",
      gives: ["| Group | red |", "|  | green |", "|  | blue |"]),
    RenderCase(
      "cells that a loop makes beside each other become one",
      "| {%tc for c in colours %} | {% hm %}Span | {%tc endfor %} |\n"
        + "| {%tc for c in colours %} | {{ c }} | {%tc endfor %} |",
      gives: ["| Span |", "| red | green | blue |"]),
    RenderCase(
      "a row that loses all of its cells is left out",
      "| {%tc for c in [] %} | {{ c }} | {%tc endfor %} |\n| kept |", gives: ["| kept |"]),
    RenderCase(
      "and the table with its last row",
      "before\n| {%tc if not yes %} | a | {%tc endif %} |\nafter", gives: ["before", "after"]),
    RenderCase(
      "a cell as wide as its tag says",
      "| {% colspan colours|length %}Wide |\n"
        + "| {%tc for c in colours %} | {{ c }} | {%tc endfor %} |",
      gives: ["| Wide |", "| red | green | blue |"]),
    RenderCase(
      "a cell's colour says nothing", "| {% cellbg '00703C' %}{{ n }} | b |",
      gives: ["| 3 | b |"]),
    RenderCase(
      "braces with a line between them are the braces themselves",
      "{_{ n }_} is {{ n }}, {_% if %_}\n{_{", gives: ["{{ n }} is 3, {% if %}", "{{"]),
    RenderCase(
      "a macro makes paragraphs and tables",
      "{% macro m(l) %}\n{{ l.name }}\n| {{ l.rows|length }} |\n{% endmacro %}\n"
        + "{% for l in lots %}\n{{ m(l) }}\n{% endfor %}",
      gives: ["One", "| 2 |", "Two", "| 0 |", "Three", "| 1 |"]),
  ]

  @Test(arguments: cases, OfficeFormat.office)
  func aTagActs(example: RenderCase, in format: OfficeFormat) throws {
    try example.check(in: format)
  }

  /// A break of a line may say what it is (ECMA-376 part 1, 17.18.3).
  @Test func aLineBreakByNameIsALineBreak() throws {
    let document = try WordFieldMarkup.document(
      "<w:p><w:r><w:t>one</w:t><w:br w:type=\"textWrapping\"/><w:t>{%- if n %}two{% endif %}</w:t>"
        + "</w:r></w:p>", RenderCase.data)
    #expect(try document.body() == ["onetwo"])
  }

  /// A value that a dash draws to another run keeps the look of its own.
  @Test func aValueKeepsTheLookOfItsTag() throws {
    let document = try WordFieldMarkup.document(
      "<w:p><w:r><w:t xml:space=\"preserve\">one </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
        + "<w:t>{{- n }}</w:t></w:r></w:p>", RenderCase.data)
    let runs = try document.tree("word/document.xml").all("w:r")
    #expect(runs.map(\.text) == ["one", "3"])
    #expect(runs.map { !$0.all("w:b").isEmpty } == [false, true])
  }

  @Test func wordStatesWhatACellCoversAndItsColour() throws {
    let text =
      "| {%tr for c in colours %} | |\n| {% vm %}G | {% cellbg '#00703c' %}{{ c }} |\n"
      + "| {%tr endfor %} | |"
    let document = try TestTemplate(Draft(text)).rendered(RenderCase.data, .docx)
    let cells = try document.tree("word/document.xml").all("w:tcPr")
    #expect(
      cells.compactMap { $0.first("w:vMerge")?.attributes["w:val"] } == [
        "restart", "continue", "continue",
      ])
    #expect(
      cells.compactMap { $0.first("w:shd")?.attributes["w:fill"] }.allSatisfy { $0 == "00703C" })
  }

  @Test func writerStatesWhatACellCoversAndItsColour() throws {
    let text =
      "| {%tr for c in colours %} | |\n| {% vm %}G | {% cellbg '00703c' %}{{ c }} |\n"
      + "| {%tr endfor %} | |"
    let document = try TestTemplate(Draft(text)).rendered(RenderCase.data, .odt)
    let content = try document.tree("content.xml")
    let cells = content.all("table:table-cell")
    #expect(cells.compactMap { $0.attributes["table:number-rows-spanned"] } == ["3"])
    #expect(content.all("table:covered-table-cell").count == 2)
    let coloured = content.all("style:table-cell-properties").filter {
      $0.attributes["fo:background-color"] == "#00703C"
    }
    #expect(coloured.count == 1)
  }

  @Test(arguments: [
    ("| {% colspan 'x' %}a |", "a cell is as wide as 1 to 1,000 columns, and this is text"),
    ("| {% cellbg 'red' %}a |", "the colour of a cell is six hexadecimal digits"),
    (
      "{% macro m() %}\na\n{% endmacro %}\nx {{ m() }}",
      "m() is whole paragraphs, and words stand here"
    ),
  ])
  func whatCannotBeSaysSo(template: String, message: String) throws {
    let template = TestTemplate(Draft(template))
    for format in OfficeFormat.office {
      let faults = template.faults(format, RenderCase.data)
      #expect(faults.contains { $0.message.contains(message) }, "\(faults)")
    }
  }
}

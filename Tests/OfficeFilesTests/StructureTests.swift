import OfficeFiles
import TestSupport
import Testing

/// What blocks act upon, by where their tags stand; the same in both formats.
@Suite struct StructureTests {
  static let inferred: [RenderCase] = [
    RenderCase(
      "paragraphs between tags that stand alone",
      "before\n{% if yes %}\nshown\n{% else %}\nhidden\n{% endif %}\nafter",
      gives: ["before", "shown", "after"]),
    RenderCase(
      "a paragraph repeated", "{% for c in colours %}\n{{ c }}\n{% endfor %}",
      gives: ["red", "green", "blue"]),
    RenderCase(
      "comments and blanks beside a tag are nothing",
      "{# note #} {% for c in colours %} {# note #}\n{{ c }}\n {% endfor %}",
      gives: ["red", "green", "blue"]),
    RenderCase(
      "nested blocks in paragraphs",
      "{% for l in lots %}\n{{ l.name }}\n{% for r in l.rows %}\n- {{ r.a }}\n{% else %}\n- none\n"
        + "{% endfor %}\n{% endfor %}",
      gives: ["One", "- 1", "- 2", "Two", "- none", "Three", "- 9"]),
    RenderCase(
      "two tags in one paragraph that vanishes",
      "{% for l in lots %}{% if l.rows %}\n{{ l.name }}\n{% endif %}{% endfor %}",
      gives: ["One", "Three"]),
    RenderCase(
      "rows between rows that hold a tag alone",
      "| h | k |\n| {% for r in lots[0].rows %} | |\n| {{ r.a }} | {{ r.b }} |\n"
        + "| {% endfor %} | |",
      gives: ["| h | k |", "| 1 | x |", "| 2 | y |"]),
    RenderCase(
      "the row whose first and last cells hold the tags",
      "| h | k |\n| {% for r in lots[0].rows %}{{ r.a }} | {{ r.b }}{% endfor %} |",
      gives: ["| h | k |", "| 1 | x |", "| 2 | y |"]),
    RenderCase(
      "the row whose only cell holds both tags' words",
      "| {% for c in colours %}{{ c }} {% endfor %}. |", gives: ["| red green blue . |"]),
    RenderCase(
      "rows chosen by else",
      "| h |\n| {% if no %} |\n| a |\n| {% else %} |\n| b |\n| {% endif %} |",
      gives: ["| h |", "| b |"]),
    RenderCase(
      "rows from one that opens to one that ends",
      "| h | h |\n| {% for l in lots %}{{ l.name }} | 1 |\n| a | b{% endfor %} |",
      gives: [
        "| h | h |", "| One | 1 |", "| a | b |", "| Two | 1 |", "| a | b |", "| Three | 1 |",
        "| a | b |",
      ]),
    RenderCase(
      "a table whose rows all vanish goes",
      "a\n| {% for c in nothing %} |\n| {{ c }} |\n| {% endfor %} |\nb", gives: ["a", "b"]),
    RenderCase(
      "paragraphs within a cell",
      "| {% for c in colours %} / {{ c }} / {% endfor %} | k |",
      gives: ["| red / green / blue | k |"]),
    RenderCase(
      "list items",
      "* {% for c in colours %}\n* {{ c }}\n* {% endfor %}", gives: ["red", "green", "blue"]),
    RenderCase(
      "list items from one that opens to one that ends",
      "* {% for c in colours %}{{ c }}\n* and{% endfor %}\n* end",
      gives: ["red", "and", "green", "and", "blue", "and", "end"]),
    RenderCase(
      "from the start of one paragraph to the end of another",
      "{% for c in colours %}{{ c }}\nend{% endfor %}",
      gives: ["red", "end", "green", "end", "blue", "end"]),
    RenderCase(
      "words across paragraphs, shown", "one {% if yes %}two\nthree{% endif %} four",
      gives: ["one two", "three four"]),
    RenderCase(
      "words across paragraphs, hidden", "one{% if no %} two\nthree{% endif %} four",
      gives: ["one four"]),
    RenderCase(
      "a whole table",
      "{% if yes %}\n| a |\n{% endif %}\n{% if no %}\n| b |\n{% endif %}\nc", gives: ["| a |", "c"]),
    RenderCase(
      "headings", "# {{ subject }}\n{% for c in colours %}\n## {{ c }}\n{% endfor %}",
      gives: ["Roads & paths", "red", "green", "blue"]),
  ]

  @Test(arguments: OfficeFormat.office, inferred)
  func aBlockActsOnWhatItsTagsStandIn(format: OfficeFormat, example: RenderCase) throws {
    try example.check(in: format)
  }

  static let prefixed: [RenderCase] = [
    RenderCase(
      "p takes paragraphs", "{%p for c in colours %}\n{{ c }}\n{%p endfor %}",
      gives: ["red", "green", "blue"]),
    RenderCase("p on a value", "{{p n }}", gives: ["3"]),
    RenderCase("p on a comment", "a\n{#p note #}\nb", gives: ["a", "b"]),
    RenderCase(
      "p within a cell", "| {%p if yes %} / a / {%p endif %} | b |", gives: ["| a | b |"]),
    RenderCase(
      "p in list items", "* {%p for c in colours %}\n* {{ c }}\n* {%p endfor %}",
      gives: ["red", "green", "blue"]),
    RenderCase(
      "tr takes rows",
      "| {%tr for r in lots[0].rows %} | |\n| {{ r.a }} | {{ r.b }} |\n| {%tr endfor %} | |",
      gives: ["| 1 | x |", "| 2 | y |"]),
    RenderCase(
      "tr within tr",
      "| {%tr for l in lots %} |\n| {%tr if l.rows %} |\n| {{ l.name }} |\n| {%tr endif %} |\n"
        + "| {%tr endfor %} |", gives: ["| One |", "| Three |"]),
    RenderCase(
      "tc takes cells",
      "| a | {%tc for c in colours %} | {{ c }} | {%tc endfor %} | z |",
      gives: ["| a | red | green | blue | z |"]),
    RenderCase(
      "tc that hides", "| a | {%tc if no %} | x | {%tc endif %} | z |", gives: ["| a | z |"]),
    RenderCase("r acts where it stands", "a {%r if yes %}b{%r endif %} {{r n }}", gives: ["a b 3"]),
  ]

  @Test(arguments: OfficeFormat.office, prefixed)
  func aPrefixSaysWhatATagTakes(format: OfficeFormat, example: RenderCase) throws {
    try example.check(in: format)
  }

  @Test(arguments: OfficeFormat.office)
  func tablesInTablesAreRepeatedWithTheirRows(format: OfficeFormat) throws {
    let inner = Draft("| {% for r in l.rows %} | |\n| {{ r.a }} | {{ r.b }} |\n| {% endfor %} | |")
    let cell = Draft([.paragraph("{{ l.name }}")] + inner.blocks)
    let template = Draft([
      .table([
        [Draft("{% for l in lots %}"), Draft("")], [cell, Draft("k")],
        [Draft("{% endfor %}"), Draft("")],
      ])
    ])
    let document = try TestTemplate(template).rendered(RenderCase.data, format)
    // In Word a cell's last thing is a paragraph, so one follows the inner table.
    let end = format == .docx ? " / " : ""
    #expect(
      try document.body() == [
        "| One / ⟦| 1 | x | ; | 2 | y |⟧\(end) | k |", "| Two | k |",
        "| Three / ⟦| 9 | z |⟧\(end) | k |",
      ])
  }

  @Test func aWordCellNeverEndsWithoutAParagraph() throws {
    let template = Draft("| {% if no %} / a / {% endif %} | b |")
    let document = try TestTemplate(template).rendered(RenderCase.data, .docx)
    for cell in try document.tree("word/document.xml").all("w:tc") {
      #expect(cell.elements.last?.name == "w:p")
    }
  }
}

import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags amid markup that only Writer has.
@Suite struct OpenDocumentMarkupTests {
  static let cases: [(requirement: String, markup: String, expected: [String])] = [
    (
      "spans in spans",
      "<text:p><text:span>a {% if <text:span>no</text:span> %}<text:span>x</text:span>{% endif %}"
        + "b</text:span></text:p>", ["a b"]
    ),
    (
      "a block from one span to another",
      "<text:p><text:span>{% for c in colours %}{{ c }}</text:span>,<text:span>;{% endfor %}"
        + "</text:span></text:p>", ["red,;green,;blue,;"]
    ),
    (
      "a section",
      "<text:section text:name=\"S\"><text:p>{% for c in colours %}</text:p><text:p>{{ c }}</text:p>"
        + "<text:p>{% endfor %}</text:p></text:section>", ["red", "green", "blue"]
    ),
    (
      "spaces as an element within a tag", "<text:p>{{ n <text:s text:c=\"3\"/>+ 1 }}</text:p>",
      ["4"]
    ),
    (
      "lists in lists",
      "<text:list><text:list-item><text:p>{% for l in lots %}</text:p></text:list-item>"
        + "<text:list-item><text:p>{{ l.name }}</text:p><text:list><text:list-item><text:p>"
        + "{% for r in l.rows %}</text:p></text:list-item><text:list-item><text:p>{{ r.a }}</text:p>"
        + "</text:list-item><text:list-item><text:p>{% endfor %}</text:p></text:list-item>"
        + "</text:list></text:list-item><text:list-item><text:p>{% endfor %}</text:p>"
        + "</text:list-item></text:list>", ["One", "1", "2", "Two", "Three", "9"]
    ),
    (
      "rows in a group of header rows",
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>{{ n }}"
        + "</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        + "<table:table-row><table:table-cell><text:p>{%tr for c in colours %}</text:p>"
        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>{{ c }}"
        + "</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
        + "<text:p>{%tr endfor %}</text:p></table:table-cell></table:table-row></table:table>",
      ["| 3 |", "| red |", "| green |", "| blue |"]
    ),
    (
      "a passage in a list item",
      "<text:list><text:list-item><text:p>{{ n }}</text:p></text:list-item></text:list>", ["3"]
    ),
  ]

  @Test(arguments: cases)
  func tagsArePrinted(requirement: String, markup: String, expected: [String]) throws {
    let template = TestTemplate(Draft([.raw(word: "", openDocument: markup)]))
    let body = try template.rendered(RenderCase.data, .odt).body()
    #expect(body == expected)
  }

  @Test func aListWhoseItemsAllVanishGoes() throws {
    let template = TestTemplate("a\n* {% for c in nothing %}\n* {{ c }}\n* {% endfor %}")
    let tree = try template.rendered(RenderCase.data, .odt).tree("content.xml")
    #expect(tree.all("text:list").isEmpty)
  }

  @Test func noLayoutOfWritersIsKept() throws {
    let template = TestTemplate("a‹proof›{{ n }}")
    let tree = try template.rendered(RenderCase.data, .odt).tree("content.xml")
    #expect(tree.all("text:soft-page-break").isEmpty)
  }

  @Test func theTypeStandsFirstAndPlain() throws {
    let bytes = try TestTemplate("{{ n }}").template(.odt).render(RenderCase.data)
    let head = String(decoding: bytes[30..<77], as: UTF8.self)
    #expect(head == "mimetypeapplication/vnd.oasis.opendocument.text")
  }
}

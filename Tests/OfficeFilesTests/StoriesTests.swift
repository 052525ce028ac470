import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags in every text that a document has beside its body.
@Suite struct StoriesTests {
  @Test(arguments: OfficeFormat.office)
  func headersFootersAndPropertiesArePrinted(format: OfficeFormat) throws {
    let template = TestTemplate(
      "body", header: "{% if yes %}\nFor {{ council.name }}\n{% endif %}", footer: "{{ subject }}",
      title: "{{ subject }} & {{ n }}{% if no %}x{% endif %}")
    let document = try template.rendered(RenderCase.data, format)
    #expect(try document.body() == ["body"])
    #expect(try document.header() == ["For Havering"])
    #expect(try document.footer() == ["Roads & paths"])
    #expect(try document.title() == "Roads & paths & 3")
  }

  @Test(arguments: OfficeFormat.office)
  func footnotesArePrinted(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft([.note(before: "{{ n }} words", Draft("{% for c in colours %}\n{{ c }}\n{% endfor %}"))]
      ))
    let document = try template.rendered(RenderCase.data, format)
    #expect(try document.notes() == ["red", "green", "blue"])
  }

  @Test(arguments: OfficeFormat.office)
  func textBoxesArePrintedInEveryFormTheyAreKept(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft([.textBox(before: "{{ n }}", Draft("{% if yes %}{{ subject }}{% endif %}"))]))
    let document = try template.rendered(RenderCase.data, format)
    let copies = format == .docx ? 2 : 1
    #expect(try document.boxes() == Array(repeating: "Roads & paths", count: copies))
  }

  @Test(arguments: OfficeFormat.office)
  func picturesAndTablesInALoopHaveNamesOfTheirOwn(format: OfficeFormat) throws {
    let table = Draft("| {{ c }} |").blocks
    let template = TestTemplate(
      Draft(
        [.paragraph("{% for c in colours %}"), .frame("{{ c }}")] + table
          + [.paragraph("{% endfor %}"), .frame("last")]))
    let document = try template.rendered(RenderCase.data, format)
    let tree = try document.tree(document.mainPart)
    let names =
      format == .docx
      ? tree.all("wp:docPr").compactMap { $0.attributes["id"] }
      : tree.all("draw:frame").compactMap { $0.attributes["draw:name"] }
    #expect(names.count == 4)
    #expect(Set(names).count == 4)
    let tables = tree.all("table:table").compactMap { $0.attributes["table:name"] }
    #expect(Set(tables).count == tables.count)
  }

  @Test(arguments: OfficeFormat.office)
  func aBookmarkInALoopStandsInTheFirstTurnAndOneAroundItStays(format: OfficeFormat) throws {
    let template = TestTemplate(
      "‹mark out›a\n{% for c in colours %}\n‹mark in›{{ c }}‹/mark in›\n{% endfor %}\nb‹/mark out›")
    let document = try template.rendered(RenderCase.data, format)
    let tree = try document.tree(document.mainPart)
    let (start, end, name) =
      format == .docx
      ? ("w:bookmarkStart", "w:bookmarkEnd", "w:name")
      : ("text:bookmark-start", "text:bookmark-end", "text:name")
    #expect(tree.all(start).map { $0.attributes[name] } == ["out", "in"])
    #expect(tree.all(end).count == 2)
  }

  @Test(arguments: OfficeFormat.office)
  func aBookmarkHalfInAHiddenBlockIsLeftOutWhole(format: OfficeFormat) throws {
    let template = TestTemplate("‹mark m›a{% if no %}b‹/mark m›{% endif %}c")
    let document = try template.rendered(RenderCase.data, format)
    let words = String(decoding: try document.part(document.mainPart), as: UTF8.self)
    #expect(!words.contains("bookmark"))
    #expect(try document.body() == ["ac"])
  }

  @Test(arguments: OfficeFormat.office)
  func theSameDataGiveTheSameBytes(format: OfficeFormat) throws {
    let template = TestTemplate(
      "{{ subject }}\n{% for c in colours %}\n{{ c }}\n{% endfor %}", header: "{{ n }}")
    let first = try template.template(format).render(RenderCase.data)
    let compiled = try template.template(format)
    #expect(try compiled.render(RenderCase.data) == first)
    #expect(try compiled.render(RenderCase.data) == first)
  }
}

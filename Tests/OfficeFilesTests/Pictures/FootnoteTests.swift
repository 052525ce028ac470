import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Notes at the foot of the page that values bring.
@Suite struct FootnoteTests {
  private static func note(_ words: String) -> Value {
    .flow(Flow([.runs([TextRun(note: Flow([.runs([TextRun(words)])]))])]))
  }

  private static func markdown(_ source: String) -> Value {
    .flow(Flow([.markdown(number: nil, source: source)]))
  }

  private static let data: Record = [
    "name": "Birch", "source": "Minute 12", "note": note("the notice"), "empty": "",
    "report": markdown(
      "Agreed[^a] in *full*[^b].\n\n| Lot | Price |\n|-|-|\n| One[^a] | 2 |\n\n"
        + "[^a]: On **8 April**.\n[^b]: See [the page](https://example.org/a).\n\n    And more."),
    "list": ["one", "two"],
  ]

  /// The words of each note that is none of the lines between text and notes.
  private func notes(_ document: RenderedDocument) throws -> [String] {
    try document.notes().map { $0.filter { $0 != "\u{A0}" } }.filter { !$0.isEmpty }
      .map { $0.first == " " ? String($0.dropFirst()) : $0 }
  }

  /// The numbers that the text refers to and those of the notes.
  private func numbers(_ document: RenderedDocument, _ format: OfficeFormat) throws
    -> (marks: [String], notes: [String])
  {
    if format == .odt {
      let ids = try document.tree("content.xml").all("text:note").compactMap {
        $0.attributes["text:id"]
      }
      return (ids, ids)
    }
    return (
      try document.tree("word/document.xml").all("w:footnoteReference").compactMap {
        $0.attributes["w:id"]
      },
      try document.tree("word/footnotes.xml").all("w:footnote").filter {
        $0.attributes["w:type"] == nil
      }.compactMap { $0.attributes["w:id"] }
    )
  }

  @Test(arguments: OfficeFormat.office)
  func aFilterAndAValueMakeNotes(format: OfficeFormat) throws {
    let document = try TestTemplate(
      "By {{ name }}{{ source|footnote }} and{{ note }} there{{ empty|footnote }}"
    ).rendered(Self.data, format)
    #expect(try notes(document) == ["Minute 12", "the notice"])
    let numbers = try numbers(document, format)
    #expect(numbers.marks.count == 2)
    #expect(numbers.marks == numbers.notes)
  }

  @Test(arguments: OfficeFormat.office)
  func aTextInMarkdownHasItsNotes(format: OfficeFormat) throws {
    let document = try TestTemplate("Before\n{{ report }}\nAfter").rendered(Self.data, format)
    #expect(
      try notes(document) == ["On 8 April.", "See the page.", "And more.", "On 8 April."])
    #expect(Set(try numbers(document, format).marks).count == 3)
  }

  @Test(arguments: OfficeFormat.office)
  func inALoopACellAndARichTextEachNoteIsItsOwn(format: OfficeFormat) throws {
    let document = try TestTemplate(
      Draft(
        "{% for i in list %}\nOn {{ i }}{{ i|footnote }}\n{% endfor %}\n"
          + "{% for i in list %}\n{{ report }}\n{% endfor %}\n| {{ name }}{{ note }} | x |")
    ).rendered(Self.data, format)
    let marks = try numbers(document, format).marks
    #expect(marks.count == 9)
    #expect(Set(marks).count == 9)
  }

  @Test(arguments: OfficeFormat.office)
  func theFormsOwnNotesStay(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft([
        .note(before: "Own", "of {{ name }}"), .paragraph("{{ note }}{{ name }}"),
        .note(before: "Own", "last"),
      ]))
    let document = try template.rendered(Self.data, format)
    #expect(Set(try notes(document)) == ["of Birch", "the notice", "last"])
    let marks = try numbers(document, format).marks
    #expect(Set(marks).count == 3)
  }

  @Test func wordsStylesAreAddedWhereTheFormHasNone() throws {
    let document = try TestTemplate("{{ note }}").rendered(Self.data, .docx)
    let styles = try document.tree("word/styles.xml").all("w:style")
    for id in ["FootnoteText", "FootnoteReference"] {
      #expect(styles.count { $0.attributes["w:styleId"] == id } == 1)
    }
    let types = try document.tree("word/footnotes.xml").all("w:footnote").compactMap {
      $0.attributes["w:type"]
    }
    #expect(types == ["separator", "continuationSeparator"])
  }

  @Test func linksOfNotesBelongToTheNotesPart() throws {
    let document = try TestTemplate("{{ report }}").rendered(Self.data, .docx)
    let links = String(
      decoding: try document.part("word/_rels/footnotes.xml.rels"), as: UTF8.self)
    #expect(links.contains("https://example.org/a"))
  }

  @Test(arguments: OfficeFormat.office)
  func whereNoneMayStandTheTagIsAFault(format: OfficeFormat) throws {
    let templates: [(TestTemplate, String)] = [
      (TestTemplate("x", header: "{{ note }}"), "this is a header"),
      (TestTemplate("x", footer: "{{ source|footnote }}"), "this is a footer"),
      (TestTemplate(Draft([.note(before: "x", "{{ note }}")])), "this is a "),
      (TestTemplate(Draft([.textBox(before: "x", "{{ note }}")])), "this is a text box"),
    ]
    for (template, words) in templates {
      let faults = template.faults(format, Self.data)
      #expect(faults.first?.message.contains("only in the body") == true)
      #expect(faults.first?.message.contains(words) == true, "\(faults.first?.message ?? "")")
    }
  }

  @Test(arguments: [
    ("a[^x]\n\n[^x]: b[^y]\n\n[^y]: c", "within a footnote"),
    ("a[^x]\n\n[^x]: * one\n    * two", "more than paragraphs"),
    ("a\n\n[^x]: lost", "to which nothing in it refers"),
    ("a[^x]\n\n[^x]: one\n\n[^x]: two", "two of that name"),
  ])
  func aNoteThatCannotBeIsAFault(source: String, words: String) throws {
    for format in OfficeFormat.office {
      let faults = TestTemplate("{{ a }}").faults(format, ["a": Self.markdown(source)])
      #expect(faults.first?.message.contains(words) == true, "\(faults.first?.message ?? "")")
    }
  }

  @Test func whatNothingDefinesIsPrintedAsItIs() throws {
    let document = try TestTemplate("{{ a }}").rendered(["a": Self.markdown("a[^x]")], .docx)
    #expect(try document.body() == ["a[^x]"])
  }

  @Test func plainTextHasTheNoteInBrackets() throws {
    let template = try DocumentTemplate(Array("See {{ note }}.".utf8), file: "t.txt")
    let text = String(decoding: try template.render(Self.data), as: UTF8.self)
    #expect(text == "See  [the notice].")
  }

  @Test func aPropertyTakesNone() {
    let faults = TestTemplate("x", title: "{{ note }}").faults(.docx, Self.data)
    #expect(!faults.isEmpty)
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Bookmarks, notes and captions in what a form repeats or leaves out, and what refers to them.
@Suite struct AnchorTests {
  private static let data: Record = [
    "parts": .list(["One", "Two", "Three"].map { .record(["name": .text($0)]) }),
    "yes": .boolean(true), "no": .boolean(false),
  ]

  private static let start = "<w:bookmarkStart w:id=\"7\" w:name=\"Part\"/>"
  private static let end = "<w:bookmarkEnd w:id=\"7\"/>"

  private static func word(_ paragraphs: String...) -> TestTemplate {
    WordFieldMarkup.template(paragraphs.map { WordFieldMarkup.paragraph($0) }.joined())
  }

  private static func writer(_ body: String) -> TestTemplate {
    TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
  }

  private static func words(_ text: String) -> String { WordFieldMarkup.words(text) }

  private static let reference =
    WordFieldMarkup.field("REF Part \\h", shows: "old") + WordFieldMarkup.simple("PAGEREF part")
    + "<w:hyperlink w:anchor=\"Part\">\(words("see"))</w:hyperlink>"

  /// What the finished file says of its bookmarks and of what leads to them.
  private static func references(_ document: RenderedDocument) throws -> [String] {
    let tree = try document.tree("word/document.xml")
    return tree.all("w:instrText").map { String($0.text.split(separator: " ")[1]) }
      + tree.all("w:fldSimple").compactMap { $0.attributes["w:instr"]?.split(separator: " ").last }
      .map(String.init) + tree.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] }
  }

  @Test func eachTurnOfALoopHasABookmarkOfItsOwn() throws {
    let template = Self.word(
      Self.words("{%p for part in parts %}"),
      Self.reference + Self.start + Self.words("{{ part.name }}") + Self.end,
      Self.words("{%p endfor %}"))
    let document = try template.rendered(Self.data, .docx)
    let tree = try document.tree("word/document.xml")
    let marks = tree.all("w:bookmarkStart")
    #expect(marks.map { $0.attributes["w:name"] } == ["Part", "Part_2", "Part_3"])
    #expect(Set(marks.map { $0.attributes["w:id"] }).count == 3)
    #expect(
      tree.all("w:bookmarkEnd").map { $0.attributes["w:id"] }
        == marks.map { $0.attributes["w:id"] })
    #expect(
      try Self.references(document).sorted()
        == ["Part", "Part", "Part", "Part_2", "Part_2", "Part_2", "Part_3", "Part_3", "Part_3"])
  }

  /// Word tells a text box twice, with the same bookmarks, for programs before 2010.
  @Test func aBookmarkInATextBoxIsNamedByTurn() throws {
    let told = "<w:p>\(Self.start)\(Self.words("{{ part.name }}"))\(Self.end)</w:p>"
    let box =
      "<w:r><mc:AlternateContent xmlns:mc=\"\(Self.compatibility)\"><mc:Choice Requires=\"wps\">"
      + "<w:drawing><w:txbxContent>\(told)</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>"
      + "<w:pict><w:txbxContent>\(told)</w:txbxContent></w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>"
    let template = Self.word(
      Self.words("{%p for part in parts %}"), box + Self.reference, Self.words("{%p endfor %}"))
    let document = try template.rendered(Self.data, .docx)
    let marks = try document.tree("word/document.xml").all("w:bookmarkStart")
    #expect(marks.map { $0.attributes["w:name"] } == ["Part", "Part_2", "Part_3"])
    #expect(Set(try Self.references(document)) == ["Part", "Part_2", "Part_3"])
  }

  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  @Test func whatStandsOutsideTheLoopLeadsToTheFirstTurn() throws {
    let template = Self.word(
      Self.reference, Self.words("{%p for part in parts %}"),
      Self.start + Self.words("{{ part.name }}") + Self.end, Self.words("{%p endfor %}"),
      Self.reference)
    let document = try template.rendered(Self.data, .docx)
    #expect(Set(try Self.references(document)) == ["Part"])
    #expect(try document.tree("word/document.xml").all("w:bookmarkStart").count == 3)
  }

  @Test func aNameThatTheFormHasIsNotGivenAgain() throws {
    let template = Self.word(
      "<w:bookmarkStart w:id=\"8\" w:name=\"part_2\"/><w:bookmarkEnd w:id=\"8\"/>"
        + Self.words("{% for part in parts %}") + Self.reference + Self.start
        + Self.words("{{ part.name }}") + Self.end + Self.words("{% endfor %}"))
    let tree = try template.rendered(Self.data, .docx).tree("word/document.xml")
    #expect(
      tree.all("w:bookmarkStart").map { $0.attributes["w:name"] }
        == ["part_2", "Part", "Part_3", "Part_4"])
  }

  @Test func aLongNameStaysWithinWhatWordTakes() throws {
    let name = String(repeating: "a", count: 40)
    let template = Self.word(
      Self.words("{% for part in parts %}")
        + WordFieldMarkup.field("REF \(name)", shows: "old")
        + "<w:bookmarkStart w:id=\"7\" w:name=\"\(name)\"/>" + Self.words("{{ part.name }}")
        + Self.end + Self.words("{% endfor %}"))
    let tree = try template.rendered(Self.data, .docx).tree("word/document.xml")
    let names = tree.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
    #expect(names == [name, "\(name.dropLast(2))_2", "\(name.dropLast(2))_3"])
  }

  /// What the data leave out cannot be referred to: Word would print an error in the letter.
  @Test func aReferenceToWhatIsLeftOutIsRefused() throws {
    let template = Self.word(
      Self.words("{%p if keep %}"), Self.start + Self.words("a") + Self.end,
      Self.words("{%p endif %}"), Self.reference)
    #expect(try template.rendered(["keep": .boolean(true)], .docx).body().first == "a")
    let faults = template.faults(.docx, ["keep": .boolean(false)])
    #expect(faults.map(\.code) == ["reference-left-alone"])
    #expect(faults.first?.place?.document?.paragraph == 2)
    #expect(faults.first?.message.contains("\u{201C}Part\u{201D}") == true)
    let empty = Self.word(
      Self.words("{% for part in [] %}") + Self.start + Self.words("a") + Self.end
        + Self.words("{% endfor %}") + Self.reference)
    #expect(empty.faults(.docx, [:]).map(\.code) == ["reference-left-alone"])
  }

  @Test func aReferenceUnderTheSameConditionGoesWithIt() throws {
    let template = Self.word(
      Self.words("{% if no %}") + Self.start + Self.words("a") + Self.end
        + Self.words("{% endif %}b"),
      Self.words("{%p if no %}"), Self.reference, Self.words("{%p endif %}"))
    #expect(try template.rendered(Self.data, .docx).body() == ["b"])
  }

  @Test(arguments: [
    ("{%p if yes %}", "a", "{%p else %}", "b", "{%p endif %}"),
    ("{%p for part in parts %}", "a", "{%p endfor %}", "b", "c"),
    ("{%p macro m() %}", "a", "{%p endmacro %}", "b", "{{ m() }}"),
  ])
  func aBookmarkThatIsDividedAndReferredToIsAFaultOfTheForm(
    lines: (String, String, String, String, String)
  ) throws {
    let end = lines.0.contains("macro") ? "" : Self.end
    let template = Self.word(
      Self.words(lines.0), Self.start + Self.words(lines.1) + (end.isEmpty ? Self.end : ""),
      Self.words(lines.2), Self.words(lines.3) + end, Self.words(lines.4), Self.reference)
    #expect(template.faults(.docx, Self.data).map(\.code) == ["anchor-divided"])
    let unread = Self.word(
      Self.words(lines.0), Self.start + Self.words(lines.1) + (end.isEmpty ? Self.end : ""),
      Self.words(lines.2), Self.words(lines.3) + end, Self.words(lines.4))
    let tree = try unread.rendered(Self.data, .docx).tree("word/document.xml")
    #expect(tree.all("w:bookmarkStart").isEmpty && tree.all("w:bookmarkEnd").isEmpty)
  }

  @Test func aMarginCommentInALoopStandsOnce() throws {
    let template = Self.word(
      Self.words("{% for part in parts %}") + "<w:commentRangeStart w:id=\"0\"/>"
        + Self.words("{{ part.name }}") + "<w:commentRangeEnd w:id=\"0\"/>"
        + WordFieldMarkup.run("<w:commentReference w:id=\"0\"/>") + Self.words("{% endfor %}"))
    let tree = try template.rendered(Self.data, .docx).tree("word/document.xml")
    for mark in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
      #expect(tree.all(mark).count == 1)
    }
  }

  @Test(arguments: [
    (
      "<text:bookmark-start text:name=\"x\"/>y<text:bookmark-end text:name=\"x\"/>",
      "<text:bookmark-ref text:ref-name=\"x\">old</text:bookmark-ref>", "text:bookmark-ref"
    ),
    (
      "<text:reference-mark text:name=\"x\"/>",
      "<text:reference-ref text:ref-name=\"x\">old</text:reference-ref>", "text:reference-ref"
    ),
    (
      "<text:note text:id=\"x\" text:note-class=\"footnote\"><text:note-citation>1"
        + "</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>",
      "<text:note-ref text:note-class=\"footnote\" text:ref-name=\"x\">1</text:note-ref>",
      "text:note-ref"
    ),
    (
      "<text:sequence text:ref-name=\"x\" text:name=\"Table\" text:formula=\"ooow:Table+1\">1"
        + "</text:sequence>",
      "<text:sequence-ref text:reference-format=\"value\" text:ref-name=\"x\">1"
        + "</text:sequence-ref>", "text:sequence-ref"
    ),
  ])
  func eachTurnOfALoopHasPlacesOfItsOwnInWriter(
    anchor: String, mention: String, element: String
  ) throws {
    let template = Self.writer(
      "<text:p>{% for part in parts %}{{ part.name }} \(mention) \(anchor) {% endfor %}</text:p>"
        + "<text:p>\(mention)</text:p>")
    let document = try template.rendered(Self.data, .odt)
    let tree = try document.tree("content.xml")
    #expect(
      tree.all(element).compactMap { $0.attributes["text:ref-name"] } == ["x", "x_2", "x_3", "x"])
    let left = Self.writer(
      "<text:p>{% if no %}\(anchor){% endif %}</text:p><text:p>\(mention)</text:p>")
    #expect(left.faults(.odt, Self.data).map(\.code) == ["reference-left-alone"])
  }

  /// Files of other programs have such; the copies would have ends no more than it has.
  @Test func aBookmarkWithAnEndMissingStandsOnce() throws {
    let word = Self.word(
      Self.words("{% for part in parts %}") + Self.reference + Self.start
        + Self.words("{{ part.name }}{% endfor %}"))
    let inWord = try word.rendered(Self.data, .docx).tree("word/document.xml")
    #expect(inWord.all("w:bookmarkStart").map { $0.attributes["w:name"] } == ["Part"])
    for marks in [
      "<text:bookmark-start text:name=\"x\"/>",
      "<text:bookmark-end text:name=\"x\"/><text:bookmark-start text:name=\"x\"/>",
    ] {
      let writer = Self.writer(
        "<text:p>{% for part in parts %}{{ part.name }}\(marks)"
          + "<text:bookmark-ref text:ref-name=\"x\">old</text:bookmark-ref>{% endfor %}</text:p>")
      let inWriter = try writer.rendered(Self.data, .odt).tree("content.xml")
      #expect(inWriter.all("text:bookmark-start").map { $0.attributes["text:name"] } == ["x"])
    }
  }

  @Test func aLinkOfWriterLeadsToItsOwnTurn() throws {
    let template = Self.writer(
      "<text:p>{% for part in parts %}<text:a xlink:href=\"#x\" xlink:type=\"simple\">"
        + "{{ part.name }}</text:a><text:bookmark text:name=\"x\"/>{% endfor %}</text:p>")
    let tree = try template.rendered(Self.data, .odt).tree("content.xml")
    #expect(tree.all("text:a").map { $0.attributes["xlink:href"] } == ["#x", "#x_2", "#x_3"])
  }

  @Test func captionsOfJoinedLettersHaveNamesOfTheirOwn() throws {
    let body =
      "<text:p>{{ name }}<text:sequence text:ref-name=\"refTable0\" text:name=\"Table\">1"
      + "</text:sequence> <text:sequence-ref text:ref-name=\"refTable0\">1</text:sequence-ref>"
      + "</text:p>"
    let bytes = Self.writer(body).bytes(.odt)
    let rendered = try DocumentTemplate(bytes, file: "t.odt").rendered(
      joining: [["name": "Ann"], ["name": "Bea"]], by: .page)
    let tree = try RenderedDocument(rendered.bytes, .odt).tree("content.xml")
    for element in ["text:sequence", "text:sequence-ref"] {
      #expect(
        tree.all(element).map { $0.attributes["text:ref-name"] } == ["refTable0", "refTable0-2"])
    }
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// The notes of a Word form, whose tags mean what they would mean where the text refers to them.
@Suite struct ReferredNotesTests {
  private static func words(_ text: String) -> String { WordFieldMarkup.words(text) }
  private static func paragraph(_ content: String) -> String { WordFieldMarkup.paragraph(content) }

  private static func reference(_ kind: String = "footnote", _ id: Int = 1) -> String {
    "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>"
  }

  private static func form(_ body: String, _ note: String, _ kind: String = "footnote") -> WordParts
  {
    var form = WordParts(body)
    let markup =
      "<w:\(kind) w:type=\"separator\" w:id=\"-1\"><w:p/></w:\(kind)>"
      + "<w:\(kind) w:id=\"1\">\(paragraph(words(note)))</w:\(kind)>"
    if kind == "footnote" { form.notes = markup } else { form.endnotes = markup }
    return form
  }

  private static let data: Record = [
    "name": "Top", "rows": [["name": "Ash"], ["name": "Elm"]], "yes": .boolean(true),
    "no": .boolean(false), "gone": .none,
  ]

  private func rendered(
    _ form: WordParts, _ data: Record = data, rules: LanguageRules = .ofPapers
  ) throws -> RenderedDocument {
    let bytes = form.bytes
    let rendered = try DocumentTemplate(bytes, file: "a.docx").rendered(data, rules: rules)
    try WordFieldMarkup.check(rendered, bytes)
    return try RenderedDocument(rendered.bytes, .docx)
  }

  /// The words of the notes to which the text refers, in the text's order.
  private func notes(
    _ document: RenderedDocument, _ kind: String = "footnote"
  ) throws -> [String] {
    let all = try document.tree("word/\(kind)s.xml").all("w:\(kind)")
    return try document.tree("word/document.xml").all("w:\(kind)Reference").map { reference in
      let own = all.filter { $0.attributes["w:id"] == reference.attributes["w:id"] }
      #expect(own.count == 1)
      return own.first?.all("w:t").map(\.text).joined() ?? ""
    }
  }

  @Test(arguments: ["footnote", "endnote"])
  func aNoteInALoopIsThatOfEachItem(kind: String) throws {
    let form = Self.form(
      Self.paragraph(Self.words("{% for r in rows %}"))
        + Self.paragraph(Self.words("{{ r.name }}") + Self.reference(kind))
        + Self.paragraph(Self.words("{% endfor %}")), "Of {{ r.name }}", kind)
    #expect(try notes(rendered(form), kind) == ["Of Ash", "Of Elm"])
    let shadowing = Self.form(
      Self.paragraph(
        Self.words("{% for name in [\"Ash\", \"Elm\"] %}") + Self.reference(kind)
          + Self.words("{% endfor %}")), "Of {{ name }}", kind)
    #expect(try notes(rendered(shadowing), kind) == ["Of Ash", "Of Elm"])
  }

  @Test func aNoteWithoutTagsInALoopIsOneOfEachTurn() throws {
    let form = Self.form(
      Self.paragraph(
        Self.words("{% for r in rows %}") + Self.reference() + Self.words("{% endfor %}")),
      "As agreed")
    let document = try rendered(form)
    #expect(try notes(document) == ["As agreed", "As agreed"])
    let ids = try document.tree("word/document.xml").all("w:footnoteReference").map {
      $0.attributes["w:id"]
    }
    #expect(Set(ids).count == 2)
  }

  @Test func aNoteThatIsLeftOutIsNowhereInTheFile() throws {
    let form = Self.form(
      Self.paragraph(
        Self.words("a{% if no %} see {{ name }}") + Self.reference() + Self.words("{% endif %}")),
      "Of {{ name }}, {{ gone.act }}")
    let document = try rendered(form)
    #expect(try notes(document) == [])
    #expect(
      !String(decoding: try document.part("word/footnotes.xml"), as: UTF8.self).contains("Top"))
    #expect(try document.body() == ["a"])
  }

  @Test func aNoteReadsWhatTheTextSetsBeforeIt() throws {
    let form = Self.form(
      Self.paragraph(Self.words("{% set x = \"one\" %}a") + Self.reference()), "Of {{ x }}")
    #expect(try notes(rendered(form)) == ["Of one"])
  }

  @Test func aMacroOfParagraphsHasItsNoteAsOftenAsItIsCalled() throws {
    let form = Self.form(
      Self.paragraph(Self.words("{% macro part(x) %}"))
        + Self.paragraph(Self.words("{{ x }}") + Self.reference())
        + Self.paragraph(Self.words("{% endmacro %}"))
        + Self.paragraph(Self.words("{{ part(\"a\") }}"))
        + Self.paragraph(Self.words("{% set kept = part(\"b\") %}"))
        + Self.paragraph(Self.words("{{ kept }}")) + Self.paragraph(Self.words("{{ kept }}")),
      "Of {{ x }}")
    #expect(try notes(rendered(form)) == ["Of a", "Of b", "Of b"])
  }

  @Test func aBlockOfANoteStaysInIt() throws {
    let form = Self.form(
      Self.paragraph(Self.words("a") + Self.reference() + Self.words("b")),
      "{% for r in rows %}{{ r.name }};{% endfor %}")
    let document = try rendered(form)
    #expect(try notes(document) == ["Ash;Elm;"])
    #expect(try document.body().map { $0.filter { $0.isLetter } } == ["ab"])
    let crossing = Self.form(
      Self.paragraph(Self.words("{% for r in rows %}") + Self.reference()), "{% endfor %}")
    #expect(throws: DiagnosticsError.self) { try rendered(crossing) }
  }

  @Test func aNoteAmidWordsThatAreKeptIsAFault() {
    for block in ["{% set x %}…{% endset %}", "{% macro x() %}…{% endmacro %}"] {
      let tags = block.split(separator: "…").map(String.init)
      let form = Self.form(
        Self.paragraph(
          Self.words(tags[0] + "kept") + Self.reference() + Self.words(tags[1] + "{{ x }}")),
        "Of {{ name }}")
      let fault = #expect(throws: DiagnosticsError.self) { try rendered(form) }
      #expect(fault?.list.map(\.code) == ["note-kept"])
    }
  }

  @Test func fieldsInANoteReadWhatIsAroundTheReference() throws {
    var form = Self.form(
      Self.paragraph(Self.words("{% for r in rows %}") + Self.reference())
        + Self.paragraph(Self.words("{% endfor %}")), "")
    form.notes =
      "<w:footnote w:id=\"1\">"
      + Self.paragraph(WordFieldMarkup.field("MERGEFIELD name", shows: "«name»")) + "</w:footnote>"
    #expect(try notes(rendered(form)) == ["Top", "Top"])
  }

  @Test func aLinkInANoteIsOneOfTheNotes() throws {
    for kind in ["footnote", "endnote"] {
      let form = Self.form(
        Self.paragraph(Self.words("a") + Self.reference(kind)), "See {{ link|markdown }}", kind)
      let document = try rendered(form, ["link": "[page](https://a.example)"])
      let targets = try document.tree("word/_rels/\(kind)s.xml.rels").all("Relationship").map {
        $0.attributes["Target"]
      }
      #expect(targets.contains("https://a.example"))
    }
  }

  @Test func eachRecordOfAJoinedDocumentHasItsNotes() throws {
    let form = Self.form(
      Self.paragraph(
        Self.words("{% for r in rows %}") + Self.reference() + Self.words("{% endfor %}")),
      "{{ r }} of {{ name }}"
    ).bytes
    let records: [Record] = [
      ["name": "Ann", "rows": ["a"]], ["name": "Bea", "rows": ["b", "c"]],
      ["name": "Cyd", "rows": []],
    ]
    let rendered = try DocumentTemplate(form, file: "a.docx").rendered(
      joining: records, by: .section)
    try WordFieldMarkup.check(rendered, form)
    let document = try RenderedDocument(rendered.bytes, .docx)
    #expect(try notes(document) == ["a of Ann", "b of Bea", "c of Bea"])
  }

  @Test func aBookmarkInANoteIsThatOfItsRecord() throws {
    var form = Self.form(
      Self.paragraph(
        Self.words("{{ name }}") + Self.reference()
          + WordFieldMarkup.field("REF InNote", shows: "old")), "")
    form.notes =
      "<w:footnote w:id=\"1\"><w:p><w:bookmarkStart w:id=\"5\" w:name=\"InNote\"/>"
      + "\(Self.words("Of {{ name }}"))<w:bookmarkEnd w:id=\"5\"/></w:p></w:footnote>"
    let bytes = form.bytes
    let rendered = try DocumentTemplate(bytes, file: "a.docx").rendered(
      joining: [["name": "Ann"], ["name": "Bea"]], by: .section)
    try WordFieldMarkup.check(rendered, bytes)
    let document = try RenderedDocument(rendered.bytes, .docx)
    #expect(
      try document.tree("word/footnotes.xml").all("w:bookmarkStart").map {
        $0.attributes["w:name"]
      } == ["InNote", "InNote_2"])
    #expect(
      try document.tree("word/document.xml").all("w:instrText").map(\.text)
        == ["REF InNote", "REF InNote_2"])
  }

  @Test func checkTellsAMisspeltNameOfTheLoopInANote() throws {
    let form = Self.form(
      Self.paragraph(
        Self.words("{% for r in rows %}") + Self.reference() + Self.words("{% endfor %}")),
      "{{ r.nme }}")
    let shape = RecordShape([
      FieldShape("rows", .list(.record(RecordShape([FieldShape("name", .text)]))))
    ])
    let found = try DocumentTemplate(form.bytes, file: "a.docx").check(declared: shape)
    #expect(found.map(\.place?.document?.part) == ["footnote"])
    #expect(
      found.first?.remedy == "did you mean r.name?" || found.first?.remedy?.contains("name") == true
    )
  }
}

/// What else a Word form keeps apart from the text that refers to it, and fills in once.
@Suite struct ReferredPartsTests {
  private static func words(_ text: String) -> String { WordFieldMarkup.words(text) }

  /// A form whose first section stands in a block, with the header rId3.
  private static func form(_ opening: String, _ closing: String, header: Draft) -> TestTemplate {
    let section =
      "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr></w:pPr>"
      + "\(words("annex"))</w:p>"
    let body =
      WordFieldMarkup.paragraph(words(opening)) + section
      + WordFieldMarkup.paragraph(words(closing)) + "<w:p/><w:sectPr/>"
    return TestTemplate(Draft([.raw(word: body, openDocument: "<text:p/>")]), header: header)
  }

  @Test(arguments: [(true, ["Private to Ann"]), (false, [])])
  func theHeaderOfASectionThatIsLeftOutShowsNothing(isThere: Bool, words: [String]) throws {
    let form = Self.form("{% if yes %}", "{% endif %}", header: "Private to {{ name }}")
    let bytes = form.bytes(.docx)
    let data: Record = ["yes": .boolean(isThere), "name": "Ann"]
    let rendered = try DocumentTemplate(bytes, file: "a.docx").rendered(data)
    try WordFieldMarkup.check(rendered, bytes)
    let document = try RenderedDocument(rendered.bytes, .docx)
    #expect(try document.header().filter { !$0.isEmpty } == words)
    let joined = try DocumentTemplate(bytes, file: "a.docx").rendered(
      joining: [data, data], by: .section)
    try WordFieldMarkup.check(joined, bytes)
  }

  @Test func aHeaderThatPrintsTheItemOfTheLoopRoundItsSectionIsAFault() {
    let form = Self.form(
      "{% for r in rows %}", "{% endfor %}", header: "Of {{ r.name }}")
    let data: Record = ["rows": [["name": "Ash"]], "r": ["name": "Top"], "name": "Ann"]
    #expect(form.faults(.docx, data).map(\.code) == ["header-in-loop"])
    let other = Self.form("{% for r in rows %}", "{% endfor %}", header: "Of {{ name }}")
    #expect(other.faults(.docx, data).isEmpty)
  }
}

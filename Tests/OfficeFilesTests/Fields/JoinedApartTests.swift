import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Letters joined into one document: none shows what is another's, and each counts its own.
@Suite struct JoinedApartTests {
  private static let people: [Record] = ["Ann", "Bea"].map { ["name": .text($0)] }

  private static func words(_ text: String) -> String { WordFieldMarkup.words(text) }
  private static func paragraph(_ content: String) -> String { WordFieldMarkup.paragraph(content) }

  private func joined(
    _ form: [UInt8], _ format: OfficeFormat = .docx, _ separator: RecordSeparator = .section
  ) throws -> RenderedDocument {
    try WordFieldMarkup.joined(Self.people, form, format, separator)
  }

  private func refusal(_ form: [UInt8], _ format: OfficeFormat = .docx) -> [String] {
    do {
      _ = try joined(form, format)
      return []
    } catch let error as DiagnosticsError {
      return error.list.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  /// The codes of the fields of that kind.
  private func codes(_ kind: String, in document: RenderedDocument) throws -> [String] {
    try document.tree("word/document.xml").all("w:instrText").map(\.text).filter {
      $0.split(separator: " ").first == Substring(kind)
    }
  }

  @Test(arguments: OfficeFormat.allCases.filter { $0 != .text })
  func aTitleThatIsAnotherInEachRecordIsRefused(format: OfficeFormat) throws {
    let body: Draft = "Dear {{ name }}"
    let differing = TestTemplate(body, title: "Letter to {{ name }}").bytes(format)
    #expect(refusal(differing, format) == ["properties-differ"])
    let same = TestTemplate(body, title: "Letter").bytes(format)
    #expect(refusal(same, format).isEmpty)
    let one = try DocumentTemplate(differing, file: TestTemplate.name(format)).rendered(
      joining: [Self.people[0]], by: .section)
    #expect(!one.bytes.isEmpty)
  }

  @Test func aFieldThatLooksForAStyleIsRefused() {
    let form = WordFieldMarkup.template(
      Self.paragraph(WordFieldMarkup.field("STYLEREF \"heading 1\"", shows: "x"))
        + Self.paragraph(Self.words("{{ name }}")))
    #expect(refusal(form.bytes(.docx)) == ["field-across-records"])
  }

  @Test func aFrameOnAPageByItsNumberIsRefused() {
    let frame =
      "<draw:frame draw:name=\"F\" text:anchor-type=\"page\" text:anchor-page-number=\"1\""
      + "><draw:text-box><text:p>{{ name }}</text:p>"
      + "</draw:text-box></draw:frame><text:p>Dear {{ name }}</text:p>"
    let form = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: frame)]))
    #expect(refusal(form.bytes(.odt), .odt) == ["frame-on-page"])
  }

  @Test func theLineBeforeNotesStandsOnceAndHoldsNothingOfOneRecord() {
    var form = WordParts(Self.paragraph(Self.words("{{ name }}") + Self.note))
    form.notes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(Self.paragraph(Self.words("{{ name }}")))"
      + "</w:footnote><w:footnote w:id=\"1\">\(Self.paragraph(Self.words("x")))</w:footnote>"
    #expect(refusal(form.bytes) == ["note-line-differs"])
  }

  private static let note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"

  @Test(arguments: ["TOC \\o \"1-3\"", "INDEX", "TOA"])
  func aTableOfContentsGathersFromItsOwnRecord(code: String) throws {
    let form = WordFieldMarkup.template(
      Self.paragraph(WordFieldMarkup.field(code, shows: "x"))
        + Self.paragraph(Self.words("{{ name }}")))
    let kind = String(code.prefix { $0 != " " })
    for separator in [RecordSeparator.page, .section] {
      let document = try joined(form.bytes(.docx), .docx, separator)
      let bounds = try codes(kind, in: document).map { String($0.split(separator: " ").last ?? "") }
      #expect(bounds == ["_Record_1", "_Record_2"])
      let marks = try document.tree("word/document.xml").all("w:bookmarkStart")
      #expect(marks.map { $0.attributes["w:name"] } == bounds)
    }
  }

  @Test func aTableOfContentsOfAPassageKeepsIt() throws {
    let form = WordFieldMarkup.template(
      "<w:bookmarkStart w:id=\"1\" w:name=\"Body\"/>"
        + Self.paragraph(WordFieldMarkup.field("TOC \\b Body", shows: "x"))
        + Self.paragraph(Self.words("{{ name }}")) + "<w:bookmarkEnd w:id=\"1\"/>")
    #expect(
      try codes("TOC", in: joined(form.bytes(.docx))) == ["TOC \\b Body", "TOC \\b Body_2"])
  }

  @Test func captionsCountFromOneInEachRecord() throws {
    let caption = Self.paragraph(WordFieldMarkup.field("SEQ Table \\* ARABIC", shows: "1"))
    let form = WordFieldMarkup.template(
      caption + caption + Self.paragraph(Self.words("{{ name }}")))
    let codes = try codes("SEQ", in: joined(form.bytes(.docx)))
    #expect(codes.map { $0.contains("\\r 1") } == [false, false, true, false])
  }

  private static let sections =
    "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr></w:p>"

  @Test func pagesAndNotesCountFromOneInEachRecord() throws {
    var form = WordParts(
      Self.paragraph(
        Self.words("{{ name }}") + Self.note + WordFieldMarkup.field("PAGE", shows: "1"))
        + Self.sections)
    form.notes = "<w:footnote w:id=\"1\">\(Self.paragraph(Self.words("x")))</w:footnote>"
    let sections = try joined(form.bytes).tree("word/document.xml").all("w:sectPr")
    #expect(
      sections.map { $0.elements.map(\.name) } == [
        ["w:pgSz"], [], ["w:footnotePr", "w:type", "w:pgSz", "w:pgNumType"], [],
      ])
    #expect(sections[2].first("w:pgNumType")?.attributes["w:start"] == "1")
    #expect(sections[2].all("w:numRestart").first?.attributes["w:val"] == "eachSect")
  }

  @Test(arguments: [RecordSeparator.page, .section])
  func endnotesStandAtTheEndOfTheirOwnRecord(separator: RecordSeparator) throws {
    var form = WordParts(
      Self.paragraph(Self.words("{{ name }}") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>")
        + Self.sections)
    form.endnotes =
      "<w:endnote w:id=\"1\">\(Self.paragraph(Self.words("of {{ name }}")))</w:endnote>"
    #expect(refusal(form.bytes) == ["endnotes-together"])
    form.settings =
      "<w:footnotePr/><w:endnotePr><w:pos w:val=\"docEnd\"/><w:endnote w:id=\"0\"/></w:endnotePr>"
      + "<w:compat/>"
    let document = try joined(form.bytes, .docx, separator)
    let sections = try document.tree("word/document.xml").all("w:sectPr")
    #expect(sections.map { $0.first("w:noEndnote") != nil } == [true, false, true, false])
    let properties = try #require(try document.tree("word/settings.xml").first("w:endnotePr"))
    #expect(properties.elements.map(\.name) == ["w:pos", "w:endnote"])
    #expect(properties.first("w:pos")?.attributes["w:val"] == "sectEnd")
    form.settings = "<w:compat/>"
    let settings = try joined(form.bytes).tree("word/settings.xml")
    #expect(settings.elements.map(\.name) == ["w:endnotePr", "w:compat"])
  }

  @Test func aHeaderThatRefersToItsRecordIsNotSharedByPages() {
    let header = Draft([
      .raw(
        word: "<w:p>\(WordFieldMarkup.field("REF Subject", shows: "old"))</w:p>",
        openDocument: "<text:p/>")
    ])
    let form = TestTemplate(
      Draft([
        .raw(
          word: "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"Subject\"/>\(Self.words("{{ name }}"))"
            + "<w:bookmarkEnd w:id=\"1\"/></w:p>", openDocument: "<text:p/>")
      ]), header: header)
    #expect(throws: DiagnosticsError.self) { try joined(form.bytes(.docx), .docx, .page) }
    #expect(refusal(form.bytes(.docx)).isEmpty)
  }
}

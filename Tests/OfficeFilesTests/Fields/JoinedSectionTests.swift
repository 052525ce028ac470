import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Several records in one document, made of a form that has sections or pages of several kinds.
@Suite struct JoinedSectionTests {
  private static let people: [Record] = ["Ann", "Bea", "Cyd"].map { ["name": .text($0)] }

  /// A form of Word: its header is the relationship rId3, its footer rId4.
  private static func word(_ body: String, header: Draft, footer: Draft = "") -> TestTemplate {
    TestTemplate(
      Draft([.raw(word: body, openDocument: "<text:p/>")]), header: header, footer: footer)
  }

  private func joined(
    _ form: [UInt8], _ format: OfficeFormat, _ separator: RecordSeparator
  ) throws -> RenderedDocument {
    let rendered = try DocumentTemplate(form, file: TestTemplate.name(format)).rendered(
      joining: Self.people, by: separator)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: form
    ).filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map(\.message))")
    return try RenderedDocument(rendered.bytes, format)
  }

  /// A paragraph with which a section ends.
  private static func end(_ words: String, _ section: String) -> String {
    "<w:p><w:pPr><w:sectPr>\(section)</w:sectPr></w:pPr>\(WordFieldMarkup.words(words))</w:p>"
  }

  /// What each section of a Word document shows in a place, `headerReference first`.
  private func shown(_ place: String, in document: RenderedDocument) throws -> [XMLTree?] {
    let targets = try document.tree("word/_rels/document.xml.rels").all("Relationship").map {
      ($0.attributes["Id"] ?? "", $0.attributes["Target"] ?? "")
    }
    let parts = Dictionary(uniqueKeysWithValues: targets)
    let words = place.split(separator: " ")
    var latest: XMLTree?
    return try document.tree("word/document.xml").all("w:sectPr").map { section in
      let reference = section.elements.first {
        $0.name == "w:\(words[0])" && $0.attributes["w:type"] == String(words[1])
      }
      if let id = reference?.attributes["r:id"] {
        latest = try document.tree("word/\(parts[id] ?? "")")
      }
      return latest
    }
  }

  @Test(
    arguments: ["headerReference", "footerReference"], ["default", "first", "even"])
  func aSectionWithoutAHeaderShowsNoneOfTheRecordBefore(kind: String, type: String) throws {
    let reference =
      "<w:\(kind) w:type=\"\(type)\" r:id=\"\(kind == "headerReference" ? "rId3" : "rId4")\"/>"
    let form = Self.word(
      Self.end("Cover of {{ name }}", "<w:titlePg/>")
        + WordFieldMarkup.paragraph(WordFieldMarkup.words("Report to {{ name }}"))
        + "<w:sectPr>\(reference)<w:titlePg/></w:sectPr>",
      header: "Confidential to {{ name }}", footer: "Confidential to {{ name }}")
    for separator in RecordSeparator.allCases {
      let document = try joined(form.bytes(.docx), .docx, separator)
      let words = try shown("\(kind) \(type)", in: document).map { part in
        part?.all("w:t").map(\.text).joined() ?? ""
      }
      #expect(
        words == [
          "", "Confidential to Ann", "", "Confidential to Bea", "", "Confidential to Cyd",
        ])
    }
  }

  @Test(arguments: [
    (RecordSeparator.page, "nextPage"), (.line, "continuous"), (.column, "nextColumn"),
    (.section, "nextPage"),
  ])
  func eachRecordKeepsItsSections(separator: RecordSeparator, type: String) throws {
    let form = Self.word(
      WordFieldMarkup.paragraph(WordFieldMarkup.words("Dear {{ name }}"))
        + Self.end(
          "Yours", "<w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\"/>")
        + WordFieldMarkup.paragraph(WordFieldMarkup.words("Annex"))
        + "<w:sectPr><w:pgSz w:w=\"16838\"/></w:sectPr>",
      header: "LETTERHEAD")
    let document = try joined(form.bytes(.docx), .docx, separator)
    let sections = try document.tree("word/document.xml").all("w:sectPr")
    #expect(
      sections.map { $0.first("w:pgSz")?.attributes["w:w"] }
        == Array(repeating: ["11906", "16838"], count: 3).flatMap { $0 })
    #expect(
      sections.map { $0.first("w:type")?.attributes["w:val"] }
        == [nil, nil, type, nil, type, nil])
    #expect(try document.tree("word/document.xml").all("w:br").isEmpty)
  }

  /// A form may leave its last section to be as Word's are.
  @Test func aLastSectionThatIsNotToldEndsWithItsRecord() throws {
    let form = Self.word(
      Self.end("Dear {{ name }}", "<w:pgSz w:w=\"11906\"/>")
        + WordFieldMarkup.paragraph(WordFieldMarkup.words("Annex")), header: "x")
    let document = try joined(form.bytes(.docx), .docx, .page)
    #expect(try document.tree("word/document.xml").all("w:sectPr").count == 6)
  }

  @Test func aHeaderRefersToTheBookmarkOfItsOwnRecord() throws {
    let header = Draft([
      .raw(
        word: "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"Head\"/>"
          + WordFieldMarkup.field("REF Subject", shows: "old")
          + "<w:bookmarkEnd w:id=\"7\"/></w:p>", openDocument: "<text:p/>")
    ])
    let form = Self.word(
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"Subject\"/>"
        + WordFieldMarkup.words("{{ name }}") + "<w:bookmarkEnd w:id=\"1\"/></w:p>"
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr>",
      header: header)
    let document = try joined(form.bytes(.docx), .docx, .section)
    let headers = try shown("headerReference default", in: document)
    #expect(
      headers.map { $0?.all("w:instrText").map(\.text) ?? [] }
        == [["REF Subject"], ["REF Subject_2"], ["REF Subject_3"]])
    #expect(
      headers.map { $0?.all("w:bookmarkStart").map { $0.attributes["w:name"] } ?? [] }
        == [["Head"], ["Head_2"], ["Head_3"]])
  }
}

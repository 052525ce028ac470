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
    try WordFieldMarkup.joined(Self.people, form, format, separator)
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
      // On a page that another record has begun the headers are that record's.
      guard [.page, .section, .evenPage, .oddPage].contains(separator) else {
        let fault = #expect(throws: DiagnosticsError.self) {
          try joined(form.bytes(.docx), .docx, separator)
        }
        #expect(fault?.list.map(\.code) == ["header-differs"])
        continue
      }
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

  // MARK: Writer

  /// A form of Writer with a master page for annexes.
  private static func writer(_ body: String, next: String = "") throws -> [UInt8] {
    var template = TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)]))
    template.openDocumentStyles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties "
      + "fo:text-align=\"end\"/></style:style>"
      + "<style:style style:name=\"MP\" style:family=\"paragraph\" "
      + "style:master-page-name=\"Annex\"/>"
    var file = try WholeFile(reading: template.bytes(.odt), .odt)
    let masters = SeededFault(
      "", "", .replace("</style:master-page>", with: Self.annex, in: "styles.xml"),
      .replace(
        "<style:master-page style:name=\"Standard\"",
        with: "<style:master-page style:name=\"Standard\"\(next)", in: "styles.xml"))
    try masters.alter(&file)
    return try file.bytes()
  }

  private static let annex = "</style:master-page><style:master-page style:name=\"Annex\"/>"

  /// The master pages that the blocks of a text name, in the text's order.
  private func pages(_ document: RenderedDocument) throws -> [String] {
    let tree = try document.tree("content.xml")
    var pages: [String: String] = [:]
    for style in tree.all("style:style") {
      pages[style.attributes["style:name"] ?? ""] = style.attributes["style:master-page-name"]
    }
    let body = try #require(tree.all("office:text").first)
    return (body.all("text:p") + body.all("table:table")).compactMap { block in
      pages[block.attributes["text:style-name"] ?? block.attributes["table:style-name"] ?? ""]
    }
  }

  @Test(arguments: [
    "<text:p>Dear {{ name }}</text:p>", "<text:p text:style-name=\"Standard\">{{ name }}</text:p>",
    "<text:p text:style-name=\"P1\">{{ name }}</text:p>",
    "<text:list><text:list-item><text:p>{{ name }}</text:p></text:list-item></text:list>",
    "<text:p text:style-name=\"Gone\">{{ name }}</text:p>",
  ])
  func eachRecordOfWriterBeginsOnTheFormsFirstPage(start: String) throws {
    let form = try Self.writer(start + "<text:p text:style-name=\"MP\">Annex</text:p>")
    for separator in [RecordSeparator.page, .section] {
      let document = try joined(form, .odt, separator)
      #expect(try pages(document) == ["Annex", "Standard", "Annex", "Standard", "Annex"])
      #expect(try document.body().filter { $0.hasSuffix("Annex") }.count == 3)
    }
  }

  @Test func whatBeginsARecordOfWriterLooksAsInTheFirst() throws {
    let form = try Self.writer(
      "<text:p text:style-name=\"P1\">{{ name }}</text:p><text:p text:style-name=\"MP\">x</text:p>")
    let document = try joined(form, .odt, .page)
    #expect(try document.body() == ["Ann", "x", "Bea", "x", "Cyd", "x"])
    let style = try #require(
      try document.tree("content.xml").all("style:style").first {
        $0.attributes["style:master-page-name"] == "Standard"
      })
    #expect(
      style.all("style:paragraph-properties").map { $0.attributes["fo:text-align"] } == ["end"])
  }

  @Test func aTableBeginsARecordOfWriterOnTheFormsFirstPage() throws {
    let form = try Self.writer(
      "<table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell>"
        + "<text:p>{{ name }}</text:p></table:table-cell></table:table-row></table:table>"
        + "<text:p text:style-name=\"MP\">x</text:p>")
    #expect(
      try pages(try joined(form, .odt, .page)).sorted()
        == ["Annex", "Annex", "Annex", "Standard", "Standard"])
  }

  @Test func aFirstPageThatAnotherFollowsComesAgainWithEachRecordOfWriter() throws {
    let form = try Self.writer(
      "<text:p>{{ name }}</text:p>", next: " style:next-style-name=\"Annex\"")
    #expect(try pages(try joined(form, .odt, .page)) == ["Standard", "Standard"])
    let same = try Self.writer("<text:p>{{ name }}</text:p>")
    #expect(try pages(try joined(same, .odt, .page)).isEmpty)
  }

  @Test func aRecordOfWriterThatNamesItsPageIsLeftAsItIs() throws {
    let form = try Self.writer("<text:p text:style-name=\"MP\">{{ name }}</text:p>")
    #expect(try pages(try joined(form, .odt, .page)) == ["Annex", "Annex", "Annex"])
  }
}

import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import TestTiming
import Testing
import ZipFiles

private let hostile = SharedFolder.folder("hostile")

@Suite struct IncludedDocumentTests {
  private static let annex: Draft =
    "# Annex\nIts words, {{ not.read }}.\n* one\n* two\n| a | b |\nThe ‹mark here›end‹/mark here›"

  private func document(_ draft: Draft) -> Value {
    let template = TestTemplate(draft)
    return .flow(
      Flow([
        .document(
          IncludedDocument(
            name: "annex", word: file(template.bytes(.docx), "annex.docx"),
            openDocument: file(template.bytes(.odt), "annex.odt")))
      ]))
  }

  private func file(_ bytes: [UInt8], _ name: String) -> DataFile {
    DataFile(name: name, bytes: bytes, digest: "\(name)\(bytes.hashValue)")
  }

  @Test(arguments: OfficeFormat.office)
  func theBodyOfTheOtherDocumentTakesTheParagraphsPlace(format: OfficeFormat) throws {
    let document = try TestTemplate("Before\n{{p annex }}\nAfter").rendered(
      ["annex": document(Self.annex)], format)
    let lines = try document.body(styles: true).filter { !$0.hasSuffix(": ") }
    #expect(
      lines
        == [
          "Standard: Before", "Heading 1: Annex", "Standard: Its words, {{ not.read }}.",
          "List Bullet: one", "List Bullet: two", "| Standard: a | Standard: b |",
          "Standard: The end", "Standard: After",
        ])
  }

  @Test(arguments: OfficeFormat.office)
  func itMayStandInALoopACellAndAHeader(format: OfficeFormat) throws {
    let template = TestTemplate(
      "{% for i in [1, 2] %}\nTurn {{ i }}\n{{ annex }}\n{% endfor %}\n| {{p annex }} | x |",
      header: "{{ annex }}")
    // Reading the document back finds names and numbers that stand twice.
    let document = try template.rendered(["annex": document(Self.annex)], format)
    let body = try document.body()
    #expect(body.filter { $0.contains("not.read") }.count == 3)
    #expect(try document.header().contains { $0.contains("not.read") })
  }

  @Test(arguments: OfficeFormat.office)
  func anEmptyDocumentLeavesItsParagraph(format: OfficeFormat) throws {
    let template = TestTemplate("x", header: "{{ annex }}")
    _ = try template.rendered(["annex": document(Draft([]))], format)
  }

  @Test(arguments: OfficeFormat.office)
  func wordsBehindItAreRefused(format: OfficeFormat) throws {
    let faults = TestTemplate("See {{ annex }} there").faults(
      format, ["annex": document(Self.annex)])
    #expect(faults.first?.remedy?.contains("paragraph of its own") == true)
  }

  @Test func aWriterDocumentIsNotTakenIntoAFormForWord() throws {
    let writer = file(TestTemplate("x").bytes(.odt), "annex.odt")
    let value = Value.flow(
      Flow([.document(IncludedDocument(name: "annex.odt", openDocument: writer))]))
    let faults = TestTemplate("{{ annex }}").faults(.docx, ["annex": value])
    #expect(faults.first?.message.contains("takes a Word document (.docx)") == true)
    #expect(faults.first?.remedy?.contains("beside the data") == true)
    let text = try DocumentTemplate(Array("{{ annex }}".utf8), file: "t.txt")
    #expect(throws: DiagnosticsError.self) { try text.render(["annex": value]) }
  }

  // MARK: Styles and lists

  /// A part of an archive, changed.
  private func changing(
    _ bytes: [UInt8], _ name: String, _ old: String, _ new: String
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes)
    return try ZipRewrite.archive(
      reader.entries.map { (entry) throws -> ZipPart in
        let content = try reader.read(entry)
        if entry.name == "mimetype" { return .stored(name: entry.name, bytes: content) }
        guard entry.name == name else { return .deflated(name: entry.name, bytes: content) }
        let text = String(decoding: content, as: UTF8.self)
        #expect(text.contains(old))
        return .deflated(name: name, bytes: Array(text.replacing(old, with: new).utf8))
      })
  }

  @Test func aStyleThatTheFormLacksComesAlongWithWhatItIsBasedOn() throws {
    let odd: Draft = Draft([.paragraph("Odd", style: "Odd")])
    let word = try changing(
      TestTemplate(odd).bytes(.docx), "word/styles.xml", "</w:styles>",
      "<w:style w:type=\"paragraph\" w:styleId=\"Odd\"><w:name w:val=\"Odd\"/>"
        + "<w:basedOn w:val=\"Box2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Box2\">"
        + "<w:name w:val=\"Other box\"/><w:basedOn w:val=\"Box\"/></w:style></w:styles>")
    let writer = try changing(
      TestTemplate(odd).bytes(.odt), "styles.xml", "</office:styles>",
      "<style:style style:name=\"Odd\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"Other_20_box\"/><style:style style:name=\"Other_20_box\" "
        + "style:family=\"paragraph\" style:parent-style-name=\"Box\"/></office:styles>")
    let value = Value.flow(
      Flow([
        .document(
          IncludedDocument(
            name: "odd", word: file(word, "odd.docx"), openDocument: file(writer, "odd.odt")))
      ]))
    for format in OfficeFormat.office {
      let document = try TestTemplate("{{ a }}\n{{ a }}").rendered(["a": value], format)
      #expect(try document.body(styles: true) == ["Odd: Odd", "Odd: Odd"])
      let styles = try document.tree(format == .docx ? "word/styles.xml" : "styles.xml")
      let parents =
        format == .docx
        ? styles.all("w:basedOn").compactMap { $0.attributes["w:val"] }
        : styles.all("style:style").compactMap { $0.attributes["style:parent-style-name"] }
      #expect(parents == ["Box2", "Box"] || parents == ["Other_20_box", "Box"])
    }
  }

  @Test func itsListsHaveNumbersOfTheirOwn() throws {
    func item(_ number: Int, _ words: String) -> Draft.Block {
      .raw(
        word: "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
          + "</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>", openDocument: "")
    }
    let annex = Draft([item(2, "a"), item(2, "b"), .paragraph("c", style: "List Number")])
    let form = Draft([item(2, "x"), .paragraph("{{ a }}"), .paragraph("{{ a }}"), item(2, "y")])
    let document = try TestTemplate(form).rendered(["a": document(annex)], .docx)
    let numbers = try document.tree("word/document.xml").all("w:numId").compactMap {
      $0.attributes["w:val"]
    }
    #expect(numbers == ["2", "3", "3", "4", "5", "5", "6", "2"])
    // No pattern of theirs is one that the form counts by.
    let numbering = try document.tree("word/numbering.xml")
    let own = numbering.all("w:num").filter { ["1", "2"].contains($0.attributes["w:numId"]) }
    let added = numbering.all("w:num").filter { !["1", "2"].contains($0.attributes["w:numId"]) }
    let patterns = { (numbers: [XMLTree]) in
      Set(numbers.compactMap { $0.first("w:abstractNumId")?.attributes["w:val"] })
    }
    #expect(patterns(own).isDisjoint(with: patterns(added)))
    #expect(patterns(added).count == 3)
  }

  @Test(arguments: OfficeFormat.office)
  func itsNotesAndLinksComeAlong(format: OfficeFormat) throws {
    let annex = Draft([.note(before: "Noted", "The note's words")])
    let document = try TestTemplate("{{ a }}\n{{ a }}").rendered(["a": document(annex)], format)
    #expect(try document.notes().filter { $0.contains("The note's words") }.count == 2)
  }

  @Test func itsBookmarksHaveNamesOfTheirOwn() throws {
    let name = "Appendix_A_Schedule_of_payments_for_"
    func part(_ year: Int) -> String {
      "<w:p><w:bookmarkStart w:id=\"\(year)\" w:name=\"\(name)\(year)\"/>"
        + WordFieldMarkup.words("Payments of \(year)") + "<w:bookmarkEnd w:id=\"\(year)\"/></w:p>"
    }
    func reference(_ year: Int) -> String {
      WordFieldMarkup.paragraph(
        WordFieldMarkup.run("<w:fldChar w:fldCharType=\"begin\"/>")
          + WordFieldMarkup.run("<w:instrText>RE</w:instrText>")
          + WordFieldMarkup.run("<w:instrText>F \(name)\(year) \\h</w:instrText>")
          + WordFieldMarkup.run("<w:fldChar w:fldCharType=\"separate\"/>")
          + WordFieldMarkup.words("old") + WordFieldMarkup.run("<w:fldChar w:fldCharType=\"end\"/>")
          + "<w:hyperlink w:anchor=\"\(name)\(year)\">\(WordFieldMarkup.words("x"))</w:hyperlink>")
    }
    let annex = Draft([
      .raw(word: part(2024) + part(2025) + reference(2024) + reference(2025), openDocument: "")
    ])
    let document = try TestTemplate("{{ a }}\n{{ a }}").rendered(["a": document(annex)], .docx)
    let tree = try document.tree("word/document.xml")
    let names = tree.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
    #expect(Set(names).count == 4 && names.allSatisfy { $0.count <= 40 }, "\(names)")
    #expect(tree.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] } == names)
    let codes = tree.all("w:instrText").map(\.text).joined()
    #expect(codes == names.map { "REF \($0) \\h" }.joined())
  }

  // MARK: What is not taken in

  private static let refusedInWord: [(String, String)] = [
    ("<w:p><w:ins w:id=\"1\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>", "tracked changes"),
    ("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "more than one section"),
    ("<w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>", "endnotes"),
    ("<w:p><w:fldSimple w:instr=\" INCLUDETEXT c:\\\\x \"/></w:p>", "INCLUDETEXT"),
    (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText>"
        + "</w:r><w:r><w:instrText>AUTO x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="
        + "\"end\"/></w:r></w:p>", "DDEAUTO"
    ),
    (
      WordFieldMarkup.paragraph(
        WordFieldMarkup.run("<w:fldChar w:fldCharType=\"begin\"/>")
          + WordFieldMarkup.words("INCLUDETEXT c:\\x")
          + WordFieldMarkup.run("<w:fldChar w:fldCharType=\"end\"/>")), "INCLUDETEXT"
    ),
    (
      WordFieldMarkup.paragraph(WordFieldMarkup.field("REF {INCLUDETEXT c:\\x}", shows: "old")),
      "INCLUDETEXT"
    ),
    (
      WordFieldMarkup.paragraph(
        WordFieldMarkup.field("HYPERLINK \\o \"tip\" \"file:///etc/passwd\"", shows: "old")),
      "file:///etc/passwd"
    ),
    ("<w:p><w:r><w:object/></w:r></w:p>", "embedded object"),
    (
      "<w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "r:link=\"rId9\"/></w:drawing></w:r></w:p>", "is not taken in"
    ),
    (
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr><w:p/></w:tc></w:tr>"
        + "</w:tbl>", "more columns"
    ),
    ("<w:altChunk r:id=\"rId1\"/>", "other files"),
    ("<w:p><w:hyperlink r:id=\"rId1\"/></w:p>", "leads nowhere"),
    (
      "<w:p><w:r><w:drawing><a:x xmlns:a=\"urn:a\" r:id=\"rId1\"/></w:drawing></w:r></w:p>", "chart"
    ),
  ]

  @Test(arguments: refusedInWord)
  func whatMayNotComeWithAWordDocumentIsNamed(markup: String, words: String) {
    let annex = Draft([.raw(word: markup, openDocument: "")])
    let faults = TestTemplate("{{ a }}").faults(.docx, ["a": document(annex)])
    #expect(faults.first?.message.contains(words) == true, "\(faults.map(\.message))")
    #expect(faults.first?.message.contains("annex.docx") == true)
    #expect(faults.first?.remedy?.isEmpty == false)
    let alone = IncludedDocument(
      name: "annex.docx", word: file(TestTemplate(annex).bytes(.docx), "annex.docx"))
    let inWriter = TestTemplate("{{ a }}").faults(.odt, ["a": .flow(Flow([.document(alone)]))])
    #expect(inWriter.first?.message.contains(words) == true, "\(inWriter.map(\.message))")
  }

  private static let refusedInWriter: [(String, String)] = [
    (
      "<text:tracked-changes><text:changed-region/></text:tracked-changes>", "tracked changes"
    ),
    ("<text:p><text:hidden-text text:condition=\"a\"/></text:p>", "hidden text"),
    ("<text:p><text:a xlink:href=\"file:///etc/passwd\">x</text:a></text:p>", "file:///etc/passwd"),
    (
      "<text:section text:name=\"s\"><text:section-source xlink:href=\"x\"/></text:section>",
      "from elsewhere"
    ),
    (
      "<text:p><draw:frame><draw:image xlink:href=\"file:///etc/passwd\"/></draw:frame></text:p>",
      "linked"
    ),
    ("<text:p><draw:frame><draw:object/></draw:frame></text:p>", "embedded object"),
    ("<text:p><text:s text:c=\"1000000000\"/></text:p>", "10000 times"),
    ("<text:p><text:execute-macro/></text:p>", "macro"),
  ]

  @Test(arguments: refusedInWriter)
  func whatMayNotComeWithAWriterDocumentIsNamed(markup: String, words: String) {
    let annex = Draft([.raw(word: "", openDocument: markup)])
    let faults = TestTemplate("{{ a }}").faults(.odt, ["a": document(annex)])
    #expect(faults.first?.message.contains(words) == true, "\(faults.map(\.message))")
    #expect(faults.first?.remedy?.isEmpty == false)
  }

  @Test(
    .enabled(if: hostile != nil, "needs ../shared/hostile"),
    arguments: [(OfficeFormat.docx, OfficeFormat.docx), (.odt, .odt), (.docx, .odt)])
  func aHostileDocumentIsRefusedOrHarmless(document: OfficeFormat, form: OfficeFormat) throws {
    let folder = try #require(hostile).appending(path: document.rawValue)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = file(try SharedFolder.bytes(folder.appending(path: name)), name)
      let included = IncludedDocument(
        name: name, word: document == .docx ? file : nil,
        openDocument: document == .odt ? file : nil)
      let template = try TestTemplate("{{ a }}").template(form)
      let time = processorTime {
        do {
          let made = try template.render(["a": .flow(Flow([.document(included)]))])
          #expect(!String(decoding: made, as: UTF8.self).contains("root:x:"), "\(name)")
        } catch {
          #expect((error as? DiagnosticsError)?.list.isEmpty == false, "\(name)")
        }
      }
      #expect(time < .seconds(2), "\(name)")
    }
  }
}

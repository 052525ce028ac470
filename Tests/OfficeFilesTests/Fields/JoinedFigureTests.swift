import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing
import ZipFiles

/// Several records in one document, with pictures, notes, lists and documents that are taken in.
@Suite struct JoinedFigureTests {
  private func joined(
    _ template: TestTemplate, _ records: [Record], _ format: OfficeFormat,
    _ separator: RecordSeparator = .page
  ) throws -> RenderedDocument {
    let bytes = template.bytes(format)
    let rendered = try DocumentTemplate(bytes, file: TestTemplate.name(format)).rendered(
      joining: records, by: separator)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format, printed: rendered.printed, against: bytes
    ).filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map(\.message))")
    let document = try RenderedDocument(rendered.bytes, format)
    try document.check()
    return document
  }

  private static let people: [Record] = ["Ann", "Bea", "Cyd"].map {
    ["name": .text($0), "source": .text("Minute of \($0)")]
  }

  private static func with(_ values: [(String, Value)]) -> [Record] {
    people.map { person in
      var person = person
      for (name, value) in values { person[name] = value }
      return person
    }
  }

  @Test(arguments: OfficeFormat.office, [RecordSeparator.page, .section])
  func eachRecordHasItsPictures(format: OfficeFormat, separator: RecordSeparator) throws {
    var records = Self.with([
      ("logo", TestPicture.picture(width: 4, height: 2)),
      ("arms", TestPicture.drawing(hasFallback: true)),
    ])
    records[1]["logo"] = TestPicture.picture("seal.png", width: 3, height: 3)
    let document = try joined(
      TestTemplate("{{ name }} {{ logo }}\n{{ arms }}\n| {{ logo }} | x |"),
      records, format, separator)
    let tree = try document.tree(document.mainPart)
    #expect(tree.all("wp:inline").count + tree.all("draw:frame").count == 9)
  }

  @Test(arguments: OfficeFormat.office)
  func eachRecordHasItsNotesBesideTheFormsOwn(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft([
        .note(before: "{{ name }}", "Own of {{ name }}"), .paragraph("x{{ source|footnote }}"),
      ]))
    let document = try joined(template, Self.people, format)
    let notes = try document.notes().map { $0.first == " " ? String($0.dropFirst()) : $0 }
    #expect(
      Set(notes).subtracting(["", " "]) == [
        "Own of Ann", "Minute of Ann", "Own of Bea", "Minute of Bea", "Own of Cyd",
        "Minute of Cyd",
      ])
    let tree = try document.tree(document.mainPart)
    let marks =
      tree.all("w:footnoteReference").map { $0.attributes["w:id"] }
      + tree.all("text:note").map { $0.attributes["text:id"] }
    #expect(marks.count == 6)
    #expect(Set(marks).count == 6)
    if format == .docx {
      let ids = try document.tree("word/footnotes.xml").all("w:footnote").map {
        $0.attributes["w:id"]
      }
      #expect(Set(ids).isSuperset(of: marks) && Set(ids).count == ids.count)
    }
  }

  private static func file(_ bytes: [UInt8], _ name: String) -> DataFile {
    DataFile(name: name, bytes: bytes, digest: "\(name)\(bytes.count)")
  }

  @Test(arguments: OfficeFormat.office)
  func eachRecordHasItsDocuments(format: OfficeFormat) throws {
    let annex = TestTemplate(
      Draft([
        .heading("Annex", level: 1), .paragraph("one", style: "List Number"),
        .note(before: "noted", "in the annex"), .paragraph("The ‹mark here›end‹/mark here›"),
      ]))
    let value = Value.flow(
      Flow([
        .document(
          IncludedDocument(
            name: "annex", word: Self.file(annex.bytes(.docx), "annex.docx"),
            openDocument: Self.file(annex.bytes(.odt), "annex.odt")))
      ]))
    let document = try joined(
      TestTemplate("Dear {{ name }}\n{{ annex }}\n{{ source|footnote }}end"),
      Self.with([("annex", value)]), format)
    #expect(try document.body().filter { $0 == "Annex" }.count == 3)
    let tree = try document.tree(document.mainPart)
    let marks =
      tree.all("w:footnoteReference").map { $0.attributes["w:id"] }
      + tree.all("text:note").map { $0.attributes["text:id"] }
    #expect(Set(marks).count == 6)
  }

  private static let numbered = Draft.Block.raw(
    word: ["{{ name }}", "two"].map {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>"
        + "\($0)</w:t></w:r></w:p>"
    }.joined(),
    openDocument: "<text:list text:style-name=\"Numbers\"><text:list-item><text:p>{{ name }}"
      + "</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>"
  )

  @Test func theFormsListsBeginAnewWithEachRecordInWord() throws {
    let template = TestTemplate(
      Draft([Self.numbered, .paragraph("three", style: "List Number"), .paragraph("x")]))
    let document = try joined(template, Self.people, .docx)
    let numbers = try document.tree("word/document.xml").all("w:numId").map {
      $0.attributes["w:val"]
    }
    // The first record's third item is numbered by its style alone.
    #expect(numbers.count == 8)
    #expect(Set(numbers).count == 3)
    #expect(Set(numbers[2...4]).count == 1 && Set(numbers[5...7]).count == 1)
    let numbering = try document.tree("word/numbering.xml")
    let starts = numbering.all("w:num").filter { numbers[2...].contains($0.attributes["w:numId"]) }
    #expect(starts.count == 2)
    #expect(starts.allSatisfy { !$0.all("w:startOverride").isEmpty })
  }

  /// A numbered list of Writer with these attributes, of one item.
  private func list(_ attributes: String) -> Draft.Block {
    .raw(
      word: "",
      openDocument:
        "<text:list text:style-name=\"Numbers\" \(attributes)><text:list-item><text:p>"
        + "{{ name }}</text:p></text:list-item></text:list>")
  }

  @Test func aListOfWriterGoesOnWithOneOfItsOwnRecord() throws {
    let template = TestTemplate(
      Draft([list("xml:id=\"list1\""), .paragraph("x"), list("text:continue-list=\"list1\"")]))
    let lists = try joined(template, Self.people, .odt).tree("content.xml").all("text:list")
    let ids = lists.compactMap { $0.attributes["xml:id"] }
    #expect(ids.count == 3 && Set(ids).count == 3)
    #expect(lists.compactMap { $0.attributes["text:continue-list"] } == ids)
  }

  @Test func aListOfWriterGoesOnWithOneThatItsOwnRecordHas() throws {
    let template = TestTemplate(
      Draft([
        list("xml:id=\"list1\""), .paragraph("{% if name == \"Ann\" %}"),
        list("xml:id=\"list2\" text:continue-list=\"list1\""), .paragraph("{% endif %}"),
        list("text:continue-list=\"list2\""),
      ]))
    let lists = try joined(template, Self.people, .odt).tree("content.xml").all("text:list")
    let ids = lists.compactMap { $0.attributes["xml:id"] }
    #expect(ids.count == 3 && Set(ids).count == 3)
    #expect(
      lists.compactMap { $0.attributes["text:continue-list"] } == [ids[0], ids[0], ids[1], ids[2]])
  }

  @Test(arguments: OfficeFormat.office)
  func listsOfLoopsAndTextsBeginAnewWithEachRecord(format: OfficeFormat) throws {
    let report = Value.flow(Flow([.markdown(number: nil, source: "1. p\n2. q")]))
    let template = TestTemplate(
      Draft(
        [.paragraph("{% for i in [1, 2] %}"), .heading("Lot {{ i }}", level: 1), Self.numbered]
          + [.paragraph("{% endfor %}"), .paragraph("{{ report }}")]))
    let document = try joined(template, Self.with([("report", report)]), format)
    guard format == .docx else { return }
    let numbers = try document.tree("word/document.xml").all("w:numId").map {
      $0.attributes["w:val"]
    }
    #expect(numbers.count == 18)
    #expect(Set(numbers).count == 9)
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Several records in one document.
@Suite struct JoinedRecordTests {
  private func joined(
    _ template: TestTemplate, _ records: [Record], _ separator: RecordSeparator = .page
  ) throws -> RenderedDocument {
    let bytes = template.bytes(.docx)
    let rendered = try DocumentTemplate(bytes, file: "test.docx").rendered(
      joining: records, by: separator)
    try WordFieldMarkup.check(rendered, bytes)
    return try RenderedDocument(rendered.bytes, .docx)
  }

  /// A form of Writer filled for several people, with nothing to be found in what comes of it.
  private func joinedInWriter(_ template: TestTemplate) throws -> RenderedDocument {
    let bytes = template.bytes(.odt)
    let rendered = try DocumentTemplate(bytes, file: "test.odt").rendered(
      joining: Array(Self.people.prefix(3)), by: .page)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: .odt, printed: rendered.printed, against: bytes
    ).filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map(\.message))")
    return try RenderedDocument(rendered.bytes, .odt)
  }

  private static let people: [Record] = ["Ann", "Bea", "Cyd", "Dee", "Eve"].map {
    ["name": .text($0)]
  }

  @Test func eachRecordBeginsAPage() throws {
    let document = try joined(TestTemplate("Dear {{ name }}\n* one"), Array(Self.people.prefix(2)))
    #expect(try document.body() == ["Dear Ann", "one", "⎘", "Dear Bea", "one"])
  }

  @Test(arguments: RecordSeparator.allCases)
  func recordsAreDividedAsAsked(separator: RecordSeparator) throws {
    let body =
      WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD name"))
      + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
    let document = try joined(
      WordFieldMarkup.template(body), Array(Self.people.prefix(3)), separator)
    let sections = try document.tree("word/document.xml").all("w:sectPr")
    #expect(sections.count == (separator.isSection ? 3 : 1))
    let types = sections.compactMap { $0.first("w:type")?.attributes["w:val"] }
    #expect(types.count == (separator.isSection ? 2 : 0))
    let names = try document.body().filter { $0.count == 3 }
    #expect(names == ["Ann", "Bea", "Cyd"])
  }

  @Test func nextGoesOnWithTheNextRecord() throws {
    let label = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD name"))
    let next = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("NEXT") + WordFieldMarkup.field("MERGEFIELD name")
        + WordFieldMarkup.words(" ") + WordFieldMarkup.field("MERGESEQ"))
    let document = try joined(WordFieldMarkup.template(label + next + next), Self.people)
    #expect(
      try document.body() == ["Ann", "Bea 2", "Cyd 3", "⎘", "Dee", "Eve 5", " 6"])
  }

  @Test func skipIfLeavesARecordOutAndNextIfGoesOn() throws {
    let skip = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("SKIPIF {MERGEFIELD name} = \"B*\"")
        + WordFieldMarkup.field("MERGEFIELD name")
        + WordFieldMarkup.field("NEXTIF {MERGEFIELD name} = Dee")
        + WordFieldMarkup.field("MERGEFIELD name"))
    let document = try joined(WordFieldMarkup.template(skip), Self.people, .continuous)
    #expect(try document.body().filter { !$0.isEmpty } == ["AnnAnn", "CydCyd", "DeeEve"])
  }

  @Test func aRecordLeftOutAloneIsNoDocument() throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("SKIPIF 1 = 1"))
    #expect(WordFieldMarkup.template(body).faults(.docx, [:]).map(\.code) == ["record-left-out"])
  }

  @Test func eachRecordHasNotesOfItsOwn() throws {
    let template = TestTemplate(Draft([.note(before: "To {{ name }}", "Note for {{ name }}")]))
    let document = try joined(template, Self.people)
    #expect(
      try document.notes()
        == ["Ann", "Bea", "Cyd", "Dee", "Eve"].map { "Note for \($0)" })
    let ids = try document.tree("word/document.xml").all("w:footnoteReference").map {
      $0.attributes["w:id"]
    }
    #expect(ids.count == 5 && Set(ids).count == 5)
  }

  /// What a letter refers to is in that letter, also once Word has brought its fields up to date.
  @Test func eachRecordHasBookmarksOfItsOwn() throws {
    let body =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/>"
      + "<w:bookmarkStart w:id=\"2\" w:name=\"Sum\"/>" + WordFieldMarkup.field("MERGEFIELD name")
      + "<w:bookmarkEnd w:id=\"2\"/></w:p>"
      + WordFieldMarkup.paragraph(
        ["REF Sum \\h", "PAGEREF sum", "HYPERLINK \\l \"Sum\" \\o \"Sum\"", "= Sum*2 \\# \"0\""]
          .map { WordFieldMarkup.field($0, shows: "old") }.joined()
          + WordFieldMarkup.simple("REF Sum") + "<w:hyperlink w:anchor=\"Sum\">"
          + WordFieldMarkup.words("Sum") + "</w:hyperlink>")
    let document = try joined(WordFieldMarkup.template(body), Array(Self.people.prefix(3)))
    let tree = try document.tree("word/document.xml")
    let names = tree.all("w:bookmarkStart").compactMap { $0.attributes["w:name"] }
    #expect(names == ["_GoBack", "Sum", "Sum_2", "Sum_3"])
    let codes = tree.all("w:instrText").map(\.text)
    #expect(
      codes.suffix(4)
        == [
          "REF Sum_3 \\h", "PAGEREF Sum_3", "HYPERLINK \\l \"Sum_3\" \\o \"Sum\"",
          "= Sum_3*2 \\# \"0\"",
        ]
    )
    #expect(
      tree.all("w:fldSimple").compactMap { $0.attributes["w:instr"] }
        == ["REF Sum", "REF Sum_2", "REF Sum_3"])
    #expect(
      tree.all("w:hyperlink").compactMap { $0.attributes["w:anchor"] } == ["Sum", "Sum_2", "Sum_3"])
  }

  @Test func aThousandDrawingsOfARecordHaveNumbersOfTheirOwn() throws {
    let drawing = WordFieldMarkup.run(
      "<w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"ID\" name=\"d\" "
        + "descr=\"d\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<a:graphicData uri=\"u\"/></a:graphic></wp:inline></w:drawing>")
    let body = (1...1001).map {
      WordFieldMarkup.paragraph(drawing.replacing("ID", with: String($0)))
    }.joined()
    let document = try joined(WordFieldMarkup.template(body), Array(Self.people.prefix(3)))
    let numbers = try document.tree("word/document.xml").all("wp:docPr").map {
      $0.attributes["id"]
    }
    #expect(numbers.count == 3003 && Set(numbers).count == 3003)
  }

  @Test func pagesThatShareAHeaderCannotHaveTheirOwn() throws {
    let template = TestTemplate("Dear {{ name }}", header: "For {{ name }}")
    #expect(throws: DiagnosticsError.self) {
      try joined(template, Array(Self.people.prefix(2)))
    }
    let same = TestTemplate("Dear {{ name }}", header: "For all")
    #expect(try joined(same, Self.people).body().count == 9)
  }

  /// A letter's head shows the arms of the council that sends it.
  @Test func aHeaderOfItsOwnHasAPictureOfItsOwn() throws {
    let template = TestTemplate("Dear {{ name }}", header: "{{ arms }} of {{ council }}")
    let records: [Record] = [
      ["name": "Ann", "council": "A", "arms": TestPicture.picture(width: 40, height: 20)],
      ["name": "Bea", "council": "B", "arms": TestPicture.picture("b.png", width: 10, height: 10)],
      ["name": "Cyd", "council": "A", "arms": TestPicture.picture(width: 40, height: 20)],
    ]
    let document = try joined(template, records, .section)
    for (part, council) in [("header1", "A"), ("header2", "B")] {
      let tree = try document.tree("word/\(part).xml")
      #expect(tree.all("wp:inline").count == 1)
      #expect(tree.all("w:t").map(\.text).joined().contains("of \(council)"))
    }
  }

  /// A form's bookmark that is never ended is the form's own fault, and no fault of each copy.
  @Test(arguments: ["", "<w:bookmarkEnd w:id=\"1\"/>", "<w:bookmarkEnd w:id=\"2\"/>"])
  func aBookmarkWithoutAnEndIsNotCopied(before: String) throws {
    let body =
      "<w:p>\(before)<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"
      + "\(WordFieldMarkup.words("{{ name }}"))</w:p>"
    let document = try joined(WordFieldMarkup.template(body), Array(Self.people.prefix(2)))
    let starts = try document.tree("word/document.xml").all("w:bookmarkStart")
    #expect(starts.map { $0.attributes["w:name"] } == ["a"])
  }

  @Test func aFaultNamesItsRecord() throws {
    let template = try TestTemplate("Dear {{ name }}").template(.docx)
    do {
      _ = try template.rendered(joining: [["name": "Ann"], [:]], by: .page)
      Issue.record("a missing name must be refused")
    } catch {
      #expect(error.list.first?.message.hasPrefix("record 2: ") == true)
    }
  }

  @Test func recordsOfWriterFollowEachOther() throws {
    let template = TestTemplate(
      "Dear {{ name }} ‹mark a›x‹/mark a›\n| {{ name }} | b |\n* {{ name }}", header: "For all")
    let document = try joinedInWriter(template)
    #expect(
      try document.body().filter { $0.hasPrefix("Dear") || $0.hasPrefix("|") }
        == ["Dear Ann x", "| Ann | b |", "Dear Bea x", "| Bea | b |", "Dear Cyd x", "| Cyd | b |"])
    let styles = try document.tree("content.xml").all("text:p").compactMap {
      $0.attributes["text:style-name"]
    }
    #expect(styles.count { $0 == "RemitPageBreak" } == 2)
    let other = try TestTemplate("x {{ name }}", header: "For {{ name }}").template(.odt)
    #expect(throws: DiagnosticsError.self) {
      try other.rendered(joining: Self.people, by: .section)
    }
  }

  @Test func eachRecordOfWriterHasMarksOfItsOwn() throws {
    let body =
      "<text:p><text:bookmark-start text:name=\"Sum\"/><text:user-field-get text:name=\"name\">x"
      + "</text:user-field-get><text:bookmark-end text:name=\"Sum\"/><text:bookmark "
      + "text:name=\"Sum-2\"/><text:reference-mark text:name=\"Part\"/></text:p><text:p>"
      + "<text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"Sum\">old"
      + "</text:bookmark-ref><text:reference-ref text:ref-name=\"Part\">old</text:reference-ref>"
      + "<text:a xlink:href=\"#Sum\">y</text:a></text:p>"
    let document = try joinedInWriter(
      TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)])))
    let tree = try document.tree("content.xml")
    func values(_ element: String, _ attribute: String) -> [String] {
      tree.all(element).compactMap { $0.attributes[attribute] }
    }
    #expect(values("text:bookmark-start", "text:name") == ["Sum", "Sum-2-2", "Sum-3"])
    #expect(values("text:bookmark-end", "text:name") == ["Sum", "Sum-2-2", "Sum-3"])
    #expect(values("text:bookmark-ref", "text:ref-name") == ["Sum", "Sum-2-2", "Sum-3"])
    #expect(values("text:a", "xlink:href") == ["#Sum", "#Sum-2-2", "#Sum-3"])
    #expect(values("text:reference-mark", "text:name") == ["Part", "Part-2", "Part-3"])
    #expect(values("text:reference-ref", "text:ref-name") == ["Part", "Part-2", "Part-3"])
  }

  @Test(arguments: [
    "<text:bookmark-start text:name=\"a\"/>", "<text:reference-mark-end text:name=\"a\"/>",
    "<text:bookmark-start/><text:bookmark-start/>",
    "<text:bookmark text:name=\"a\"/><text:bookmark-end text:name=\"a\"/>",
  ])
  func aMarkOfWriterThatNothingCouldTellApartIsNotCopied(marks: String) throws {
    let body = "<text:p>\(marks){{ name }}</text:p>"
    let document = try joinedInWriter(
      TestTemplate(Draft([.raw(word: "<w:p/>", openDocument: body)])))
    #expect(try document.body().filter { $0.count == 3 } == ["Ann", "Bea", "Cyd"])
  }

  /// A form may have been put together of two with the same bookmarks.
  @Test func ofBookmarksOfOneNameTheFirstIsCopied() throws {
    let marks = (1...2).map {
      "<w:bookmarkStart w:id=\"\($0)\" w:name=\"a\"/><w:bookmarkEnd w:id=\"\($0)\"/>"
    }.joined()
    let word = try joined(
      WordFieldMarkup.template(
        WordFieldMarkup.paragraph(marks + WordFieldMarkup.words("{{ name }}"))),
      Array(Self.people.prefix(2)))
    #expect(
      try word.tree("word/document.xml").all("w:bookmarkStart").map { $0.attributes["w:name"] }
        == ["a", "a", "a_2"])
    let pair = "<text:bookmark-start text:name=\"a\"/>x<text:bookmark-end text:name=\"a\"/>"
    let writer = try joinedInWriter(
      TestTemplate(
        Draft([.raw(word: "<w:p/>", openDocument: "<text:p>\(pair)\(pair){{ name }}</text:p>")])))
    #expect(
      try writer.tree("content.xml").all("text:bookmark-end").map { $0.attributes["text:name"] }
        == ["a", "a", "a-2", "a-3"])
  }

  @Test func textsFollowEachOther() throws {
    let template = try DocumentTemplate(Array("Dear {{ name }}".utf8), file: "t.txt")
    let rendered = try template.rendered(joining: Array(Self.people.prefix(2)), by: .line)
    #expect(String(decoding: rendered.bytes, as: UTF8.self) == "Dear Ann\nDear Bea")
  }
}

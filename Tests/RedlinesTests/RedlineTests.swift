import Diagnostics
import OfficeFiles
import Redlines
import TestSupport
import Testing
import XMLTokens
import ZipFiles

@Suite struct RedlineTests {
  private static let formats = [OfficeFormat.docx, .odt]

  private static func redline(
    _ old: TestTemplate, _ new: TestTemplate, _ format: OfficeFormat
  ) throws -> [UInt8] {
    try Redline.document(
      old: old.file(format), new: new.file(format), format: format, author: "Legal Services",
      on: "2026-05-01T00:00:00Z")
  }

  private static func check(
    _ old: TestTemplate, _ new: TestTemplate, _ format: OfficeFormat
  ) throws {
    let redline = try redline(old, new, format)
    let before = try Resolving.lines(old.file(format), format, accepting: true)
    let after = try Resolving.lines(new.file(format), format, accepting: true)
    let accepted = try Resolving.lines(redline, format, accepting: true)
    let rejected = try Resolving.lines(redline, format, accepting: false)
    #expect(accepted == after)
    #expect(rejected == before)
    let read = try ReadDocument(redline, format: format)
    let differences = DocumentComparison(
      of: try ReadDocument(new.file(format), format: format), with: read
    ).changes.filter { $0.kind != .formatting && !($0.old + $0.new).isEmpty }
    if format == .docx { #expect(differences.map(\.words) == []) }
    let known = try ReadBack.faults(in: old.file(format), format: format).map(\.message)
    let faults = try ReadBack.faults(in: redline, format: format, against: new.file(format))
      .filter { $0.severity == .error && !known.contains($0.message) }
    #expect(faults.map(\.text) == [])
  }

  @Test(arguments: ComparisonTests.cases, formats)
  func acceptingGivesTheNewAndRejectingTheOld(
    _ example: ComparisonTests.Case, _ format: OfficeFormat
  ) throws {
    try Self.check(example.old, example.new, format)
    try Self.check(example.new, example.old, format)
  }

  @Test(arguments: 0..<100, formats)
  func soItIsForDocumentsOfAnyKind(_ seed: Int, _ format: OfficeFormat) throws {
    var random = RandomDrafts(seed: UInt64(seed))
    let old = random.document()
    let new = random.edited(old)
    let (before, after) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
    try Self.check(
      TestTemplate(Draft(before), header: Draft("Page \(seed)")),
      TestTemplate(Draft(after), header: Draft("Page \(seed % 2)"), footer: "Foot"), format)
  }

  @Test(arguments: formats)
  func nothingChangedMarksNothing(_ format: OfficeFormat) throws {
    let letter = TestTemplate("# Term\nIt ends\n| a | b |", header: "Page")
    let part = try RenderedDocument(Self.redline(letter, letter, format), format)
    let text = String(decoding: try part.part(part.mainPart), as: UTF8.self)
    for mark in ["w:ins", "w:del", "Change", "tracked-changes"] { #expect(!text.contains(mark)) }
  }

  @Test func everyChangeHasItsOwnNumberItsAuthorAndItsDay() throws {
    let redline = try Self.redline(
      TestTemplate("One thing here\nTwo ‹mark a›things‹/mark a›\n| a | b |"),
      TestTemplate("One other here\nThree\n| a | c |"), .docx)
    let root = try RenderedDocument(redline, .docx).tree("word/document.xml")
    let changes = root.all("w:ins") + root.all("w:del")
    let numbers = (changes + root.all("w:bookmarkStart")).map { $0.attributes["w:id"] }
    #expect(Set(numbers).count == numbers.count)
    #expect(changes.count > 4)
    for change in changes {
      #expect(change.attributes["w:author"] == "Legal Services")
      #expect(change.attributes["w:date"] == "2026-05-01T00:00:00Z")
    }
  }

  @Test func aRowThatCameIsMarkedAsARow() throws {
    let redline = try Self.redline(
      TestTemplate("| Lot | Price |\n| A | 1 |"),
      TestTemplate("| Lot | Price |\n| A | 1 |\n| B | 2 |"), .docx)
    let rows = try RenderedDocument(redline, .docx).tree("word/document.xml").all("w:tr")
    #expect(rows.map { $0.first("w:trPr")?.first("w:ins") != nil } == [false, false, true])
  }

  /// In Writer's format nothing but items may stand in a list.
  @Test(arguments: formats)
  func aTableThatStoodBetweenItemsOfOneListComesBackThere(_ format: OfficeFormat) throws {
    try Self.check(
      TestTemplate("* One\n* Two\n| a | b |\n* Three\n* Four"),
      TestTemplate("* One\n* Two\n* Three\n* Four"), format)
    try Self.check(
      TestTemplate("* One\n| a | b |\n* Three\nEnd"),
      TestTemplate("* One\n* Two\n* Three\nEnd"), format)
  }

  @Test(arguments: formats)
  func pageHeadersAndFootersBearTheirChanges(_ format: OfficeFormat) throws {
    let old = TestTemplate("Text", header: "Draft of May\nTwo", footer: "One ¦foot¦")
    let new = TestTemplate("Text", header: "Draft of June", footer: "One foot\n| a | b |")
    try Self.check(old, new, format)
    try Self.check(new, old, format)
    let redline = try Self.redline(old, new, format)
    let name = format == .docx ? "word/header1.xml" : "styles.xml"
    let part = try RenderedDocument(redline, format).tree(name)
    #expect(!part.all(format == .docx ? "w:del" : "text:deletion").isEmpty)
  }

  @Test(arguments: formats)
  func aPageHeaderThatOnlyTheOldDocumentHasIsShownAsDeleted(_ format: OfficeFormat) throws {
    let old = TestTemplate("Text", header: "Draft of May", footer: "One ¦foot¦\n| a | b |")
    let new = TestTemplate("Text")
    try Self.check(old, new, format)
    let redline = try Self.redline(old, new, format)
    let rejected = try Resolving.lines(redline, format, accepting: false)
    #expect(rejected.contains("Draft of May"))
    #expect(rejected.contains("One foot"))
  }

  /// Writer tells notes apart by their order.
  @Test func aNoteThatWentStandsAmongTheNotesWhereItsMarkDoes() throws {
    let old = TestTemplate(Draft([.note(before: "See", "First"), .note(before: "and", "Second")]))
    let new = TestTemplate(Draft([.paragraph("See"), .note(before: "and", "Second")]))
    let redline = try RenderedDocument(Self.redline(old, new, .docx), .docx)
    let marks = try redline.tree("word/document.xml").all("w:footnoteReference")
    let notes = try redline.tree("word/footnotes.xml").all("w:footnote")
    #expect(marks.count == 2)
    #expect(
      notes.compactMap { $0.attributes["w:type"] == nil ? $0.attributes["w:id"] : nil }
        == marks.compactMap { $0.attributes["w:id"] })
  }

  @Test func inWriterAChangedLookIsWordsGoneAndComeAgain() throws {
    let redline = try Self.redline(
      TestTemplate("All ¦of it¦ stays"), TestTemplate("All of it stays"), .odt)
    let root = try RenderedDocument(redline, .odt).tree("content.xml")
    let gone = try #require(root.first("office:body")?.all("text:deletion").first)
    let style = try #require(gone.all("text:span").first?.attributes["text:style-name"])
    let styles = root.all("style:style").filter { $0.attributes["style:name"] == style }
    #expect(
      styles.first?.first("style:text-properties")?.attributes["fo:font-weight"] == "bold")
    #expect(root.all("text:insertion").count == 1)
    #expect(root.all("text:format-change").isEmpty)
  }

  @Test func aChangedLookKeepsTheFormerOne() throws {
    let redline = try Self.redline(
      TestTemplate("All of it stays"), TestTemplate("All ¦of it¦ stays"), .docx)
    let root = try RenderedDocument(redline, .docx).tree("word/document.xml")
    #expect(root.all("w:rPrChange").count == 1)
    #expect(root.all("w:ins").isEmpty)
  }

  @Test(arguments: formats)
  func whatIsNoDocumentIsRefusedInWords(_ format: OfficeFormat) throws {
    for bytes in [[], Array("no archive".utf8), TestTemplate("x").bytes(.docx).dropLast(9)] {
      #expect(throws: DiagnosticsError.self) {
        _ = try Redline.document(
          old: TestTemplate("x").bytes(format), new: Array(bytes), format: format, author: "a",
          on: "2026-05-01T00:00:00Z")
      }
    }
    #expect(throws: DiagnosticsError.self) {
      _ = try Redline.document(
        old: TestTemplate("x").bytes(format), new: TestTemplate("x").bytes(format),
        format: format, author: "a", on: "tomorrow")
    }
  }

  @Test(arguments: formats)
  func aFileWithTrackedChangesIsReadAsAccepted(_ format: OfficeFormat) throws {
    let old = TestTemplate("One\nTwo things")
    let new = TestTemplate("One\nTwo birds\nThree")
    let redline = try Self.redline(old, new, format)
    let comparison = DocumentComparison(
      of: try ReadDocument(new.bytes(format), format: format),
      with: try ReadDocument(redline, format: format))
    #expect(comparison.isSame)
    #expect(comparison.remarks.count == 1)
    #expect(comparison.remarks[0].contains("tracked changes already"))
  }
}

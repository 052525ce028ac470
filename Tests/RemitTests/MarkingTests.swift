import Foundation
import Testing
import ZipFiles

/// The protective marking of a paper of which something is withheld.
@Suite struct MarkingTests {
  static let withheld = BadInputTests.valid.replacing(
    "To do nothing.}",
    with: "To do nothing., withheld: {paragraphs: [3], publicInterest: Prices.}}")

  /// Forms with pages that would go unmarked: words of a part, and what stands there instead.
  static let unmarked: [(format: String, part: String, words: String, instead: String)] = [
    ("docx", "word/header1.xml", "{{ paper.marking }}", ""),
    ("odt", "styles.xml", "{{ paper.marking }}", ""),
    // A first page of its own kind, with no header or with another.
    ("docx", "word/document.xml", "<w:pgSz", "<w:titlePg/><w:pgSz"),
    (
      "docx", "word/document.xml", "</w:sectPr>",
      "<w:titlePg/><w:sectPrChange w:id=\"9\" w:author=\"\"><w:sectPr/></w:sectPrChange></w:sectPr>"
    ),
    ("docx", "word/settings.xml", "</w:settings>", "<w:evenAndOddHeaders/></w:settings>"),
    (
      "odt", "styles.xml", "</style:header>",
      "</style:header><style:header-first><text:p>First page</text:p></style:header-first>"
    ),
  ]

  @Test(arguments: unmarked)
  func aFormWithAPageThatWouldGoUnmarkedIsRefused(
    format: String, part: String, words: String, instead: String
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try FileManager.default.createDirectory(
      at: scratch.file("councils"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: Samples.councils).resolvingSymlinksInPath()
        .appendingPathComponent("havering"), to: scratch.file("councils/havering"))
    let form = scratch.file("councils/havering/forms/non-key-executive-decision.\(format)")
    try Data(changed(form, words, to: instead, in: part)).write(to: form)
    try Data(Self.withheld.utf8).write(to: scratch.file("d.yaml"))
    try Data(BadInputTests.valid.utf8).write(to: scratch.file("open.yaml"))
    let before = scratch.contents()
    let run = try Program.remit(
      ["render", "d.yaml", "--councils", "councils", "--output", "out"], in: scratch.url)
    #expect(run.status == 65)
    #expect(run.words.contains("pages whose header does not bear"), "\(run.words)")
    #expect(run.words.contains("put {{ paper.marking }}"))
    #expect(run.words.contains("non-key-executive-decision.\(format)"))
    #expect(scratch.contents() == before)
    // A decision of which nothing is withheld needs none.
    let open = try Program.remit(
      ["render", "open.yaml", "--councils", "councils", "--output", "out"], in: scratch.url)
    #expect(open.status == 0, "\(open.words)")
  }

  @Test(arguments: Samples.formats)
  func aPrivatePaperSaysSoAndIsMarked(format: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Data(Self.withheld.utf8).write(to: scratch.file("d.yaml"))
    let run = try Program.remit(
      ["render", "d.yaml", "--councils", Samples.councils, "--format", format], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    #expect(run.errors.contains("private paper: NOT FOR PUBLICATION"), "\(run.words)")
    let paper = Array(try Data(contentsOf: scratch.file("d.\(format)")))
    let lines = try PaperText.lines(of: paper, format: format)
    #expect(
      lines.first
        == "NOT FOR PUBLICATION: exempt information, paragraph 3 of Part 1 of Schedule 12A to the "
        + "Local Government Act 1972")
  }

  /// The form with some words of a part changed.
  private func changed(
    _ file: URL, _ words: String, to instead: String, in part: String
  ) throws -> [UInt8] {
    let reader = try ZipReader(Array(try Data(contentsOf: file)))
    var found = false
    let parts = try reader.entries.map { entry -> ZipPart in
      guard entry.name == part else { return .copied(entry) }
      let text = String(decoding: try reader.read(entry), as: UTF8.self)
      found = text.contains(words)
      return .deflated(name: part, bytes: Array(text.replacing(words, with: instead).utf8))
    }
    #expect(found, "\(part) has no \(words)")
    return try ZipRewrite.archive(parts, from: reader)
  }
}

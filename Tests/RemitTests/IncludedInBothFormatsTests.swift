import Foundation
import OfficeFiles
import TestSupport
import Testing

/// A Word document taken into a form for Word and into its twin for Writer, as LibreOffice shows both.
@Suite(.serialized) struct IncludedInBothFormatsTests {
  private static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  private static func item(_ words: String, _ level: Int, of list: Int = 1) -> String {
    paragraph(
      words,
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  private static func cell(_ words: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(words))</w:tc>"
  }

  private static let annex: WordParts = {
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
      + "<w:tr>\(cell("wide", "<w:gridSpan w:val=\"2\"/>"))</w:tr><w:tr>"
      + "\(cell("tall", "<w:vMerge w:val=\"restart\"/>"))\(cell("one"))</w:tr><w:tr>"
      + "\(cell("", "<w:vMerge/>"))\(cell("two"))</w:tr></w:tbl>"
    var word = WordParts(
      paragraph("Annex", "<w:outlineLvl w:val=\"0\"/>") + item("first", 0) + item("within", 1)
        + item("next within", 1) + item("second", 0) + paragraph("Words between.")
        + item("third", 0) + item("deep", 1) + item("point", 0, of: 2)
        + item("from seven", 0, of: 3)
        + table + paragraph("The end."))
    func level(_ index: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    word.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
      + "\(level(0, "decimal", "%1."))\(level(1, "lowerLetter", "(%2)"))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\">\(level(0, "bullet", "\u{2022}"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      + "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
    return word
  }()

  @Test(.enabled(if: OtherReadersTests.office != nil, "needs LibreOffice"))
  func bothShowTheSameWordsAndTheSameNumbers() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Data(Self.annex.bytes).write(to: scratch.file("annex.docx"))
    try Data("{\"a\": {\"$subdoc\": \"annex.docx\"}}".utf8).write(to: scratch.file("data.json"))
    var shown: [String: [String]] = [:]
    for format in ["docx", "odt"] {
      try Data(TestTemplate("Before\n{{p a }}\nAfter").bytes(format == "docx" ? .docx : .odt))
        .write(to: scratch.file("form.\(format)"))
      let run = try Program.remit(
        [
          "template", "render", "form.\(format)", "--data", "data.json", "--output",
          "paper.\(format)", "--prove",
        ], in: scratch.url)
      #expect(run.status == 0, "\(run.words)")
      shown[format] = try words(of: "paper.\(format)", in: scratch)
    }
    let expected = [
      "Before", "Annex", "1. first", "(a) within", "(b) next within", "2. second",
      "Words between.", "3. third", "(a) deep", "\u{2022} point", "7. from seven", "wide", "tall",
      "one", "two", "The end.", "After",
    ]
    #expect(shown["odt"] == expected)
    #expect(shown["docx"] == expected)
  }

  /// The lines that LibreOffice shows, with the numbers of lists.
  private func words(of paper: String, in scratch: Scratch) throws -> [String] {
    let office = try #require(OtherReadersTests.office)
    let run = try Program.run(
      "/usr/bin/timeout",
      [
        "120", office, "-env:UserInstallation=file://\(scratch.file("profile").path)",
        "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", scratch.url.path,
        scratch.file(paper).path,
      ], in: scratch.url)
    #expect(run.status == 0, "\(run.words)")
    let text = try String(contentsOf: scratch.file("paper.txt"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline)
      .map { line in
        line.filter { $0 != "\u{FEFF}" }.split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }.filter { !$0.isEmpty }
  }
}

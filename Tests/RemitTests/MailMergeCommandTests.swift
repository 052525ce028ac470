import Foundation
import OfficeFiles
import Testing
import XMLTokens
import ZipFiles

/// `remit template render` with letters that have merge fields.
@Suite struct MailMergeCommandTests {
  private static let letter = BadInputTests.word(
    "<w:p><w:r><w:t xml:space=\"preserve\">Dear </w:t></w:r>"
      + "<w:fldSimple w:instr=\" MERGEFIELD name \\* Upper \"><w:r><w:t>x</w:t></w:r></w:fldSimple>"
      + "</w:p>")

  private static let records = "name\nAnn\nBea\nCyd\n"

  private func render(_ options: [String], in scratch: Scratch) throws -> Program.Outcome {
    try Data(Self.letter).write(to: scratch.file("letter.docx"))
    try Data(Self.records.utf8).write(to: scratch.file("people.csv"))
    return try Program.remit(
      ["template", "render", "letter.docx", "--data", "people.csv"] + options, in: scratch.url)
  }

  private func words(of file: URL) throws -> String {
    let reader = try ZipReader([UInt8](try Data(contentsOf: file)))
    let entry = try #require(reader.entry(named: "word/document.xml"))
    var words = ""
    for token in try XMLTokenizer.tokens(of: try reader.read(entry)) {
      switch token {
      case .text(let text): words += text
      case .start(let start): if start.name.local == "br" { words += "|" }
      case .end: break
      }
    }
    return words
  }

  @Test func allRecordsMakeOneDocumentWhenJoined() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try render(["--joined", "page", "--output", "all.docx"], in: scratch)
    #expect(run.status == 0, "\(run.words)")
    #expect(try words(of: scratch.file("all.docx")) == "Dear ANN|Dear BEA|Dear CYD")
  }

  @Test func eachRecordMakesALetter() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try render(["--name", "{{ name }}", "--output", "out"], in: scratch)
    #expect(run.status == 0, "\(run.words)")
    #expect(try words(of: scratch.file("out/Bea.docx")) == "Dear BEA")
  }

  @Test func fieldsStayWhenAsked() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try render(
      ["--joined", "continuous", "--keep-fields", "all", "--output", "all.docx"], in: scratch)
    #expect(run.status == 0, "\(run.words)")
    let reader = try ZipReader([UInt8](try Data(contentsOf: scratch.file("all.docx"))))
    let entry = try #require(reader.entry(named: "word/document.xml"))
    let text = String(decoding: try reader.read(entry), as: UTF8.self)
    #expect(text.ranges(of: "w:fldSimple w:instr").count == 3)
  }

  @Test(arguments: [
    ["--joined", "pages", "--output", "a.docx"],
    ["--joined", "page", "--name", "x", "--output", "a.docx"],
    ["--joined", "page", "--output", "letter.docx"],
  ])
  func whatCannotBeMeantIsToldAndNothingWritten(options: [String]) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let run = try render(options, in: scratch)
    #expect(run.status == 64, "\(run.words)")
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.docx").path))
  }
}

import Foundation
import OfficeFiles
import Redlines
import TestSupport
import Testing
import ZipFiles

/// Styles that other programs name otherwise and that are the same to a reader.
@Suite struct StyleNameTests {
  private static let formats = [OfficeFormat.docx, .odt]

  /// Whether LibreOffice is at hand.
  private static let hasLibreOffice = LibreOffice.run(["soffice", "--version"]) == 0

  /// The file with another text in the place of each of these in its styles.
  private func restyled(
    _ bytes: [UInt8], _ format: OfficeFormat, _ renamed: [(String, String)]
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes)
    let parts = format == .docx ? ["word/styles.xml"] : ["styles.xml", "content.xml"]
    return try ZipRewrite.archive(
      reader.entries.map { entry in
        guard parts.contains(entry.name) else { return .copied(entry) }
        let text = renamed.reduce(String(decoding: try reader.read(entry), as: UTF8.self)) {
          $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
        return .deflated(name: entry.name, bytes: Array(text.utf8))
      }, from: reader)
  }

  private func changes(_ old: [UInt8], _ new: [UInt8], _ format: OfficeFormat) throws -> [String] {
    DocumentComparison(
      of: try ReadDocument(old, format: format), with: try ReadDocument(new, format: format)
    ).changes.map(\.words)
  }

  private func letter(_ format: OfficeFormat) throws -> [UInt8] {
    let form = try #require(
      TemplateFormTests.forms.first { $0.name == "letter-outcome" && $0.format == format })
    return try form.wholePaper(1)
  }

  @Test func wordsOwnStylesAreTheSameInAnyCapitals() throws {
    let letter = try letter(.docx)
    for (name, others) in [
      ("heading 1", ["Heading 1", "HEADING 1"]), ("caption", ["Caption"]),
    ] {
      let written = "<w:name w:val=\"\(name)\"/>"
      for other in others {
        let saved = try restyled(letter, .docx, [(written, "<w:name w:val=\"\(other)\"/>")])
        #expect(saved != letter)
        #expect(try changes(letter, saved, .docx) == [], "\(other)")
      }
      let otherwise = try restyled(letter, .docx, [(written, "<w:name w:val=\"\(name) b\"/>")])
      #expect(try !changes(letter, otherwise, .docx).isEmpty, "\(name)")
    }
    let own = try restyled(letter, .docx, [("w:val=\"Letter Line\"", "w:val=\"letter line\"")])
    #expect(try !changes(letter, own, .docx).isEmpty, "a council's own style is known as written")
  }

  /// LibreOffice shows a style without a name for readers by its name in the file, and writes it so.
  @Test func aNameInTheFileIsTheNameThatItStandsFor() throws {
    let letter = try letter(.odt)
    let bare = try restyled(letter, .odt, [(" style:display-name=\"Letter Line\"", "")])
    let saved = try restyled(
      letter, .odt,
      [
        ("\"Letter_20_Line\"", "\"Letter_5f_20_5f_Line\""),
        ("style:display-name=\"Letter Line\"", "style:display-name=\"Letter_20_Line\""),
      ])
    #expect(saved != letter && bare != letter)
    #expect(try changes(letter, bare, .odt) == [])
    #expect(try changes(letter, saved, .odt) == [])
    #expect(try changes(bare, saved, .odt) == [])
    let other = try restyled(
      letter, .odt, [("style:display-name=\"Letter Line\"", "style:display-name=\"Letter_Line\"")])
    #expect(try !changes(letter, other, .odt).isEmpty)
  }

  /// Letters that somebody opened and saved, and changed nothing in. Where a style sets paragraphs in a
  /// list, LibreOffice says so in each of them, which is still told; the letters drawn here have none.
  @Test(.enabled(if: hasLibreOffice, "LibreOffice is not there"), arguments: formats)
  func aPlainSaveInLibreOfficeShowsNoChange(_ format: OfficeFormat) throws {
    let forms = TemplateFormTests.forms.filter {
      $0.format == format && $0.name.hasPrefix("letter-")
    }
    #expect(!forms.isEmpty)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("plain-save-\(UUID().uuidString)")
    let saved = folder.appendingPathComponent("saved")
    try FileManager.default.createDirectory(at: saved, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = forms.map { folder.appendingPathComponent($0.testDescription) }
    let papers = try forms.map { try $0.wholePaper(1) }
    for (file, paper) in zip(files, papers) { try Data(paper).write(to: file) }
    #expect(
      LibreOffice.run(
        [
          "soffice", "--headless", "-env:UserInstallation=file://\(folder.path)/profile",
          "--convert-to", format.rawValue, "--outdir", saved.path,
        ] + files.map(\.path)) == 0)
    for (file, paper) in zip(files, papers) {
      let bytes = Array(
        try Data(contentsOf: saved.appendingPathComponent(file.lastPathComponent)))
      #expect(try changes(paper, bytes, format) == [], "\(file.lastPathComponent)")
    }
  }
}

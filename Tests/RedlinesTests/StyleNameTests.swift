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

  /// The file with another text in the place of each of these, in its styles if no parts are named.
  private func restyled(
    _ bytes: [UInt8], _ format: OfficeFormat, _ renamed: [(String, String)],
    in named: [String]? = nil
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes)
    let parts = named ?? (format == .docx ? ["word/styles.xml"] : ["styles.xml", "content.xml"])
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
    try paper("letter-outcome", format)
  }

  private func paper(_ name: String, _ format: OfficeFormat) throws -> [UInt8] {
    let form = try #require(
      TemplateFormTests.forms.first { $0.name == name && $0.format == format })
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

  /// A paragraph whose style sets it in a list may say so again, as LibreOffice does for it; another
  /// list, another level, or none, is a change.
  @Test(arguments: [
    ("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>", ""),
    ("<w:numPr><w:numId w:val=\"3\"/></w:numPr>", ""),
    ("<w:numPr><w:ilvl w:val=\"0\"/></w:numPr>", ""),
    ("<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>", ", list level 2"),
    ("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", ", list level 1"),
    ("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", ", in no list"),
  ])
  func aListIsToldWhereItIsNotThatOfTheStyle(_ said: String, _ told: String) throws {
    let paper = try paper("register", .docx)
    let style = "<w:pStyle w:val=\"PlainList\"/>"
    let other = try restyled(paper, .docx, [(style, style + said)], in: ["word/document.xml"])
    #expect(other != paper)
    let changes = try changes(paper, other, .docx)
    if told.isEmpty {
      #expect(changes == [])
    } else {
      #expect(
        !changes.isEmpty
          && changes.allSatisfy {
            $0.hasSuffix("the paragraph was style Plain List and is style Plain List\(told)")
          }, "\(changes)")
    }
  }

  /// At which level a style stands, the list says that names it, as in Word.
  @Test func theLevelOfAStyleIsThatOfItsList() throws {
    let paper = try paper("register", .docx)
    func set(_ said: String) throws -> [UInt8] {
      let style = "<w:pStyle w:val=\"PlainList\"/>"
      return try restyled(
        paper, .docx, [(style, "<w:pStyle w:val=\"ListBullet2\"/>" + said)],
        in: ["word/document.xml"])
    }
    let plain = try set("")
    #expect(plain != paper)
    #expect(try changes(plain, set("<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>"), .docx) == [])
    #expect(try !changes(plain, set("<w:numPr><w:ilvl w:val=\"0\"/></w:numPr>"), .docx).isEmpty)
  }

  /// Papers that somebody opened and saved, and changed nothing in.
  @Test(.enabled(if: hasLibreOffice, "LibreOffice is not there"), arguments: formats)
  func aPlainSaveInLibreOfficeShowsNoChange(_ format: OfficeFormat) throws {
    let forms = TemplateFormTests.forms.filter { $0.format == format }
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

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Files that are no templates.
@Suite struct BrokenFileTests {
  static let broken: [(String, [UInt8], String)] = [
    ("a.docx", [], "archive-notZip"), ("a.odt", Array("no ZIP".utf8), "archive-notZip"),
    ("a.docx", TestTemplate("a").bytes(.odt), "not-word"),
    ("a.odt", TestTemplate("a").bytes(.docx), "not-opendocument"),
    ("a.docx", Array(TestTemplate("a").bytes(.docx).dropLast(40)), "archive-cutShort"),
    ("a.txt", [0xFF, 0xFE], "not-text"), ("a.dotx", [0x50, 0x4B, 0x03, 0x04], "no-form"),
    ("a.fodt", Array("<office:document/>".utf8), "no-form"), ("a.RTF", [0x7B], "no-form"),
  ]

  @Test(arguments: broken)
  func aFileThatIsNoTemplateIsRefused(file: String, bytes: [UInt8], code: String) {
    let error = #expect(throws: DiagnosticsError.self) {
      try DocumentTemplate(bytes, file: file)
    }
    #expect(error?.list.map(\.code) == [code])
    #expect(error?.list.first?.place?.file == file)
    #expect(error?.list.first?.remedy?.isEmpty == false)
  }
}

import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Forms of Writer that another program made, and that call its vocabularies otherwise or not at all.
@Suite struct OpenDocumentPrefixTests {
  private static let names = "urn:oasis:names:tc:opendocument:xmlns"

  private static func form(_ root: String, text: String = "text", styles: Bool = true) -> [UInt8] {
    let content =
      "<office:document-content xmlns:office=\"\(names):office:1.0\" "
      + "xmlns:\(text)=\"\(names):text:1.0\"\(root) office:version=\"1.3\"><office:body>"
      + "<office:text><\(text):p>{{ x }}</\(text):p></office:text></office:body>"
      + "</office:document-content>"
    let entries = ["content.xml"] + (styles ? ["styles.xml"] : [])
    let manifest =
      "<manifest:manifest xmlns:manifest=\"\(names):manifest:1.0\" manifest:version=\"1.3\">"
      + "<manifest:file-entry manifest:full-path=\"/\" "
      + "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
      + entries.map {
        "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
      }.joined() + "</manifest:manifest>"
    let parts: [(name: String, text: String)] = [
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
      (
        "styles.xml",
        "<office:document-styles xmlns:office=\"\(names):office:1.0\" office:version=\"1.3\">"
          + "<office:styles/></office:document-styles>"
      ), ("META-INF/manifest.xml", manifest),
    ]
    return TestTemplate.archive(parts.filter { styles || $0.name != "styles.xml" })
  }

  static let values: [Value] = [
    "one\ntwo", .flow(Flow([.paragraph(style: nil, [bold]), .pageBreak])),
    .flow(Flow([.runs([bold, TextRun(note: Flow([.runs([TextRun("a note")])]))])])),
  ]

  private static var bold: TextRun {
    var look = TextLook()
    look.isBold = true
    look.colour = "00703C"
    look.link = "https://example.org"
    return TextRun("words", look: look)
  }

  static let forms: [(name: String, bytes: [UInt8])] = [
    ("few prefixes", form("")), ("another prefix", form("", text: "t")),
    ("no styles", form("", styles: false)),
  ]

  @Test(arguments: forms, values.indices)
  func whatValuesBringIsDeclared(form: (name: String, bytes: [UInt8]), value: Int) throws {
    let data: Record = ["x": Self.values[value]]
    let template = try DocumentTemplate(form.bytes, file: "form.odt")
    for rendered in [
      try template.rendered(data), try template.rendered(joining: [data, data], by: .page),
    ] {
      let document = try RenderedDocument(rendered.bytes, .odt)
      try document.check()
      #expect(try !document.tree("content.xml").all("text:p").isEmpty)
    }
  }

  @Test func aPrefixOfWritersThatMeansSomethingElseIsRefused() {
    let form = Self.form(" xmlns:fo=\"https://example.org/fo\"")
    #expect {
      try DocumentTemplate(form, file: "form.odt")
    } throws: {
      ($0 as? DiagnosticsError)?.list.map(\.code) == ["prefix-taken"]
    }
  }
}

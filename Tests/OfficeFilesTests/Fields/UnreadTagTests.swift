import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags in places of a Word file where none is read: they would stand in every letter as they are.
@Suite struct UnreadTagTests {
  static let mathematics = "http://schemas.openxmlformats.org/officeDocument/2006/math"

  static let cases: [(body: String, tag: String, place: String)] = [
    (
      "<w:hyperlink w:anchor=\"a\" w:tooltip=\"{{ x }}\"><w:r><w:t>page</w:t></w:r></w:hyperlink>",
      "{{ x }}", "in the tooltip of a link"
    ),
    (
      "<w:hyperlink w:anchor=\"{{ x }}\"><w:r><w:t>page</w:t></w:r></w:hyperlink>", "{{ x }}",
      "in the aim of a link"
    ),
    (
      "<m:oMath xmlns:m=\"\(mathematics)\"><m:r><m:t>a + {{ x }}</m:t></m:r></m:oMath>", "{{ x }}",
      "in a formula"
    ),
    (
      "<w:r><w:drawing><wp:inline xmlns:wp=\"\(drawing)\"><wp:docPr id=\"1\" name=\"p\" "
        + "descr=\"Photo of {{ x }}\"/></wp:inline></w:drawing></w:r>", "{{ x }}",
      "in the alternative text of a picture"
    ),
    (
      "</w:p><w:tbl><w:tblPr><w:tblCaption w:val=\"Of {{ x }}\"/></w:tblPr><w:tblGrid><w:gridCol "
        + "w:w=\"9\"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>", "{{ x }}",
      "in the alternative text of a table"
    ),
  ]
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  /// Word writes the braces of an address as figures.
  @Test(arguments: ["{{ x }}", "%7B%7B%20x%20%7D%7D"])
  func aTagInTheAddressOfALinkIsAFault(tag: String) throws {
    var word = WordParts(
      "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>page</w:t></w:r></w:hyperlink></w:p>")
    word.links = ["rId9": "https://a.example/\(tag)"]
    let writer = TestTemplate(
      Draft([
        .raw(
          word: "<w:p/>",
          openDocument: "<text:p><text:a xlink:type=\"simple\" "
            + "xlink:href=\"https://a.example/\(tag)\">page</text:a></text:p>")
      ])
    ).bytes(.odt)
    for (bytes, file) in [(word.bytes, "a.docx"), (writer, "a.odt")] {
      do {
        _ = try DocumentTemplate(bytes, file: file).rendered([:])
        Issue.record("the tag must be told")
      } catch {
        let place = "in the address of a link, where no tag is read"
        #expect(error.list.contains { $0.code == "unread-tag" && $0.message.hasSuffix(place) })
      }
    }
  }

  @Test(arguments: cases)
  func aTagWhereNoneIsReadIsAFault(body: String, tag: String, place: String) {
    let template = WordFieldMarkup.template("<w:p>\(body)</w:p>")
    let faults = template.faults(.docx, ["x": "1"]).filter { $0.code == "unread-tag" }
    #expect(faults.map(\.message) == ["\(tag) stands \(place), where no tag is read"])
    #expect(faults.first?.place?.document != nil)
    #expect(faults.first?.remedy?.isEmpty == false)
  }

  /// Words that such a place has of itself are no tags.
  @Test func oneBraceIsNoTag() throws {
    let body =
      "<w:p><w:hyperlink w:anchor=\"a\" w:tooltip=\"{ x }\"><w:r><w:t>page</w:t></w:r>"
      + "</w:hyperlink><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
    #expect(try WordFieldMarkup.document(body, [:]).body() == ["page"])
  }
}

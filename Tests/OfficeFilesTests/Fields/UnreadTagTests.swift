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
  ]

  @Test(arguments: cases)
  func aTagWhereNoneIsReadIsAFault(body: String, tag: String, place: String) {
    let template = WordFieldMarkup.template("<w:p>\(body)</w:p>")
    let faults = template.faults(.docx, ["x": "1"]).filter { $0.code == "unread-tag" }
    #expect(faults.map(\.message) == ["\(tag) stands \(place), where no tag is read"])
    #expect(faults.first?.place?.document?.paragraph == 1)
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

import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

@Suite struct PageReferenceTests {
  private static func field(_ instruction: String) -> Draft {
    Draft([
      .paragraph("{{ name }}"),
      .raw(
        word: "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> "
          + "\(instruction) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
          + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
        openDocument: ""),
    ])
  }

  @Test(arguments: [
    "TOC \\o", "REF Sum \\h", "SEQ Table \\* ARABIC", "=SUM(ABOVE)", "STYLEREF Title",
  ])
  func whatWordHasToWorkOutIsMarkedToBeUpdated(code: String) throws {
    let document = try TestTemplate(Self.field(code)).rendered(["name": "x"], .docx)
    let settings = try document.tree("word/settings.xml")
    #expect(settings.all("w:updateFields").first?.attributes["w:val"] == "true")
  }

  @Test func aDocumentWithoutOneIsLeftAsItIs() throws {
    let document = try TestTemplate(Self.field("PAGE")).rendered(["name": "x"], .docx)
    #expect(try document.part("word/settings.xml").isEmpty)
  }
}

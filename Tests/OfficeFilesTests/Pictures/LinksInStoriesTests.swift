import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Links of passages in parts other than the body, each of which has relationships of its own.
@Suite struct LinksInStoriesTests {
  @Test(arguments: OfficeFormat.office)
  func linksInHeadersFootersAndNotesLeadSomewhere(format: OfficeFormat) throws {
    let template = TestTemplate(
      Draft([.paragraph("{{ text }}"), .note(before: "x", "{{ text }}")]), header: "{{ text }}",
      footer: "See {{ text }}")
    let source = "[the site](https://example.org/?a=1&b=2) and [mail](mailto:a@example.org)"
    // Reading the document back finds a relationship that is not there.
    let document = try template.rendered(
      ["text": .flow(Flow([.markdown(number: nil, source: source)]))], format)
    #expect(try document.header() == ["the site and mail"])
    #expect(try document.footer() == ["See the site and mail"])
    #expect(try document.notes() == ["the site and mail"])
    guard format == .docx else { return }
    for part in ["document", "header1", "footer1", "footnotes"] {
      let links = try document.tree("word/_rels/\(part).xml.rels").all("Relationship")
      #expect(links.filter { $0.attributes["TargetMode"] == "External" }.count == 2, "\(part)")
    }
  }
}

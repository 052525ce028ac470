import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// What fields show of a value that holds nothing.
@Suite struct BlankFieldTests {
  private static let writer =
    "<text:user-field-get text:name=\"no\">old</text:user-field-get>"
    + "<text:database-display text:column-name=\"no\">old</text:database-display>"
    + "<text:placeholder text:placeholder-type=\"text\">&lt;no&gt;</text:placeholder>"

  private static let template = TestTemplate(
    Draft([
      .raw(
        word: "<w:p>" + WordFieldMarkup.words("a") + WordFieldMarkup.field("MERGEFIELD no")
          + WordFieldMarkup.simple("MERGEFIELD no \\* Upper") + WordFieldMarkup.words("b{{ no }}")
          + "</w:p>",
        openDocument: "<text:p>a\(writer)b{{ no }}</text:p>")
    ]))

  @Test(arguments: OfficeFormat.office)
  func aFieldShowsNothingWhereJinjaPrintsNone(format: OfficeFormat) throws {
    let document = try Self.template.rendered(["no": .none], format, rules: .lenient)
    #expect(try document.body() == ["abNone"])
  }

  @Test(arguments: OfficeFormat.office)
  func withoutLenienceAFieldWithoutAValueIsAFault(format: OfficeFormat) {
    let faults = Self.template.faults(format, ["no": .missing("no")])
    #expect(!faults.isEmpty && faults.allSatisfy { $0.code == "cannot-print" }, "\(faults)")
  }
}

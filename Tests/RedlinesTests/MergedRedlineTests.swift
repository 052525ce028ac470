import Diagnostics
import OfficeFiles
import Redlines
import TestSupport
import Testing
import XMLTokens
import ZipFiles

/// A letter as it was first written, with what was merged into its template tracked.
@Suite struct MergedRedlineTests {
  private static let letters = TemplateFormTests.forms.filter { $0.name.hasPrefix("letter-") }

  private static func redline(
    _ letter: [UInt8], of form: TemplateFormTests.Form
  ) throws -> [UInt8] {
    try Redline.merged(
      letter, into: ReadDocument(form.bytes, format: form.format), declared: form.shape,
      clauses: TemplateFormTests.clauses, author: "Merged", on: "2026-05-01T00:00:00Z")
  }

  @Test(arguments: letters, 0..<4)
  func acceptingGivesTheLetterAndRejectingTheTemplatesOwnWords(
    _ form: TemplateFormTests.Form, _ seed: Int
  ) throws {
    let letter = try form.paper(seed)
    let redline = try Self.redline(letter, of: form)
    let whole = try Resolving.lines(letter, form.format, accepting: true)
    #expect(try Resolving.lines(redline, form.format, accepting: true) == whole)
    let bare = try Resolving.lines(redline, form.format, accepting: false)
    let own = bare.joined(separator: " ")
    let found = try TemplateComparison(
      of: ReadDocument(form.bytes, format: form.format),
      with: ReadDocument(letter, format: form.format), declared: form.shape,
      clauses: TemplateFormTests.clauses)
    // What is merged is gone: no value of some length is among the words that stay.
    for value in found.values where value.text.count > 12 {
      #expect(!own.contains(value.text), "\(value.tag)")
    }
    #expect(bare.joined().count < whole.joined().count)
    let faults = ReadBack.faults(in: redline, format: form.format, against: letter)
      .filter { $0.severity == .error }
    #expect(faults.map(\.text) == [])
  }

  @Test(arguments: [OfficeFormat.docx, .odt])
  func whatWasMergedIsInsertedAndNothingIsDeleted(_ format: OfficeFormat) throws {
    let form = try #require(
      Self.letters.first { $0.name == "letter-extension-option" && $0.format == format })
    let redline = try Self.redline(form.paper(0), of: form)
    let reader = try ZipReader(redline)
    let name = format == .docx ? "word/document.xml" : "content.xml"
    let part = String(
      decoding: try reader.read(#require(reader.entry(named: name))), as: UTF8.self)
    let (came, went) =
      format == .docx ? ("<w:ins ", "<w:del ") : ("<text:insertion>", "<text:deletion>")
    #expect(part.contains(came))
    #expect(!part.contains(went))
  }
}

import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing
import ZipFiles

/// What a document says of its own making, and that the same template and data give the same bytes.
@Suite struct DocumentStampTests {
  private static let template = TestTemplate("# A\n{{ a }}\n| {{ b }} | x |", header: "{{ a }}")
  private static let data: Record = ["a": "one", "b": "two"]

  @Test(arguments: OfficeFormat.office)
  func aDocumentNamesItsTemplateAndTheVersionThatMadeIt(format: OfficeFormat) throws {
    let template = try Self.template.template(format)
    let bytes = try template.render(Self.data)
    let stamp = try #require(DocumentStamp.of(bytes, format: format))
    #expect(stamp.version == DocumentStamp.currentVersion)
    #expect(stamp.template.hasPrefix("sha256:"))
    #expect(stamp.template.count == 71)
    let other = try template.render(["a": "1", "b": "2"])
    #expect(DocumentStamp.of(other, format: format) == stamp, "it tells nothing of the data")
    #expect(DocumentStamp.of(Self.template.bytes(format), format: format) == nil)
  }

  @Test(arguments: OfficeFormat.office)
  func aDocumentThatBecomesATemplateIsNamedAnew(format: OfficeFormat) throws {
    let first = try Self.template.template(format).render(["a": "{{ \"a\" }}", "b": ""])
    let again = try DocumentTemplate(first, file: TestTemplate.name(format))
    let second = try again.render([:])
    let stamps = [first, second].map { DocumentStamp.of($0, format: format)?.template }
    #expect(stamps[0] != stamps[1])
    let faults = ReadBack.faults(in: second, format: format, against: first)
    #expect(faults.filter { $0.severity == .error }.isEmpty, "\(faults.map(\.text))")
  }

  @Test(arguments: OfficeFormat.office)
  func theStampStandsBesidePropertiesThatTheTemplateHas(format: OfficeFormat) throws {
    let own =
      format == .docx
      ? [
        "docProps/custom.xml":
          "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"7\" "
          + "name=\"Ward\"><vt:lpwstr>{{ a }}</vt:lpwstr></property></Properties>"
      ]
      : [
        "meta.xml":
          "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
          + "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\">"
          + "<office:meta><meta:user-defined meta:name=\"Ward\">{{ a }}</meta:user-defined>"
          + "</office:meta></office:document-meta>"
      ]
    let bytes = try replaced(Self.template.bytes(format), own, format)
    let template = try DocumentTemplate(bytes, file: TestTemplate.name(format))
    let document = try template.render(Self.data)
    #expect(DocumentStamp.of(document, format: format) != nil)
    let name = try #require(own.keys.first)
    let reader = try ZipReader(document)
    let entry = try #require(reader.entry(named: name))
    let part = String(decoding: try reader.read(entry), as: UTF8.self)
    #expect(part.contains("one"))
    if format == .docx { #expect(part.contains("pid=\"8\"") && part.contains("pid=\"9\"")) }
  }

  /// The file with parts put in, those of Word linked and typed.
  private func replaced(
    _ bytes: [UInt8], _ own: [String: String], _ format: OfficeFormat
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes)
    var parts: [ZipPart] = []
    for entry in reader.entries where own[entry.name] == nil {
      var text = String(decoding: try reader.read(entry), as: UTF8.self)
      if format == .docx, entry.name == "[Content_Types].xml" {
        text = text.replacingOccurrences(
          of: "</Types>",
          with: "<Override PartName=\"/docProps/custom.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>")
      }
      parts.append(
        entry.name == "mimetype"
          ? .stored(name: entry.name, bytes: Array(text.utf8))
          : .deflated(name: entry.name, bytes: Array(text.utf8)))
    }
    for (name, text) in own { parts.append(.deflated(name: name, bytes: Array(text.utf8))) }
    return try ZipRewrite.archive(parts)
  }

  // MARK: Differences

  @Test(arguments: OfficeFormat.office)
  func theSameTemplateAndDataGiveTheSameBytes(format: OfficeFormat) throws {
    let one = try Self.template.template(format).render(Self.data)
    let other = try Self.template.template(format).render(Self.data)
    #expect(one == other)
    #expect(DocumentDifference.first(from: one, to: other, format: format) == nil)
  }

  @Test(arguments: OfficeFormat.office)
  func theFirstDifferenceIsToldInItsPlace(format: OfficeFormat) throws {
    func document(_ data: Record) throws -> [UInt8] {
      try TestTemplate("# A\nfirst\nto {{ a }}\n| x | {{ b }} |", footer: "{{ c }}")
        .template(format).render(data)
    }
    let expected = try document(["a": "one", "b": "two", "c": "three"])
    for (data, place, words) in [
      (
        ["a": "ten", "b": "two", "c": "three"] as Record, "body, under \"A\", paragraph 3",
        "it says “to ten”, and should say “to one”"
      ),
      (
        ["a": "one", "b": "2", "c": "three"], "body, under \"A\", table 1, row 1, cell 2",
        "it says “2”, and should say “two”"
      ),
      (
        ["a": "one", "b": "two", "c": ""], "footer, paragraph 1",
        "it says nothing, and should say “three”"
      ),
    ] {
      let found = try document(data)
      let difference = try #require(
        DocumentDifference.first(from: expected, to: found, format: format))
      #expect(difference.place?.document?.description == place)
      #expect(difference.message == words)
    }
    let cut = DocumentDifference.first(
      from: expected, to: Array(expected.prefix(100)), format: format)
    #expect(cut?.message == "it cannot be read as what it should be")
    let saved = try ZipRewrite.archive(
      try ZipReader(expected).entries.map { .copied($0) }.reversed(), from: try ZipReader(expected))
    #expect(
      DocumentDifference.first(from: expected, to: saved, format: format)?.message
        == "all parts say the same, and the file has been saved by another program")
  }
}

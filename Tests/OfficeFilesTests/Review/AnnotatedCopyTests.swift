import Diagnostics
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing
import XMLTokens
import ZipFiles

/// A copy of a template with what was found in its margin.
@Suite struct AnnotatedCopyTests {
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let reader = try ZipReader(bytes)
    let entry = try #require(reader.entry(named: name))
    return String(decoding: try reader.read(entry), as: UTF8.self)
  }

  private func annotated(
    _ draft: Draft, _ format: OfficeFormat, header: Draft? = nil
  ) throws -> (bytes: [UInt8], findings: [Diagnostic]) {
    let template = try TestTemplate(draft, header: header).template(format)
    let findings = template.diagnostics + template.checkAsForm(declared: RecordShape())
    return (try template.annotated(with: findings), findings)
  }

  /// The markup of the body with the comments' places.
  private func body(_ bytes: [UInt8], _ format: OfficeFormat) throws -> String {
    try part(format == .docx ? "word/document.xml" : "content.xml", of: bytes)
  }

  @Test(arguments: OfficeFormat.office)
  func eachFindingIsACommentAtItsParagraph(format: OfficeFormat) throws {
    let (bytes, findings) = try annotated("first\nDear {{ nmae }}, hello\n| a | {{ b }} |", format)
    #expect(findings.count == 2)
    let body = try body(bytes, format)
    let comments = format == .docx ? try part("word/remit-comments.xml", of: bytes) : body
    #expect(comments.contains("“nmae” is not declared"))
    #expect(comments.contains("“b” is not declared"))
    let opening = format == .docx ? "<w:commentRangeStart w:id=\"0\"/>" : "<office:annotation "
    let before = try #require(body.range(of: opening)).lowerBound
    #expect(body[..<before].contains("first"))
    #expect(!body[..<before].contains("Dear"))
    #expect(body[before...].contains("Dear"))
    if format == .docx {
      for id in 0...1 {
        for mark in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
          #expect(body.contains("<w:\(mark) w:id=\"\(id)\"/>"))
        }
      }
    } else {
      #expect(body.contains("<office:annotation-end"))
    }
  }

  @Test func inWordTheRangeIsOfTheRunsThatHoldTheTag() throws {
    let bytes = try annotated("Dear ¦{{ nm¦ae }}¦, hello", .docx).bytes
    let body = try body(bytes, .docx)
    let start = try #require(body.range(of: "<w:commentRangeStart")).lowerBound
    let end = try #require(body.range(of: "<w:commentRangeEnd")).lowerBound
    #expect(body[..<start].contains("Dear"))
    #expect(body[start..<end].contains("ae }}"))
    #expect(body[end...].contains("hello"))
  }

  @Test(arguments: OfficeFormat.office)
  func whatHasNoMarginIsToldAtTheFirstParagraph(format: OfficeFormat) throws {
    let (bytes, _) = try annotated("first\nsecond", format, header: "{{ nmae }}")
    let body = try body(bytes, format)
    let comments = format == .docx ? try part("word/remit-comments.xml", of: bytes) : body
    #expect(comments.contains("In header, paragraph 1, “{{ nmae }}”:"))
    let mark = format == .docx ? "commentRangeStart" : "office:annotation "
    let place = try #require(body.range(of: mark)).lowerBound
    #expect(!body[..<place].contains("first"))
  }

  @Test(arguments: OfficeFormat.office)
  func theCopyIsAWholeDocument(format: OfficeFormat) throws {
    let template = TestTemplate("# A\n{{ b }} {{ c }}\n* {{ d }}\n| {{ e }} |\n{% if x %}")
    let (bytes, _) = try annotated(template.body, format)
    // The comments quote tags, which a finished paper may not hold.
    let faults = ReadBack.faults(in: bytes, format: format, against: template.bytes(format))
      .filter { $0.severity == .error && !$0.message.contains("tag") }
    #expect(faults.isEmpty, "\(faults.map(\.text))")
    // Corrected and rendered, it would give its comments to whoever gets the letter.
    #expect {
      try DocumentTemplate(bytes, file: "copy.\(format.rawValue)")
    } throws: {
      ($0 as? DiagnosticsError)?.list.map(\.code) == ["annotated-copy"]
    }
  }

  @Test func aPlainTextHasNoMargin() throws {
    let template = try DocumentTemplate(Array("{{ a".utf8), file: "a.txt")
    #expect(throws: DiagnosticsError.self) { try template.annotated(with: template.diagnostics) }
  }
}

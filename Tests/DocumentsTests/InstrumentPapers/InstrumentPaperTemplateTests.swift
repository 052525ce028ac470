import Diagnostics
import Documents
import Foundation
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// The forms of letters, registers and covering lists.
@Suite struct InstrumentPaperTemplateTests {
  private static let formats = ["docx", "odt"]

  private func bytes(_ kind: InstrumentPaperKind, _ format: String) throws -> [UInt8] {
    let file = InstrumentPaperExamples.forms.appendingPathComponent("\(kind.rawValue).\(format)")
    return Array(try Data(contentsOf: file))
  }

  private func template(_ kind: InstrumentPaperKind, _ format: String) throws -> DocumentTemplate {
    try DocumentTemplate(
      bytes(kind, format), file: "\(kind.rawValue).\(format)",
      clauses: ClauseLibrary(besideForms: InstrumentPaperExamples.forms))
  }

  private func text(_ example: InstrumentPaperExamples.Example, _ format: String) throws -> String {
    let bytes = try template(example.kind, format)
      .render(example.record, marking: example.marking)
    return try StepPaperText.lines(of: bytes, format: format).joined(separator: "\n") + "\n"
  }

  @Test func everyKindHasAnExample() {
    #expect(Set(InstrumentPaperExamples.all.map(\.kind)) == Set(InstrumentPaperKind.allCases))
  }

  @Test(arguments: InstrumentPaperKind.allCases, formats)
  func aFormPrintsOnlyNamesThatAreDeclared(kind: InstrumentPaperKind, format: String) throws {
    let template = try template(kind, format)
    let found = template.diagnostics + template.checkAsForm(declared: kind.shape)
    #expect(found.map(\.message) == [])
  }

  /// Bare facts, of which no such paper is made, tell only that a form says so in words.
  @Test(arguments: InstrumentPaperExamples.all.filter { $0.variant != "bare" })
  func noPaperLacksWhatIsDeclaredAsAlwaysThere(example: InstrumentPaperExamples.Example) {
    #expect(example.kind.shape.lacking(in: example.record) == [])
  }

  @Test(arguments: InstrumentPaperKind.allCases)
  func bothFormatsReadTheSameNames(kind: InstrumentPaperKind) throws {
    #expect(try Set(template(kind, "docx").names) == Set(template(kind, "odt").names))
  }

  @Test(arguments: InstrumentPaperExamples.all, formats)
  func aPaperReadsAsItsGolden(
    example: InstrumentPaperExamples.Example, format: String
  ) throws {
    let text = try text(example, format)
    for mark in ["{{", "{%", "{#", "}}", "%}"] { #expect(!text.contains(mark)) }
    try PaperGolden.expect(text, named: example.name, mayRecord: format == "docx")
  }

  /// With nothing left out: what each paper prints is there, and Word and Writer can open it.
  @Test(arguments: InstrumentPaperExamples.all, formats)
  func aPaperIsReadBackWithoutAFault(
    example: InstrumentPaperExamples.Example, format: String
  ) throws {
    let rendered = try template(example.kind, format)
      .rendered(example.record, marking: example.marking)
    let faults = ReadBack.faults(
      in: rendered.bytes, format: format == "docx" ? .docx : .odt, printed: rendered.printed)
    #expect(faults.map { "\($0.code) \($0.message)" } == [])
    guard let folder = ProcessInfo.processInfo.environment["PAPERS"] else { return }
    try Data(rendered.bytes).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent("\(example.name).\(format)"))
  }

  @Test(arguments: InstrumentPaperKind.allCases, formats)
  func everyPageCanBearTheMarking(kind: InstrumentPaperKind, format: String) throws {
    let example = try #require(InstrumentPaperExamples.all.first { $0.kind == kind })
    var record = example.record
    let words = "NOT FOR PUBLICATION: confidential information"
    record["paper"] = ["private": true, "marking": .text(words), "title": "A title"]
    let bytes = try template(kind, format).render(record, marking: words)
    #expect(try StepPaperText.lines(of: bytes, format: format).first == words)
  }
}

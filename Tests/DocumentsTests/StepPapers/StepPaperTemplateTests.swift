import CivilTime
import Councils
import Decisions
import Diagnostics
import Documents
import Foundation
import OfficeFiles
import TemplateLanguage
import Testing
import ZipFiles

/// The standard forms of the steps' papers.
@Suite struct StepPaperTemplateTests {
  private static let formats = ["docx", "odt"]

  private typealias Example = StepPaperExamples.Example

  private func template(_ kind: String, _ format: String) throws -> DocumentTemplate {
    let file = StepPaperExamples.forms.appendingPathComponent("\(kind).\(format)")
    return try DocumentTemplate(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
  }

  private func data(_ example: Example, isBare: Bool = false) throws -> Record {
    let council = try StepPaperExamples.council()
    return StepPaperFacts.record(
      of: isBare ? example.bare : example.paper,
      decision: isBare
        ? try StepPaperExamples.bareDecision() : try StepPaperExamples.decision(example),
      council: council, form: try #require(council.forms.first))
  }

  private func text(_ example: Example, _ format: String, isBare: Bool = false) throws -> String {
    let bytes = try template(example.kind, format).render(data(example, isBare: isBare))
    return try StepPaperText.lines(of: bytes, format: format).joined(separator: "\n") + "\n"
  }

  @Test func everyStandardFormHasAnExampleAndBothFormats() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: StepPaperExamples.forms.path)
    let wanted = StepPaperExamples.kinds.flatMap { example in
      Self.formats.map { "\(example.kind).\($0)" }
    }
    #expect(Set(files) == Set(wanted))
  }

  @Test(arguments: StepPaperExamples.kinds, formats)
  func aFormPrintsOnlyNamesThatAreDeclared(
    example: StepPaperExamples.Example, format: String
  ) throws {
    let template = try template(example.kind, format)
    let found = template.diagnostics + template.checkAsForm(declared: StepPaperFacts.shape)
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: StepPaperExamples.all, formats)
  func aPaperReadsAsItsGolden(example: StepPaperExamples.Example, format: String) throws {
    try PaperGolden.expect(
      text(example, format), named: example.name, mayRecord: format == "docx")
  }

  @Test(arguments: StepPaperExamples.kinds, formats)
  func whatIsNotStatedIsSaidInWords(example: StepPaperExamples.Example, format: String) throws {
    let text = try text(example, format, isBare: true)
    try PaperGolden.expect(text, named: "\(example.kind)-bare", mayRecord: format == "docx")
    // A table whose rows come from a list is not there when the list is empty.
    let lines = text.split(separator: "\n")
    for heading in ["| Member |", "| From |", "| Condition |"] {
      #expect(!lines.contains { $0.hasPrefix(heading) })
    }
  }

  @Test(arguments: StepPaperExamples.all)
  func bothFormatsSayTheSame(example: StepPaperExamples.Example) throws {
    #expect(try text(example, "docx") == text(example, "odt"))
    #expect(try text(example, "docx", isBare: true) == text(example, "odt", isBare: true))
  }

  @Test(arguments: StepPaperExamples.all)
  func everyValueOfTheStepIsInItsPaper(example: StepPaperExamples.Example) throws {
    let squeezed = try text(example, "docx").filter { !$0.isWhitespace }
    let record = try data(example)
    for name in Self.groups {
      guard let value = record[name] else { continue }
      for (path, words) in leaves(value, name) where !Self.unprinted.contains(path) {
        #expect(squeezed.contains(words.filter { !$0.isWhitespace }), "\(path): \(words)")
      }
    }
  }

  @Test(arguments: StepPaperExamples.all, formats)
  func noTagIsLeftInAPaper(example: StepPaperExamples.Example, format: String) throws {
    let text = try text(example, format) + text(example, format, isBare: true)
    for mark in ["{{", "{%", "{#", "}}", "%}"] { #expect(!text.contains(mark)) }
  }

  @Test(arguments: StepPaperExamples.kinds, formats)
  func everyPageCanBearTheMarking(example: StepPaperExamples.Example, format: String) throws {
    var data = try data(example)
    let words = "NOT FOR PUBLICATION: confidential information"
    data["paper"] = ["private": true, "marking": .text(words), "title": "A title"]
    let bytes = try template(example.kind, format).render(data, marking: words)
    #expect(try StepPaperText.lines(of: bytes, format: format).first == words)
  }

  @Test(
    arguments: [
      "notice-of-key-decision", "general-exception-notice", "general-exception-reasons",
      "special-urgency-reasons", "private-meeting-notice", "private-meeting-further-notice",
      "agenda-item", "clearance-request", "effective-notice", "call-in-notice",
    ], formats)
  func aNoticePrintsNothingThatCanBeWithheld(kind: String, format: String) throws {
    let names = try template(kind, format).names.map { $0.prefix { $0 != "." && $0 != "[" } }
    for name in [
      "recommendations", "reasons", "alternatives", "implications", "evaluation", "background",
      "backgroundPapers", "appendices", "contract", "costs", "body", "authority",
    ] { #expect(!names.contains(name[...]), "\(name)") }
  }

  private static let groups = [
    "number", "step", "notice", "agreement", "window", "requisition", "outcome", "advice",
    "effective", "exemption",
  ]

  /// What a paper asks about, or prints in other words.
  private static let unprinted: Set<String> = [
    "step.title", "step.on", "step.by.name", "step.by.title", "step.by.deputyFor", "step.by.line",
    "notice.kind",
  ]

  private func leaves(_ value: Value, _ name: String) -> [(name: String, words: String)] {
    switch value {
    case .record(let record):
      record.keys.flatMap { key in record[key].map { leaves($0, "\(name).\(key)") } ?? [] }
    case .list(let items): items.flatMap { leaves($0, "\(name)[]") }
    case .text(let text): [(name, text)]
    case .number(let number): [(name, number.description)]
    case .date(let date): [(name, date.written(by: "EEEE d MMMM yyyy") ?? date.iso)]
    default: []
    }
  }
}

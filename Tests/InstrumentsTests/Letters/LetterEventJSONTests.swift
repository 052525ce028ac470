import Councils
import Decisions
import Foundation
import JSONText
import Testing

@testable import Instruments

/// What is in the record must be readable for as long as the record is kept: the files in Events are
/// never changed and never deleted. `RECORD=1` writes those that are missing.
@Suite struct LetterEventJSONTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Events")

  @Test func everyKindHasItsExample() {
    #expect(
      Set(LetterExamples.letters.map(\.kind)) == Set(LetterEvent.Kind.allCases.map(\.rawValue)))
    #expect(
      Set(LetterExamples.templates.map(\.kind)) == Set(TemplateEvent.Kind.allCases.map(\.rawValue)))
  }

  @Test(arguments: LetterExamples.letters)
  func aLetterEventIsReadAsItWasWritten(_ event: LetterEvent) throws {
    #expect(try Self.reread(event) == event)
    #expect(!event.sentence.isEmpty)
  }

  @Test(arguments: LetterExamples.templates)
  func aTemplateEventIsReadAsItWasWritten(_ event: TemplateEvent) throws {
    #expect(try Self.reread(event) == event)
    #expect(!event.sentence.isEmpty)
  }

  @Test func everyFileIsReadStill() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let kind = String(name.prefix { $0 != "." })
      let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
      guard case .object(let facts) = try JSONValue(reading: bytes) else { continue }
      let isRead =
        try LetterEvent(kind: kind, facts: facts) != nil
        || TemplateEvent(kind: kind, facts: facts) != nil
      #expect(isRead, "\(name) is no event")
    }
  }

  @Test func aSortOfNoKindIsNoEvent() throws {
    #expect(try LetterEvent(kind: "lettersBurnt", facts: [:]) == nil)
    #expect(try TemplateEvent(kind: "lettersBegun", facts: [:]) == nil)
  }

  /// The event as the file kept of its sort has it.
  private static func reread<Event: InstrumentEvent>(_ event: Event) throws -> Event? {
    let file = folder.appending(path: "\(event.kind).\(instrumentEventSchema).json")
    let bytes = try CanonicalJSON.bytes(of: event.facts)
    if !FileManager.default.fileExists(atPath: file.path),
      ProcessInfo.processInfo.environment["RECORD"] == "1"
    {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let kept = Array(try Data(contentsOf: file))
    #expect(kept == bytes)
    guard case .object(let facts) = try JSONValue(reading: kept) else { return nil }
    return try Event(kind: event.kind, facts: facts)
  }
}

/// One event of each sort.
enum LetterExamples {
  private static let digest = LetterBench.digest("bytes")

  static let letters: [LetterEvent] = {
    var begun = BatchBegun(
      id: BatchID(rawValue: "complex-extension-1"), contract: Havering.contractID,
      council: Havering.id, purpose: .extensionWithPrice,
      source: .recommendation(Havering.nonKey, "1.1"), dated: day("2025-04-28"), format: "docx",
      template: "letter.docx", templateDigest: digest, procedure: digest,
      signatory: Havering.commissioner,
      suppliers: [SupplierID(rawValue: "s-001"), SupplierID(rawValue: "s-002")], first: 17)
    begun.to = day("2025-12-31")
    begun.current = day("2025-04-30")
    begun.option = "1"
    begun.clause = "DPS Agreement, clause 3.2"
    begun.valueChange = Money(pence: 123_456_00)
    begun.priceWords = "3% more"
    begun.round = 2
    return [
      .begun(begun),
      .written([
        WrittenLetter(
          number: 17, supplier: SupplierID(rawValue: "s-001"), document: digest, facts: digest)
      ]),
      .completed(digest: digest),
      .changesAsked(reason: "cite the clause", letters: [17, 18]),
      .revised(LetterRevised(number: 17, document: digest, changes: 2, reason: "a name")),
      .approved(digest: digest),
      .letterApproved(number: 17, digest: digest),
      .issued(
        BatchIssued(
          digest: digest, count: 2,
          lifted: [BatchIssued.Lifted(code: "afterTerm", message: "6 days", reason: "agreed")])),
      .answered(number: 17, answer: .signed, note: "by post"),
      .voided(number: 18, reason: "it left"),
      .abandoned(reason: "to be decided anew"),
    ]
  }()

  static let templates: [TemplateEvent] = [
    .approved(
      TemplateApproved(purpose: .extensionByOption, template: "letter.docx", digest: digest)),
    .withdrawn(
      TemplateWithdrawn(
        purpose: .extensionByOption, template: "letter.docx", reason: "clause 4 is wrong")),
  ]
}

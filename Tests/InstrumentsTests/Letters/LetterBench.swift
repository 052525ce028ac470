import CivilTime
import Councils
import Decisions
import Digests
import Workflow

@testable import Instruments

/// A batch of letters on somebody's desk: it, the contract, the suppliers, the templates, the
/// decisions and the other batches.
struct LetterBench {
  var batch = LetterBatch()
  var contract = Havering.registered
  var suppliers: SupplierList
  var templates = LetterBench.approved
  var others: [LetterBatch] = []
  var decisions = [Havering.keyDecision, Havering.extensionDecision]
  var staff = Havering.staff
  /// How the bytes of a letter differ from those of the others.
  var document: @Sendable (Int) -> SHA256Digest = { LetterBench.digest("letter \($0)") }

  static let template = digest("template")

  /// Every purpose has its template approved since 2020.
  static let approved = TemplateApprovals.replaying(
    TemplatePurpose.allCases.map { purpose in
      let event = TemplateEvent.approved(
        TemplateApproved(purpose: purpose, template: "letter.docx", digest: template))
      return RecordedEvent(
        event, done: day("2020-01-02"), recorded: day("2020-01-02"),
        by: Officeholder(person: Havering.lawyer, name: "Lena Law"))
    })

  init(suppliers count: Int = 3) {
    suppliers = Havering.suppliers(count)
  }

  static func digest(_ text: String) -> SHA256Digest { SHA256Digest(of: Array(text.utf8)) }

  /// A request for letters that extend, in the name of the Senior Commissioner.
  static func extend(
    to end: String = "2025-12-31", dated: String = "2025-04-28", price: String? = nil,
    under source: Source = .recommendation(Havering.nonKey, "1.1"),
    signedBy signatory: PersonID = Havering.commissioner, id: String = "complex-extension-1"
  ) -> LetterRequest {
    request(
      .extend(to: day(end), priceWords: price), dated, source, signatory, id)
  }

  /// A request for letters that tell the outcome of a round.
  static func outcome(
    round: Int = 1, dated: String = "2020-05-21",
    under source: Source = .recommendation(Havering.key, "1.2"),
    signedBy signatory: PersonID = Havering.cabinetMember
  ) -> LetterRequest {
    request(.outcome(round: round), dated, source, signatory, "complex-round-\(round)")
  }

  private static func request(
    _ kind: LetterRequest.Kind, _ dated: String, _ source: Source, _ signatory: PersonID,
    _ id: String
  ) -> LetterRequest {
    LetterRequest(
      id: BatchID(rawValue: id), kind: kind, source: source, dated: day(dated),
      signatory: signatory, format: "docx", template: "letter.docx", templateDigest: template,
      procedure: digest("procedure"), first: 17)
  }

  /// Does what is commanded, and applies what comes of it.
  @discardableResult
  mutating func take(
    _ command: LetterCommand, by actor: PersonID = Havering.implementer, on done: String,
    today: String? = nil
  ) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    let circumstances = circumstances(actor, done, today)
    let step = try LetterProcedure.decide(
      command, in: batch, contract: contract, suppliers: suppliers, templates: templates,
      otherBatches: others, under: circumstances)
    for event in step.events {
      batch.apply(
        RecordedEvent(
          event, done: circumstances.day, recorded: circumstances.today,
          by: circumstances.officeholder))
    }
    return step
  }

  func circumstances(_ actor: PersonID, _ done: String, _ today: String?)
    -> InstrumentCircumstances
  {
    var circumstances = Havering.circumstances(
      of: actor, on: done, recorded: today, decisions: decisions)
    circumstances.staff = staff
    return circumstances
  }

  /// The codes of what stands against a command; none when it can be taken.
  func obstacles(
    to command: LetterCommand, by actor: PersonID = Havering.implementer, on done: String,
    today: String? = nil
  ) -> [String] {
    refusal(of: command, by: actor, on: done, today: today).map(\.code)
  }

  /// What stands against a command.
  func refusal(
    of command: LetterCommand, by actor: PersonID = Havering.implementer, on done: String,
    today: String? = nil
  ) -> [any InstrumentObstacle] {
    do {
      var copy = self
      try copy.take(command, by: actor, on: done, today: today)
      return []
    } catch {
      return error.obstacles
    }
  }

  /// Writes everything that is to be written, in steps.
  mutating func writeAll(on done: String, step: Int = 2) throws {
    while batch.nextToWrite != nil {
      let facts = LetterFacts(round: batch.begun?.round, from: suppliers)
      let letters = batch.toWrite(atMost: step).map {
        WrittenLetter(
          number: $0.number, supplier: $0.supplier, document: document($0.number),
          facts: facts.digest(for: $0.supplier))
      }
      try take(.write(letters), on: done)
    }
    try take(.complete, on: done)
  }

  /// Begins, writes and has approved.
  mutating func prepare(
    _ request: LetterRequest = extend(), on done: String = "2025-04-24"
  ) throws {
    try take(.begin(request), on: done)
    try writeAll(on: done)
    try take(.approve, by: Havering.lawyer, on: done)
  }
}

public import CivilTime
public import Councils
import Decisions
import Diagnostics
import Digests
import Documents
public import Instruments
import Records
import Workflow

/// Writes a batch of letters, in steps that each stay done, and lays it before Legal.
public enum PrepareLetters {
  /// What letters can be asked for; whether an extension is by option, by variation or at another
  /// price is not asked.
  public enum Purpose: String, Sendable, CaseIterable {
    /// The outcome of a round of applications.
    case outcome
    /// The contract runs on.
    case `extension`
  }

  /// The format of all letters of a batch.
  public enum Format: String, Sendable, CaseIterable {
    /// Word's.
    case docx
    /// Writer's.
    case odt
  }

  /// What is asked for.
  public struct Request: Sendable {
    /// The contract.
    public var contract: ContractID
    /// What for.
    public var purpose: Purpose
    /// Under what decision.
    public var source: Source
    /// The round whose outcome they tell.
    public var round: Int?
    /// The last day that they give.
    public var to: CivilDate?
    /// What changes in the price, in words.
    public var priceWords: String?
    /// The provision of law that permits the change, as they cite it.
    public var provision: String?
    /// The day that they bear.
    public var bearing: CivilDate?
    /// The format.
    public var format = Format.docx
    /// Who signs for the council.
    public var signatory: PersonID?
    /// The name of the batch.
    public var batch: BatchID?

    /// Letters on a contract under a decision.
    public init(contract: ContractID, purpose: Purpose, source: Source) {
      self.contract = contract
      self.purpose = purpose
      self.source = source
    }
  }

  /// How many letters are written and kept in one step: some tenths of a second's work, which is
  /// what an interruption costs at most.
  static let step = 100

  /// Prepares a batch, or goes on with one that was interrupted.
  public static func run(
    _ request: Request, dated day: CivilDate?, isTrial: Bool = false, at desk: Desk,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Failure) -> InstrumentAnswer {
    let work = try LetterWork(request.contract, source: request.source, dated: day, at: desk)
    let round = try work.round(request)
    let begun = work.others.first { batch in
      guard batch.phase == .writing, let begun = batch.begun else { return false }
      if let name = request.batch { return name == begun.id }
      return begun.source == request.source && begun.purpose.matches(request.purpose)
        && begun.round == round
    }
    var remarks: [InstrumentRemark] = []
    var batch: LetterBatch
    if let begun {
      batch = begun
    } else {
      let step = try begin(request, work)
      remarks = step.remarks
      batch = LetterBatch().after(step.events, under: work.circumstances)
      guard let facts = batch.begun else {
        throw Failure(.fault, "letters", "a batch was begun of which nothing is known")
      }
      if let same = work.prepared(as: facts, for: request) {
        var answer = try finish(same, [], work)
        answer.done.insert("It was prepared before, and nothing is written anew.", at: 0)
        answer.isTrial = isTrial
        return answer
      }
      if isTrial { return try trial(batch, facts, remarks, work) }
      var writing = InstrumentWriting("letters prepare", under: work.circumstances)
      try writing.add(step.events, to: StreamID(facts.id), after: 0)
      writing.change.numbers = batch.numbers.map {
        NumberReservation(series: work.series, number: $0)
      }
      try writing.recordOnly(at: desk)
    }
    let warnings = try write(&batch, work, progress)
    var answer = try finish(batch, remarks, work)
    answer.warnings = warnings
    return answer
  }

  private static func begin(
    _ request: Request, _ work: LetterWork
  ) throws(Failure) -> InstrumentStep<LetterEvent> {
    let purpose = try work.purpose(of: request)
    let paper = TemplatePurpose(purpose).paper
    let file = "\(paper.rawValue).\(request.format.rawValue)"
    let digest = try work.setting.version.form(file)
    let next = try stored { () throws(StoreError) in
      try work.setting.desk.folder.store.nextNumber(in: work.series)
    }
    let name: BatchID
    if let asked = request.batch {
      name = asked
    } else {
      name = try work.newName(request)
    }
    var letters = LetterRequest(
      id: name, kind: try work.kind(of: request),
      source: request.source, dated: request.bearing ?? work.setting.day,
      signatory: request.signatory ?? work.signatory(of: request),
      format: request.format.rawValue, template: file, templateDigest: digest,
      procedure: work.setting.procedure, first: next)
    letters.provision = request.provision
    return try work.decide(.begin(letters), in: LetterBatch())
  }

  /// Writes what is left to be written, in steps.
  ///
  /// - Returns: what went wrong after the last step was recorded.
  private static func write(
    _ batch: inout LetterBatch, _ work: LetterWork, _ progress: (Int, Int) -> Void
  ) throws(Failure) -> [Diagnostic] {
    guard let facts = batch.begun else { return [] }
    let drafting = try work.drafting(facts)
    let all = facts.suppliers.count
    while true {
      let places = batch.toWrite(atMost: step)
      if places.isEmpty { break }
      let drafts = try drafting.drafts(places)
      try keep(drafts, in: &batch, facts, work)
      progress(batch.letters.count, all)
    }
    let step = try work.decide(.complete, in: batch)
    var writing = InstrumentWriting("letters prepare", under: work.circumstances)
    try writing.add(step.events, to: StreamID(facts.id), after: batch.version)
    let kept = try writing.record(at: work.setting.desk)
    batch = batch.after(step.events, under: work.circumstances)
    return kept.warnings
  }

  /// Keeps letters: their bytes are forced to the disk together, and then named in one act.
  private static func keep(
    _ drafts: [LetterDrafting.Draft], in batch: inout LetterBatch, _ facts: BatchBegun,
    _ work: LetterWork
  ) throws(Failure) {
    let desk = work.setting.desk
    var written: [WrittenLetter] = []
    var entries: [DocumentEntry] = []
    let documents = desk.folder.documents.batch()
    for draft in drafts {
      let digest = try stored { () throws(StoreError) in try documents.put(draft.bytes) }
      written.append(
        WrittenLetter(
          number: draft.number, supplier: draft.supplier, document: digest, facts: draft.facts))
      let file = FiledDocument(
        draft.bytes, name: facts.fileName(draft.number, draft.supplier), isWithheld: true)
      entries.append(file.entry)
    }
    try stored { () throws(StoreError) in try documents.finish() }
    let step = try work.decide(.write(written), in: batch)
    var writing = InstrumentWriting("letters prepare", under: work.circumstances)
    try writing.add(step.events, to: StreamID(facts.id), after: batch.version)
    writing.change.documents = entries
    try writing.recordOnly(at: desk)
    batch = batch.after(step.events, under: work.circumstances)
  }

  /// What a batch would be, with its first letter written and read back.
  private static func trial(
    _ batch: LetterBatch, _ facts: BatchBegun, _ remarks: [InstrumentRemark], _ work: LetterWork
  ) throws(Failure) -> InstrumentAnswer {
    let places = batch.toWrite(atMost: 1)
    _ = try work.drafting(facts).drafts(places)
    var answer = InstrumentAnswer(
      "\(facts.suppliers.count) letters would be written, \(facts.purpose.words)")
    answer.isTrial = true
    answer.remarks = remarks
    return answer
  }

  private static func finish(
    _ batch: LetterBatch, _ remarks: [InstrumentRemark], _ work: LetterWork
  ) throws(Failure) -> InstrumentAnswer {
    guard let facts = batch.begun, let digest = batch.digest else {
      throw Failure(.fault, "letters", "a batch was written and is not whole")
    }
    let count = batch.standing.count
    var answer = InstrumentAnswer("\(facts.id.rawValue) is with Legal for review")
    answer.done = [
      "\(count) \(count == 1 ? "letter" : "letters") written, \(facts.purpose.words), "
        + "\(batch.numbers.count == 1 ? "number" : "numbers") \(batch.numberWords)",
      "kept at digest \(digest.hex.prefix(12))",
    ]
    answer.remarks = remarks
    answer.next = LetterSteps.after(batch)
    return answer
  }
}

extension LetterPurpose {
  /// Whether it is what was asked for.
  func matches(_ purpose: PrepareLetters.Purpose) -> Bool {
    (self == .outcome) == (purpose == .outcome)
  }
}

extension LetterBatch {
  /// Its numbers: "71 to 76", or "96" alone.
  var numberWords: String {
    let (first, last) = (numbers.lowerBound, numbers.upperBound - 1)
    return first >= last ? "\(first)" : "\(first) to \(last)"
  }
}

extension BatchBegun {
  /// The name of a letter's file: its number in figures of one width, and the supplier.
  func fileName(_ number: Int, _ supplier: SupplierID) -> String {
    let width = max(4, String(first + suppliers.count).utf8.count)
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    return "\(padded)-\(supplier.rawValue).\(format)"
  }
}

public import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Documents
public import Instruments
import OfficeFiles
import Records
public import Redlines
import TemplateLanguage
import Workflow

/// Legal's review of a batch: by what differs, and approval at a digest.
public enum ReviewLetters {
  /// What changed in a letter.
  public struct Revised: Sendable {
    /// The letter.
    public let letter: LetterBatch.Letter
    /// The version that it is compared with.
    public let before: LetterBatch.Version
    /// What differs from that.
    public let comparison: DocumentComparison
  }

  /// What differs in a batch.
  public struct Review: Sendable {
    /// The batch.
    public let batch: LetterBatch
    /// What was merged into the template in the letter asked for, or the first, which clauses were
    /// chosen, and what the template does not explain.
    public let fromTemplate: (number: Int, comparison: TemplateComparison)
    /// Letters with more than one version, with all that changed since Legal approved one, or since
    /// the first.
    public let revised: [Revised]
    /// The letters that are unlike the others, by their numbers, the oddest first.
    public let odd: [OddLetter]
    /// Whether the letters were compared with one another: not when one was asked for.
    public let isOfAll: Bool
    /// Whether Legal has approved the template.
    public let isTemplateApproved: Bool
  }

  /// Looks at a batch, or at one letter of it.
  public static func run(
    _ id: BatchID, letter: Int?, at desk: Desk
  ) throws(Failure) -> Review {
    let (batch, work) = try LetterActs.open(id, dated: nil, at: desk)
    guard let begun = batch.begun, let first = batch.standing.first else {
      throw Failure(
        .findings, "no-letters", "no letter of \(id.rawValue) is written",
        remedy: batch.begun.map { "go on with it: \(InstrumentNames($0).preparing())" }
          ?? "see how it is: remit letters show \(id.rawValue)")
    }
    let chosen = try letter.map { number throws(Failure) in try find(number, in: batch) } ?? first
    let format = OfficeFormat(fileName: begun.template)
    let template = try document(begun.templateDigest, format, desk)
    let clauses = try desk.storedForm(begun.templateDigest).clauses
    let looked = try document(chosen.document, format, desk)
    var revised: [Revised] = []
    for item in batch.standing where (letter ?? item.number) == item.number {
      guard let before = item.versionToReadAgainst else { continue }
      let old = try document(before.document, format, desk)
      let new = try document(item.document, format, desk)
      revised.append(
        Revised(letter: item, before: before, comparison: DocumentComparison(of: old, with: new)))
    }
    let approval = work.templates.approval(
      of: begun.template, at: begun.templateDigest, for: TemplatePurpose(begun.purpose))
    let shape = TemplatePurpose(begun.purpose).paper.shape
    let comparison = try orFail(.data) { () throws(DiagnosticsError) in
      try TemplateComparison(of: template, with: looked, declared: shape, clauses: clauses)
    }
    return Review(
      batch: batch, fromTemplate: (chosen.number, comparison),
      revised: revised,
      odd: letter == nil ? try odd(batch, of: template, clauses, shape, desk) : [],
      isOfAll: letter == nil,
      isTemplateApproved: approval != nil)
  }

  /// The letters that stand out among the others: five hundred are compared at a time.
  private static func odd(
    _ batch: LetterBatch, of template: ReadDocument, _ clauses: ClauseLibrary,
    _ shape: RecordShape, _ desk: Desk
  ) throws(Failure) -> [OddLetter] {
    let letters = batch.standing
    var odd: [OddLetter] = []
    for start in stride(from: 0, to: letters.count, by: 500) {
      var some: [BatchComparison.Letter] = []
      for letter in letters[start..<min(start + 500, letters.count)] {
        some.append(
          BatchComparison.Letter(
            name: "\(letter.number)", document: try document(letter.document, template.format, desk)
          ))
      }
      let letters = some
      odd += try orFail(.data) { () throws(DiagnosticsError) in
        try BatchComparison(letters, of: template, declared: shape, clauses: clauses).odd
      }
    }
    return odd.sorted { $0.oddness > $1.oddness }
  }

  /// Writes a letter with its changes tracked, in the name of whoever brought it back: against the
  /// version that Legal approved, or the first. Of a first version, what was merged into the template
  /// is marked as inserted.
  public static func redline(
    of number: Int, in id: BatchID, to path: String, at desk: Desk
  ) throws(Failure) {
    let batch = try desk.batch(id)
    guard let begun = batch.begun else { return }
    let letter = try find(number, in: batch)
    let format = OfficeFormat(fileName: begun.template)
    let new = try bytes(letter.document, desk)
    let last = letter.versions.last
    let date = "\((last?.on ?? desk.today).iso)T00:00:00Z"
    let marked: [UInt8]
    if let before = letter.versionToReadAgainst {
      let old = try bytes(before.document, desk)
      marked = try orFail(.data) { () throws(DiagnosticsError) in
        try Redline.document(
          old: old, new: new, format: format, author: last?.by.name ?? desk.person.name, on: date)
      }
    } else {
      let template = try document(begun.templateDigest, format, desk)
      let clauses = try desk.storedForm(begun.templateDigest).clauses
      marked = try orFail(.data) { () throws(DiagnosticsError) in
        try Redline.merged(
          new, into: template, declared: TemplatePurpose(begun.purpose).paper.shape,
          clauses: clauses, author: "Merged into \(begun.template)", on: date)
      }
    }
    try OutputFile.write(marked, to: path)
  }

  /// Legal asks for changes.
  public static func askChanges(
    _ reason: String, in id: BatchID, letter: Int?, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try LetterActs.run(
      .askChanges(reason: reason, letters: [letter].compactMap { $0 }), act: "letters review",
      in: id, dated: day, at: desk)
  }

  /// Legal approves a batch, or one letter of it.
  public static func approve(
    _ id: BatchID, letter: Int?, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    var answer = try LetterActs.run(
      letter.map { .approveLetter($0) } ?? .approve, act: "letters approve", in: id, dated: day,
      at: desk)
    let batch = try desk.batch(id)
    if let digest = batch.digest { answer.done.append("at digest \(digest.hex.prefix(12))") }
    return answer
  }

  /// Takes in a letter that came back edited.
  public static func revise(
    _ number: Int, in id: BatchID, from path: String, reason: String, dated day: CivilDate?,
    isTrial: Bool, at desk: Desk
  ) throws(Failure) -> (answer: InstrumentAnswer, changes: DocumentComparison) {
    let (batch, work) = try LetterActs.open(id, dated: day, at: desk)
    guard let begun = batch.begun else {
      throw Failure(.fault, "letters", "the batch \(id.rawValue) has no beginning")
    }
    let letter = try find(number, in: batch)
    let format = OfficeFormat(fileName: begun.template)
    guard path == "-" || path.lowercased().hasSuffix(".\(begun.format)") else {
      throw Failure(
        .usage, "format", "the letters of \(id.rawValue) are \(begun.format) files",
        remedy: "save the letter as \(begun.format)")
    }
    let edited = try InputFile.bytes(path)
    let new = try orFail(.data) { () throws(DiagnosticsError) in
      try ReadDocument(edited, format: format)
    }
    let current = try document(letter.document, format, desk)
    let faults = ReturnedLetter(new, in: path, of: letter, as: current, in: batch, work.suppliers)
      .faults
    if !faults.isEmpty { throw Failure(.findings, faults) }
    let comparison = DocumentComparison(of: current, with: new)
    guard !comparison.isSame else {
      throw Failure(
        .findings, "no-change", "nothing that a reader sees differs from the letter as it is kept",
        remedy: "see whether it is the right file")
    }
    let file = FiledDocument(
      edited, name: begun.fileName(number, letter.supplier), isWithheld: true)
    let step = try work.decide(
      .revise(
        number: number, document: file.entry.digest, changes: comparison.changes.count,
        reason: reason), in: batch)
    let after = batch.after(step.events, under: work.circumstances)
    var answer = InstrumentAnswer("\(id.rawValue) is \(after.phase.words)")
    answer.done = step.events.map(\.sentence)
    answer.remarks = step.remarks
    answer.isTrial = isTrial
    if !isTrial {
      var writing = InstrumentWriting("letters revise", under: work.circumstances)
      writing.documents = [file]
      try writing.add(step.events, to: StreamID(id), after: batch.version)
      answer.warnings = try writing.record(at: desk).warnings
      answer.next = LetterSteps.after(after)
    }
    return (answer, comparison)
  }

  static func find(
    _ number: Int, in batch: LetterBatch
  ) throws(Failure) -> LetterBatch.Letter {
    if let letter = batch.letters.first(where: { $0.number == number }) { return letter }
    let numbers = batch.numbers
    throw Failure(
      .usage, "unknown-letter", "there is no letter \(number) in \(batch.begun?.id.rawValue ?? "")",
      remedy: "its numbers are \(numbers.lowerBound) to \(numbers.upperBound - 1)")
  }

  private static func bytes(_ digest: SHA256Digest, _ desk: Desk) throws(Failure) -> [UInt8] {
    try desk.storedForm(digest).bytes
  }

  private static func document(
    _ digest: SHA256Digest, _ format: OfficeFormat, _ desk: Desk
  ) throws(Failure) -> ReadDocument {
    let bytes = try bytes(digest, desk)
    return try orFail(.data) { () throws(DiagnosticsError) in
      try ReadDocument(bytes, format: format)
    }
  }
}

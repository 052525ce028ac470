public import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
public import Instruments
import Records
import Workflow

/// Issues an approved batch: the bytes that were approved, each letter once.
public enum IssueLetters {
  /// Issues a batch; of one that is issued, delivers what is left.
  ///
  /// - Parameters:
  ///   - despite: what is lifted, by its code, with the reason.
  ///   - forPrinting: makes one file of all letters for printing, where that can be made.
  public static func run(
    _ id: BatchID, despite: [String: String], dated day: CivilDate?, isTrial: Bool = false,
    forPrinting: Bool = true, at desk: Desk,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit letters show \(id.rawValue)") { () throws(Failure) in
      try refuseBackdating(day, desk)
      let (batch, work) = try LetterActs.open(id, dated: day, at: desk)
      if batch.phase == .issued {
        return try deliver(
          batch, work, isAgain: true, remarks: [], forPrinting: forPrinting, progress)
      }
      let lifted = despite.sorted { $0.key < $1.key }.map {
        Despite(code: $0.key, reason: $0.value)
      }
      let step = try work.decide(.issue(despite: lifted), in: batch)
      let after = batch.after(step.events, under: work.circumstances)
      if isTrial {
        var answer = InstrumentAnswer("\(batch.standing.count) letters would be issued")
        answer.isTrial = true
        answer.remarks = step.remarks
        return answer
      }
      try record(step, of: batch, becoming: after, work)
      return try deliver(
        after, work, isAgain: false, remarks: step.remarks, forPrinting: forPrinting, progress)
    }
  }

  /// Letters go out on the day on which they are issued: an earlier one would let them go after the
  /// term has ended, without anybody's reasons.
  private static func refuseBackdating(_ day: CivilDate?, _ desk: Desk) throws(Failure) {
    guard let day, day < desk.today else { return }
    throw Failure(
      .findings, "issue-dated",
      "letters go out on the day on which they are issued, and that is \(desk.today.text), "
        + "not \(day.text)",
      remedy: "leave --dated out")
  }

  /// Records the issue with what it does to the contract and its suppliers, in one act.
  private static func record(
    _ step: InstrumentStep<LetterEvent>, of batch: LetterBatch, becoming after: LetterBatch,
    _ work: LetterWork
  ) throws(Failure) {
    guard let begun = batch.begun else { return }
    var writing = InstrumentWriting("letters issue", under: work.circumstances)
    try writing.add(step.events, to: StreamID(begun.id), after: batch.version)
    let consequences = LetterConsequences.of(after)
    if !consequences.suppliers.isEmpty {
      try writing.add(
        consequences.suppliers, to: .suppliers(begun.contract), after: work.suppliers.version)
    }
    if !consequences.contract.isEmpty {
      try writing.add(
        consequences.contract, to: StreamID(begun.contract), after: work.contract.version)
      let contract = work.contract.after(consequences.contract, under: work.circumstances)
      writing.add(contract.days, of: StreamID(begun.contract))
    }
    writing.change.outbox = after.standing.map { letter in
      let name = begun.fileName(letter.number, letter.supplier)
      return OutboxMessage(
        key: "letter/\(work.setting.council.identity.id.rawValue)/\(letter.number)",
        kind: Delivery.paper, to: "letters/\(begun.id.rawValue)", subject: name,
        document: letter.document, fileName: name)
    }
    try writing.recordOnly(at: work.setting.desk)
  }

  /// Delivers the letters, and lays the list, the manifest and the archive beside them.
  private static func deliver(
    _ batch: LetterBatch, _ work: LetterWork, isAgain: Bool, remarks: [InstrumentRemark],
    forPrinting: Bool, _ progress: (Int, Int) -> Void
  ) throws(Failure) -> InstrumentAnswer {
    let desk = work.setting.desk
    guard let begun = batch.begun else { throw Failure(.fault, "letters", "an empty batch") }
    let count = batch.standing.count
    let delivered = try Delivery.run(after: "letters issue", desk) { progress($0, count) }
    let pack = try IssuePack(batch, begun, work).write(forPrinting: forPrinting)
    let warnings = Checkpointing.run(desk, isPublication: false)
    var answer = InstrumentAnswer("\(begun.id.rawValue) is issued")
    answer.done =
      isAgain
      ? ["It was issued before; \(delivered.count) letters were still to be delivered."]
      : ["\(count) \(count == 1 ? "letter" : "letters") issued"]
    answer.papers = ["\(desk.folder.path)/letters/\(begun.id.rawValue)"] + pack.files
    answer.remarks = remarks + pack.remarks
    answer.warnings = warnings
    if let to = begun.to {
      answer.remarks += try desk.contract(begun.contract).noticesWanted
        .filter { $0.lastDay == to }.map { $0.remark(on: begun.contract) }
      answer.next = ["remit contracts show \(begun.contract.rawValue)"]
    } else {
      answer.next = [
        "remit suppliers sign \(begun.contract.rawValue) --all (once the agreements are signed)"
      ]
    }
    return answer
  }
}

public import CivilTime
import Decisions
import Diagnostics
public import Instruments
import Records
import Workflow

/// Small acts on a batch: an answer of a supplier, a number that is void, a batch given up.
public enum LetterActs {
  /// Does one.
  public static func run(
    _ command: LetterCommand, act: String, in id: BatchID, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit letters show \(id.rawValue)") { () throws(Failure) in
      let (batch, work) = try open(id, dated: day, at: desk)
      let step = try work.decide(command, in: batch)
      var writing = InstrumentWriting(act, under: work.circumstances)
      try writing.add(step.events, to: StreamID(id), after: batch.version)
      let kept = try writing.record(at: desk)
      let after = batch.after(step.events, under: work.circumstances)
      var answer = InstrumentAnswer("\(id.rawValue) is \(after.phase.words)")
      answer.done = step.events.map(\.sentence)
      answer.remarks = step.remarks
      answer.next = LetterSteps.after(after)
      answer.warnings = kept.warnings
      return answer
    }
  }

  /// A batch, and what acts on it are judged by.
  static func open(
    _ id: BatchID, dated day: CivilDate?, at desk: Desk
  ) throws(Failure) -> (batch: LetterBatch, work: LetterWork) {
    let batch = try desk.batch(id)
    guard let begun = batch.begun else {
      throw Failure(.fault, "letters", "the batch \(id.rawValue) has no beginning")
    }
    let work = try LetterWork(
      begun.contract, source: begun.source, dated: day, without: id, at: desk)
    return (batch, work)
  }
}

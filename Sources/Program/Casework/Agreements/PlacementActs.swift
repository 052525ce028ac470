public import CivilTime
import Decisions
import Diagnostics
import Digests
public import Instruments
import Records
import Workflow

/// Acts on a placement: each judged, its papers written and read back, and recorded with all that
/// is personal kept beside the record.
public enum PlacementActs {
  /// How an act is done.
  public struct Manner: Sendable {
    /// The day on which it was done in law.
    public var day: CivilDate?
    /// The format of its papers.
    public var format = PrepareLetters.Format.docx
    /// Whether it is only tried out.
    public var isTrial = false

    /// Done today, its papers for Word.
    public init() {}
  }

  /// Does an act that puts nothing personal beside the record but its papers.
  public static func run(
    _ command: PlacementCommand, act: String, on id: PlacementID, _ manner: Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try take(act, on: id, manner, at: desk) { _, _ in (command, []) }
  }

  /// Does an act, whose command may rest on what is kept beside the record for it.
  ///
  /// - Parameter make: the command, and paragraphs for the paper that follows from it.
  static func take(
    _ act: String, on id: PlacementID, _ manner: Manner, at desk: Desk,
    _ make: (inout PlacementWork, inout PersonalShelf) throws(Failure) -> (
      command: PlacementCommand, notes: [String]
    )
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit agreements show \(id.rawValue)") { () throws(Failure) in
      var work = try PlacementWork(id, dated: manner.day, at: desk)
      var shelf = try PersonalShelf(id, isTrial: manner.isTrial, at: desk)
      let (command, notes) = try make(&work, &shelf)
      return try carryOut(command, act, notes, work, &shelf, manner)
    }
  }

  /// Judges a command, writes what follows from it, and records it.
  static func carryOut(
    _ command: PlacementCommand, _ act: String, _ notes: [String] = [], _ work: PlacementWork,
    _ shelf: inout PersonalShelf, _ manner: Manner
  ) throws(Failure) -> InstrumentAnswer {
    let desk = work.setting.desk
    let step = try work.decide(command)
    let after = work.after(step.events)
    for paper in try PlacementPapers(work, after: after, in: manner.format)
      .following(step.events, notes: notes)
    {
      _ = try shelf.put(paper.bytes, named: paper.name)
    }
    var answer = PlacementAnswer.of(after, step, work, isTrial: manner.isTrial)
    if manner.isTrial { return answer }
    var writing = InstrumentWriting(act, under: work.circumstances)
    try writing.add(step.events, to: StreamID(work.id), after: work.state.version)
    writing.add(after.days, of: StreamID(work.id))
    writing.change.personal = shelf.entries
    answer.warnings = try writing.record(at: desk).warnings
    answer.papers = try PlacementFolder.lay(out: work.id, naming: shelf.entries, at: desk)
    return answer
  }

  /// Puts the placement's papers into its folder again.
  public static func layOut(_ id: PlacementID, at desk: Desk) throws(Failure) -> [String] {
    _ = try desk.placement(id)
    let entries = try PersonalShelf(id, at: desk).records.map(\.entry)
    return try PlacementFolder.lay(out: id, naming: entries, at: desk)
  }
}

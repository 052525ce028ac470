import Diagnostics
public import Instruments
import Records
import Workflow

/// Erases what is personal of a placement: the record says so first, and then it is overwritten and
/// removed, with the copies in the placement's folder. Digests stay, which say nothing to anybody.
public enum ErasePlacement {
  /// Erases it, at the end of its time or at a lawful request.
  public static func run(
    _ id: PlacementID, request: String?, _ manner: PlacementActs.Manner, at desk: Desk
  ) throws(Failure) -> InstrumentAnswer {
    try unlessBusy(id.rawValue, "remit agreements show \(id.rawValue)") { () throws(Failure) in
      let work = try PlacementWork(id, dated: manner.day, at: desk)
      var step = try work.decide(.erase(request: request))
      let entries = try PersonalShelf(id, at: desk).records.filter { $0.erased == nil }
        .map(\.entry)
      step.events = step.events.map { event in
        guard case .personalErased(var facts) = event else { return event }
        // Papers that only the shelf knows are erased too: calls, messages, notes.
        facts.digests = entries.map(\.digest)
        return .personalErased(facts)
      }
      let after = work.after(step.events)
      var answer = PlacementAnswer.of(after, step, work, isTrial: manner.isTrial)
      if manner.isTrial { return answer }
      var writing = InstrumentWriting("agreements erase", under: work.circumstances)
      try writing.add(step.events, to: StreamID(id), after: work.state.version)
      writing.add(after.days, of: StreamID(id))
      writing.change.erased = entries.map(\.digest)
      answer.warnings = try writing.record(at: desk).warnings
      do throws(Failure) {
        try stored { () throws(StoreError) in
          for entry in entries { try desk.folder.personal.erase(entry) }
        }
        try PlacementFolder.sweep(desk.folder)
      } catch {
        var failure = error
        failure.diagnostics[0].message =
          "the erasure is recorded, and not everything could be erased: "
          + failure.diagnostics[0].message
        failure.diagnostics[0].remedy = "put right what is wrong, then: remit due"
        throw failure
      }
      for path in PlacementFolder.strays(of: id, in: desk.folder) {
        answer.remarks.append(
          InstrumentRemark(
            "stray", "somebody put \(path) there, and it was left",
            cure: "look at it, and delete it"))
      }
      answer.remarks.append(
        InstrumentRemark(
          "copies", "backups, exports and papers that were sent are not reached by this",
          cure: "delete them as the council's schedule says"))
      return answer
    }
  }
}

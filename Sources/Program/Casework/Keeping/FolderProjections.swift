import Decisions
import Instruments
import Records
import Workflow

/// What register and diary hold, worked out from the log alone by the rules of the procedure.
enum FolderProjections {
  /// What they hold of one stream.
  static func projection(
    _ stream: StreamID, _ events: [EventEnvelope]
  ) throws(Failure) -> StreamProjection {
    if stream.kind == "contract" { return try contract(stream, events) }
    if stream.kind == "placement" { return try placement(stream, events) }
    guard stream.kind == "decision" else { return StreamProjection() }
    let acts = try events.map { event throws(Failure) in try RecordedAct(event) }
    let state = DecisionState.replaying(acts)
    return StreamProjection(
      row: RegisterRow(state), deadlines: state.deadlines.map { DeadlineRow($0, of: state) })
  }

  private static func contract(
    _ stream: StreamID, _ events: [EventEnvelope]
  ) throws(Failure) -> StreamProjection {
    let state = ContractState.replaying(
      try events.map { event throws(Failure) in try RecordedEvent(event) })
    return StreamProjection(
      row: nil,
      deadlines: state.days.map { DeadlineRow($0, of: stream, council: state.facts?.council) })
  }

  private static func placement(
    _ stream: StreamID, _ events: [EventEnvelope]
  ) throws(Failure) -> StreamProjection {
    let state = PlacementState.replaying(
      try events.map { event throws(Failure) in try RecordedEvent(event) })
    let council = events.last?.actor.council.map { CouncilID(rawValue: $0) }
    return StreamProjection(
      row: nil, deadlines: state.days.map { DeadlineRow($0, of: stream, council: council) })
  }
}

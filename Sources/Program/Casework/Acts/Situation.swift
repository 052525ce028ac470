import CivilTime
public import Councils
public import DecisionFiles
import Decisions
import Diagnostics
import Digests
public import Records
import Rules
import Synchronization
public import Workflow

/// A decision as somebody finds it who wants to do something with it.
public struct Situation: Sendable {
  /// Who is at work.
  public let desk: Desk
  /// The decision.
  public private(set) var state: DecisionState
  /// Its history, as the record has it.
  let history: [EventEnvelope]
  /// The version of policy and forms under which it runs.
  public let version: ProcedureVersion
  /// The council's policy of that version.
  public let council: Council

  /// Finds a decision in the record.
  public init(of id: DecisionID, at desk: Desk) throws(Failure) {
    let stream = StreamID(kind: "decision", name: id.text)
    let history = try stored { () throws(StoreError) in
      try desk.folder.store.history(of: stream)
    }
    guard !history.isEmpty else { throw try Situation.unknown(id, at: desk) }
    let acts = try history.map { event throws(Failure) in try RecordedAct(event) }
    let state = DecisionState.replaying(acts)
    guard let procedure = state.procedure else { throw try Situation.unknown(id, at: desk) }
    self.desk = desk
    self.history = history
    self.state = state
    (version, council) = try desk.version(procedure)
  }

  /// A decision that is about to begin.
  init(beginning council: CouncilID, at desk: Desk) throws(Failure) {
    self.desk = desk
    history = []
    state = DecisionState()
    (version, self.council) = try desk.version(try desk.currentVersion(of: council))
  }

  /// The same once more has happened to it, recorded or not.
  func becoming(_ state: DecisionState) -> Situation {
    var situation = self
    situation.state = state
    return situation
  }

  /// The stream of a decision.
  static func stream(of id: DecisionID) -> StreamID { StreamID(kind: "decision", name: id.text) }

  private static func unknown(_ id: DecisionID, at desk: Desk) throws(Failure) -> Failure {
    let known = try stored { () throws(StoreError) in
      try desk.folder.store.streams(kind: "decision")
    }
    let near = nearestName(to: id.text, among: known.map(\.name))
    return Failure(
      .data, "unknown-decision", "there is no decision \(id.text) in \(desk.folder.path)",
      remedy: near.map { "did you mean \($0)?" } ?? "see which there are: remit list")
  }

  /// The decision's file as it stands: the author's text with what the record adds.
  public func file(_ state: DecisionState? = nil) throws(Failure) -> DecisionFile {
    let state = state ?? self.state
    guard let text = state.text else {
      throw Failure(.fault, "no-text", "the decision \(state.id.text) has no text")
    }
    let opened = try desk.opened(text.digest)
    return try orFail(.data) { () throws(DiagnosticsError) in
      try DecisionFileReader.read(opened, laying: state.recordedFacts)
    }
  }

  /// By what commands are judged.
  ///
  /// - Parameter faults: takes in why the facts of a state cannot be read, when they cannot.
  func circumstances(_ faults: FaultBox) -> Circumstances {
    let desk = desk
    let calendar = WorkingCalendar(bankHolidays: desk.holidays, closures: council.closures)
    return Circumstances(
      actor: desk.person.id, today: desk.today, council: council,
      procedure: state.procedure ?? desk.adopted.councils[council.identity.id.rawValue]
        ?? SHA256Digest(of: []),
      staff: desk.staff, calendar: calendar, rules: Desk.program
    ) { state, council in
      do throws(Failure) {
        let file = try self.file(state)
        return Facts(
          file.stated, council: council, bankHolidays: desk.holidays,
          on: state.acts.last?.done ?? desk.today)
      } catch {
        faults.keep(error)
        return Facts(
          StatedDecision(
            Decision(council: council.identity.id, form: state.proposal.form, subject: ""),
            facts: .record(FactRecord([])), posts: []), council: council)
      }
    }
  }
}

/// The first thing that went wrong where nothing can be thrown.
final class FaultBox: Sendable {
  private let fault = Mutex<Failure?>(nil)

  func keep(_ failure: Failure) {
    fault.withLock { $0 = $0 ?? failure }
  }

  /// Throws what went wrong.
  func check() throws(Failure) {
    if let failure = fault.withLock({ $0 }) { throw failure }
  }
}

extension RecordedAct {
  /// The act that an event of the record holds.
  public init(_ event: EventEnvelope) throws(Failure) {
    guard let kind = DecisionEvent.Kind(rawValue: event.kind), event.schema == DecisionEvent.schema
    else {
      throw Failure(
        .data, "event-kind",
        "event \(event.position) of the record is of a sort that this Remit does not know: "
          + "\(event.kind), version \(event.schema)",
        remedy: "use the Remit that wrote it (\(event.program)) or a later one")
    }
    do {
      let name = event.actor
      let happened = try DecisionEvent(kind: kind, facts: event.data)
      self.init(
        happened, done: event.done, recorded: event.recorded.day,
        by: happened.isOfTime
          ? Officeholder(name: "the calendar")
          : Officeholder(
            person: PersonID(rawValue: name.person), name: name.name,
            post: name.post.map { PostID(rawValue: $0) }, deputyFor: name.deputyFor))
    } catch {
      throw Failure(
        .data, "event", "event \(event.position) of the record cannot be read: \(error)",
        remedy: "run remit verify")
    }
  }
}

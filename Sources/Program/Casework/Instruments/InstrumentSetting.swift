import CivilTime
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Digests
import Instruments
import Records
import Workflow

/// Where somebody acts on what follows from decisions: at which desk, on what day in law, under
/// which council's policy.
struct InstrumentSetting {
  let desk: Desk
  /// The day on which it is done in law.
  let day: CivilDate
  /// The council's policy and forms as they are adopted now.
  let version: ProcedureVersion
  /// Its digest.
  let procedure: SHA256Digest
  /// The policy.
  let council: Council

  /// The setting of an act for a council.
  init(_ council: CouncilID, dated day: CivilDate?, at desk: Desk) throws(Failure) {
    self.desk = desk
    self.day = day ?? desk.today
    procedure = try desk.currentVersion(of: council)
    (version, self.council) = try desk.version(procedure)
  }

  /// By what acts are judged, with the decisions that they rest on.
  func circumstances(resting sources: [Source?] = []) throws(Failure) -> InstrumentCircumstances {
    var circumstances = InstrumentCircumstances(
      actor: desk.person.id, day: day, today: desk.today, council: council, staff: desk.staff,
      calendar: WorkingCalendar(bankHolidays: desk.holidays, closures: council.closures))
    for case .recommendation(let id, _)? in sources where circumstances.decisions[id] == nil {
      circumstances.decisions[id] = try desk.givingDecision(id)
    }
    return circumstances
  }
}

extension Desk {
  /// A decision that something may rest on, as it stands today: what time has brought about counts,
  /// recorded or not.
  func givingDecision(_ id: DecisionID) throws(Failure) -> GivingDecision {
    let situation = try Situation(of: id, at: self)
    let faults = FaultBox()
    let state = Procedure.pass(
      until: today, in: situation.state, under: situation.circumstances(faults)
    ).state
    try faults.check()
    return GivingDecision(state: state, decision: try situation.file(state).decision)
  }

  /// The council that a folder's only one is, or the one named.
  func onlyCouncil(_ named: CouncilID?) throws(Failure) -> CouncilID {
    if let named { return named }
    let all = adopted.councils.keys.sorted()
    guard all.count == 1 else {
      throw Failure(
        .usage, "which-council", "the data folder has several councils",
        remedy: "name one with --council: \(all.joined(separator: ", "))")
    }
    return CouncilID(rawValue: all[0])
  }
}

extension Failure {
  /// Why an act on an instrument was refused.
  init(_ refusal: InstrumentRefusal, about names: InstrumentNames) {
    self.init(
      refusal.obstacles.contains(where: \.isNotPermitted) ? .permission : .findings,
      refusal.obstacles.map { obstacle in
        Diagnostic(.error, obstacle.code, obstacle.message, remedy: obstacle.cure(for: names))
      })
  }
}

/// Runs what the rules of instruments may refuse, as a failure of this program.
///
/// - Parameter names: what the act is about.
func judged<Result>(
  about names: InstrumentNames, _ work: () throws(InstrumentRefusal) -> Result
) throws(Failure) -> Result {
  do {
    return try work()
  } catch {
    throw Failure(error, about: names)
  }
}

/// Does an act again when somebody else's came between, on what is there then.
func unlessBusy<Result>(
  _ what: String, _ look: String, _ work: () throws(Failure) -> Result
) throws(Failure) -> Result {
  for _ in 0..<3 {
    do throws(Failure) {
      return try work()
    } catch  where error.kind == .busy && error.diagnostics.first?.code == "conflict" {
      continue
    }
  }
  throw Failure(
    .busy, "busy", "others are at work on \(what) at this moment",
    remedy: "look at it again, and give the command again: \(look)")
}

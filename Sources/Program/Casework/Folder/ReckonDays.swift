public import CivilTime
import Councils
import Decisions
import Records
public import Workflow

/// A decision of which days came out otherwise by a changed list of bank holidays.
public struct MovedDays: Sendable {
  /// The decision.
  public let decision: DecisionID
  /// The days that moved: as they were, and as they are.
  public let days: [Day]

  /// A day that moved.
  public struct Day: Sendable, Hashable {
    /// What day it is.
    public let label: String
    /// As it was.
    public let before: CivilDate
    /// As it is.
    public let after: CivilDate
  }

  init(_ before: DecisionState, _ after: DecisionState) {
    decision = after.id
    let old = Dictionary(
      before.deadlines.map { ($0.kind, $0.due) }, uniquingKeysWith: { first, _ in first })
    days = after.deadlines.compactMap { deadline in
      guard let due = old[deadline.kind], due != deadline.due else { return nil }
      return Day(label: deadline.label, before: due, after: deadline.due)
    }
  }
}

/// Works out the days of open decisions again by the bank holidays as they now are.
enum ReckonDays {
  /// The decisions whose days moved, and who was told.
  static func run(at desk: Desk) throws(Failure) -> (moved: [MovedDays], told: [String]) {
    var (moved, told): ([MovedDays], [String]) = ([], [])
    for row in try EachDecision.rows(isOpen: true, desk) {
      guard let (days, names) = try run(DecisionID(row.id), at: desk) else { continue }
      moved.append(days)
      for name in names where !told.contains(name) { told.append(name) }
    }
    return (moved, told)
  }

  /// The days of one decision that moved.
  static func run(
    _ id: DecisionID, at desk: Desk
  ) throws(Failure) -> (moved: MovedDays, told: [String])? {
    let situation = try Situation(of: id, at: desk)
    let faults = FaultBox()
    let step = Procedure.reckoning(of: situation.state, under: situation.circumstances(faults))
    try faults.check()
    guard let step else { return nil }
    let taken = try TakeCommand.carryOut(
      step, as: .reckonDeadlines, in: situation)
    return (MovedDays(situation.state, taken.situation.state), taken.told)
  }
}

extension Desk {
  /// The same person in the same place, after what counts in the folder was changed.
  func again() throws(Failure) -> Desk {
    let isTrial = folder.configuration.isTrial
    return try Desk(
      folder, account: account, acting: isTrial ? person.id.rawValue : nil,
      day: isTrial ? today : nil, now: now)
  }
}

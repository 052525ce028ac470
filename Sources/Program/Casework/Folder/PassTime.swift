import CivilTime
import Decisions
public import Diagnostics
import Records
public import Workflow

/// Takes into the record what time has brought about: that a decision can be made, can be called in,
/// has effect, has lapsed.
public enum PassTime {
  /// What time brought about.
  public struct Passed: Sendable {
    /// The decisions to which something happened.
    public var taken: [TakeCommand.Taken] = []
    /// The decisions whose days were worked out again.
    public var moved: [MovedDays] = []
    /// What was delivered that an interruption had left.
    public var delivered: [Delivery.Delivered] = []
    /// The decisions that could not be brought up to date, and why.
    public var failures: [(decision: DecisionID, failure: Failure)] = []
    /// What went wrong after everything was recorded, and can be made good.
    public var warnings: [Diagnostic] = []
  }

  /// Brings every open decision up to the day of the desk. One that cannot be does not keep the
  /// others back.
  public static func run(at desk: Desk) throws(Failure) -> Passed {
    var passed = Passed()
    passed.delivered = try Delivery.run(desk)
    for row in try EachDecision.rows(isOpen: true, desk).reversed() {
      let id = DecisionID(row.id)
      do throws(Failure) {
        if let (moved, _) = try ReckonDays.run(id, at: desk) { passed.moved.append(moved) }
        if let taken = try run(id, at: desk) { passed.taken.append(taken) }
      } catch {
        // Where nothing can be written at all, the next decision fares no better.
        guard error.kind != .writing, error.kind != .busy else { throw error }
        passed.failures.append((id, error))
      }
    }
    passed.warnings = Checkpointing.run(desk, isPublication: false)
    try Leftovers.sweep(desk.folder)
    return passed
  }

  private static func run(
    _ id: DecisionID, at desk: Desk
  ) throws(Failure) -> TakeCommand.Taken? {
    let situation = try Situation(of: id, at: desk)
    let faults = FaultBox()
    let step = Procedure.pass(
      until: desk.today, in: situation.state, under: situation.circumstances(faults))
    try faults.check()
    guard let event = step.acts.last?.event else { return nil }
    let act: Workflow.Act =
      switch event {
      case .becameReady: .becomeReady
      case .windowOpened: .openWindow
      case .becameEffective: .takeEffect
      default: .lapse
      }
    return try TakeCommand.carryOut(step, as: act, in: situation)
  }
}

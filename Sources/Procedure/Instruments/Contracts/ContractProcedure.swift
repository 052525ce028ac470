import CivilTime
import Councils
import Decisions
import Rules

/// What may be done to a contract of the register, by whom, and what it comes to.
public enum ContractProcedure {
  /// The table: what may be done from where, by whom, and where it leads.
  public static let transitions: [InstrumentTransition] = [
    InstrumentTransition(
      "register", from: [], to: "active", by: [.role(.implementingOfficer)],
      if: [
        "a decision in effect sets it up, awards it or approves it", "its law goes with its day",
        "weights come to 100",
      ]),
    InstrumentTransition(
      "option", from: ["active", "extended"], by: [.role(.implementingOfficer)],
      if: ["it reaches beyond the term"]),
    InstrumentTransition(
      "amend", from: ["active", "extended", "ended"], by: [.role(.implementingOfficer)],
      if: ["something changes", "weights come to 100"]),
    InstrumentTransition(
      "extend", from: ["active", "extended"], to: "extended", by: [.role(.implementingOfficer)],
      if: ["letters of a decision in effect went out while it ran"]),
    InstrumentTransition(
      "end", from: ["active", "extended"], to: "ended", by: [.role(.implementingOfficer)],
      if: ["a day in its term, with a reason"]),
    InstrumentTransition(
      "notice", from: ["extended", "ended"], by: [.role(.implementingOfficer)],
      if: ["the law asks for a notice of the change (DP-6, MO-2, MO-5)"]),
  ]

  /// The acts of a decision by which a contract can come to be.
  static let makingActs: [ActKind] = [.establish, .approve, .award, .admit, .extend, .join]

  /// What the command comes to, or everything that stands against it.
  public static func decide(
    _ command: ContractCommand, in state: ContractState,
    under circumstances: InstrumentCircumstances
  ) throws(InstrumentRefusal) -> InstrumentStep<ContractEvent> {
    var checks = RegisterChecks(words(of: command), circumstances)
    let row = transitions.first { $0.act == command.act }
    try checks.entitled(
      row?.by.compactMap { if case .role(let role) = $0 { role } else { nil } } ?? [])
    if case .register(let facts, _) = command {
      if state.facts != nil { checks.stop(ContractObstacle.taken(facts.id)) }
    } else if let row, !row.from.contains(state.phase.name) {
      checks.stop(
        RegisterObstacle.wrongState(
          "the contract", act: words(of: command), state: state.phase.name, begins: row.from))
      throw InstrumentRefusal(checks.obstacles)
    }
    checks.follows(state.acts.first?.done, "the day on which it was entered")
    switch command {
    case .register(let facts, let source): register(facts, source, &checks)
    case .enterOption(let option, let source): enter(option, source, state, &checks)
    case .amend(let change): amend(change, state, &checks)
    case .end(let day, let reason): end(on: day, reason, state, &checks)
    case .notice(let noticed): notice(noticed, state, &checks)
    }
    return try checks.step([event(of: command)])
  }

  private static func event(of command: ContractCommand) -> ContractEvent {
    switch command {
    case .register(let facts, let source): .registered(facts, by: source)
    case .enterOption(let option, let source): .optionEntered(option, source: source)
    case .amend(let change): .amended(change)
    case .end(let day, let reason): .ended(on: day, reason: reason)
    case .notice(let noticed): .noticed(noticed)
    }
  }

  private static func words(of command: ContractCommand) -> String {
    switch command {
    case .register: "enter a contract in the register"
    case .enterOption: "enter an option of a contract"
    case .amend: "amend a contract of the register"
    case .end: "end a contract of the register"
    case .notice: "enter the notice of a changed contract"
    }
  }
}

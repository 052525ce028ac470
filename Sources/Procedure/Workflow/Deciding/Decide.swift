public import CivilTime
import Councils
import Decisions

extension Procedure {
  /// What a command comes to, done on a day in law, or why it cannot be taken.
  ///
  /// Time passes first, up to that day, and afterwards up to the day on which it is recorded.
  public static func decide(
    _ command: Command, on day: CivilDate, in state: DecisionState,
    under circumstances: Circumstances
  ) throws(Refusal) -> Step {
    let passed = pass(until: min(day, circumstances.today), in: state, under: circumstances)
    var check = GuardCheck(
      command: command, act: command.act, way: way(of: command, in: passed.state), day: day,
      state: passed.state, circumstances: circumstances)
    let row = try row(check)
    var obstacles = check.obstaclesOfWhoAndWhen(row)
    if obstacles.isEmpty { obstacles = row.guards.flatMap { check.obstacles($0) } }
    guard obstacles.isEmpty else { throw Refusal(command.act, in: passed.state.phase, obstacles) }

    var step = passed
    for event in check.events() { step.add(event, done: day, check.by, circumstances) }
    // Days that were counted from an act go with it when it is put right.
    if command.act == .correct, let reckoned = reckon(step.state, under: circumstances) {
      step.add(
        .deadlinesReckoned(reckoned), done: circumstances.today, Officeholder(name: "the calendar"),
        circumstances)
    }
    check.state = step.state
    obstacles = row.guards.flatMap { check.obstaclesAfter($0) }
    guard obstacles.isEmpty else { throw Refusal(command.act, in: passed.state.phase, obstacles) }

    step.findings = check.findingsToShow(row)
    let number = passed.state.version + 1
    step.effects += row.papers.flatMap { paper in
      check.about(paper).map { Effect.issue(paper, about: $0, act: number) }
    }
    if case .correct(let correction) = command {
      step.effects += check.papersMadeAnew(after: correction)
    }
    step.effects += check.tidings()
    let later = pass(until: circumstances.today, in: step.state, under: circumstances)
    step.acts += later.acts
    step.effects += later.effects
    step.state = later.state
    return step
  }

  /// Which way of doing an act a command is, where that depends on the decision too.
  static func way(of command: Command, in state: DecisionState) -> String? {
    guard case .supersede(let event) = command else { return command.way }
    let gone = Set(state.supersededBy.keys).union(event.recommendations)
    return gone.isSuperset(of: state.proposal.recommendations) ? "whole" : "part"
  }

  private static func row(_ check: GuardCheck) throws(Refusal) -> Transition {
    let phase = check.state.phase
    let proposal = check.proposal
    let rows = transitions.filter { $0.act == check.act && $0.way == check.way }
    // Whoever may not act is told that, and nothing of the decision.
    if let first = rows.first, !rows.contains(where: { check.standing(for: $0) != nil }) {
      throw Refusal(check.act, in: phase, [check.notEntitled(first)])
    }
    let ours = rows.filter { $0.applies(to: proposal) }
    guard !ours.isEmpty else {
      throw Refusal(check.act, in: phase, [.notOfItsProcedure(check.act, way: check.way)])
    }
    if check.act == .start {
      guard check.state.started == nil else {
        throw Refusal(check.act, in: phase, [.wrongPhase(check.act, phase, begins: [])])
      }
      return ours[0]
    }
    guard let row = ours.first(where: { $0.from.contains(phase) }), check.state.started != nil
    else {
      if check.act == .decide, phase == .cleared || phase == .awaitingNotice {
        let wanting = check.obstacles(.noticeHasRun)
        if !wanting.isEmpty { throw Refusal(check.act, in: phase, wanting) }
      }
      let begins = Phase.allCases.filter { phase in ours.contains { $0.from.contains(phase) } }
      throw Refusal(check.act, in: phase, [.wrongPhase(check.act, phase, begins: begins)])
    }
    return row
  }
}

extension Step {
  /// What a decision comes to before anything happens to it.
  init(_ state: DecisionState) {
    acts = []
    effects = []
    findings = []
    self.state = state
  }

  mutating func add(
    _ event: DecisionEvent, done: CivilDate, _ by: Officeholder, _ circumstances: Circumstances
  ) {
    let act = RecordedAct(event, done: done, recorded: circumstances.today, by: by)
    acts.append(act)
    state.apply(act)
  }
}

public import CivilTime
import Councils
import Decisions
import Rules

extension Procedure {
  /// What time brings about up to a day, and the decision after it.
  public static func pass(
    until day: CivilDate, in state: DecisionState, under circumstances: Circumstances
  ) -> Step {
    var step = Step(state)
    let clock = Officeholder(name: "the calendar")
    while let (event, on) = due(in: step.state, on: day, under: circumstances) {
      step.add(event, done: on, clock, circumstances)
      let act: Act
      switch event {
      case .becameReady: act = .becomeReady
      case .becameEffective: act = .takeEffect
      case .windowOpened: act = .openWindow
      default: act = .lapse
      }
      if let row = transitions.first(where: { $0.act == act && $0.applies(to: state.proposal) }) {
        let number = step.state.version
        step.effects += row.papers.map { .issue($0, about: nil, act: number) }
      }
      step.effects += tidings(of: event, in: step.state)
    }
    return step
  }

  /// The next thing that time brings about by a day, with the day on which it does.
  private static func due(
    in state: DecisionState, on day: CivilDate, under circumstances: Circumstances
  ) -> (DecisionEvent, CivilDate)? {
    guard state.started != nil, let since = state.phaseSince, since <= day else { return nil }
    switch state.phase {
    case .cleared, .awaitingNotice:
      guard state.missingNotices.isEmpty, let text = state.text else { return nil }
      let counting = state.countingNotices.map(\.given.value)
      guard counting.allSatisfy({ $0.earliest != nil }) else { return nil }
      let earliest = ([since] + counting.compactMap(\.earliest)).max() ?? since
      guard earliest <= day else { return nil }
      let working = counting.max { ($0.earliest ?? since) < ($1.earliest ?? since) }?.working
      let ready = BecameReady(text: text.digest, earliest: earliest, working: working ?? [])
      return (.becameReady(ready), earliest)
    case .published:
      return afterPublication(state, since, circumstances)
    case .callInWindow:
      guard let window = state.window, window.lastDay < day else { return nil }
      let on = max(window.effectiveOn, since)
      guard on <= day else { return nil }
      return (
        .becameEffective(BecameEffective(why: .windowExpired, working: window.working)), on
      )
    case .effective:
      guard let end = state.proposal.endsOn, end < day, let next = end.adding(days: 1) else {
        return nil
      }
      return (.lapsed(Lapsed(endedOn: end)), max(next, since))
    default: return nil
    }
  }

  private static func afterPublication(
    _ state: DecisionState, _ published: CivilDate, _ circumstances: Circumstances
  ) -> (DecisionEvent, CivilDate)? {
    let day = state.publication?.on ?? published
    func effect(_ why: BecameEffective.Why) -> (DecisionEvent, CivilDate) {
      let words = "on publication, \(day.textWithWeekday): \(why.words)"
      return (.becameEffective(BecameEffective(why: why, working: [words])), day)
    }
    if state.isCallable == false { return effect(.notCallable) }
    if state.exemption != nil { return effect(.exempt) }
    guard let window = window(of: state, under: circumstances) else { return nil }
    return (.windowOpened(window), day)
  }

  /// The days on which a published decision can be called in; nil while the rule is not known.
  static func window(
    of state: DecisionState, under circumstances: Circumstances
  ) -> WindowOpened? {
    let council = circumstances.council(for: state)
    guard state.callInGaps(council).isEmpty, let decided = state.decided?.on,
      let published = state.publication
    else { return nil }
    let reckoned = CallInPeriod.reckon(
      decidedOn: decided, publishedOn: published.on, at: published.value.at, council: council,
      calendar: circumstances.calendar)
    guard let reckoned else { return nil }
    return WindowOpened(
      lastDay: reckoned.lastDay, deadlineTime: council.callIn.value?.deadlineTime.value,
      effectiveOn: reckoned.effect,
      working: reckoned.working + (state.callInRule.map { ["the rule: \($0.source)"] } ?? []),
      holidays: circumstances.holidays)
  }

  private static func tidings(of event: DecisionEvent, in state: DecisionState) -> [Effect] {
    let subject = "\(state.id.text), \(state.proposal.subject)"
    let author = state.started?.author.person.map { Effect.Recipient.person($0) }
    func tell(_ recipients: [Effect.Recipient?], _ text: String) -> [Effect] {
      recipients.compactMap { $0 }.map { .tell($0, "\(subject): \(text)") }
    }
    switch event {
    case .becameReady(let ready):
      return tell(
        [author, state.proposal.makerPost.map { .post($0) }],
        "it can be decided from \(ready.earliest.textWithWeekday)")
    case .windowOpened(let window):
      return tell(
        [.role(.scrutinyOfficer)],
        "it can be called in until \(window.lastDay.textWithWeekday)")
    case .becameEffective(let effect):
      return tell([author, .role(.implementingOfficer)], "it has effect: \(effect.why.words)")
    default: return tell([author], "it has lapsed")
    }
  }
}

extension DecisionState {
  /// The decision after one thing more has happened to it. Never fails: whether it may happen is
  /// settled before it is recorded.
  public func applying(_ act: RecordedAct) -> DecisionState {
    var state = self
    state.apply(act)
    return state
  }

  /// What everything that happened to a decision adds up to.
  public static func replaying(_ acts: some Sequence<RecordedAct>) -> DecisionState {
    var state = DecisionState()
    for act in acts { state.apply(act) }
    return state
  }

  mutating func apply(_ act: RecordedAct) {
    if case .corrected(let correction) = act.event {
      correct(correction, act)
      return
    }
    acts.append(act)
    if !preparing(act), !noticing(act), !making(act), !callingIn(act) { keeping(act) }
  }

  /// The state if the act that is corrected had been recorded as it should have been.
  private mutating func correct(_ correction: Corrected, _ act: RecordedAct) {
    var all = acts
    all.append(act)
    guard all.indices.contains(correction.act - 1) else {
      acts = all
      return
    }
    var corrected = all[correction.act - 1]
    // Facts that do not fit are refused before they are recorded.
    if let event = try? corrected.event.merging(correction.facts) { corrected.event = event }
    corrected.done = correction.dated ?? corrected.done
    all[correction.act - 1] = corrected
    var state = DecisionState()
    for earlier in all {
      if case .corrected = earlier.event {
        state.acts.append(earlier)
      } else {
        state.apply(earlier)
      }
    }
    self = state
  }

  func dated<Value>(_ value: Value, _ act: RecordedAct) -> DatedFact<Value> {
    DatedFact(value: value, on: act.done, act: acts.count)
  }

  mutating func move(to next: Phase, _ act: RecordedAct) {
    guard phase != next || phaseSince == nil else { return }
    phase = next
    phaseSince = act.done
  }
}

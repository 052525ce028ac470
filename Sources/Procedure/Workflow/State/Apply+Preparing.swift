import Decisions
import Digests

extension DecisionState {
  /// Takes in what belongs to the writing and clearing of the report; false when it does not.
  mutating func preparing(_ act: RecordedAct) -> Bool {
    switch act.event {
    case .started(let event):
      started = event
      procedure = event.procedure
      rules = event.rules
      proposal = event.proposal
      write(event.text, changes: [], act)
      move(to: .draft, act)
    case .textChanged(let event):
      proposal = event.proposal
      write(event.text, changes: event.changes, act)
      change(act)
    case .submitted(let event):
      for request in event.requests { ask(request, on: event.text, act) }
      move(to: .clearance, act)
    case .adviceAsked(let event):
      ask(event.request, on: text?.digest, act)
    case .adviceDrafted(let event):
      update(event.topic) { $0.draft = event }
    case .adviceGiven(let event):
      let given = dated(event, act)
      update(event.topic) { advice in
        advice.given = given
        advice.draft = nil
        advice.overridden = nil
      }
    case .adviceOverridden(let event):
      let overridden = dated(event, act)
      update(event.topic) { $0.overridden = overridden }
    case .returned:
      move(to: .draft, act)
    case .cleared(let event):
      clearance = dated(event, act)
      move(to: .cleared, act)
      settleNotice(act)
    case .migrated(let event):
      procedure = event.to
      rules = event.rules
      proposal = event.proposal
    default: return false
    }
    return true
  }

  private mutating func write(
    _ digest: SHA256Digest, changes: [String], _ act: RecordedAct
  ) {
    texts.append(
      TextVersion(digest: digest, number: texts.count + 1, on: act.done, changes: changes))
  }

  /// What was cleared was another text: it is not cleared any more.
  private mutating func change(_ act: RecordedAct) {
    switch phase {
    case .cleared, .awaitingNotice, .ready:
      clearance = nil
      ready = nil
      move(to: .clearance, act)
    case .deferred, .notAgreed:
      clearance = nil
      reopen()
      move(to: .draft, act)
    default: break
    }
  }

  private mutating func ask(
    _ request: AdviceRequest, on digest: SHA256Digest?, _ act: RecordedAct
  ) {
    guard let digest = digest ?? text?.digest else { return }
    let asked = dated(digest, act)
    guard let index = advice.firstIndex(where: { $0.topic == request.topic }) else {
      advice.append(AdviceState(request: request, asked: asked))
      return
    }
    // Advice given on this very text stands, whoever sends the report round again.
    if advice[index].given?.value.text == digest, case .submitted = act.event { return }
    advice[index].request = request
    advice[index].asked = asked
    advice[index].times += 1
    advice[index].given = nil
    advice[index].overridden = nil
  }

  private mutating func update(
    _ topic: Implications.Topic, _ change: (inout AdviceState) -> Void
  ) {
    guard let index = advice.firstIndex(where: { $0.topic == topic }) else { return }
    change(&advice[index])
  }
}

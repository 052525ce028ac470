import Decisions

extension DecisionState {
  /// Takes in the making, recording and publishing; false for anything else.
  mutating func making(_ act: RecordedAct) -> Bool {
    switch act.event {
    case .becameReady(let event):
      ready = event
      move(to: .ready, act)
    case .authorityConfirmed(let event):
      authority = dated(event, act)
    case .decided(let event):
      decided = dated(event, act)
      decide(event, act)
    case .resumed(let event):
      reopen()
      resumedFor = event.on
      move(to: .cleared, act)
      settleNotice(act)
    case .recorded(let event):
      record = dated(event, act)
      move(to: .recorded, act)
    case .lodged(let event):
      lodging = dated(event, act)
      move(to: .lodged, act)
    case .published(let event):
      publication = dated(event, act)
      move(to: decided?.value.outcome == .notAgreed ? .notAgreed : .published, act)
    case .becameEffective(let event):
      effect = dated(event, act)
      move(to: .effective, act)
    case .implementationBegun: move(to: .implementing, act)
    case .closed: move(to: .closed, act)
    case .lapsed: move(to: .lapsed, act)
    case .withdrawn: move(to: .withdrawn, act)
    default: return false
    }
    return true
  }

  /// Takes up again what was put off or refused: nothing of how it came out then stands for what it
  /// will be, and the agenda of that meeting, or notice that it was private, is of no other.
  mutating func reopen() {
    for index in notices.indices {
      switch notices[index].given.value.notice.kind {
      case .agenda, .privateMeeting, .privateMeetingFurther: notices[index].isSetAside = true
      default: break
      }
    }
    urgency.removeAll { $0.value.about == .privateMeeting }
    ready = nil
    authority = nil
    decided = nil
    resumedFor = nil
    record = nil
    lodging = nil
    publication = nil
    window = nil
    callIns = []
  }

  private mutating func decide(_ event: Decided, _ act: RecordedAct) {
    if event.widens {
      // Notices, and whatever was agreed, were of the narrower matter.
      for index in notices.indices { notices[index].isSetAside = true }
      urgency = []
      exemption = nil
      ready = nil
      move(to: .cleared, act)
    } else {
      move(to: event.outcome == .deferred ? .deferred : .decided, act)
    }
  }
}

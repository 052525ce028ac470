extension DecisionState {
  /// Takes in notices, agreements and waivers; false for anything else.
  mutating func noticing(_ act: RecordedAct) -> Bool {
    switch act.event {
    case .noticeGiven(let event):
      notices.append(NoticeState(given: dated(event, act)))
    case .urgencyAgreed(let event):
      urgency.append(dated(event, act))
    case .exemptionAgreed(let event):
      exemption = dated(event, act)
    case .waiverRequested(let event):
      // One that was decided while the text had but one stands beside a second that is asked for.
      waivers.removeAll {
        $0.isOf(event.rule, in: event.recommendation, at: event.place)
          && ($0.decided == nil || $0.requested.value.place == event.place)
      }
      waivers.append(WaiverState(requested: dated(event, act)))
    case .waiverDecided(let event):
      let decided = dated(event, act)
      if let index = waivers.place(of: event.rule, in: event.recommendation, at: event.place) {
        waivers[index].decided = decided
      }
    default: return false
    }
    settleNotice(act)
    return true
  }

  /// A cleared decision of which all notice is given waits only for its days.
  mutating func settleNotice(_ act: RecordedAct) {
    if phase == .cleared, noticeIsGiven, !standingNotices.isEmpty || !urgency.isEmpty {
      move(to: .awaitingNotice, act)
    }
  }

  /// Whether whatever notice the law asks for has been given, be its days run or not.
  public var noticeIsGiven: Bool { missingNotices.isEmpty }
}

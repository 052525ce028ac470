import CivilTime
import Councils
import Decisions

extension GuardCheck {
  /// What stands against it in notices and agreements.
  func noticeObstacles(_ term: Guard) -> [Obstacle] {
    switch term {
    case .noticeIsWhole:
      guard case .giveNotice(let notice)? = command else { return [] }
      return NoticeItems.missing(from: notice, for: proposal, day: day)
    case .rungIsNext:
      guard case .agreeUrgency(let agreed)? = command, agreed.agreedAs != .scrutinyChair,
        (agreed.earlierRung ?? "").isEmpty
      else { return [] }
      return [.earlierRungUnanswered(agreed.agreedAs)]
    case .exemptionAgreerIsKnown:
      return exemptionObstacles()
    default: return notRun()
    }
  }

  private func notRun() -> [Obstacle] {
    let missing = state.missingNotices
    if !missing.isEmpty { return missing.map { .noticeMissing($0) } }
    return state.countingNotices.compactMap { notice in
      let given = notice.given.value
      guard let earliest = given.earliest else { return .daysUnknown(given.notice.kind) }
      guard day < earliest else { return nil }
      return .tooEarly(day, earliest: earliest, working: given.working)
    }
  }
}

extension DecisionState {
  /// The notices whose days must have run before the decision is made.
  var countingNotices: [NoticeState] {
    let kinds: [Notice.Kind] =
      switch exceptionToNotice {
      case nil: [.keyDecision]
      case .generalException?: [.generalException]
      case .specialUrgency?: []
      }
    var counting = proposal.needsNotice ? kinds : []
    if proposal.isCollective {
      if proposal.isPrivateMeeting, urgency(about: .privateMeeting) == nil {
        counting += [.privateMeeting, .privateMeetingFurther]
      }
      counting.append(.agenda)
    }
    return counting.compactMap { notice($0) }
  }
}

/// What the law asks each notice to say.
enum NoticeItems {
  /// What a notice leaves out.
  static func missing(
    from notice: Notice, for proposal: Proposal, day: CivilDate
  ) -> [Obstacle] {
    var found: [Obstacle] = []
    func ask(_ isThere: Bool, _ item: String, _ provision: String) {
      if !isThere { found.append(.noticeLacks(notice.kind, item: item, provision: provision)) }
    }
    func says(_ text: String?) -> Bool { !(text ?? "").isEmpty }
    if let published = notice.publishedOn, published != day {
      found.append(.noticeDay(published, act: day))
    }
    switch notice.kind {
    case .keyDecision:
      ask(notice.statesKeyDecision == true, "that a key decision is to be made", "reg 9(1)(a)")
      ask(says(notice.matter), "the matter", "reg 9(1)(b)")
      ask(says(notice.decisionMaker), "the decision maker's name and title", "reg 9(1)(c)")
      ask(
        !proposal.isCollective || !notice.members.isEmpty, "the members of the body",
        "reg 9(1)(c)")
      ask(
        notice.decisionOn != nil || says(notice.decisionPeriod),
        "the day on which, or the period in which, it is to be made", "reg 9(1)(d)")
      ask(notice.documents != nil, "the documents submitted", "reg 9(1)(e)")
      ask(says(notice.address), "the address from which they can be had", "reg 9(1)(f)")
      ask(
        notice.furtherDocuments == true, "that further documents may be submitted", "reg 9(1)(g)")
      ask(says(notice.howToRequest), "how to ask for these", "reg 9(1)(h)")
    case .generalException:
      ask(says(notice.matter), "the matter", "reg 10(1)(a)")
      ask(says(notice.sentTo) && notice.sentToRole != nil, "to whom it is sent", "reg 10(1)(a)")
      ask(says(notice.reasons), "why 28 days' notice is impracticable", "reg 10(3)")
    case .generalExceptionReasons:
      ask(says(notice.reasons), "why 28 days' notice is impracticable", "reg 10(3)")
    case .specialUrgencyReasons:
      ask(says(notice.reasons), "why the decision is urgent and cannot be deferred", "reg 11(2)")
    case .privateMeeting:
      ask(says(notice.reasons), "why the meeting is private", "reg 5(3)")
    case .privateMeetingFurther:
      ask(says(notice.reasons), "why the meeting is private", "reg 5(5)")
      ask(
        notice.representations != nil, "the representations received, be it none", "reg 5(5)")
    case .agenda:
      ask(notice.decisionOn != nil, "the day of the meeting", "reg 7")
    }
    return found
  }
}

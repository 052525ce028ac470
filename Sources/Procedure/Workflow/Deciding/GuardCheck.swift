import CivilTime
import Councils
import Decisions
import Rules

/// The terms of a transition, looked at for one command, or for an offer of it.
struct GuardCheck {
  /// The command; nil when it is only asked what could be done.
  var command: Command?
  var act: Act
  var way: String?
  var day: CivilDate
  var state: DecisionState
  var circumstances: Circumstances

  var council: Council { circumstances.council(for: state) }

  /// What the procedure goes by: for a decision that begins, that of the command.
  var proposal: Proposal {
    if case .start(let start)? = command { return start.proposal }
    return state.proposal
  }

  /// Whoever acts, in the post that lets them.
  var by: Officeholder {
    guard let row = Procedure.transitions.first(where: { $0.act == act && $0.way == way }),
      let standing = standing(for: row)
    else { return circumstances.actorInPost(on: day) }
    guard let post = standing.post else { return circumstances.actorInPost(on: day) }
    return circumstances.officeholder(circumstances.actor, post)
  }

  /// How whoever acts comes to be one who may.
  func standing(for row: Transition) -> Standing? {
    for role in row.by {
      if let standing = standing(as: role) { return standing }
    }
    return nil
  }

  private func standing(as role: Role) -> Standing? {
    let staff = circumstances.staff
    let council = proposal.council
    switch role {
    case .decisionMaker:
      guard let post = proposal.makerPost, !proposal.isCollective else { return nil }
      return staff.standing(of: circumstances.actor, asHolderOf: post, in: council, on: day)
    case .adviser:
      let topics = topic.map { [$0] } ?? Implications.Topic.allCases
      for topic in topics {
        if let standing = staff.standing(
          of: circumstances.actor, as: .adviser, in: council, on: day, topic: topic)
        {
          return standing
        }
      }
      return nil
    default:
      return staff.standing(of: circumstances.actor, as: role, in: council, on: day)
    }
  }

  /// The topic of advice that the command is about.
  var topic: Implications.Topic? {
    switch command {
    case .advise(let advice): advice.topic
    case .draftAdvice(let topic, _): topic
    case .overrideAdvice(let topic, _): topic
    case .returnReport(let topic, _): topic
    case .ask(let ask): ask.topic
    default: nil
    }
  }

  /// That whoever acts has no role that may.
  func notEntitled(_ row: Transition) -> Obstacle {
    // Whose decision it is, is told by name.
    if act == .decide || act == .reconsider, let maker = makerObstacles().first,
      maker != .noMakerPost
    {
      return maker
    }
    let name = circumstances.staff.person(circumstances.actor)?.name
    return .notEntitled(name ?? circumstances.actor.rawValue, act, roles: row.by)
  }

  /// What stands against it in who acts, and on which day.
  func obstaclesOfWhoAndWhen(_ row: Transition) -> [Obstacle] {
    var found: [Obstacle] = []
    if standing(for: row) == nil { found.append(notEntitled(row)) }
    if day > circumstances.today {
      found.append(.inTheFuture(day, today: circumstances.today))
    }
    if !row.to.isEmpty, let since = state.phaseSince, day < since, !isBackInTime {
      found.append(.beforeWhatItFollows(day, follows: since, state.phase))
    }
    if isOfText, let text = state.text, day < text.on { found.append(.beforeText(day, text.on)) }
    return found
  }

  /// Whether it is done on the text as it stands, so that it cannot come before it.
  private var isOfText: Bool {
    switch act {
    case .edit, .submit, .draftAdvice, .advise, .clear: true
    default: false
    }
  }

  /// A requisition that was received in time and is recorded when time has already passed; a notice,
  /// which need not wait for the report to be cleared.
  private var isBackInTime: Bool {
    switch act {
    case .callIn: state.phase == .effective
    case .giveNotice, .agreeUrgency: true
    default: false
    }
  }

  /// What stands against it on one of its terms, before it is done.
  func obstacles(_ term: Guard) -> [Obstacle] {
    switch term {
    case .textIsComplete: textObstacles()
    case .notTheAuthor: authorObstacles()
    case .adviceWasAsked, .adviceIsOverdue, .adviceIsSettled: adviceObstacles(term)
    case .noticeIsWhole, .rungIsNext, .exemptionAgreerIsKnown, .noticeHasRun:
      noticeObstacles(term)
    case .waiversAreDecided, .waiverIsOfText: waiverObstacles(term)
    case .packIsCurrent, .makerHoldsPost, .actIsShown, .interestsAreAnswered, .reasonsAreGiven:
      makingObstacles(term)
    case .nothingIsWithheld:
      proposal.hasWithheld || proposal.isExempt ? [.withheld] : []
    case .callInRuleIsKnown, .withinWindow, .requisitionIsValid, .callInCanBeWithdrawn,
      .notCalledInBefore:
      callInObstacles(term)
    case .laterDecisionHasEffect, .correctionFits: keepingObstacles(term)
    case .rulesBeforeDecision, .recordIsWhole, .rulesBeforePublication:
      command == nil ? rulesWithoutAct(term) : []
    }
  }

  /// What stands against it once it is done, by the rules that judge what came of it.
  func obstaclesAfter(_ term: Guard) -> [Obstacle] {
    switch term {
    case .rulesBeforeDecision, .recordIsWhole, .rulesBeforePublication: ruleObstacles(term)
    case .textIsComplete where act == .clear: titleObstacles()
    default: []
    }
  }

  private func authorObstacles() -> [Obstacle] {
    guard state.authors.contains(circumstances.actor) else { return [] }
    let name = circumstances.staff.person(circumstances.actor)?.name
    return [.isTheAuthor(name ?? circumstances.actor.rawValue, act)]
  }
}

import Councils
import Decisions
import Rules

extension GuardCheck {
  /// Who makes the decision by this command: the person named, or whoever gives it.
  var maker: PersonID {
    switch command {
    case .decide(let decision): decision.maker ?? circumstances.actor
    case .reconsider(let again): again.maker ?? circumstances.actor
    default: circumstances.actor
    }
  }

  /// The maker in the post that decides: for a body, the body.
  var makerInPost: Officeholder {
    if proposal.isCollective {
      let post = proposal.makerPost.flatMap { council.post($0) }
      return Officeholder(
        name: post?.title ?? proposal.makerName ?? "the body", post: proposal.makerPost,
        title: post?.title)
    }
    let post = proposal.makerPost.flatMap {
      circumstances.staff.post($0, of: maker, in: proposal.council, on: day)
    }
    return circumstances.officeholder(maker, post)
  }

  /// What stands against it in its making.
  func makingObstacles(_ term: Guard) -> [Obstacle] {
    switch term {
    case .packIsCurrent: state.ready?.text == state.text?.digest ? [] : [.packIsStale]
    case .makerHoldsPost: makerObstacles()
    case .actIsShown: showing()
    case .interestsAreAnswered:
      if case .decide(let decision)? = command, decision.interests == nil {
        [.interestsUnanswered]
      } else {
        []
      }
    default: wanting() + answerObstacles()
    }
  }

  /// What stands against whoever is to make the decision.
  func makerObstacles() -> [Obstacle] {
    guard command != nil, !proposal.isCollective else { return [] }
    guard let post = proposal.makerPost else { return [.noMakerPost] }
    let staff = circumstances.staff
    if state.authors.contains(maker) {
      return [.authorIsMaker(staff.person(maker)?.name ?? maker.rawValue)]
    }
    if staff.standing(of: maker, asHolderOf: post, in: proposal.council, on: day) != nil {
      return []
    }
    let holders = staff.holders(of: post, in: proposal.council, on: day)
      .compactMap { staff.person($0)?.name }
    return [
      .notTheMaker(
        staff.person(maker)?.name ?? maker.rawValue,
        post: council.post(post)?.title ?? post.rawValue, day, holders: holders)
    ]
  }

  /// A clerk who records what another did must have what shows it.
  private func showing() -> [Obstacle] {
    guard case .decide(let decision)? = command else { return [] }
    if let evidence = decision.evidence,
      !state.attachments.contains(where: { $0.value.document == evidence })
    {
      return [.notAttached]
    }
    let hasMinute = !(decision.minute ?? "").allSatisfy(\.isWhitespace)
    let isShown = decision.evidence != nil || (proposal.isCollective && hasMinute)
    let isOwn = !proposal.isCollective && maker == circumstances.actor
    return isOwn || isShown ? [] : [.nothingShowsIt(act)]
  }

  private func wanting() -> [Obstacle] {
    let words: (String?, String, String)? =
      switch command {
      case .decide(let decision):
        switch decision.outcome {
        case .agreed: nil
        case .agreedWithChanges: (decision.changes, "what was changed", "--changes")
        case .notAgreed: (decision.reasons, "why it is not agreed", "--reasons")
        case .deferred: (decision.reasons, "why it is put off", "--reasons")
        }
      case .returnReport(_, let reason): (reason, "what is to be changed", "--reason")
      case .overrideAdvice(_, let reason): (reason, "the reason", "--reason")
      case .requestWaiver(_, _, _, let reason): (reason, "the reason", "--reason")
      case .stateCallInRule(let rule): (rule.source, "where the rule stands", "--source")
      case .agreeUrgency(let agreed): (agreed.reason, "why it is urgent", "--reason")
      case .exempt(let exemption): (exemption.reason, "why it cannot wait", "--reason")
      case .decideWaiver(_, _, _, _, let reason, _): (reason, "the reason", "--reason")
      case .callIn(let requisition): (requisition.reasons, "the reasons", "--reasons")
      case .refuseCallIn(let reason): (reason, "the reason", "--reason")
      case .withdrawCallIn(let event): (event.reason, "the reason", "--reason")
      case .concludeScrutiny(let event): (event.reasons, "the reasons", "--reasons")
      case .reconsider(let again): (again.reasons, "the reasons", "--reasons")
      case .concludeCouncil(let event): (event.reasons, "the reasons", "--reasons")
      case .resume(let event): (event.reason, "the reason", "--reason")
      case .withdraw(let reason): (reason, "the reason", "--reason")
      case .correct(let event): (event.reason, "the reason", "--reason")
      case .answerFinding(_, let reason): (reason, "the reason", "--reason")
      case .migrate(let event): (event.reason, "the reason", "--reason")
      default: nil
      }
    var found: [Obstacle] = []
    if let (text, what, option) = words, (text ?? "").allSatisfy(\.isWhitespace) {
      found.append(.wanting(what, option: option))
    }
    if case .reconsider(let again)? = command, again.outcome == .changed,
      (again.changes ?? "").allSatisfy(\.isWhitespace)
    {
      found.append(.wanting("what was changed", option: "--changes"))
    }
    return found
  }
}

import CivilTime
import Councils
import Decisions
import Digests
import JSONText
import Rules

extension GuardCheck {
  /// The text as it stands.
  private var text: SHA256Digest { state.text?.digest ?? SHA256Digest(of: []) }

  /// What happens by the command.
  func events() -> [DecisionEvent] {
    guard let command else { return [] }
    switch command {
    case .start(let start):
      return [
        .started(
          Started(
            id: start.id, author: by, procedure: circumstances.procedure,
            rules: circumstances.rules, text: start.text, proposal: start.proposal))
      ]
    case .edit(let edit):
      return [
        .textChanged(
          TextChanged(
            text: edit.text, proposal: edit.proposal, changes: edit.changes, reason: edit.reason))
      ]
    case .migrate(let migration):
      return [
        .migrated(
          Migrated(
            from: state.procedure ?? migration.to, to: migration.to, rules: circumstances.rules,
            proposal: migration.proposal, reason: migration.reason))
      ]
    case .submit, .ask, .draftAdvice, .advise, .overrideAdvice, .returnReport, .clear:
      return preparing(command)
    case .giveNotice, .agreeUrgency, .exempt, .requestWaiver, .decideWaiver:
      return noticing(command)
    case .decide, .resume, .record, .lodge, .publish, .implement, .close, .withdraw:
      return making(command)
    case .supersede(let event): return [.superseded(event)]
    case .attach(let event): return [.attached(event)]
    case .answerFinding(let key, let reason):
      return [.findingAnswered(FindingAnswered(key: key, reason: reason, by: by))]
    case .correct(let event): return correcting(event)
    default: return callingIn(command)
    }
  }

  private func preparing(_ command: Command) -> [DecisionEvent] {
    switch command {
    case .submit(let submit):
      let required = proposal.adviceRequired.map { request($0, isRequired: true, submit.due) }
      let also = submit.also.filter { !proposal.adviceRequired.contains($0) }
        .map { request($0, isRequired: false, submit.due) }
      return [.submitted(Submitted(text: text, requests: required + also))]
    case .ask(let ask):
      let request = request(ask.topic, isRequired: ask.isRequired, ask.due)
      return [.adviceAsked(AdviceAsked(request: request, reason: ask.reason))]
    case .draftAdvice(let topic, let words):
      return [.adviceDrafted(AdviceDrafted(topic: topic, words: words, by: by))]
    case .advise(let advice):
      return [
        .adviceGiven(
          AdviceGiven(
            topic: advice.topic, text: text, conclusion: advice.conclusion, words: advice.words,
            reference: advice.reference, by: by))
      ]
    case .overrideAdvice(let topic, let reason):
      return [.adviceOverridden(AdviceOverridden(topic: topic, reason: reason, by: by))]
    case .returnReport(let topic, let reason):
      return [.returned(Returned(topic: topic, reason: reason, by: by))]
    default: return [.cleared(Cleared(text: text, by: by))]
    }
  }

  private func request(
    _ topic: Implications.Topic, isRequired: Bool, _ due: DueIn?
  ) -> AdviceRequest {
    guard let due else { return AdviceRequest(topic: topic, isRequired: isRequired) }
    let words = due.unit == .calendarDay ? "days" : "working days"
    return AdviceRequest(
      topic: topic, isRequired: isRequired,
      due: due.day(after: day, calendar: circumstances.calendar),
      working: ["\(due.days) \(words) after \(day.textWithWeekday)"], days: due.days,
      unit: due.unit)
  }

  private func noticing(_ command: Command) -> [DecisionEvent] {
    switch command {
    case .giveNotice(var notice):
      notice.publishedOn = day
      let reckoned = NoticePeriod.firstLawfulDay(
        after: notice, council: council, calendar: circumstances.calendar)
      return [
        .noticeGiven(
          NoticeGiven(
            notice: notice, earliest: reckoned?.day, working: reckoned?.working ?? [],
            holidays: circumstances.holidays, by: by))
      ]
    case .agreeUrgency(let agreed): return [.urgencyAgreed(agreed)]
    case .exempt(var exemption):
      exemption.reportTo =
        exemption.reportTo ?? council.callIn.value?.exemption?.reportTo.value
      return [.exemptionAgreed(exemption)]
    case .requestWaiver(let rule, _, _, let reason):
      var requested = WaiverRequested(
        rule: rule, reason: reason, by: by, recommendation: namedWaiver?.recommendation)
      requested.place = namedWaiver?.place
      return [.waiverRequested(requested)]
    case .decideWaiver(let rule, _, _, let isApproved, let reason, let entry):
      var decided = WaiverDecided(
        rule: rule, isApproved: isApproved, reason: reason, by: by, registerEntry: entry)
      decided.recommendation = namedWaiver?.recommendation
      decided.place = namedWaiver?.place
      decided.isRetrospective = isApproved ? namedWaiver?.isRetrospective(on: day) : nil
      return [.waiverDecided(decided)]
    default: return []
    }
  }

  private func making(_ command: Command) -> [DecisionEvent] {
    switch command {
    case .decide(let decision): return [.authorityConfirmed(authority)] + [made(decision)]
    case .resume(let event): return [.resumed(event)]
    case .record:
      let made = state.decided?.on ?? day
      let retention = council.retention.value
      return [
        .recorded(
          Recorded(
            by: by, keepUntil: made.adding(months: 12 * (retention?.recordYears.value ?? 6)),
            backgroundKeptUntil: made.adding(months: 12 * (retention?.backgroundYears.value ?? 4))))
      ]
    case .lodge(let with, let place):
      return [.lodged(Lodged(with: with ?? by.text, place: place, receivedBy: by))]
    case .publish(let time, let address):
      return [.published(Published(at: time, address: address, by: by))]
    case .implement(let remark): return [.implementationBegun(remark)]
    case .close(let remark): return [.closed(remark)]
    case .withdraw(let reason): return [.withdrawn(Withdrawn(reason: reason, by: by))]
    default: return []
    }
  }

  private func made(_ decision: MakeDecision) -> DecisionEvent {
    .decided(
      Decided(
        outcome: decision.outcome, text: text, maker: makerInPost,
        presiding: decision.presiding.map { Officeholder(name: $0) }, reasons: decision.reasons,
        changes: decision.changes, widens: decision.widens, until: decision.until,
        interests: decision.interests ?? [], minute: decision.minute, evidence: decision.evidence))
  }

  /// Under what authority the maker decides: the provision of the scheme, or the delegation.
  private var authority: AuthorityConfirmed {
    let facts = circumstances.facts(state, council)
    let sources = facts.decision.authority?.sources ?? []
    var confirmed = AuthorityConfirmed(
      maker: makerInPost, power: nil, limit: nil, term: nil, scheme: circumstances.procedure)
    guard let source = sources.first else { return confirmed }
    let power = source.power.flatMap { council.power($0, on: day)?.value }
    confirmed.power = sources.map { source in
      let power = source.power.flatMap { council.power($0, on: day)?.value }
      return [
        source.decision.map { $0.contains("decision") ? $0 : "decision \($0)" }, source.instrument,
        source.provision ?? power?.provision,
      ].compactMap { $0 }.joined(separator: ", ")
    }.joined(separator: "; ")
    let limits = [
      (source.over ?? power?.over).map { "over \($0.text)" },
      (source.limit ?? power?.upTo).map { "up to \($0.text)" },
    ].compactMap { $0 }
    confirmed.limit = limits.isEmpty ? nil : limits.joined(separator: ", ")
    let days = [
      source.inForceFrom.map { "from \($0.text)" }, power?.to?.value.map { "to \($0.text)" },
    ].compactMap { $0 }
    confirmed.term = days.isEmpty ? nil : days.joined(separator: " ")
    return confirmed
  }

  private func callingIn(_ command: Command) -> [DecisionEvent] {
    switch command {
    case .stateCallInRule(let rule): return [.callInRuleStated(rule)]
    case .callIn(let requisition): return [.calledIn(requisition)]
    case .refuseCallIn(let reason):
      return [
        .requisitionRefused(
          RequisitionRefused(reason: reason, conditions: requisitionConditions(), by: by))
      ]
    case .acceptCallIn(let scrutinyBy):
      return [
        .requisitionAccepted(
          RequisitionAccepted(
            conditions: requisitionConditions(), scrutinyBy: scrutinyBy, by: by))
      ]
    case .withdrawCallIn(let event): return [.callInWithdrawn(event), effect(.callInWithdrawn)]
    case .conveneScrutiny(let event): return [.scrutinyConvened(event)]
    case .concludeScrutiny(let event):
      return [.scrutinyConcluded(event)]
        + (event.outcome == .noFurtherAction ? [effect(.scrutinyContent)] : [])
    case .reconsider(let again):
      let event = Reconsidered(
        outcome: again.outcome, reasons: again.reasons, changes: again.changes, maker: makerInPost)
      switch again.outcome {
      case .confirmed: return [.reconsidered(event), effect(.confirmed)]
      case .changed: return [.reconsidered(event), effect(.changed)]
      case .rescinded: return [.reconsidered(event)]
      }
    case .concludeCouncil(let event):
      switch event.outcome {
      case .noObjection: return [.councilConcluded(event), effect(.councilContent)]
      case .agreedByCouncil: return [.councilConcluded(event), effect(.councilDecided)]
      case .objection, .refusedByCouncil: return [.councilConcluded(event)]
      }
    default: return []
    }
  }

  private func effect(_ why: BecameEffective.Why) -> DecisionEvent {
    .becameEffective(
      BecameEffective(why: why, working: ["at once: \(why.words), on \(day.textWithWeekday)"]))
  }

  /// A correction, and the days that are reckoned from what it puts right.
  private func correcting(_ correction: Corrected) -> [DecisionEvent] {
    var correction = correction
    if let dated = correction.dated, case .noticeGiven = state.acts[correction.act - 1].event,
      case .object(var facts) = correction.facts
    {
      var notice: JSONObject = [:]
      if case .object(let given)? = facts["notice"] { notice = given }
      notice["publishedOn"] = notice["publishedOn"] ?? .string(dated.iso)
      facts["notice"] = .object(notice)
      correction.facts = .object(facts)
    }
    return [.corrected(correction)]
  }
}

extension BecameEffective.Why {
  /// Why a decision takes effect, in words.
  public var words: String {
    switch self {
    case .notCallable: "it cannot be called in"
    case .exempt: "it was agreed that it is not to be called in"
    case .windowExpired: "nobody called it in"
    case .callInWithdrawn: "the call-in was withdrawn"
    case .scrutinyContent: "scrutiny resolved that nothing further be done"
    case .confirmed: "its maker confirmed it"
    case .changed: "its maker confirmed it with changes"
    case .councilContent: "Council had no objection"
    case .councilDecided: "Council agreed to it"
    }
  }

  /// The same as a sentence of its own.
  public var sentence: String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}

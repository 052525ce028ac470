import CivilTime
import Councils
public import Decisions

extension GuardCheck {
  /// What each paper of a kind is about: for requests for advice, every topic that is asked.
  func about(_ paper: PaperKind) -> [String?] {
    guard paper == .clearanceRequest else { return [nil] }
    switch command {
    case .submit:
      return state.advice.filter { $0.asked.act == state.version }.map(\.topic.rawValue)
    case .ask(let ask): return [ask.topic.rawValue]
    default: return []
    }
  }

  /// Who is told what.
  func tidings() -> [Effect] {
    let subject = "\(state.id.text), \(proposal.subject)"
    let author = state.started?.author.person.map { Effect.Recipient.person($0) }
    func tell(_ recipients: [Effect.Recipient?], _ text: String) -> [Effect] {
      recipients.compactMap { $0 }.map { .tell($0, "\(subject): \(text)") }
    }
    let concerned: [Effect.Recipient?] = [
      author, proposal.makerPost.map { .post($0) }, .role(.implementingOfficer),
    ]
    switch command {
    case .submit:
      return state.advice.filter { $0.asked.act == state.version }.flatMap { advice in
        tell([.adviser(advice.topic)], "your advice is asked for" + due(advice.request))
      }
    case .ask(let ask):
      let request = state.advice(on: ask.topic)?.request
      return tell(
        [.adviser(ask.topic)], "your advice is asked for" + (request.map(due) ?? ""))
    case .edit:
      let stale = state.advice.filter {
        $0.given != nil && $0.given?.value.text != state.text?.digest
      }
      return stale.flatMap {
        tell([.adviser($0.topic)], "the text has changed after your advice: give it again")
      }
    case .advise(let advice): return tell([author], "advice is given: \(advice.topic.rawValue)")
    case .overrideAdvice(let topic, let reason):
      return tell([.adviser(topic)], "it goes on without your advice: \(reason)")
    case .returnReport(_, let reason): return tell([author], "returned: \(reason)")
    case .giveNotice(let notice) where notice.kind == .generalException:
      return tell([.role(.scrutinyChair)], "it is to be decided without 28 days' notice")
    case .decide(let decision):
      return tell([author, .role(.properOfficer)], "decided: \(decision.outcome.words)")
    case .callIn:
      return tell(
        [author, proposal.makerPost.map { .post($0) }, .role(.monitoringOfficer)],
        "called in: nothing may be done under it until that is settled")
    case .refuseCallIn(let reason):
      return tell([author, .role(.scrutinyOfficer)], "the requisition is not valid: \(reason)")
    case .acceptCallIn:
      return tell(
        [author, proposal.makerPost.map { .post($0) }, .role(.scrutinyOfficer)],
        "called in: nothing may be done under it until scrutiny has dealt with it")
    case .withdrawCallIn:
      return tell(concerned, "the call-in is withdrawn, and the decision has effect")
    case .concludeScrutiny(let event):
      return tell(concerned, "scrutiny resolved \(event.outcome.words)")
    case .reconsider(let again):
      return tell(
        concerned + [.role(.scrutinyOfficer)], "its maker resolved \(again.outcome.words)")
    case .concludeCouncil(let event):
      return tell(concerned, "Council resolved \(event.outcome.words)")
    case .withdraw(let reason):
      return tell([.role(.properOfficer)], "withdrawn: \(reason). The forward plan shows it so")
    default: return []
    }
  }

  private func due(_ request: AdviceRequest) -> String {
    request.due.map { " by \($0.textWithWeekday)" } ?? ""
  }
}

extension DecisionRecord.Outcome {
  /// The outcome in words.
  public var words: String {
    switch self {
    case .agreed: "agreed"
    case .agreedWithChanges: "agreed with changes"
    case .notAgreed: "not agreed"
    case .deferred: "deferred"
    }
  }
}

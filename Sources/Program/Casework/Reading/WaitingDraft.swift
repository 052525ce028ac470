import Councils
public import Workflow

extension WaitingWork {
  /// A report in draft, to be gone on with by its author: changed, and then submitted.
  public struct Draft: Sendable {
    /// The decision.
    public let situation: Situation
    /// To take the changed text into the record, and to submit it with what stands against that.
    public let offers: [Offer]
    /// How it came back to its author; nil of one that was not submitted yet.
    public let returned: RecordedAct?
    /// The working copy, which is changed.
    public let file: String

    /// The draft that a decision is; nil when it is none, or none of whoever asks.
    ///
    /// - Parameter ofAnybody: whether the drafts of all are asked for.
    init?(_ situation: Situation, _ offers: [Offer], ofAnybody: Bool) {
      let state = situation.state
      guard state.phase == .draft else { return nil }
      let offers = offers.filter { [.edit, .submit].contains($0.transition.act) }
      if !ofAnybody {
        guard state.authors.contains(situation.desk.person.id), !offers.isEmpty else { return nil }
      }
      self.situation = situation
      self.offers = offers
      returned = state.acts.last(where: \.isSubmissionOrReturn).flatMap { act in
        if case .returned = act.event { act } else { nil }
      }
      file = situation.desk.workingCopy(of: state.id)
    }
  }
}

extension RecordedAct {
  /// Whether the report went to its advisers by it, or came back.
  fileprivate var isSubmissionOrReturn: Bool {
    switch event {
    case .submitted, .returned: true
    default: false
    }
  }
}

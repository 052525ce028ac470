import Councils
import Decisions
import Digests
import Documents
import Workflow

extension StepPaper {
  /// What the paper of an act tells, from the record.
  ///
  /// - Parameters:
  ///   - act: the number of the act.
  ///   - state: the decision just after it.
  init(
    _ kind: PaperKind, about: String?, act number: Int, in state: DecisionState, council: Council
  ) {
    let act = state.acts[number - 1]
    var step = StepPaper.Step(title: kind.title, on: act.done)
    step.by = Signatory(act.by, council)
    step.reason = act.event.reason
    step.version = state.text?.number
    step.digest = state.text?.digest.hex
    self.init(step)
    self.number = state.id.text
    fill(act, state, council)
    if let about, let topic = Implications.Topic(rawValue: about) {
      advice = Advice(on: topic)
      advice?.due = state.advice(on: topic)?.request.due
      advice?.version = state.text?.number
      self.step.working = state.advice(on: topic)?.request.working ?? []
    }
    if let window = state.window { self.window = Window(window, state, council) }
    if let call = state.callIns.last { requisition = Requisition(call) }
    if let effect = state.effect {
      effective = Effect()
      effective?.on = effect.on
      effective?.why = effect.value.why.sentence
      effective?.recommendations = state.proposal.recommendations
      if kind == .effectiveNotice { self.step.working = effect.value.working }
    }
    if let agreed = state.exemption {
      exemption = Exemption()
      exemption?.agreedBy = agreed.value.agreedBy.text
      exemption?.agreedOn = agreed.on
      exemption?.reason = agreed.value.reason
      exemption?.reportTo = agreed.value.reportTo
    }
  }

  private mutating func fill(_ act: RecordedAct, _ state: DecisionState, _ council: Council) {
    switch act.event {
    case .noticeGiven(let given):
      notice = GivenNotice(given.notice, earliest: given.earliest)
      step.working = given.working
      step.by = Signatory(given.by, council)
    case .urgencyAgreed(let agreed):
      agreement = Agreement()
      agreement?.by = Signatory(agreed.agreedBy, council)
      agreement?.part = agreed.agreedAs
      agreement?.isToPrivateMeeting = agreed.about == .privateMeeting
      agreement?.on = act.done
      agreement?.reason = agreed.reason
      agreement?.earlier = agreed.earlierRung
    case .scrutinyConcluded(let event):
      outcome = Outcome(event.body, act, event.outcome.words, event.reasons)
    case .reconsidered(let event):
      let reasons = [event.changes.map { "Changed: \($0)" }, event.reasons]
        .compactMap { $0 }.joined(separator: "\n\n")
      outcome = Outcome(event.maker.text, act, event.outcome.words, reasons)
    case .councilConcluded(let event):
      outcome = Outcome("Council", act, event.outcome.words, event.reasons)
    case .callInWithdrawn(let event):
      outcome = Outcome(
        "those who called it in", act, "the call-in was withdrawn", event.reason)
    case .returned(let event): step.by = Signatory(event.by, council)
    default: break
    }
    if let agreed = state.urgency(about: .decision), agreement == nil {
      agreement = Agreement()
      agreement?.by = Signatory(agreed.value.agreedBy, council)
      agreement?.part = agreed.value.agreedAs
      agreement?.on = agreed.on
      agreement?.reason = agreed.value.reason
      agreement?.earlier = agreed.value.earlierRung
    }
  }
}

extension StepPaper.Signatory {
  /// Somebody in a post, as papers name them.
  init(_ holder: Officeholder, _ council: Council) {
    self.init(
      name: holder.name, title: holder.title ?? holder.post.flatMap { council.post($0)?.title },
      deputyFor: holder.deputyFor)
  }
}

extension StepPaper.Outcome {
  fileprivate init(_ body: String, _ act: RecordedAct, _ words: String, _ reasons: String) {
    self.init()
    self.body = body
    on = act.done
    resolution = words
    self.reasons = reasons
  }
}

extension StepPaper.Window {
  fileprivate init(_ window: WindowOpened, _ state: DecisionState, _ council: Council) {
    self.init()
    opens = state.publication?.on
    lastDay = window.lastDay
    deadlineTime = window.deadlineTime
    effectiveOn = window.effectiveOn
    period = state.callInRule?.days ?? council.callIn.value?.period?.value
    unit = state.callInRule?.unit ?? council.callIn.value?.unit?.value
    source = state.callInRule?.source ?? council.callIn.value?.provenance.source
  }
}

extension StepPaper.Requisition {
  fileprivate init(_ call: CallInState) {
    self.init()
    let value = call.requisition.value
    receivedOn = call.requisition.on
    members = value.members.map { Member(name: $0.name, group: $0.group) }
    grounds = value.grounds
    reasons = value.reasons
    alternative = value.alternative
    let judged = call.refused?.value.conditions ?? call.accepted?.value.conditions ?? []
    conditions = judged.map { Condition($0.text, isMet: $0.isMet ?? false, why: $0.why) }
    decidedOn = call.refused?.on ?? call.accepted?.on
  }
}

extension DecisionEvent {
  /// The reason that whoever acted gave.
  fileprivate var reason: String? {
    switch self {
    case .returned(let event): event.reason
    case .withdrawn(let event): event.reason
    case .exemptionAgreed(let event): event.reason
    case .urgencyAgreed(let event): event.reason
    case .requisitionRefused(let event): event.reason
    case .callInWithdrawn(let event): event.reason
    case .adviceAsked(let event): event.reason
    case .noticeGiven(let event): event.notice.reasons
    default: nil
    }
  }
}

extension DecisionState {
  /// Takes in what belongs to call-in; false for anything else.
  mutating func callingIn(_ act: RecordedAct) -> Bool {
    switch act.event {
    case .callInRuleStated(let event):
      callInRule = callInRule?.filled(by: event) ?? event
    case .windowOpened(let event):
      window = event
      move(to: .callInWindow, act)
    case .calledIn(let event):
      callIns.append(CallInState(requisition: dated(event, act)))
      effect = nil
      move(to: .callInReceived, act)
    case .requisitionRefused(let event):
      let refused = dated(event, act)
      update { $0.refused = refused }
      move(to: .callInWindow, act)
    case .requisitionAccepted(let event):
      let accepted = dated(event, act)
      update { $0.accepted = accepted }
      move(to: .calledIn, act)
    case .callInWithdrawn(let event):
      let withdrawn = dated(event, act)
      update { $0.withdrawn = withdrawn }
    case .scrutinyConvened(let event):
      let convened = dated(event, act)
      update { $0.convened = convened }
      move(to: .scrutiny, act)
    case .scrutinyConcluded(let event):
      let concluded = dated(event, act)
      update { $0.concluded = concluded }
      switch event.outcome {
      case .noFurtherAction: break
      case .referToMaker: move(to: .reconsideration, act)
      case .referToCouncil: move(to: .beforeCouncil, act)
      }
    case .reconsidered(let event):
      let reconsidered = dated(event, act)
      update { $0.reconsidered = reconsidered }
      if event.outcome == .rescinded { move(to: .notAgreed, act) }
    case .councilConcluded(let event):
      let concluded = dated(event, act)
      update { $0.council = concluded }
      switch event.outcome {
      case .noObjection, .agreedByCouncil: break
      case .objection: move(to: .reconsideration, act)
      case .refusedByCouncil: move(to: .notAgreed, act)
      }
    default: return false
    }
    return true
  }

  private mutating func update(_ change: (inout CallInState) -> Void) {
    guard !callIns.isEmpty else { return }
    change(&callIns[callIns.count - 1])
  }
}

extension CallInRuleStated {
  /// What is known when more is found out; the later answer stands.
  func filled(by later: CallInRuleStated) -> CallInRuleStated {
    var rule = later
    rule.isCallable = later.isCallable ?? isCallable
    rule.days = later.days ?? days
    rule.unit = later.unit ?? unit
    rule.anchor = later.anchor ?? anchor
    rule.effective = later.effective ?? effective
    rule.minimumMembers = later.minimumMembers ?? minimumMembers
    rule.withdrawable = later.withdrawable ?? withdrawable
    rule.oncePerDecision = later.oncePerDecision ?? oncePerDecision
    rule.exemptionAgreedBy = later.exemptionAgreedBy ?? exemptionAgreedBy
    if source != later.source { rule.source = "\(source); \(later.source)" }
    return rule
  }
}

/// What can be done in the life of a decision, or is brought about by time.
public enum Act: String, Sendable, Hashable, CaseIterable {
  case start = "new"
  case edit
  case submit
  case ask
  case draftAdvice = "draft-advice"
  case advise
  case overrideAdvice = "override"
  case returnReport = "return"
  case clear
  case giveNotice = "give-notice"
  case agreeUrgency = "agree-urgency"
  case exempt
  case requestWaiver = "request-waiver"
  case decideWaiver = "decide-waiver"
  case decide
  case resume
  case record
  case lodge
  case publish
  case stateCallInRule = "state-rule"
  case callIn = "call-in"
  case refuseCallIn = "refuse-call-in"
  case acceptCallIn = "accept-call-in"
  case withdrawCallIn = "withdraw-call-in"
  case conveneScrutiny = "convene-scrutiny"
  case concludeScrutiny = "conclude-scrutiny"
  case reconsider
  case concludeCouncil = "conclude-council"
  case implement
  case close
  case withdraw
  case supersede
  case attach
  case correct
  case answerFinding = "answer-finding"
  case migrate
  /// Time, or the calendar, brings it about.
  case becomeReady = "become ready"
  case openWindow = "open to call-in"
  case takeEffect = "take effect"
  case lapse
  case reckonDeadlines = "reckon deadlines"

  /// The verb of the command line.
  public var verb: String { rawValue }

  /// What is done, after "cannot": "be decided".
  public var passive: String {
    switch self {
    case .start: "be begun"
    case .edit: "be changed"
    case .submit: "be submitted"
    case .ask: "be sent for advice"
    case .draftAdvice, .advise: "be advised on"
    case .overrideAdvice: "be let go on without the advice"
    case .returnReport: "be returned"
    case .clear: "be cleared"
    case .giveNotice: "have that notice given of it"
    case .agreeUrgency: "be agreed to be urgent"
    case .exempt: "be exempted from call-in"
    case .requestWaiver: "have a waiver asked for"
    case .decideWaiver: "have the waiver decided"
    case .decide: "be decided"
    case .resume: "be taken up again"
    case .record: "be recorded"
    case .lodge: "be lodged"
    case .publish: "be published"
    case .stateCallInRule: "have its call-in rule stated"
    case .callIn: "be called in"
    case .refuseCallIn: "have a requisition refused"
    case .acceptCallIn: "have a requisition accepted"
    case .withdrawCallIn: "have its call-in withdrawn"
    case .conveneScrutiny: "be put before scrutiny"
    case .concludeScrutiny: "be resolved on by scrutiny"
    case .reconsider: "be reconsidered"
    case .concludeCouncil: "be resolved on by Council"
    case .implement: "be implemented"
    case .close: "be closed"
    case .withdraw: "be withdrawn"
    case .supersede: "be superseded"
    case .attach: "have a document attached"
    case .correct: "have an act corrected"
    case .answerFinding: "have a finding answered"
    case .migrate: "be brought under another policy"
    case .becomeReady: "become ready"
    case .openWindow: "be opened to call-in"
    case .takeEffect: "take effect"
    case .lapse: "lapse"
    case .reckonDeadlines: "have its days worked out again"
    }
  }
}

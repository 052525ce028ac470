public import CivilTime
public import Decisions
public import Digests

/// What somebody wants done with a decision.
public enum Command: Sendable, Hashable {
  /// Begin it.
  case start(StartDecision)
  /// Change its text.
  case edit(EditText)
  /// Send it to its advisers.
  case submit(SubmitReport)
  /// Ask an adviser, or ask again.
  case ask(AskAdvice)
  /// Put down advice without giving it.
  case draftAdvice(topic: Implications.Topic, words: SHA256Digest)
  /// Give advice.
  case advise(GiveAdvice)
  /// Go on without advice that is overdue.
  case overrideAdvice(topic: Implications.Topic, reason: String)
  /// Return it to its author.
  case returnReport(topic: Implications.Topic?, reason: String)
  /// Clear it for decision.
  case clear
  /// Give a notice.
  case giveNotice(Notice)
  /// Record an agreement that it is urgent.
  case agreeUrgency(UrgencyAgreed)
  /// Record an agreement that it is not to be called in.
  case exempt(ExemptionAgreed)
  /// Ask for a waiver.
  case requestWaiver(
    rule: String, recommendation: String? = nil, place: Int? = nil, reason: String)
  /// Approve or refuse a waiver.
  case decideWaiver(
    rule: String, recommendation: String? = nil, place: Int? = nil, isApproved: Bool,
    reason: String, registerEntry: String?)
  /// Decide.
  case decide(MakeDecision)
  /// Take it up again.
  case resume(Resumed)
  /// Complete the record.
  case record
  /// Lodge the signed record.
  case lodge(with: String?, place: String?)
  /// Publish it.
  case publish(at: ClockTime?, address: String?)
  /// State what the policy does not say of call-in.
  case stateCallInRule(CallInRuleStated)
  /// Call it in.
  case callIn(CalledIn)
  /// Find a requisition not valid.
  case refuseCallIn(reason: String)
  /// Find a requisition valid.
  case acceptCallIn(scrutinyBy: CivilDate?)
  /// Take a call-in back.
  case withdrawCallIn(CallInWithdrawn)
  /// Give scrutiny its day.
  case conveneScrutiny(ScrutinyConvened)
  /// Record what scrutiny resolved.
  case concludeScrutiny(ScrutinyConcluded)
  /// Look at it again.
  case reconsider(Reconsider)
  /// Record what Council resolved.
  case concludeCouncil(CouncilConcluded)
  /// Begin to carry it out.
  case implement(Remark)
  /// All of it is done.
  case close(Remark)
  /// Withdraw it.
  case withdraw(reason: String)
  /// Put a later decision in the place of some of it.
  case supersede(Superseded)
  /// Put a document with it.
  case attach(Attached)
  /// Put an earlier act right.
  case correct(Corrected)
  /// Answer a finding.
  case answerFinding(key: String, reason: String)
  /// Bring it under another version of policy and forms.
  case migrate(MigrateDecision)

  /// What is done.
  public var act: Act {
    switch self {
    case .start: .start
    case .edit: .edit
    case .submit: .submit
    case .ask: .ask
    case .draftAdvice: .draftAdvice
    case .advise: .advise
    case .overrideAdvice: .overrideAdvice
    case .returnReport: .returnReport
    case .clear: .clear
    case .giveNotice: .giveNotice
    case .agreeUrgency: .agreeUrgency
    case .exempt: .exempt
    case .requestWaiver: .requestWaiver
    case .decideWaiver: .decideWaiver
    case .decide: .decide
    case .resume: .resume
    case .record: .record
    case .lodge: .lodge
    case .publish: .publish
    case .stateCallInRule: .stateCallInRule
    case .callIn: .callIn
    case .refuseCallIn: .refuseCallIn
    case .acceptCallIn: .acceptCallIn
    case .withdrawCallIn: .withdrawCallIn
    case .conveneScrutiny: .conveneScrutiny
    case .concludeScrutiny: .concludeScrutiny
    case .reconsider: .reconsider
    case .concludeCouncil: .concludeCouncil
    case .implement: .implement
    case .close: .close
    case .withdraw: .withdraw
    case .supersede: .supersede
    case .attach: .attach
    case .correct: .correct
    case .answerFinding: .answerFinding
    case .migrate: .migrate
    }
  }

  /// Which way of doing it, where the act has several: an outcome, a kind of notice.
  public var way: String? {
    switch self {
    case .giveNotice(let notice): notice.kind.rawValue
    case .agreeUrgency(let agreed): agreed.about.rawValue
    case .decide(let decision): decision.widens ? "widened" : decision.outcome.rawValue
    case .concludeScrutiny(let concluded): concluded.outcome.rawValue
    case .reconsider(let reconsidered): reconsidered.outcome.rawValue
    case .concludeCouncil(let concluded): concluded.outcome.rawValue
    default: nil
    }
  }
}

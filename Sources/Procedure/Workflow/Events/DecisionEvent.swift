/// What has happened to a decision: an act, or what time or the council's calendar brought about.
///
/// Events are kept for ever. A new fact of one is optional, or the event gets a new schema version.
public enum DecisionEvent: Sendable, Hashable {
  /// It was begun.
  case started(Started)
  /// Its text was changed.
  case textChanged(TextChanged)
  /// It went to its advisers.
  case submitted(Submitted)
  /// An adviser was asked, or asked again.
  case adviceAsked(AdviceAsked)
  /// An adviser put down advice that is not given yet.
  case adviceDrafted(AdviceDrafted)
  /// An adviser gave advice.
  case adviceGiven(AdviceGiven)
  /// The silence of an adviser was overridden.
  case adviceOverridden(AdviceOverridden)
  /// It was returned to its author.
  case returned(Returned)
  /// It was cleared for decision.
  case cleared(Cleared)
  /// A notice of it was given.
  case noticeGiven(NoticeGiven)
  /// Somebody agreed that it is urgent and cannot reasonably be deferred.
  case urgencyAgreed(UrgencyAgreed)
  /// Somebody agreed that it is not to be called in.
  case exemptionAgreed(ExemptionAgreed)
  /// Everything that must come before its making has come.
  case becameReady(BecameReady)
  /// Its maker was found to hold the post, and the power, on the day.
  case authorityConfirmed(AuthorityConfirmed)
  /// It was made, refused or put off.
  case decided(Decided)
  /// It was taken up again after it was put off.
  case resumed(Resumed)
  /// The record of it was completed.
  case recorded(Recorded)
  /// The signed record was lodged.
  case lodged(Lodged)
  /// It was published.
  case published(Published)
  /// An officer found out what the council's policy does not say of call-in.
  case callInRuleStated(CallInRuleStated)
  /// The days began on which it can be called in.
  case windowOpened(WindowOpened)
  /// Members called it in.
  case calledIn(CalledIn)
  /// The requisition was found not to be valid.
  case requisitionRefused(RequisitionRefused)
  /// The requisition was found to be valid.
  case requisitionAccepted(RequisitionAccepted)
  /// Those who called it in took that back.
  case callInWithdrawn(CallInWithdrawn)
  /// The scrutiny committee got its day.
  case scrutinyConvened(ScrutinyConvened)
  /// The scrutiny committee came to its end.
  case scrutinyConcluded(ScrutinyConcluded)
  /// The maker looked at it again.
  case reconsidered(Reconsidered)
  /// The full council came to its end.
  case councilConcluded(CouncilConcluded)
  /// It took effect.
  case becameEffective(BecameEffective)
  /// The carrying out of it began.
  case implementationBegun(Remark)
  /// All of it was done.
  case closed(Remark)
  /// It was withdrawn.
  case withdrawn(Withdrawn)
  /// A later decision took the place of some of it.
  case superseded(Superseded)
  /// It takes the place of some of an earlier decision.
  case supersedes(Superseded)
  /// Its own end came before it was carried out.
  case lapsed(Lapsed)
  /// A waiver was asked for.
  case waiverRequested(WaiverRequested)
  /// A waiver was approved or refused.
  case waiverDecided(WaiverDecided)
  /// A document was put with it as evidence.
  case attached(Attached)
  /// An earlier act was put right.
  case corrected(Corrected)
  /// A finding was answered.
  case findingAnswered(FindingAnswered)
  /// Days were worked out again by another list of bank holidays.
  case deadlinesReckoned(DeadlinesReckoned)
  /// It was brought under another version of the council's policy and forms.
  case migrated(Migrated)
  /// A paper of it was issued.
  case paperIssued(PaperIssued)
}

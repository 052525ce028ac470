import Councils

/// The procedure: every transition of a decision's life.
///
/// Refusals, offers, the diagram and the test that walks every path all come from this table. The
/// numbers are those by which the procedure is discussed: clearance 1 to 5, notice 5 to 6, making
/// 7 to 10, record and publication 11 to 15, call-in 16 to 23, effect 24 to 27.
public enum Procedure {
  /// Every row, in the order of a decision's life.
  public static let transitions: [Transition] =
    preparing + noticing + making + publishing + callingIn + carryingOut + anyTime

  static let beforeDecision: [Phase] = [
    .draft, .clearance, .cleared, .awaitingNotice, .ready, .deferred,
  ]
  static let clerks: [Role] = [.properOfficer, .committeeServices]

  private static let preparing: [Transition] = [
    Transition(.start, from: [], to: [.draft], by: [.reportAuthor]),
    Transition(.edit, from: [.draft, .clearance], by: [.reportAuthor]),
    Transition(
      .edit, from: [.cleared, .awaitingNotice, .ready], to: [.clearance], by: [.reportAuthor]),
    Transition(.edit, from: [.deferred, .notAgreed], to: [.draft], by: [.reportAuthor]),
    Transition(
      .submit, from: [.draft], to: [.clearance], by: [.reportAuthor], if: [.textIsComplete],
      makes: [.clearanceRequest]),
    Transition(
      .ask, from: [.clearance], by: [.reportAuthor, .leadOfficer], makes: [.clearanceRequest]),
    Transition(
      .draftAdvice, from: [.clearance], by: [.adviser], if: [.adviceWasAsked, .notTheAuthor]),
    Transition(.advise, from: [.clearance], by: [.adviser], if: [.adviceWasAsked, .notTheAuthor]),
    Transition(
      .overrideAdvice, from: [.clearance], by: [.leadOfficer, .monitoringOfficer],
      if: [.adviceWasAsked, .adviceIsOverdue, .notTheAuthor, .reasonsAreGiven]),
    Transition(
      .returnReport, from: [.clearance], to: [.draft], by: [.adviser, .leadOfficer],
      if: [.notTheAuthor, .reasonsAreGiven], makes: [.returnNote]),
    Transition(
      .clear, from: [.clearance], to: [.cleared, .awaitingNotice], by: [.leadOfficer],
      if: [.textIsComplete, .adviceIsSettled, .notTheAuthor]),
  ]

  private static let noticing: [Transition] =
    notice(
      .giveNotice, "keyDecision", only: .needsNotice, if: [.noticeIsWhole],
      makes: [.noticeOfKeyDecision])
    + notice(
      .giveNotice, "generalException", only: .needsNotice, if: [.noticeIsWhole],
      makes: [.generalExceptionNotice])
    + [reasons("generalExceptionReasons", makes: .generalExceptionReasons)]
    + notice(
      .agreeUrgency, "decision", only: .needsNotice, if: [.rungIsNext, .reasonsAreGiven],
      makes: [.specialUrgencyAgreement])
    + [reasons("specialUrgencyReasons", makes: .specialUrgencyReasons)]
    + notice(
      .giveNotice, "privateMeeting", only: .privateMeeting, if: [.noticeIsWhole],
      makes: [.privateMeetingNotice])
    + notice(
      .giveNotice, "privateMeetingFurther", only: .privateMeeting, if: [.noticeIsWhole],
      makes: [.privateMeetingFurtherNotice])
    + notice(
      .agreeUrgency, "privateMeeting", only: .privateMeeting, if: [.rungIsNext, .reasonsAreGiven],
      makes: [.privateMeetingUrgency])
    + notice(
      .giveNotice, "agenda", only: .collective, if: [.noticeIsWhole], makes: [.agendaItem])
    + agreeing

  /// A notice, or the agreement to go without: the last one that a cleared report wants sets its
  /// days running.
  private static func notice(
    _ act: Act, _ way: String, only: Transition.Condition, if guards: [Guard],
    makes papers: [PaperKind] = []
  ) -> [Transition] {
    let by = act == .agreeUrgency ? clerks + [.monitoringOfficer] : clerks
    return [(beforeDecision.filter { $0 != .cleared }, []), ([.cleared], [.awaitingNotice])].map {
      Transition(act, way, from: $0, to: $1, by: by, only: [only], if: guards, makes: papers)
    }
  }

  /// Why notice was impracticable: due as soon as may be, and no bar to anything.
  private static func reasons(_ way: String, makes paper: PaperKind) -> Transition {
    Transition(
      .giveNotice, way,
      from: beforeDecision + [.decided, .recorded, .lodged, .published, .callInWindow, .effective],
      by: clerks, only: [.needsNotice], if: [.noticeIsWhole], makes: [paper])
  }

  private static let agreeing: [Transition] = [
    Transition(
      .exempt, from: beforeDecision, by: clerks + [.monitoringOfficer], only: [.callable],
      if: [.exemptionAgreerIsKnown, .reasonsAreGiven], makes: [.callInExemption]),
    Transition(
      .requestWaiver, from: beforeDecision, by: [.reportAuthor, .leadOfficer], only: [.waiver],
      if: [.waiverIsOfText, .reasonsAreGiven]),
    Transition(
      .decideWaiver, from: beforeDecision, by: [.monitoringOfficer, .leadOfficer], only: [.waiver],
      if: [.waiverIsOfText, .notTheAuthor, .reasonsAreGiven]),
    Transition(
      .becomeReady, from: [.cleared, .awaitingNotice], to: [.ready], makes: [.decisionPack]),
  ]

  private static let before: [Guard] = [
    .noticeHasRun, .packIsCurrent, .makerHoldsPost, .actIsShown, .interestsAreAnswered,
  ]
  private static let makers: [Role] = [.decisionMaker] + clerks

  private static let making: [Transition] = [
    Transition(
      .decide, "agreed", from: [.ready], to: [.decided], by: makers,
      if: before + [.waiversAreDecided, .rulesBeforeDecision]),
    Transition(
      .decide, "agreedWithChanges", from: [.ready], to: [.decided], by: makers,
      if: before + [.reasonsAreGiven, .waiversAreDecided, .rulesBeforeDecision]),
    Transition(
      .decide, "widened", from: [.ready], to: [.cleared], by: makers,
      only: [.needsNotice], if: before + [.reasonsAreGiven]),
    Transition(
      .decide, "notAgreed", from: [.ready], to: [.decided], by: makers,
      if: before + [.reasonsAreGiven]),
    Transition(
      .decide, "deferred", from: [.ready], to: [.deferred], by: makers,
      if: [.makerHoldsPost, .actIsShown, .reasonsAreGiven]),
    Transition(
      .resume, from: [.deferred], to: [.cleared, .awaitingNotice], by: clerks + [.reportAuthor],
      if: [.reasonsAreGiven]),
    Transition(
      .record, from: [.decided], to: [.recorded], by: makers, if: [.recordIsWhole],
      makes: [.recordOfDecision]),
    Transition(
      .lodge, from: [.recorded], to: [.lodged], by: clerks, only: [.individual],
      makes: [.lodgingReceipt]),
  ]

  private static let published: [Guard] = [.nothingIsWithheld, .rulesBeforePublication]

  private static let publishing: [Transition] = [
    Transition(
      .publish, from: [.lodged], to: [.published, .notAgreed], by: clerks, only: [.individual],
      if: published),
    Transition(
      .publish, from: [.recorded], to: [.published, .notAgreed], by: clerks, only: [.collective],
      if: published),
    Transition(
      .stateCallInRule,
      from: beforeDecision
        + [.decided, .recorded, .lodged, .published, .callInReceived, .calledIn, .scrutiny],
      by: clerks + [.monitoringOfficer], only: [.callable], if: [.reasonsAreGiven]),
    Transition(
      .openWindow, from: [.published], to: [.callInWindow], only: [.callable],
      if: [.callInRuleIsKnown]),
    Transition(
      .takeEffect, "notCallable", from: [.published], to: [.effective],
      only: [.notCallable], makes: [.effectiveNotice]),
    Transition(
      .takeEffect, "exempt", from: [.published], to: [.effective], only: [.callable],
      makes: [.effectiveNotice]),
    Transition(
      .takeEffect, "windowExpired", from: [.callInWindow], to: [.effective], only: [.callable],
      makes: [.effectiveNotice]),
  ]

  private static let callingIn: [Transition] = [
    Transition(
      .callIn, from: [.callInWindow, .effective], to: [.callInReceived],
      by: [.councillor, .scrutinyOfficer] + clerks, only: [.callable],
      if: [.withinWindow, .notCalledInBefore, .reasonsAreGiven], makes: [.callInRequisition]),
    Transition(
      .refuseCallIn, from: [.callInReceived], to: [.callInWindow], by: [.monitoringOfficer],
      only: [.callable], if: [.reasonsAreGiven], makes: [.callInRefusal]),
    Transition(
      .acceptCallIn, from: [.callInReceived], to: [.calledIn], by: [.monitoringOfficer],
      only: [.callable], if: [.requisitionIsValid], makes: [.callInNotice]),
    Transition(
      .withdrawCallIn, from: [.calledIn, .scrutiny], to: [.effective],
      by: [.councillor, .scrutinyOfficer, .monitoringOfficer], only: [.callable],
      if: [.callInCanBeWithdrawn, .reasonsAreGiven], makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .conveneScrutiny, from: [.calledIn], to: [.scrutiny], by: [.scrutinyOfficer] + clerks,
      only: [.callable]),
    Transition(
      .concludeScrutiny, "noFurtherAction", from: [.scrutiny], to: [.effective],
      by: [.scrutinyOfficer] + clerks, only: [.callable], if: [.reasonsAreGiven],
      makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .concludeScrutiny, "referToMaker", from: [.scrutiny], to: [.reconsideration],
      by: [.scrutinyOfficer] + clerks, only: [.callable], if: [.reasonsAreGiven],
      makes: [.callInOutcome]),
    Transition(
      .concludeScrutiny, "referToCouncil", from: [.scrutiny], to: [.beforeCouncil],
      by: [.scrutinyOfficer] + clerks, only: [.callable], if: [.reasonsAreGiven],
      makes: [.callInOutcome]),
    Transition(
      .reconsider, "confirmed", from: [.reconsideration], to: [.effective], by: makers,
      only: [.callable], if: [.makerHoldsPost, .reasonsAreGiven],
      makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .reconsider, "changed", from: [.reconsideration], to: [.effective], by: makers,
      only: [.callable], if: [.makerHoldsPost, .reasonsAreGiven],
      makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .reconsider, "rescinded", from: [.reconsideration], to: [.notAgreed], by: makers,
      only: [.callable], if: [.makerHoldsPost, .reasonsAreGiven], makes: [.callInOutcome]),
    Transition(
      .concludeCouncil, "noObjection", from: [.beforeCouncil], to: [.effective], by: clerks,
      only: [.callable], if: [.reasonsAreGiven], makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .concludeCouncil, "objection", from: [.beforeCouncil], to: [.reconsideration], by: clerks,
      only: [.callable], if: [.reasonsAreGiven], makes: [.callInOutcome]),
    Transition(
      .concludeCouncil, "agreedByCouncil", from: [.beforeCouncil], to: [.effective], by: clerks,
      only: [.callable], if: [.reasonsAreGiven], makes: [.callInOutcome, .effectiveNotice]),
    Transition(
      .concludeCouncil, "refusedByCouncil", from: [.beforeCouncil], to: [.notAgreed], by: clerks,
      only: [.callable], if: [.reasonsAreGiven], makes: [.callInOutcome]),
  ]

  private static let carryingOut: [Transition] = [
    Transition(
      .implement, from: [.effective], to: [.implementing],
      by: [.implementingOfficer, .leadOfficer, .reportAuthor]),
    Transition(
      .close, from: [.effective, .implementing, .notAgreed], to: [.closed],
      by: [.implementingOfficer, .leadOfficer, .committeeServices]),
    Transition(
      .supersede, "whole", from: [.effective, .implementing, .closed], to: [.superseded],
      by: clerks, if: [.laterDecisionHasEffect]),
    Transition(
      .supersede, "part", from: [.effective, .implementing, .closed], by: clerks,
      if: [.laterDecisionHasEffect]),
    Transition(.lapse, from: [.effective], to: [.lapsed]),
    Transition(
      .withdraw, from: beforeDecision, to: [.withdrawn],
      by: [.reportAuthor, .leadOfficer, .decisionMaker], if: [.reasonsAreGiven],
      makes: [.withdrawalNote]),
  ]

  private static let anyTime: [Transition] = [
    Transition(
      .attach, from: Phase.allCases,
      by: [
        .reportAuthor, .leadOfficer, .adviser, .properOfficer, .committeeServices,
        .monitoringOfficer, .scrutinyOfficer, .implementingOfficer, .decisionMaker, .councillor,
      ]),
    Transition(
      .correct, from: Phase.allCases, by: [.properOfficer, .monitoringOfficer],
      if: [.correctionFits, .reasonsAreGiven]),
    Transition(
      .answerFinding, from: Phase.allCases,
      by: [.reportAuthor, .leadOfficer, .adviser, .properOfficer, .monitoringOfficer],
      if: [.reasonsAreGiven]),
    Transition(
      .migrate, from: beforeDecision, by: [.administrator, .monitoringOfficer],
      if: [.reasonsAreGiven]),
    Transition(.reckonDeadlines, from: Phase.allCases),
  ]
}

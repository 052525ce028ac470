/// The papers that the steps of a decision's life make, by the names of their templates.
public enum PaperKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// Asks an adviser for advice on a text, by a day.
  case clearanceRequest = "clearance-request"
  /// Returns a report to its author, with the reason.
  case returnNote = "return-note"
  /// Notice of a key decision (SI 2012/2089 reg 9).
  case noticeOfKeyDecision = "notice-of-key-decision"
  /// Notice to scrutiny that a key decision goes ahead without 28 days' notice (reg 10(1)).
  case generalExceptionNotice = "general-exception-notice"
  /// Why notice of 28 days was impracticable (reg 10(3)).
  case generalExceptionReasons = "general-exception-reasons"
  /// The agreement that a decision is urgent and cannot reasonably be deferred (reg 11(1)).
  case specialUrgencyAgreement = "special-urgency-agreement"
  /// Why the decision is urgent (reg 11(2)).
  case specialUrgencyReasons = "special-urgency-reasons"
  /// Notice of a private meeting, 28 clear days before it (reg 5(2)).
  case privateMeetingNotice = "private-meeting-notice"
  /// The further notice of a private meeting, five clear days before it (reg 5(4)).
  case privateMeetingFurtherNotice = "private-meeting-further-notice"
  /// The agreement that a private meeting is urgent and cannot reasonably be deferred (reg 5(6)).
  case privateMeetingUrgency = "private-meeting-urgency"
  /// The item on the agenda of the meeting that decides (reg 7).
  case agendaItem = "agenda-item"
  /// The council's own form, complete and unsigned, for the decision maker.
  case decisionPack = "decision-pack"
  /// The record of the decision (regs 12 and 13).
  case recordOfDecision = "record-of-decision"
  /// Says that the signed record was received.
  case lodgingReceipt = "lodging-receipt"
  /// The agreement that a decision is not to be called in.
  case callInExemption = "call-in-exemption"
  /// The requisition by which members call a decision in.
  case callInRequisition = "call-in-requisition"
  /// Refuses a requisition, with the reasons.
  case callInRefusal = "call-in-refusal"
  /// Tells author and decision maker that the decision is called in and may not be acted on.
  case callInNotice = "call-in-notice"
  /// What came of a call-in.
  case callInOutcome = "call-in-outcome"
  /// Says that a decision has taken effect, on which day and why.
  case effectiveNotice = "effective-notice"
  /// Says that a decision was withdrawn.
  case withdrawalNote = "withdrawal-note"
}

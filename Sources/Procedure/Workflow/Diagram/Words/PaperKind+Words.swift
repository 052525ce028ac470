extension PaperKind {
  /// The paper's name as officers say it.
  public var words: String {
    switch self {
    case .clearanceRequest: "clearance request"
    case .returnNote: "return note"
    case .noticeOfKeyDecision: "notice of key decision"
    case .generalExceptionNotice: "general exception notice"
    case .generalExceptionReasons: "general exception reasons"
    case .specialUrgencyAgreement: "special urgency agreement"
    case .specialUrgencyReasons: "special urgency reasons"
    case .privateMeetingNotice: "private meeting notice"
    case .privateMeetingFurtherNotice: "further notice of private meeting"
    case .privateMeetingUrgency: "agreement to urgent private meeting"
    case .agendaItem: "agenda item"
    case .decisionPack: "decision pack"
    case .recordOfDecision: "record of decision"
    case .lodgingReceipt: "lodging receipt"
    case .callInExemption: "call-in exemption"
    case .callInRequisition: "call-in requisition"
    case .callInRefusal: "call-in refusal"
    case .callInNotice: "call-in notice"
    case .callInOutcome: "call-in outcome"
    case .effectiveNotice: "effective notice"
    case .withdrawalNote: "withdrawal note"
    }
  }
}

extension ScrutinyConcluded.Outcome {
  /// What was resolved, in words.
  public var words: String {
    switch self {
    case .noFurtherAction: "that no further action be taken, and the decision take effect"
    case .referToMaker: "that the decision be referred back to its maker for reconsideration"
    case .referToCouncil: "that the decision be referred to Council"
    }
  }
}

extension Reconsidered.Outcome {
  /// What the maker came to, in words.
  public var words: String {
    switch self {
    case .confirmed: "that the decision stand as it was made"
    case .changed: "that the decision stand with changes"
    case .rescinded: "that the decision be rescinded"
    }
  }
}

extension CouncilConcluded.Outcome {
  /// What Council resolved, in words.
  public var words: String {
    switch self {
    case .noObjection: "that it has no objection, and the decision take effect"
    case .objection: "that it objects, and the decision go back to its maker"
    case .agreedByCouncil: "that the decision be agreed"
    case .refusedByCouncil: "that the decision be not agreed"
    }
  }
}

extension PaperKind {
  /// What the paper is called.
  public var title: String {
    switch self {
    case .clearanceRequest: "Request for advice"
    case .returnNote: "Return of a report"
    case .noticeOfKeyDecision: "Notice of a key decision"
    case .generalExceptionNotice: "Notice of a key decision under the general exception"
    case .generalExceptionReasons: "Reasons for the general exception"
    case .specialUrgencyAgreement: "Agreement to special urgency"
    case .specialUrgencyReasons: "Reasons for special urgency"
    case .privateMeetingNotice: "Notice of a private meeting"
    case .privateMeetingFurtherNotice: "Further notice of a private meeting"
    case .privateMeetingUrgency: "Agreement to a private meeting at short notice"
    case .agendaItem: "Agenda item"
    case .decisionPack: "Decision pack"
    case .recordOfDecision: "Record of decision"
    case .lodgingReceipt: "Receipt for a signed record"
    case .callInExemption: "Exemption from call-in"
    case .callInRequisition: "Requisition for call-in"
    case .callInRefusal: "Refusal of a requisition for call-in"
    case .callInNotice: "Notice of call-in"
    case .callInOutcome: "Outcome of call-in"
    case .effectiveNotice: "Notice that a decision has taken effect"
    case .withdrawalNote: "Withdrawal of a decision"
    }
  }
}

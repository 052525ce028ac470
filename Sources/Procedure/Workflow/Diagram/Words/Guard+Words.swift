extension Guard {
  /// The term as small print under a verb: "advice settled on this text".
  public var words: String {
    switch self {
    case .textIsComplete: "text complete"
    case .notTheAuthor: "not by the report author"
    case .adviceWasAsked: "advice was asked for"
    case .adviceIsOverdue: "advice overdue"
    case .adviceIsSettled: "advice settled on this text"
    case .noticeIsWhole: "says all that the law asks"
    case .rungIsNext: "by the next in the law’s order"
    case .exemptionAgreerIsKnown: "who must agree is known"
    case .noticeHasRun: "notice has run"
    case .waiversAreDecided: "waivers approved"
    case .packIsCurrent: "pack is of the cleared text"
    case .makerHoldsPost: "maker holds the post that day"
    case .actIsShown: "a document shows the act"
    case .interestsAreAnswered: "interests asked and answered"
    case .reasonsAreGiven: "reasons given"
    case .rulesBeforeDecision: "no rule stands against it"
    case .recordIsWhole: "record says all that the law asks"
    case .rulesBeforePublication: "no rule stands against publication"
    case .nothingIsWithheld: "nothing withheld"
    case .callInRuleIsKnown: "call-in rule known"
    case .withinWindow: "within the days of call-in"
    case .requisitionIsValid: "requisition valid"
    case .callInCanBeWithdrawn: "council’s rules let it be withdrawn"
    case .notCalledInBefore: "not called in before"
    case .laterDecisionHasEffect: "later decision in effect"
    case .correctionFits: "correction fits the act"
    case .waiverIsOfText: "text asks for the waiver"
    }
  }
}

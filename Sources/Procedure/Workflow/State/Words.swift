public import Decisions

extension Implications.Topic {
  /// The topic in words.
  public var words: String {
    switch self {
    case .legal: "legal"
    case .financial: "financial"
    case .humanResources: "human resources"
    case .equality: "equality"
    case .healthAndWellbeing: "health and wellbeing"
    case .environmental: "environmental"
    case .policy: "policy"
    case .resources: "resources"
    case .risk: "risk"
    case .serviceDelivery: "service delivery"
    }
  }
}

extension Notice.Kind {
  /// The notice in words.
  public var words: String {
    switch self {
    case .keyDecision: "notice of the key decision"
    case .generalException: "notice of the general exception"
    case .generalExceptionReasons: "the reasons for the general exception"
    case .specialUrgencyReasons: "the reasons for special urgency"
    case .privateMeeting: "notice of the private meeting"
    case .privateMeetingFurther: "further notice of the private meeting"
    case .agenda: "the agenda"
    }
  }
}

extension UrgencyRung {
  /// The part in words.
  public var words: String {
    switch self {
    case .scrutinyChair: "chair of the overview and scrutiny committee"
    case .councilChair: "chairman of the council"
    case .councilViceChair: "vice-chairman of the council"
    }
  }
}

public import Decisions

/// A step of notice that a decision still wants before it can be made.
public enum MissingNotice: Sendable, Hashable {
  /// Notice of the key decision, or one of the two exceptions from it.
  case keyDecision
  /// Notice of the private meeting (reg 5(2)), or agreement to go without (reg 5(6)).
  case privateMeeting
  /// The further notice of the private meeting (reg 5(4)).
  case privateMeetingFurther
  /// The agenda of the meeting (reg 7).
  case agenda
}

extension DecisionState {
  /// Under which exception the decision goes ahead without 28 days' notice, if under any: the general
  /// exception only while it allows the decision sooner than a notice of 28 days that was given too.
  public var exceptionToNotice: Urgency.Procedure? {
    if urgency(about: .decision) != nil { return .specialUrgency }
    guard let exception = notice(.generalException)?.given.value else { return nil }
    guard let plain = notice(.keyDecision)?.given.value.earliest else { return .generalException }
    return exception.earliest.map { $0 < plain } ?? false ? .generalException : nil
  }

  /// The notices without which the decision cannot be made.
  public var missingNotices: [MissingNotice] {
    var missing: [MissingNotice] = []
    if proposal.needsNotice, exceptionToNotice == nil, notice(.keyDecision) == nil {
      missing.append(.keyDecision)
    }
    guard proposal.isCollective else { return missing }
    if proposal.isPrivateMeeting, urgency(about: .privateMeeting) == nil {
      if notice(.privateMeeting) == nil { missing.append(.privateMeeting) }
      if notice(.privateMeetingFurther) == nil { missing.append(.privateMeetingFurther) }
    }
    if notice(.agenda) == nil { missing.append(.agenda) }
    return missing
  }

  /// The reasons that are to be published because an exception is relied on.
  public var missingReasons: [Notice.Kind] {
    switch exceptionToNotice {
    case .generalException?
    where notice(.generalExceptionReasons) == nil: [.generalExceptionReasons]
    case .specialUrgency?
    where notice(.specialUrgencyReasons) == nil: [.specialUrgencyReasons]
    default: []
    }
  }
}

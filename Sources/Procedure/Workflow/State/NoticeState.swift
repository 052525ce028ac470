import CivilTime

/// A notice that was given, and whether it still counts.
public struct NoticeState: Sendable, Hashable {
  /// The notice.
  public internal(set) var given: DatedFact<NoticeGiven>
  /// Whether the matter was widened after it, so that it no longer covers it.
  public internal(set) var isSetAside = false
}

/// A waiver that a decision asks for.
public struct WaiverState: Sendable, Hashable {
  /// The request.
  public internal(set) var requested: DatedFact<WaiverRequested>
  /// The answer.
  public internal(set) var decided: DatedFact<WaiverDecided>?
  /// The rule that is set aside.
  public var rule: String { requested.value.rule }
}

/// A requisition, and what came of it.
public struct CallInState: Sendable, Hashable {
  /// The requisition, with the day on which it was received.
  public internal(set) var requisition: DatedFact<CalledIn>
  /// Why it was refused, when it was.
  public internal(set) var refused: DatedFact<RequisitionRefused>?
  /// That it was accepted, when it was.
  public internal(set) var accepted: DatedFact<RequisitionAccepted>?
  /// That it was taken back.
  public internal(set) var withdrawn: DatedFact<CallInWithdrawn>?
  /// The day of scrutiny.
  public internal(set) var convened: DatedFact<ScrutinyConvened>?
  /// What scrutiny resolved.
  public internal(set) var concluded: DatedFact<ScrutinyConcluded>?
  /// What the maker came to.
  public internal(set) var reconsidered: DatedFact<Reconsidered>?
  /// What Council resolved.
  public internal(set) var council: DatedFact<CouncilConcluded>?

  /// Whether it still keeps the decision from being acted on.
  public var isOpen: Bool {
    if refused != nil || withdrawn != nil || reconsidered != nil { return false }
    if concluded?.value.outcome == .noFurtherAction { return false }
    guard let council else { return true }
    return council.value.outcome == .objection
  }
}

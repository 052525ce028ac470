/// How far a decision has come: the main region of its statechart.
public enum Phase: String, Sendable, Hashable, CaseIterable, Codable {
  /// Its report is being written.
  case draft
  /// Its advisers have been asked.
  case clearance
  /// All advice is given; what notice the law asks for is still to be given.
  case cleared
  /// Notice is given, and its days have not run.
  case awaitingNotice
  /// It may be made.
  case ready
  /// It was put off.
  case deferred
  /// It is made.
  case decided
  /// The record of it is complete.
  case recorded
  /// The signed record is with the officers who keep it.
  case lodged
  /// It is published; whether it can be called in is not settled.
  case published
  /// It is published, and members can call it in.
  case callInWindow
  /// A requisition has come; whether it is valid is not settled.
  case callInReceived
  /// It is called in: nothing may be done under it.
  case calledIn
  /// The scrutiny committee that looks into it has its day.
  case scrutiny
  /// It is back with its maker.
  case reconsideration
  /// It is before the full council.
  case beforeCouncil
  /// It has effect.
  case effective
  /// It is being carried out.
  case implementing
  /// All of it is done.
  case closed
  /// It was refused, or rescinded.
  case notAgreed
  /// It was withdrawn before it was made.
  case withdrawn
  /// Later decisions have taken the place of all of it.
  case superseded
  /// Its own end came before it was carried out.
  case lapsed

  /// The phase as a person would say it: "waiting for call-in".
  public var name: String {
    switch self {
    case .draft: "draft"
    case .clearance: "in clearance"
    case .cleared: "cleared"
    case .awaitingNotice: "awaiting the end of notice"
    case .ready: "ready for decision"
    case .deferred: "deferred"
    case .decided: "decided"
    case .recorded: "recorded"
    case .lodged: "lodged"
    case .published: "published"
    case .callInWindow: "open to call-in"
    case .callInReceived: "call-in received"
    case .calledIn: "called in"
    case .scrutiny: "before scrutiny"
    case .reconsideration: "back with the decision maker"
    case .beforeCouncil: "before Council"
    case .effective: "in effect"
    case .implementing: "being implemented"
    case .closed: "closed"
    case .notAgreed: "not agreed"
    case .withdrawn: "withdrawn"
    case .superseded: "superseded"
    case .lapsed: "lapsed"
    }
  }

  /// Whether nothing more can come of it by itself.
  public var isEnd: Bool {
    switch self {
    case .closed, .withdrawn, .superseded, .lapsed: true
    default: false
    }
  }

  /// Whether the decision has not been made yet.
  public var isBeforeDecision: Bool {
    switch self {
    case .draft, .clearance, .cleared, .awaitingNotice, .ready, .deferred: true
    default: false
    }
  }

  /// Whether a call-in keeps it from being acted on.
  public var isFrozen: Bool {
    switch self {
    case .callInReceived, .calledIn, .scrutiny, .reconsideration, .beforeCouncil: true
    default: false
    }
  }

  /// Whether it has effect, so that letters, agreements and awards can rest on it.
  public var hasEffect: Bool {
    switch self {
    case .effective, .implementing, .closed: true
    default: false
    }
  }
}

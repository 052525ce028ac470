public import CivilTime

/// Whether the decision is urgent.
public struct Urgency: Sendable, Hashable {
  /// Whether it is.
  public var urgent: Bool
  /// Why.
  public var reason: String?
  /// Under which exception it goes ahead without 28 days' notice.
  public var procedure: Procedure?
  /// Who agreed that it is urgent and cannot be put off.
  public var agreedBy: Person?
  /// In what part they agreed.
  public var agreedAs: UrgencyRung?
  /// The day on which they agreed.
  public var agreedOn: CivilDate?
  /// Why nobody earlier in the order of law could be asked.
  public var earlierRung: String?
  /// The day on which it was reported to the full council.
  public var reportedToCouncilOn: CivilDate?

  /// A decision that is urgent, or is not.
  public init(urgent: Bool) {
    self.urgent = urgent
  }

  /// The exceptions from 28 days' notice.
  public enum Procedure: String, Sendable, Hashable, CaseIterable, Codable {
    /// The general exception: the chair of scrutiny is told (SI 2012/2089 reg 10).
    case generalException
    /// Special urgency: somebody must agree (reg 11).
    case specialUrgency
  }
}

/// Who is to be asked whether a matter is urgent, in the order of law (SI 2012/2089 regs 5, 11).
public enum UrgencyRung: String, Sendable, Hashable, CaseIterable, Codable {
  /// The chair of the relevant overview and scrutiny committee.
  case scrutinyChair
  /// The chairman of the council, where there is no such chair or the chair cannot act.
  case councilChair
  /// The vice-chairman of the council, where neither can act.
  case councilViceChair
}

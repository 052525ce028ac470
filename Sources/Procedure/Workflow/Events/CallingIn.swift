public import CivilTime
public import Councils
public import Digests

/// An officer found out what the council's policy does not say of call-in.
public struct CallInRuleStated: Sendable, Hashable, Codable {
  /// Whether this decision can be called in.
  public var isCallable: Bool?
  /// For how many days.
  public var days: Int?
  /// What sort of days.
  public var unit: CallInRule.Unit?
  /// What they are counted from.
  public var anchor: CallInRule.Anchor?
  /// When a decision takes effect that nobody calls in.
  public var effective: CallInRule.Effective?
  /// How many members must call it in.
  public var minimumMembers: Int?
  /// Whether a call-in can be taken back.
  public var withdrawable: Bool?
  /// Whether a decision can be called in only once.
  public var oncePerDecision: Bool?
  /// Who must agree that a decision is not to be called in.
  public var exemptionAgreedBy: String?
  /// Where this stands, or who said so.
  public var source: String

  /// What stands in that source.
  public init(source: String) {
    self.source = source
  }
}

/// The days began on which a decision can be called in.
public struct WindowOpened: Sendable, Hashable, Codable {
  /// The last day on which it can be.
  public var lastDay: CivilDate
  /// The time of that day by which it must be done, when one is laid down.
  public var deadlineTime: ClockTime?
  /// The day on which it takes effect when nobody calls it in.
  public var effectiveOn: CivilDate
  /// How these days were reckoned, line by line.
  public var working: [String]
  /// The version of the list of bank holidays by which they were.
  public var holidays: String
}

/// Members called a decision in.
public struct CalledIn: Sendable, Hashable, Codable {
  /// Who.
  public var members: [Signatory]
  /// On what grounds of the council's rules.
  public var grounds: [String]
  /// Why.
  public var reasons: String
  /// What they would have instead.
  public var alternative: String?
  /// The requisition itself, when it came on paper.
  public var evidence: SHA256Digest?
  /// The time of day at which it was received.
  public var receivedAt: ClockTime?

  /// A member who called it in.
  public struct Signatory: Sendable, Hashable, Codable {
    /// The name.
    public var name: String
    /// The political group.
    public var group: String?
    /// Who, when it is one of the council's people.
    public var person: PersonID?

    /// A member of that name.
    public init(name: String, group: String? = nil, person: PersonID? = nil) {
      self.name = name
      self.group = group
      self.person = person
    }
  }

  /// A requisition of these members for these reasons.
  public init(
    members: [Signatory], grounds: [String] = [], reasons: String, alternative: String? = nil,
    evidence: SHA256Digest? = nil, receivedAt: ClockTime? = nil
  ) {
    self.members = members
    self.grounds = grounds
    self.reasons = reasons
    self.alternative = alternative
    self.evidence = evidence
    self.receivedAt = receivedAt
  }
}

/// A condition of a valid requisition, and whether it was met.
public struct RequisitionCondition: Sendable, Hashable, Codable {
  /// What is asked.
  public var text: String
  /// Whether it is met; nil when the council's rule is not known.
  public var isMet: Bool?
  /// Why.
  public var why: String

  /// That condition.
  public init(text: String, isMet: Bool?, why: String) {
    self.text = text
    self.isMet = isMet
    self.why = why
  }
}

/// A requisition was found not to be valid.
public struct RequisitionRefused: Sendable, Hashable, Codable {
  /// Why.
  public var reason: String
  /// What was asked of it, and what was met.
  public var conditions: [RequisitionCondition]
  /// Who found so.
  public var by: Officeholder
}

/// A requisition was found to be valid: the decision is called in.
public struct RequisitionAccepted: Sendable, Hashable, Codable {
  /// What was asked of it, and what was met.
  public var conditions: [RequisitionCondition]
  /// By which day scrutiny must meet, when the council's rules say so.
  public var scrutinyBy: CivilDate?
  /// Who found so.
  public var by: Officeholder
}

/// Those who called a decision in took that back.
public struct CallInWithdrawn: Sendable, Hashable, Codable {
  /// Why.
  public var reason: String

  /// Taken back for that reason.
  public init(reason: String) {
    self.reason = reason
  }
}

/// The scrutiny committee that looks into a decision got its day.
public struct ScrutinyConvened: Sendable, Hashable, Codable {
  /// The committee.
  public var body: String
  /// The day on which it meets.
  public var meetingOn: CivilDate

  /// That committee on that day.
  public init(body: String, meetingOn: CivilDate) {
    self.body = body
    self.meetingOn = meetingOn
  }
}

/// What the scrutiny committee resolved.
public struct ScrutinyConcluded: Sendable, Hashable, Codable {
  /// The committee.
  public var body: String
  /// What it resolved.
  public var outcome: Outcome
  /// Its reasons, its concerns or its advice.
  public var reasons: String
  /// The minute.
  public var minute: String?

  /// What a scrutiny committee can resolve (Local Government Act 2000 s9F(4)).
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing further: the decision stands.
    case noFurtherAction
    /// The maker is asked to reconsider.
    case referToMaker
    /// The full council is asked to look into it.
    case referToCouncil
  }

  /// That resolution.
  public init(body: String, outcome: Outcome, reasons: String, minute: String? = nil) {
    self.body = body
    self.outcome = outcome
    self.reasons = reasons
    self.minute = minute
  }
}

/// What the maker of a decision came to on looking at it again. It cannot be called in a second time.
public struct Reconsidered: Sendable, Hashable, Codable {
  /// What they came to.
  public var outcome: Outcome
  /// Why.
  public var reasons: String
  /// What was changed.
  public var changes: String?
  /// Who.
  public var maker: Officeholder

  /// What a maker can come to.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The decision stands.
    case confirmed
    /// It stands with changes.
    case changed
    /// It is taken back.
    case rescinded
  }
}

/// What the full council resolved.
public struct CouncilConcluded: Sendable, Hashable, Codable {
  /// What it resolved.
  public var outcome: Outcome
  /// Why.
  public var reasons: String
  /// The minute.
  public var minute: String?

  /// What the full council can resolve.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// It has no objection: the decision stands.
    case noObjection
    /// It objects, and the maker must look again.
    case objection
    /// The decision lies outside the budget and policy framework, and Council agrees to it.
    case agreedByCouncil
    /// The decision lies outside the budget and policy framework, and Council refuses it.
    case refusedByCouncil
  }

  /// That resolution.
  public init(outcome: Outcome, reasons: String, minute: String? = nil) {
    self.outcome = outcome
    self.reasons = reasons
    self.minute = minute
  }
}

public import CivilTime
public import Decisions
public import Digests

/// The maker of a decision was found to hold the post, and the power, on the day.
public struct AuthorityConfirmed: Sendable, Hashable, Codable {
  /// Who makes it, in which post.
  public var maker: Officeholder
  /// The power: the provision of the scheme, or the decision that delegated it.
  public var power: String?
  /// Its limit, in words.
  public var limit: String?
  /// Its term, in words.
  public var term: String?
  /// The version of the scheme, as that of the council's policy.
  public var scheme: SHA256Digest
}

/// A decision was made, refused or put off.
public struct Decided: Sendable, Hashable, Codable {
  /// How.
  public var outcome: DecisionRecord.Outcome
  /// The text decided on.
  public var text: SHA256Digest
  /// Who made it: the person, or the body.
  public var maker: Officeholder
  /// Who signed the record, when a body decided: whoever presided.
  public var presiding: Officeholder?
  /// Why, in Markdown; for one that is agreed as proposed, the reasons of the report.
  public var reasons: String?
  /// What was changed, in Markdown, when it was agreed with changes.
  public var changes: String?
  /// Whether the changes widen the matter beyond the notice that was given.
  public var widens: Bool
  /// To which day it is put off, when it is.
  public var until: CivilDate?
  /// The interests that members declared; empty when they said that there are none.
  public var interests: [Declaration]
  /// The minute, when a body decided.
  public var minute: String?
  /// The document that shows it: the signed scan, the minutes.
  public var evidence: SHA256Digest?

  /// An interest that a member declared.
  public struct Declaration: Sendable, Hashable, Codable {
    /// Who.
    public var member: String
    /// What interest.
    public var interest: String
    /// The dispensation given for it.
    public var dispensation: String?

    /// An interest of that member.
    public init(member: String, interest: String, dispensation: String? = nil) {
      self.member = member
      self.interest = interest
      self.dispensation = dispensation
    }
  }
}

/// A decision was taken up again after it was put off.
public struct Resumed: Sendable, Hashable, Codable {
  /// Why.
  public var reason: String
  /// On which day it is to be made.
  public var on: CivilDate?

  /// Taken up again, for that day.
  public init(reason: String, on: CivilDate? = nil) {
    self.reason = reason
    self.on = on
  }
}

/// The record of a decision was completed.
public struct Recorded: Sendable, Hashable, Codable {
  /// Who answers for it.
  public var by: Officeholder
  /// Until which day the record is kept (SI 2012/2089 reg 21).
  public var keepUntil: CivilDate?
  /// Until which day the background papers are kept.
  public var backgroundKeptUntil: CivilDate?
}

/// The signed record was lodged.
public struct Lodged: Sendable, Hashable, Codable {
  /// With whom: the team.
  public var with: String?
  /// Where.
  public var place: String?
  /// Who received it.
  public var receivedBy: Officeholder
}

/// A decision was published.
public struct Published: Sendable, Hashable, Codable {
  /// At what time of that day.
  public var at: ClockTime?
  /// Where: the address on the council's website.
  public var address: String?
  /// Who published it.
  public var by: Officeholder
}

/// A decision took effect.
public struct BecameEffective: Sendable, Hashable, Codable {
  /// Why on that day.
  public var why: Why
  /// How that day was reckoned, line by line.
  public var working: [String]

  /// Why a decision takes effect.
  public enum Why: String, Sendable, Hashable, Codable, CaseIterable {
    /// It cannot be called in.
    case notCallable
    /// It was agreed that it is not to be called in.
    case exempt
    /// The days of call-in passed.
    case windowExpired
    /// The call-in was taken back.
    case callInWithdrawn
    /// Scrutiny asked for nothing.
    case scrutinyContent
    /// Its maker confirmed it.
    case confirmed
    /// Its maker changed it.
    case changed
    /// Council had nothing against it.
    case councilContent
    /// Council decided it.
    case councilDecided
  }
}

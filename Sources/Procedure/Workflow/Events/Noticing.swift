public import CivilTime
public import Decisions
public import Digests

/// A notice was given.
public struct NoticeGiven: Sendable, Hashable, Codable {
  /// The notice.
  public var notice: Notice
  /// The first day on which what it is about is lawful, as far as this notice goes.
  public var earliest: CivilDate?
  /// How that day was reckoned, line by line.
  public var working: [String]
  /// The version of the list of bank holidays by which it was.
  public var holidays: String
  /// Who gave it.
  public var by: Officeholder
}

/// Somebody agreed that a decision is urgent and cannot reasonably be deferred.
public struct UrgencyAgreed: Sendable, Hashable, Codable {
  /// What is agreed to.
  public var about: About
  /// Who agreed.
  public var agreedBy: Officeholder
  /// In what part.
  public var agreedAs: UrgencyRung
  /// Why nobody earlier in the order of law could be asked.
  public var earlierRung: String?
  /// Why the matter is urgent.
  public var reason: String

  /// What somebody agrees to.
  public enum About: String, Sendable, Hashable, Codable, CaseIterable {
    /// That a key decision is made without notice (SI 2012/2089 reg 11).
    case decision
    /// That a meeting is held in private without notice (reg 5(6)).
    case privateMeeting
  }

  /// That agreement.
  public init(
    about: About, agreedBy: Officeholder, agreedAs: UrgencyRung, earlierRung: String? = nil,
    reason: String
  ) {
    self.about = about
    self.agreedBy = agreedBy
    self.agreedAs = agreedAs
    self.earlierRung = earlierRung
    self.reason = reason
  }
}

/// Somebody agreed that a decision is not to be called in.
public struct ExemptionAgreed: Sendable, Hashable, Codable {
  /// Who agreed.
  public var agreedBy: Officeholder
  /// Why it cannot wait for call-in.
  public var reason: String
  /// The body to which the exemption is reported.
  public var reportTo: String?

  /// That agreement.
  public init(agreedBy: Officeholder, reason: String, reportTo: String? = nil) {
    self.agreedBy = agreedBy
    self.reason = reason
    self.reportTo = reportTo
  }
}

/// Everything that must come before a decision has come.
public struct BecameReady: Sendable, Hashable, Codable {
  /// The text that is to be decided on.
  public var text: SHA256Digest
  /// From which day it may be made.
  public var earliest: CivilDate
  /// How that day was reckoned, line by line.
  public var working: [String]
}

/// A waiver was asked for.
public struct WaiverRequested: Sendable, Hashable, Codable {
  /// The rule that is to be set aside, as the text cites it.
  public var rule: String
  /// Why.
  public var reason: String
  /// Who asks.
  public var by: Officeholder
  /// The recommendation in which it is set aside.
  public var recommendation: String?
  /// Which of the waivers of the rule in that recommendation, from 1 in the order of the text; nil
  /// where it had but one.
  public var place: Int?

  /// A waiver of that rule.
  public init(rule: String, reason: String, by: Officeholder, recommendation: String? = nil) {
    self.rule = rule
    self.reason = reason
    self.by = by
    self.recommendation = recommendation
  }
}

/// A waiver was approved or refused.
public struct WaiverDecided: Sendable, Hashable, Codable {
  /// The rule.
  public var rule: String
  /// Whether it was approved.
  public var isApproved: Bool
  /// Why.
  public var reason: String
  /// Who decided on it.
  public var by: Officeholder
  /// Its entry in the register of waivers.
  public var registerEntry: String?
  /// The recommendation in which the rule is set aside.
  public var recommendation: String?
  /// Which of the waivers of the rule in that recommendation; nil where it had but one.
  public var place: Int?
  /// Whether it was approved after what is done under it had begun; nil where the record does not say.
  public var isRetrospective: Bool?

  /// That answer to the request.
  public init(
    rule: String, isApproved: Bool, reason: String, by: Officeholder, registerEntry: String? = nil
  ) {
    self.rule = rule
    self.isApproved = isApproved
    self.reason = reason
    self.by = by
    self.registerEntry = registerEntry
  }
}

public import CivilTime

/// What was decided, once it is.
public struct DecisionRecord: Sendable, Hashable {
  /// How it was decided.
  public var outcome: Outcome?
  /// Why.
  public var reasons: Narrative?
  /// The day on which it was decided.
  public var decidedOn: CivilDate?
  /// The day on which the record was published.
  public var publishedOn: CivilDate?
  /// The day from which the decision has effect.
  public var effectiveOn: CivilDate?
  /// The day until which the record is kept.
  public var keepUntil: CivilDate?
  /// The day until which the background papers are kept.
  public var backgroundKeptUntil: CivilDate?
  /// Who signed.
  public var signedBy: Signatory?
  /// Whether the record is signed.
  public var signed: Bool?

  /// A record of which nothing is said yet.
  public init() {}

  /// How a proposal can be decided.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// As proposed.
    case agreed
    /// With changes.
    case agreedWithChanges
    /// Not.
    case notAgreed
    /// Put off.
    case deferred
  }
}

/// Who signed the record, on which of the form's lines.
public struct Signatory: Sendable, Hashable {
  /// The name.
  public var name: String?
  /// The line of the form that holds the title.
  public var titleSlot: TitleSlot?
  /// The title.
  public var title: String?

  /// A signatory of whom nothing is said yet.
  public init() {}

  /// The lines of the form, of which one holds the title.
  public enum TitleSlot: String, Sendable, Hashable, CaseIterable {
    /// The portfolio of a cabinet member.
    case cabinetPortfolio
    /// A member of the corporate management team.
    case cmtMember
    /// A head of service.
    case headOfService
    /// Another manager.
    case otherManager
  }
}

/// The handing of the signed record to those who keep it.
public struct Lodging: Sendable, Hashable {
  /// With whom.
  public var with: String?
  /// Where.
  public var place: String?
  /// On which day.
  public var lodgedOn: CivilDate?
  /// Who received it.
  public var receivedBy: String?

  /// A lodging of which nothing is said yet.
  public init() {}
}

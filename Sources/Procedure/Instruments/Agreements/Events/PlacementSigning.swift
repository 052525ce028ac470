public import CivilTime
public import Decisions
public import Digests

/// The agreement was written.
public struct PlacementPrepared: Sendable, Hashable, Codable {
  /// The finished paper.
  public var paper: PlacementPaper
  /// The digest of the council's template.
  public var template: SHA256Digest
  /// `docx` or `odt`.
  public var format: String
  /// The total that it states; nil when it is open-ended.
  public var total: Money?
}

/// The legal form was approved.
public struct PlacementFormApproved: Sendable, Hashable, Codable {
  /// The paper at this digest.
  public var paper: SHA256Digest
  /// The template that Legal approved for all such papers; nil when the lawyer approved this one.
  public var template: SHA256Digest?
  /// The number of the variation; nil of the agreement itself.
  public var variation: Int?
}

/// A party of a placement agreement.
public enum PlacementParty: String, Sendable, Hashable, CaseIterable, Codable {
  /// The council.
  case council
  /// The supplier.
  case supplier
}

/// One of the parties signed.
public struct PlacementSigned: Sendable, Hashable, Codable {
  /// Which.
  public var party: PlacementParty
  /// The paper that was signed.
  public var paper: SHA256Digest
  /// The signed copy, when one is kept.
  public var copy: PlacementPaper?
  /// By what power, of the council.
  public var authority: PlacementAuthority?
  /// The number of the variation; nil of the agreement itself.
  public var variation: Int?
}

/// The placement was looked at again.
public struct PlacementReviewed: Sendable, Hashable, Codable {
  /// What came of it.
  public var outcome: Outcome
  /// The notes, which speak of the person.
  public var notes: PlacementPaper?
  /// The day by which it is to be looked at next.
  public var nextBy: CivilDate?

  /// A review with that outcome.
  public init(_ outcome: Outcome, notes: PlacementPaper? = nil, nextBy: CivilDate? = nil) {
    self.outcome = outcome
    self.notes = notes
    self.nextBy = nextBy
  }

  /// What can come of a review.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Codable {
    /// It goes on as it is.
    case goesOn
    /// It is to be varied.
    case toBeVaried
    /// It is to end.
    case toEnd
  }
}

/// A variation was approved.
public struct PlacementVariation: Sendable, Hashable, Codable {
  /// Which variation of the placement it is, from 1.
  public var number: Int
  /// The terms with it.
  public var terms: PlacementTerms
  /// What the placement comes to then; nil when it is open-ended.
  public var total: Money?
  /// What twelve months come to, when it is open-ended.
  public var yearly: Money?
  /// Why.
  public var reason: String
  /// The finished paper.
  public var paper: PlacementPaper
  /// The digest of the council's template.
  public var template: SHA256Digest
  /// By what power.
  public var authority: PlacementAuthority
}

/// A placement ended.
public struct PlacementEnded: Sendable, Hashable, Codable {
  /// Its last day.
  public var on: CivilDate
  /// Why.
  public var reason: String
}

/// Nothing personal may be erased, or may be again.
public struct PlacementHold: Sendable, Hashable, Codable {
  /// Why.
  public var reason: String
}

/// What is personal was erased.
public struct PlacementErased: Sendable, Hashable, Codable {
  /// What was erased, by its digests.
  public var digests: [SHA256Digest]
  /// What the lawful request was, when there was one.
  public var reason: String?
  /// The council's rule that was applied: "6 years after the end"; nil at a request.
  public var policy: String?
}

public import CivilTime
public import Councils
public import Decisions

/// The bids were judged.
public struct PlacementEvaluation: Sendable, Hashable, Codable {
  /// How much each criterion counts.
  public var weights: [Weight]
  /// Who judged, and what they said of their interests.
  public var evaluators: [PlacementEvaluator]
  /// What they gave.
  public var marks: [PlacementMark]
  /// What it comes to, the highest first.
  public var scores: [PlacementScore]
}

/// Somebody who judges bids.
public struct PlacementEvaluator: Sendable, Hashable, Codable {
  /// One of the council's people.
  public var person: PersonID
  /// Whether they have an interest in a bid (PCR 2015 reg 24; Procurement Act 2023 s81); nil while
  /// nobody has asked.
  public var hasInterest: Bool?
  /// What is done about the interest, when there is one.
  public var measure: String?

  /// That person, who answered so.
  public init(_ person: PersonID, hasInterest: Bool?, measure: String? = nil) {
    self.person = person
    self.hasInterest = hasInterest
    self.measure = measure
  }
}

/// What one evaluator gave one bid on one criterion.
public struct PlacementMark: Sendable, Hashable, Codable {
  /// Who gave it.
  public var evaluator: PersonID
  /// The bid.
  public var supplier: SupplierID
  /// The criterion, as the contract's weights name it: "quality".
  public var criterion: String
  /// What it is given, of a hundred.
  public var mark: DecimalNumber

  /// That mark.
  public init(
    by evaluator: PersonID, to supplier: SupplierID, for criterion: String = "quality",
    _ mark: DecimalNumber
  ) {
    self.evaluator = evaluator
    self.supplier = supplier
    self.criterion = criterion
    self.mark = mark
  }
}

/// The award was approved.
public struct PlacementAward: Sendable, Hashable, Codable {
  /// To whom.
  public var supplier: SupplierID
  /// On what terms.
  public var terms: PlacementTerms
  /// What it comes to; nil when it is open-ended.
  public var total: Money?
  /// What twelve months of it come to, when it is open-ended.
  public var yearly: Money?
  /// Why this of several that are equal.
  public var reason: String?
  /// By what power.
  public var authority: PlacementAuthority
}

/// The power by which an award was approved, or an agreement signed or varied.
public struct PlacementAuthority: Sendable, Hashable, Codable {
  /// The recommendation that delegates it.
  public var source: Source
  /// The post to which it does.
  public var post: PostID
  /// The day since which its decision has effect.
  public var effectiveOn: CivilDate
  /// The last day of the power, where it has one.
  public var until: CivilDate?
  /// Up to what sum.
  public var limit: Money?
  /// What was measured against it.
  public var amount: Money
  /// How the limit is read.
  public var reading: PlacementLimitReading?
  /// Which posts were consulted.
  public var consulted: [PostID]
}

/// What the limit of a delegation is a limit of.
public enum PlacementLimitReading: String, Sendable, Hashable, CaseIterable, Codable {
  /// Of each placement by itself.
  case each
  /// Of all placements under the contract together.
  case together
}

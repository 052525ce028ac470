/// A recommendation takes the place of an earlier one, wholly or in one respect.
public struct Supersession: Sendable, Hashable {
  /// The later decision.
  public var decision: LinkID
  /// Its recommendation, by number.
  public var recommendation: String?
  /// What it takes the place of.
  public var supersedes: RecommendationReference
  /// In what respect: "the end date".
  public var what: String?

  /// That decision in the place of the other.
  public init(decision: LinkID, supersedes: RecommendationReference) {
    self.decision = decision
    self.supersedes = supersedes
  }

  /// The recommendation that takes the place of the other.
  public var later: RecommendationReference {
    RecommendationReference(decision: decision, recommendation: recommendation)
  }
}

/// A fact that the matter's documents state differently, and why that is in order.
public struct ExplainedDifference: Sendable, Hashable {
  /// The fact.
  public var fact: SharedFact
  /// The contract, where the matter has several.
  public var contract: LinkID?
  /// Why it differs.
  public var reason: String
  /// The recommendation that settled it.
  public var settledBy: RecommendationReference?

  /// A fact that differs for that reason.
  public init(fact: SharedFact, reason: String) {
    self.fact = fact
    self.reason = reason
  }
}

/// The facts of a contract that several documents of a matter state.
public enum SharedFact: String, Sendable, Hashable, CaseIterable {
  /// Its first day.
  case start
  /// Its last day.
  case end
  /// How far it may be made to run on.
  case option
  /// What it is worth.
  case value
  /// Its name.
  case title
  /// How many suppliers are in it.
  case suppliers
}

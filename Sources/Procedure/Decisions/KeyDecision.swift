public import CivilTime

/// Whether the decision is a key decision, and what follows (SI 2012/2089 regs 8 and 9).
public struct KeyDecision: Sendable, Hashable {
  /// Whether it is one.
  public var key: Bool
  /// Why it is one.
  public var reasons: [Reason] = []
  /// The day on which notice of it was published.
  public var noticeGiven: CivilDate?
  /// Whether it stands in the forward plan.
  public var inForwardPlan: Bool?
  /// The amount that makes it one.
  public var amount: Money?
  /// More about it, in words.
  public var explanation: String?

  /// A decision that is key, or is not.
  public init(key: Bool) {
    self.key = key
  }

  /// Why a decision is key (reg 8(1)).
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Significant expenditure.
    case expenditure
    /// Significant savings.
    case savings
    /// Significant effect in two or more wards.
    case twoOrMoreWards
  }
}

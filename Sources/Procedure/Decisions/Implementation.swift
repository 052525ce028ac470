public import CivilTime

/// When the decision takes effect.
public struct Implementation: Sendable, Hashable {
  /// On which day.
  public var on: CivilDate?
  /// The same in words.
  public var text: Narrative?

  /// A taking effect of which nothing is said yet.
  public init() {}
}

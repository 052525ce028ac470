public import CivilTime

/// The meeting at which the decision is made.
public struct Meeting: Sendable, Hashable {
  /// Whether the public is shut out while the decision is made.
  public var isPrivate: Bool
  /// Why.
  public var reasons: String?
  /// The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 that are relied on.
  public var paragraphs: [Int] = []
  /// Who agreed that it is urgent and cannot be put off (SI 2012/2089 reg 5(6)).
  public var agreedBy: Person?
  /// In what part they agreed.
  public var agreedAs: UrgencyRung?
  /// The day on which they agreed.
  public var agreedOn: CivilDate?
  /// The day on which the meeting was called.
  public var convenedOn: CivilDate?

  /// A meeting that is private, or is not.
  public init(isPrivate: Bool) {
    self.isPrivate = isPrivate
  }
}

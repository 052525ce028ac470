public import CivilTime

/// The officer who advises the decision maker.
public struct Adviser: Sendable, Hashable {
  /// The name.
  public var name: String?
  /// The job title.
  public var title: String?
  /// Whether the officer has signed.
  public var signed: Bool?
  /// The day on which the officer signed.
  public var signedOn: CivilDate?

  /// An adviser of whom nothing is said yet.
  public init() {}
}

public import CivilTime

/// Where a value of a council's policy comes from.
public struct Provenance: Sendable, Hashable {
  /// The document that says so.
  public var source: String?
  /// The day on which somebody last checked that.
  public var checked: CivilDate?

  /// A value of which nobody says where it comes from.
  public init() {}
}

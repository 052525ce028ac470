public import Councils
public import DecisionFiles

/// A council's `policy.yaml` that has been read: what it says, and where each of its fields stands.
public struct PolicyFile: Sendable, Hashable {
  /// What it says.
  public let council: Council
  /// Where each of its fields stands.
  public let places: FieldPlaces
}

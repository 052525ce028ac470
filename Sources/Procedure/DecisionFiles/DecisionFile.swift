public import Decisions
public import Diagnostics

/// A decision file that has been read: the decision, and where each of its fields stands.
public struct DecisionFile: Sendable, Hashable {
  /// The decision as the file states it.
  public let stated: StatedDecision
  /// Where each of its fields stands.
  public let places: FieldPlaces

  /// The decision.
  public var decision: Decision { stated.decision }
  /// The decision's facts by the names of the file.
  public var facts: FactValue { stated.facts }

  /// The name of the file, as the person gave it.
  public var file: String { places.file }
  /// Where each field that the file has stands.
  public var fields: [FieldPath: SourcePlace] { places.fields }

  /// Where a field stands; for one that is left out, where the nearest field around it stands.
  public func place(of path: FieldPath) -> SourcePlace { places.place(of: path) }

  /// What facts a decision can have.
  public static let shape: FactShape = .record(Decision.noun.shape)
}

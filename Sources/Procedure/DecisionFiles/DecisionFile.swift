public import Decisions
public import Diagnostics

/// A decision file that has been read: the decision, and where each of its fields stands.
public struct DecisionFile: Sendable, Hashable {
  /// The name of the file, as the person gave it.
  public let file: String
  /// The decision.
  public let decision: Decision
  /// Where each field that the file has stands.
  public let fields: [FieldPath: SourcePlace]
  /// The posts that the file names, in its order.
  public let postReferences: [PostReference]
  /// The decision's facts by the names of the file, for documents to print.
  public let facts: FactValue

  /// Where a field stands; for one that is left out, or that a shorter way of writing holds, where
  /// the nearest field around it stands.
  public func place(of path: FieldPath) -> SourcePlace {
    var current: FieldPath? = path
    while let candidate = current {
      if var place = fields[candidate] {
        place.field = path.text
        return place
      }
      current = candidate.parent
    }
    return SourcePlace(file: file, line: 1, column: 1, field: path.text)
  }

  /// What facts a decision can have.
  public static let shape: FactShape = .record(Decision.noun.shape)
}

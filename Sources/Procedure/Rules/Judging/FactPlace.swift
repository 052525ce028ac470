public import Decisions

/// A field of one of the documents that rules look at.
public struct FactPlace: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The document.
  public var document: Document
  /// The field in it.
  public var field: FieldPath
  /// The line of the field's text, from 0.
  public var line = 0

  /// The documents that rules look at.
  public enum Document: Sendable, Hashable {
    /// The decision that is judged.
    case decision
    /// The council's policy.
    case policy
    /// The matter.
    case matter
    /// The document of that name in the matter.
    case linked(String)
  }

  /// A field of a document; of the decision, when none is named.
  public init(_ field: FieldPath, in document: Document = .decision) {
    self.document = document
    self.field = field
  }

  /// A field of the decision.
  public init(stringLiteral field: String) {
    self.init(FieldPath(field))
  }

  /// A field of the council's policy.
  public static func policy(_ field: FieldPath) -> FactPlace { FactPlace(field, in: .policy) }
}

extension FactPlace {
  /// A field of what stands here, in the same document.
  func appending(_ name: String) -> FactPlace { FactPlace(field.appending(name), in: document) }

  /// A field of an item of one of the matter's lists.
  static func matter(_ list: String, _ index: Int, _ field: String) -> FactPlace {
    FactPlace(FieldPath(list).appending(index).appending(field), in: .matter)
  }
}

extension FieldPath {
  /// What stands here, as a place in the decision.
  var place: FactPlace { FactPlace(self) }

  /// A field of what stands here, as a place in the decision.
  func place(_ name: String) -> FactPlace { FactPlace(appending(name)) }
}

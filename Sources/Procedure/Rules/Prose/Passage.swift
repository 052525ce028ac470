public import Decisions

/// A text of a decision and the field it stands in.
public struct Passage: Sendable, Hashable {
  /// The field.
  let field: FieldPath
  /// The text, in Markdown.
  let text: String
  /// Whether it is a heading or a caption.
  let isHeading: Bool

  /// A text in that field.
  public init(field: FieldPath, text: String, isHeading: Bool = false) {
    self.field = field
    self.text = text
    self.isHeading = isHeading
  }
}

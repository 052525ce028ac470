public import Decisions

/// One thing that moved between two texts of a decision.
public struct FactChange: Sendable, Hashable {
  /// The field; of an item of a list, its place in the later text, or, when it was removed, in the
  /// earlier one.
  public let field: FieldPath
  /// The paragraph of the field, from 1, counted like items of a list; nil for a field as a whole.
  public let paragraph: Int?
  /// What became of it.
  public let kind: Kind
  /// What stood there; nil when it was added.
  public let before: String?
  /// What stands there; nil when it was removed.
  public let after: String?

  /// What can become of a field between two texts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is new.
    case added
    /// It is no longer there.
    case removed
    /// It says something else.
    case changed
  }

  /// A change of a field, or of one of its paragraphs.
  public init(
    field: FieldPath, paragraph: Int? = nil, kind: Kind, before: String?, after: String?
  ) {
    self.field = field
    self.paragraph = paragraph
    self.kind = kind
    self.before = before
    self.after = after
  }

  /// The change in words: “recommendations[2].text, paragraph 1 was changed”, “meetingDate was
  /// changed from 2020-05-07 to 2020-05-08”.
  public var text: String {
    var subject = field.text
    if let paragraph { subject += ", paragraph \(paragraph)" }
    switch kind {
    case .added: return subject + " was added"
    case .removed:
      let isCounted = paragraph != nil || field.text.hasSuffix("]")
      return subject + (isCounted ? " of the earlier text was removed" : " was removed")
    case .changed:
      guard paragraph == nil, let before, let after, FactChange.isShort(before),
        FactChange.isShort(after)
      else { return subject + " was changed" }
      return subject + " was changed from \(before) to \(after)"
    }
  }

  private static func isShort(_ text: String) -> Bool {
    text.count <= 40 && !text.contains { $0.isNewline }
  }
}

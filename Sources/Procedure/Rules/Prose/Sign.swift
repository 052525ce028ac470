/// A sign among the words that means something to a rule.
struct Sign: Sendable, Hashable {
  /// What it is.
  let kind: Kind
  /// Where it stands in the prose's bytes.
  let offset: Int
  /// The passage it stands in.
  let passage: Int
  /// The paragraph it stands in, or stands before.
  let paragraph: Int

  /// What a sign is.
  enum Kind: Sendable, Hashable {
    /// `{{` or `{%`.
    case tag
    /// `**`.
    case bold
    /// Square brackets with nothing in them but dots: `[…]`.
    case emptyBrackets
  }
}

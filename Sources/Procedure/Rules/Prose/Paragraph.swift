/// A paragraph of a text, an item of a list in it, or a row of a table.
struct Paragraph: Sendable, Hashable {
  /// Its first token; of a numbered item, the number.
  let first: Int
  /// The passage it stands in.
  let passage: Int
  /// How many blanks stand before it.
  let indent: Int
  /// What it is.
  let kind: Kind

  /// What a paragraph is.
  enum Kind: Sendable, Hashable {
    /// Running text.
    case plain
    /// An item of a list, with a dash or a number.
    case item
    /// A row of a table.
    case row
  }
}

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

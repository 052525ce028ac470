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

/// Where in what a person wrote something stands.
///
/// A text file has lines and columns. A Word or Writer document has none that its author could
/// see, so its places are told by heading, paragraph, table cell and the words themselves.
public struct SourcePlace: Sendable, Hashable {
  /// The file, as the person named it.
  public var file: String?
  /// The line, counted from 1.
  public var line: Int?
  /// The column, counted from 1 in characters.
  public var column: Int?
  /// The field of a data file, such as `recommendations[2].acts[0].delegate.to`.
  public var field: String?
  /// The place in a Word or Writer document.
  public var document: DocumentPlace?

  /// A place of which only the given parts are known.
  public init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil,
    document: DocumentPlace? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.document = document
  }
}

/// A place in a Word or Writer document, in terms of what its author sees.
public struct DocumentPlace: Sendable, Hashable {
  /// The part of the document: "body", "header", "footer", "footnote", "document properties".
  public var part: String
  /// The nearest heading above.
  public var heading: String?
  /// The paragraph in that part, counted from 1.
  public var paragraph: Int?
  /// The table in that part, counted from 1, when the place is in a table.
  public var table: Int?
  /// The row of the table, counted from 1.
  public var row: Int?
  /// The cell of the row, counted from 1.
  public var cell: Int?
  /// The words themselves: the tag, or the start of the paragraph.
  public var words: String?

  /// A place in the part of that name.
  public init(part: String) {
    self.part = part
  }
}

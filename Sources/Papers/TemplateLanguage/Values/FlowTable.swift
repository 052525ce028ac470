/// A table that a passage brings.
public struct FlowTable: Sendable, Hashable {
  /// The caption.
  public var title: String?
  /// A note below the table.
  public var note: String?
  /// The columns from the left.
  public var columns: [FlowColumn]
  /// The rows below the columns' headings.
  public var rows: [FlowRow]

  /// A table of these columns and rows.
  public init(
    title: String? = nil, note: String? = nil, columns: [FlowColumn], rows: [FlowRow]
  ) {
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
  }
}

/// A column of a table.
public struct FlowColumn: Sendable, Hashable {
  /// The words at its head.
  public var heading: String
  /// Whether it holds figures, which stand at the right.
  public var isNumeric: Bool
  /// Whether its cells hold a tick or nothing.
  public var isTick: Bool

  /// A column under that heading.
  public init(heading: String, isNumeric: Bool = false, isTick: Bool = false) {
    self.heading = heading
    self.isNumeric = isNumeric
    self.isTick = isTick
  }
}

/// A row of a table.
public struct FlowRow: Sendable, Hashable {
  /// What a row is for.
  public enum Kind: Sendable, Hashable {
    /// A heading within the table.
    case heading
    /// An ordinary row.
    case body
    /// The sum of some rows.
    case subtotal
    /// The sum of all rows.
    case total
  }

  /// What the row is for.
  public var kind: Kind
  /// The cells from the left; places covered by a cell above or beside are left out.
  public var cells: [FlowCell]

  /// A row of these cells.
  public init(kind: Kind = .body, cells: [FlowCell]) {
    self.kind = kind
    self.cells = cells
  }
}

/// A cell of a table.
public struct FlowCell: Sendable, Hashable {
  /// The words or figures in it.
  public var text: String
  /// How many columns it covers.
  public var columnSpan: Int
  /// How many rows it covers.
  public var rowSpan: Int
  /// The column in which it begins, counted from 0.
  public var column: Int

  /// A cell that begins in that column.
  public init(text: String, columnSpan: Int = 1, rowSpan: Int = 1, column: Int) {
    self.text = text
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.column = column
  }
}

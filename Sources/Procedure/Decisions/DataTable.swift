/// A table of a paper, with its columns named, so that sums can be checked and cells merged.
public struct DataTable: Sendable, Hashable {
  /// The caption.
  public var title: String?
  /// A note under the table.
  public var note: String?
  /// The columns from left to right.
  public var columns: [TableColumn] = []
  /// The rows from top to bottom.
  public var rows: [TableRow] = []

  /// A table without columns or rows yet.
  public init() {}
}

/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  /// The name by which rows refer to it.
  public var key: String
  /// The words over it.
  public var heading: String
  /// What its cells hold.
  public var kind: Kind?
  /// How many digits stand behind the point.
  public var decimals: Int?

  /// A column of that name and heading.
  public init(key: String, heading: String) {
    self.key = key
    self.heading = heading
  }

  /// What the cells of a column hold.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Words.
    case text
    /// Numbers.
    case number
    /// Differences, printed with their sign: +807.8.
    case change
    /// Percentages.
    case percent
  }
}

/// A row of a table.
public enum TableRow: Sendable, Hashable {
  /// A band over the whole width, with a heading for the rows below it.
  case group(String)
  /// A plain row.
  case cells([String: TableCell])
  /// A row that adds up the rows of its group.
  case subtotal([String: TableCell])
  /// A row that adds up the table.
  case total([String: TableCell])

  /// The cells by column; none for a band.
  public var cells: [String: TableCell] {
    switch self {
    case .group: [:]
    case .cells(let cells), .subtotal(let cells), .total(let cells): cells
    }
  }
}

/// A cell of a table.
public struct TableCell: Sendable, Hashable {
  /// What stands in it, as written.
  public var text: String
  /// The number it holds, in a column of numbers.
  public var number: DecimalNumber?
  /// How many rows it covers downwards.
  public var rows: Int
  /// How many columns it covers to the right.
  public var columns: Int

  /// A cell of that text.
  public init(_ text: String, number: DecimalNumber? = nil, rows: Int = 1, columns: Int = 1) {
    self.text = text
    self.number = number
    self.rows = rows
    self.columns = columns
  }
}

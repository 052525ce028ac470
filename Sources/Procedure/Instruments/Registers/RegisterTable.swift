/// A register as rows of cells, for a page, a CSV file or a terminal.
public struct RegisterTable: Sendable, Hashable {
  /// What register it is.
  public var title: String
  /// Its columns.
  public var columns: [Column]
  /// Its rows, a cell for each column.
  public var rows: [[String]]

  /// A column: its name, and whether its cells are numbers.
  public struct Column: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Whether its cells are numbers or sums, which stand at the right.
    public let isNumber: Bool

    /// A column of that name.
    public init(_ name: String, isNumber: Bool = false) {
      self.name = name
      self.isNumber = isNumber
    }
  }

  /// A register of these columns and rows.
  public init(title: String, columns: [Column], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The names of its columns.
  public var header: [String] { columns.map(\.name) }
}

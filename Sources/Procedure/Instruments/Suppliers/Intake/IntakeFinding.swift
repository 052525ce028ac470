/// What is wrong with a file of applications, or worth a look, with its place.
public struct IntakeFinding: Sendable, Hashable {
  /// The line of the file; of a JSON file the place of the object, from 1.
  public let line: Int
  /// The column as the file heads it; nil when it is about the row or the file.
  public let column: String?
  /// What is wrong.
  public let message: String
  /// What to do.
  public let cure: String?
  /// Whether the file cannot be taken in as it is.
  public let isError: Bool

  /// A finding at that place.
  public init(
    line: Int, column: String? = nil, _ message: String, cure: String? = nil, isError: Bool = true
  ) {
    self.line = line
    self.column = column
    self.message = message
    self.cure = cure
    self.isError = isError
  }

  /// "line 4, Score: …"
  public var text: String {
    "line \(line)" + (column.map { ", \($0)" } ?? "") + ": \(message)"
  }
}

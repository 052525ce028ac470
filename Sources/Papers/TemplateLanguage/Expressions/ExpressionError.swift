/// Why the text of an expression cannot be read, in words for the person who keeps the form.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String
  /// Where in the expression, counted in characters from 0.
  public var offset: Int

  /// A fault at that place of the expression.
  public init(message: String, remedy: String, offset: Int) {
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }
}

/// Something wrong with an expression that can be told before there are any data.
public struct ExpressionProblem: Sendable, Hashable {
  /// The kinds of problem.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A name that nothing declares.
    case unknownName = "unknown-name"
    /// A filter that the language does not have.
    case unknownFilter = "unknown-filter"
    /// A test after `is` that the language does not have.
    case unknownTest = "unknown-test"
    /// Too many, too few or senseless values in the brackets of a filter or test.
    case arguments = "arguments"
    /// A value of a kind that cannot stand there.
    case kind = "kind"
  }

  /// What kind of problem it is.
  public var code: Code
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String
  /// Where in the expression, counted in characters from 0.
  public var offset: Int

  /// A problem at that place of the expression.
  public init(code: Code, message: String, remedy: String, offset: Int) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }
}

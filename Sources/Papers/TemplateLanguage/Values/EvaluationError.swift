/// Why an expression has no value with these data, in words for the person who keeps the form.
public struct EvaluationError: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var remedy: String
  /// Where in the expression, counted in characters from 0.
  public var offset: Int
  /// The name that the data leave out, where that is what is wrong.
  var leftOut: String?

  /// A fault at that place of the expression.
  public init(message: String, remedy: String, offset: Int = 0) {
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }
}

extension EvaluationError {
  /// A value that the data leave out stands where one is needed.
  static func leftOut(_ name: String, offset: Int) -> EvaluationError {
    var error = EvaluationError(
      message: "the data leaves out \(name)",
      remedy: "fill it in, or write {{ \(name)|default(\"…\") }}", offset: offset)
    error.leftOut = name
    return error
  }

  static func tooLong(offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the text grows beyond \(EvaluationLimits.textBytes / 1_048_576) MiB",
      remedy: "make it of shorter texts", offset: offset)
  }

  static func tooMany(offset: Int) -> EvaluationError {
    EvaluationError(
      message: "the list grows beyond \(EvaluationLimits.listItems) items",
      remedy: "make it of shorter lists", offset: offset)
  }

  static let tooDeep = EvaluationError(
    message: "the value is nested deeper than \(EvaluationLimits.valueDepth) levels of lists and "
      + "groups of fields",
    remedy: "add items to a list by +, as in {% set ns.list = ns.list + [item] %}")
}

/// What one expression may use up, so that a hostile form cannot exhaust the machine.
enum EvaluationLimits {
  /// The longest text that an operator or a filter makes, in bytes of UTF-8.
  static let textBytes = 1_048_576
  /// The longest list that an operator or a filter makes.
  static let listItems = 1_000_000
  /// The most that a filter makes of a whole list, in bytes.
  static let listBytes = 67_108_864
  /// The longest expression, in characters.
  static let sourceCharacters = 20_000
  /// The most items of lists that one comparison looks at.
  static let comparisons = 2_000_000
  /// How deep lists and groups of fields are nested in a value, so that all of it is printed.
  static let valueDepth = 100
  /// How deep an expression is nested.
  static let depth = 128
}

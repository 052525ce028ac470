import TemplateLanguage

/// An expression is refused with a place in it, or has one value, the same each time, within its
/// limits. The first byte says by which rules.
enum ExpressionTrial {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    guard let first = bytes.first else { return }
    let source = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let expression: Expression
    do {
      expression = try ExpressionParser.parse(source)
    } catch {
      return try check(error.message, error.remedy, error.offset, source)
    }
    try checkShape(of: expression, in: .anything)
    try checkShape(of: expression, in: TrialData.shapes)
    var scope = Scope(TrialData.record)
    scope.rules = TrialData.rules(Int(first))
    let value = try value(of: expression, in: scope)
    guard try self.value(of: expression, in: scope) == value else {
      throw Finding("an expression has two values")
    }
  }

  private static func value(of expression: Expression, in scope: Scope) throws(Finding) -> String? {
    do {
      return try expression.printed(in: scope)
    } catch {
      try check(error.message, error.remedy, error.offset, expression.source)
      return nil
    }
  }

  private static func checkShape(of expression: Expression, in scope: ShapeScope) throws(Finding) {
    var problems: [ExpressionProblem] = []
    _ = expression.shape(in: scope, problems: &problems)
    for problem in problems {
      try check(problem.message, problem.remedy, problem.offset, expression.source)
    }
  }

  private static func check(
    _ message: String, _ remedy: String, _ offset: Int, _ source: String
  ) throws(Finding) {
    guard !message.isEmpty, !remedy.isEmpty else { throw Finding("a fault without words") }
    guard (0...source.count).contains(offset) else {
      throw Finding("a fault out of its place, at \(offset): \(message)")
    }
  }
}

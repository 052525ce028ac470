/// What stands in a tag, read and ready to be worked out any number of times.
public struct Expression: Sendable {
  /// The text as the form has it.
  public let source: String
  let root: ExpressionNode

  init(source: String, root: ExpressionNode) {
    self.source = source
    self.root = root
  }

  /// What a block holds, as it is.
  static let content = Expression(
    source: "", root: ExpressionNode(kind: .content, offset: 0, height: 1))

  /// A text as it is.
  static func quoting(_ text: String) -> Expression {
    Expression(
      source: "'\(text)'", root: ExpressionNode(kind: .literal(.text(text)), offset: 0, height: 1))
  }

  /// The value with these data.
  public func evaluate(in scope: Scope) throws(EvaluationError) -> Value {
    try scope.evaluate(self)
  }

  /// Whether the value counts as yes with these data.
  public func isTrue(in scope: Scope) throws(EvaluationError) -> Bool {
    try evaluate(in: scope).isTruthy
  }

  /// Appends a value of this expression to a sentence, as ``appendText(of:to:escape:)`` does; what
  /// cannot be printed is an error that quotes the expression.
  public func appendText(
    of value: Value, to bytes: inout [UInt8], escape: (inout [UInt8], String) -> Void
  ) throws(EvaluationError) {
    do {
      try TemplateLanguage.appendText(of: value, to: &bytes, escape: escape)
    } catch {
      throw PrintingFault.error(for: value, written: quotable, offset: root.offset)
    }
  }

  /// The value with these data, as a sentence prints it.
  public func printed(in scope: Scope) throws(EvaluationError) -> String {
    var bytes: [UInt8] = []
    try appendText(of: evaluate(in: scope), to: &bytes) { $0.append(contentsOf: $1.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The kind of value to expect, and everything wrong that can be told before there are data.
  public func shape(
    in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    root.shape(in: scope, problems: &problems)
  }

  /// The dotted names that the expression reads, in the order of the text.
  public var names: [[String]] { root.names }

  /// The expression as another can hold it: in brackets unless it is a name or the like.
  var quotable: String {
    let text = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch root.kind {
    case .path, .literal, .none, .list, .tuple, .member, .item, .called, .filtered: return text
    default: return "(\(text))"
    }
  }
}

extension Expression: Hashable {
  /// Equal when the text is the same.
  public static func == (left: Expression, right: Expression) -> Bool {
    left.source == right.source
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
  }
}

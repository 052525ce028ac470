/// An expression as the parser understood it; every part keeps its place for messages.
struct ExpressionNode: Sendable, Hashable {
  /// What the part does.
  indirect enum Kind: Sendable, Hashable {
    case literal(Value)
    case none
    /// What a block holds, for the filters of `{% filter … %}` and `{% set x|… %}`.
    case content
    case list([ExpressionNode])
    case tuple([ExpressionNode])
    /// Keys and values in turn.
    case dictionary([ExpressionNode])
    /// A dotted name, such as `keyDecision.noticeGiven`.
    case path([String])
    case member(ExpressionNode, String)
    case item(ExpressionNode, ExpressionNode)
    /// Some of the items: where they begin, where they end, and by which steps.
    case slice(ExpressionNode, from: ExpressionNode?, to: ExpressionNode?, by: ExpressionNode?)
    case called(ExpressionNode, [WrittenArgument])
    case negated(ExpressionNode)
    case positive(ExpressionNode)
    case not(ExpressionNode)
    case arithmetic(ArithmeticOperator, ExpressionNode, ExpressionNode)
    /// Texts joined by `~`.
    case joined([ExpressionNode])
    /// `a < b <= c`: each comparison is between neighbours.
    case compared(ExpressionNode, [Comparison])
    case both(ExpressionNode, ExpressionNode)
    case either(ExpressionNode, ExpressionNode)
    case choice(ExpressionNode, condition: ExpressionNode, otherwise: ExpressionNode?)
    case filtered(ExpressionNode, FilterCall)
    case tested(ExpressionNode, TestCall, isNegated: Bool)
    /// What only fields of office programs do.
    case operation(FieldOperation, [ExpressionNode])
  }

  /// One step of a comparison.
  struct Comparison: Sendable, Hashable {
    var relation: Relation
    var right: ExpressionNode
    var offset: Int
  }

  var kind: Kind
  /// Where it begins, in characters; for an operator between two parts, where the operator stands.
  var offset: Int
  /// How many nodes lie on the longest way down, itself included.
  var height: Int

  /// The name in full, when the node is nothing but a name.
  var dottedName: String? {
    if case .path(let names) = kind { names.joined(separator: ".") } else { nil }
  }

  /// Every node right below this one.
  var parts: [ExpressionNode] {
    switch kind {
    case .literal, .none, .content, .path: []
    case .list(let parts), .tuple(let parts), .dictionary(let parts), .joined(let parts),
      .operation(_, let parts):
      parts
    case .member(let node, _), .negated(let node), .positive(let node), .not(let node): [node]
    case .item(let a, let b), .arithmetic(_, let a, let b), .both(let a, let b),
      .either(let a, let b):
      [a, b]
    case .slice(let node, let from, let to, let by): [node] + [from, to, by].compactMap(\.self)
    case .called(let node, let arguments): [node] + arguments.map(\.node)
    case .compared(let left, let comparisons): [left] + comparisons.map(\.right)
    case .choice(let node, let condition, let otherwise):
      [node, condition] + (otherwise.map { [$0] } ?? [])
    case .filtered(let node, let call): [node] + call.arguments.all
    case .tested(let node, let call, _): [node] + call.arguments.all
    }
  }

  /// The text, when the node is a text written out.
  var literalText: String? {
    if case .literal(.text(let text)) = kind { text } else { nil }
  }
}

/// What joins two numbers.
enum ArithmeticOperator: String, Sendable, Hashable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case dividedBy = "/"
  case wholeDividedBy = "//"
  case remainder = "%"
  case power = "**"
}

/// How two values may stand to each other.
enum Relation: String, Sendable, Hashable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case within = "in"
  case notWithin = "not in"
}

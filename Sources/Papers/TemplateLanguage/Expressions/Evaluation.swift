extension ExpressionNode {
  /// The value with these data.
  func value(in scope: Scope) throws(EvaluationError) -> Value {
    switch kind {
    case .path(let names): try scope.value(of: names, at: offset)
    case .literal(let value): value
    case .none: .missing("none")
    case .list(let parts): .list(try ExpressionNode.values(of: parts, in: scope))
    case .member(let node, let name):
      try Members.field(name, of: node.value(in: scope), node: node, at: offset)
    case .item(let node, let item):
      try Members.item(item.value(in: scope), of: node.value(in: scope), node: node, at: offset)
    case .negated(let node): try Arithmetic.negated(node.value(in: scope), at: offset)
    case .not(let node): .boolean(!(try node.value(in: scope).isTruthy))
    case .arithmetic(let sign, let left, let right):
      try Arithmetic.result(
        of: left.value(in: scope), sign, right.value(in: scope), at: offset)
    case .joined(let parts): .text(try ExpressionNode.joined(parts, in: scope))
    case .compared(let left, let comparisons):
      .boolean(try ExpressionNode.holds(left, comparisons, in: scope))
    case .both(let left, let right): try ExpressionNode.both(left, right, in: scope)
    case .either(let left, let right): try ExpressionNode.either(left, right, in: scope)
    case .choice(let node, let condition, let otherwise):
      try condition.value(in: scope).isTruthy
        ? node.value(in: scope) : otherwise?.value(in: scope) ?? .text("")
    case .filtered(let node, let call): try call.value(of: node.value(in: scope), in: scope)
    case .tested(let node, let call, let isNegated):
      .boolean(try call.holds(for: node.value(in: scope), in: scope) != isNegated)
    }
  }

  static func values(
    of nodes: [ExpressionNode], in scope: Scope
  ) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(nodes.count)
    for node in nodes { values.append(try node.value(in: scope)) }
    return values
  }

  /// As in Jinja, `and` and `or` give the side that settled the question, not just yes or no.
  private static func both(
    _ left: ExpressionNode, _ right: ExpressionNode, in scope: Scope
  ) throws(EvaluationError) -> Value {
    let first = try left.value(in: scope)
    return first.isTruthy ? try right.value(in: scope) : first
  }

  private static func either(
    _ left: ExpressionNode, _ right: ExpressionNode, in scope: Scope
  ) throws(EvaluationError) -> Value {
    let first = try left.value(in: scope)
    return first.isTruthy ? first : try right.value(in: scope)
  }

  private static func joined(
    _ parts: [ExpressionNode], in scope: Scope
  ) throws(EvaluationError) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      let value = try part.value(in: scope)
      do {
        try appendText(of: value, to: &bytes) { $0.append(contentsOf: $1.utf8) }
      } catch {
        throw PrintingFault.error(for: value, written: part.dottedName, offset: part.offset)
      }
      guard bytes.count <= EvaluationLimits.textBytes else {
        throw .tooLong(offset: part.offset)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func holds(
    _ first: ExpressionNode, _ comparisons: [Comparison], in scope: Scope
  ) throws(EvaluationError) -> Bool {
    var left = try first.value(in: scope)
    var leftIsNone = first.kind == .none
    for comparison in comparisons {
      let right = try comparison.right.value(in: scope)
      let rightIsNone = comparison.right.kind == .none
      let holds =
        if leftIsNone || rightIsNone, comparison.relation.isEquality {
          (left.isMissing && right.isMissing) == (comparison.relation == .equal)
        } else {
          try comparison.relation.holds(left, right, at: comparison.offset)
        }
      guard holds else { return false }
      (left, leftIsNone) = (right, rightIsNone)
    }
    return true
  }
}

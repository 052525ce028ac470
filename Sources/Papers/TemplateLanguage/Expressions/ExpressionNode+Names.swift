extension ExpressionNode {
  /// The dotted names that the node reads.
  var names: [[String]] {
    switch kind {
    case .literal, .none: []
    case .path(let names): [names]
    case .list(let parts), .joined(let parts): parts.flatMap(\.names)
    case .member(let node, _), .negated(let node), .not(let node): node.names
    case .item(let a, let b), .arithmetic(_, let a, let b), .both(let a, let b),
      .either(let a, let b):
      a.names + b.names
    case .compared(let left, let comparisons):
      left.names + comparisons.flatMap(\.right.names)
    case .choice(let node, let condition, let otherwise):
      node.names + condition.names + (otherwise?.names ?? [])
    case .filtered(let node, let call): node.names + call.arguments.all.flatMap(\.names)
    case .tested(let node, let call, _): node.names + call.arguments.all.flatMap(\.names)
    }
  }
}

extension ExpressionNode {
  /// The shape of the value to expect; what is wrong is added to the problems.
  func shape(in scope: ShapeScope, problems: inout [ExpressionProblem]) -> ValueShape {
    switch kind {
    case .literal(let value):
      return ValueShape(describing: value)
    case .none:
      return .any
    case .list(let parts):
      return .list(.union(of: ExpressionNode.shapes(of: parts, in: scope, problems: &problems)))
    case .path(let names):
      return ShapeMembers.path(names, in: scope, at: offset, problems: &problems)
    case .member(let node, let name):
      let owner = node.shape(in: scope, problems: &problems)
      return ShapeMembers.field(
        name, of: owner, named: node.dottedName ?? "", at: offset, problems: &problems)
    case .item(let node, let item):
      let place = item.shape(in: scope, problems: &problems)
      let owner = node.shape(in: scope, problems: &problems)
      return ShapeMembers.item(of: owner, by: place, at: offset, problems: &problems)
    case .negated(let node):
      let shape = node.shape(in: scope, problems: &problems)
      return ShapeArithmetic.negated(shape, at: offset, problems: &problems)
    case .not(let node):
      _ = node.shape(in: scope, problems: &problems)
      return .boolean
    case .arithmetic(let sign, let left, let right):
      let a = left.shape(in: scope, problems: &problems)
      let b = right.shape(in: scope, problems: &problems)
      return ShapeArithmetic.result(of: a, sign, b, at: offset, problems: &problems)
    case .joined(let parts):
      for part in parts {
        let shape = part.shape(in: scope, problems: &problems)
        ShapeArithmetic.checkPrintable(shape, part, problems: &problems)
      }
      return .text
    case .compared(let first, let comparisons):
      var left = first.shape(in: scope, problems: &problems)
      for comparison in comparisons {
        let right = comparison.right.shape(in: scope, problems: &problems)
        ShapeArithmetic.check(comparison, between: left, right, problems: &problems)
        left = right
      }
      return .boolean
    case .both(let left, let right), .either(let left, let right):
      let a = left.shape(in: scope, problems: &problems)
      return a.union(right.shape(in: scope, problems: &problems))
    case .choice(let node, let condition, let otherwise):
      _ = condition.shape(in: scope, problems: &problems)
      let shape = node.shape(in: scope, problems: &problems)
      return shape.union(otherwise?.shape(in: scope, problems: &problems) ?? .text)
    case .filtered(let node, let call):
      let input = node.shape(in: scope, problems: &problems)
      return call.shape(of: input, in: scope, problems: &problems)
    case .tested(let node, let call, _):
      _ = node.shape(in: scope, problems: &problems)
      call.check(in: scope, problems: &problems)
      return .boolean
    }
  }

  private static func shapes(
    of nodes: [ExpressionNode], in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> [ValueShape] {
    var shapes: [ValueShape] = []
    for node in nodes { shapes.append(node.shape(in: scope, problems: &problems)) }
    return shapes
  }
}

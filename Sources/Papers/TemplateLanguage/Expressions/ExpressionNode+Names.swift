extension ExpressionNode {
  /// The dotted names that the node reads. What is called is none of them: `range(3)`.
  var names: [[String]] {
    switch kind {
    case .path(let names): return [names]
    case .called(let node, let arguments):
      let given = arguments.flatMap(\.node.names)
      switch node.kind {
      case .path(let names): return (names.count > 1 ? [Array(names.dropLast())] : []) + given
      case .member(let owner, _): return owner.names + given
      default: return node.names + given
      }
    default: return parts.flatMap(\.names)
    }
  }
}

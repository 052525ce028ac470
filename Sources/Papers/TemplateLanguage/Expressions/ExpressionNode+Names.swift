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
    // A column is known by its name in the data; a list of rows by its columns.
    case .operation(.column, let parts): return parts.last?.names ?? []
    case .operation(.records, _), .operation(.filledRecords, _): return []
    default: return parts.flatMap(\.names)
    }
  }
}

extension ExpressionParser {
  mutating func readFilters(
    of start: ExpressionNode
  ) throws(ExpressionError) -> ExpressionNode {
    var node = start
    while true {
      if takeSign("|") {
        node = try readFilter(of: node)
      } else if current.kind == .sign("("), case .filtered = node.kind {
        let arguments = try readArguments()
        node = try made(
          .called(node, arguments), at: node.offset, of: [node] + arguments.map(\.node))
      } else if takeName("is") {
        let isNegated = takeName("not")
        let offset = current.offset
        let name = try readTestName()
        let arguments = try readTestArguments()
        let call = TestCall(name, arguments, at: offset)
        node = try made(
          .tested(node, call, isNegated: isNegated), at: offset,
          of: [node] + arguments.map(\.node))
        if current.kind == .name("is") {
          throw ExpressionError(
            message: "one test cannot follow another", remedy: "write and between the two",
            offset: current.offset)
        }
      } else {
        return node
      }
    }
  }

  /// A filter after its bar.
  mutating func readFilter(of node: ExpressionNode) throws(ExpressionError) -> ExpressionNode {
    let offset = current.offset
    let name = try readFilterName()
    let arguments = try readArguments()
    if name == ClauseUse.word, arguments.isEmpty {
      let function = ExpressionNode(kind: .path([name]), offset: offset, height: 1)
      return try made(
        .called(function, [WrittenArgument(node: node)]), at: offset, of: [function, node])
    }
    let call = FilterCall(name, arguments, at: offset)
    return try made(.filtered(node, call), at: offset, of: [node] + arguments.map(\.node))
  }

  mutating func readFilterName() throws(ExpressionError) -> String {
    let token = current
    guard case .name(let name) = token.kind else {
      throw ExpressionError(
        message: "the name of a filter is wanted after the bar, but here is \(token.words)",
        remedy: "write a filter, as in {{ total|money }}", offset: token.offset)
    }
    place += 1
    return name
  }

  mutating func readTestName() throws(ExpressionError) -> String {
    let token = current
    switch token.kind {
    case .name(let name):
      place += 1
      return name
    case .sign(let sign) where Relation(rawValue: sign) != nil:
      place += 1
      return sign
    default:
      throw ExpressionError(
        message: "a test is wanted after is, but here is \(token.words)",
        remedy: "write is defined, or == to compare", offset: token.offset)
    }
  }

  mutating func readArguments() throws(ExpressionError) -> [WrittenArgument] {
    let opening = current
    guard takeSign("(") else { return [] }
    var arguments: [WrittenArgument] = []
    while !takeSign(")") {
      if takeSign("*") {
        arguments.append(WrittenArgument(node: try readExpression(), spread: .items))
      } else if takeSign("**") {
        arguments.append(WrittenArgument(node: try readExpression(), spread: .fields))
      } else if case .name(let name) = current.kind, following.kind == .sign("=") {
        place += 2
        arguments.append(WrittenArgument(name: name, node: try readExpression()))
      } else {
        arguments.append(WrittenArgument(name: nil, node: try readExpression()))
      }
      if takeSign(")") { break }
      guard takeSign(",") else { throw unclosed(")", opening) }
    }
    return arguments
  }

  /// A test takes its value in brackets, or without: `n is divisibleby 3`.
  mutating func readTestArguments() throws(ExpressionError) -> [WrittenArgument] {
    switch current.kind {
    case .sign("("):
      return try readArguments()
    case .text, .number, .sign("["), .sign("{"):
      break
    case .name(let name) where !ExpressionParser.reserved.contains(name):
      break
    default:
      return []
    }
    return [WrittenArgument(name: nil, node: try readMembers(of: try readPrimary()))]
  }
}

extension ExpressionParser {
  mutating func readPrimary() throws(ExpressionError) -> ExpressionNode {
    let token = current
    switch token.kind {
    case .text(var text):
      place += 1
      // Texts side by side are one.
      while case .text(let more) = current.kind {
        text += more
        place += 1
      }
      return leaf(.literal(.text(text)), token)
    case .number(let number):
      place += 1
      return leaf(.literal(.number(number)), token)
    case .name(let name) where !ExpressionParser.reserved.contains(name):
      place += 1
      return leaf(ExpressionParser.constants[name] ?? .path([name]), token)
    case .sign("["):
      place += 1
      let items = try readItems(until: "]", openedAt: token)
      return try made(.list(items), at: token.offset, of: items)
    case .sign("("):
      return try readBrackets(token)
    case .sign("{"):
      return try readDictionary(token)
    default:
      throw ExpressionError(
        message: "a name or a value is wanted, but here is \(token.words)",
        remedy: token.kind == .name("not")
          ? "put brackets round the part that begins with not"
          : "write what is to stand there, or take out what comes before it",
        offset: token.offset)
    }
  }

  /// Brackets hold one expression, or a list as Jinja's tuples do: `x in ("a", "b")`.
  mutating func readBrackets(
    _ opening: ExpressionToken
  ) throws(ExpressionError) -> ExpressionNode {
    place += 1
    if takeSign(")") { return leaf(.tuple([]), opening) }
    let first = try readExpression()
    if takeSign(")") { return first }
    guard takeSign(",") else { throw unclosed(")", opening) }
    let items = [first] + (try readItems(until: ")", openedAt: opening))
    return try made(.tuple(items), at: opening.offset, of: items)
  }

  /// `{"name": value, …}`.
  private mutating func readDictionary(
    _ opening: ExpressionToken
  ) throws(ExpressionError) -> ExpressionNode {
    place += 1
    var parts: [ExpressionNode] = []
    while !takeSign("}") {
      parts.append(try readExpression())
      guard takeSign(":") else { throw unclosed(":", opening) }
      parts.append(try readExpression())
      if takeSign("}") { break }
      guard takeSign(",") else { throw unclosed("}", opening) }
    }
    return try made(.dictionary(parts), at: opening.offset, of: parts)
  }

  mutating func readItems(
    until closing: String, openedAt opening: ExpressionToken
  ) throws(ExpressionError) -> [ExpressionNode] {
    var items: [ExpressionNode] = []
    while !takeSign(closing) {
      items.append(try readExpression())
      if takeSign(closing) { break }
      guard takeSign(",") else { throw unclosed(closing, opening) }
    }
    return items
  }

  mutating func readMembers(
    of start: ExpressionNode
  ) throws(ExpressionError) -> ExpressionNode {
    var node = start
    while true {
      let token = current
      if takeSign(".") {
        node = try readMember(of: node, after: token)
      } else if takeSign("[") {
        node = try readSubscript(of: node, after: token)
      } else if token.kind == .sign("(") {
        let arguments = try readArguments()
        node = try made(
          .called(node, arguments), at: node.offset, of: [node] + arguments.map(\.node))
      } else {
        return node
      }
    }
  }

  /// `[0]`, `["name"]`, `[1:-1]`.
  private mutating func readSubscript(
    of node: ExpressionNode, after bracket: ExpressionToken
  ) throws(ExpressionError) -> ExpressionNode {
    var bounds: [ExpressionNode?] = []
    while true {
      switch current.kind {
      case .sign(":"), .sign("]"): bounds.append(nil)
      default: bounds.append(try bounds.isEmpty ? readTuple() : readExpression())
      }
      guard bounds.count < 3, takeSign(":") else { break }
    }
    guard takeSign("]") else { throw unclosed("]", bracket) }
    if bounds.count > 1 {
      let by = bounds.count > 2 ? bounds[2] : nil
      return try made(
        .slice(node, from: bounds[0], to: bounds[1], by: by), at: bracket.offset,
        of: [node] + bounds.compactMap(\.self))
    }
    guard let item = bounds[0] else {
      throw ExpressionError(
        message: "the square brackets hold nothing",
        remedy: "write a number or a name in them, as in {{ rows[0] }}", offset: bracket.offset)
    }
    if let text = item.literalText { return try member(text, of: node, at: item.offset) }
    return try made(.item(node, item), at: bracket.offset, of: [node, item])
  }

  mutating func readMember(
    of node: ExpressionNode, after dot: ExpressionToken
  ) throws(ExpressionError) -> ExpressionNode {
    let token = current
    switch token.kind {
    case .name(let name):
      place += 1
      return try member(name, of: node, at: token.offset)
    case .number(let number):
      place += 1
      let index = leaf(.literal(.number(number)), token)
      return try made(.item(node, index), at: dot.offset, of: [node, index])
    default:
      throw ExpressionError(
        message: "a name is wanted after the dot, but here is \(token.words)",
        remedy: "write the field's name, or take out the dot", offset: token.offset)
    }
  }

  func member(
    _ name: String, of node: ExpressionNode, at offset: Int
  ) throws(ExpressionError) -> ExpressionNode {
    if case .path(let names) = node.kind, names.count < EvaluationLimits.depth {
      return ExpressionNode(kind: .path(names + [name]), offset: node.offset, height: 1)
    }
    return try made(.member(node, name), at: offset, of: [node])
  }
}

/// Reads the expressions of Jinja2: names, literals, operators, filters, tests, inline `if`.
///
/// Operators bind as they do in Jinja: a filter more tightly than any of them, then unary minus,
/// `**`, then `* / // %`, then `~`, then `+ -`, comparisons, `not`, `and`, `or`, and `if` last.
public struct ExpressionParser {
  let source: String
  let tokens: [ExpressionToken]
  var place = 0
  var depth = 0

  /// The expression that the text is, whole; whatever is left over is an error.
  public static func parse(_ source: String) throws(ExpressionError) -> Expression {
    var parser = try ExpressionParser(source)
    guard parser.current.kind != .end else {
      throw ExpressionError(
        message: "the tag holds nothing", remedy: "write a name, as in {{ subject }}", offset: 0)
    }
    let root = try parser.readTuple()
    try parser.expectEnd()
    return Expression(source: source, root: root)
  }

  init(_ source: String) throws(ExpressionError) {
    self.source = source
    tokens = try ExpressionLexer.tokens(of: source)
  }

  func expectEnd() throws(ExpressionError) {
    guard current.kind == .end else { throw leftOver() }
  }

  /// One expression, or several with commas between them, which are a tuple.
  mutating func readTuple(withChoice: Bool = true) throws(ExpressionError) -> ExpressionNode {
    let first = try readExpression(withChoice: withChoice)
    guard current.kind == .sign(",") else { return first }
    var items = [first]
    while takeSign(",") {
      if endsTuple { break }
      items.append(try readExpression(withChoice: withChoice))
    }
    return try made(.tuple(items), at: first.offset, of: items)
  }

  private var endsTuple: Bool {
    switch current.kind {
    case .end, .sign(")"), .sign("]"), .sign("="), .name("in"), .name("recursive"): true
    default: false
    }
  }

  mutating func readExpression(withChoice: Bool = true) throws(ExpressionError) -> ExpressionNode {
    try enter()
    var node = try readOperators(minimum: Level.or)
    while withChoice, takeName("if") {
      let condition = try readOperators(minimum: Level.or)
      let otherwise = takeName("else") ? try readExpression() : nil
      node = try made(
        .choice(node, condition: condition, otherwise: otherwise), at: node.offset,
        of: [node, condition] + (otherwise.map { [$0] } ?? []))
    }
    depth -= 1
    return node
  }

  /// How tightly operators bind, as in Jinja.
  private enum Level {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let sum = 5
    static let joining = 6
    static let product = 7
    static let power = 8
  }

  mutating func readOperators(minimum: Int) throws(ExpressionError) -> ExpressionNode {
    var left: ExpressionNode
    let start = current.offset
    if minimum <= Level.not, takeName("not") {
      try enter()
      let operand = try readOperators(minimum: Level.not)
      depth -= 1
      left = try made(.not(operand), at: start, of: [operand])
    } else {
      left = try readUnary(withFilters: true)
    }
    while let (level, sign) = operatorHere(), level >= minimum {
      let offset = current.offset
      switch level {
      case Level.comparison:
        left = try readComparisons(after: left)
      case Level.joining:
        var parts = [left]
        while takeSign("~") { parts.append(try readOperators(minimum: Level.product)) }
        left = try made(.joined(parts), at: offset, of: parts)
      default:
        place += 1
        let right =
          level == Level.power
          ? try readUnary(withFilters: true) : try readOperators(minimum: level + 1)
        left = try made(kind(of: sign, left, right), at: offset, of: [left, right])
      }
    }
    return left
  }

  private func kind(
    of sign: String, _ left: ExpressionNode, _ right: ExpressionNode
  ) -> ExpressionNode.Kind {
    if sign == "or" { return .either(left, right) }
    guard let arithmetic = ArithmeticOperator(rawValue: sign) else { return .both(left, right) }
    return .arithmetic(arithmetic, left, right)
  }

  private func operatorHere() -> (level: Int, sign: String)? {
    switch current.kind {
    case .name("or"): return (Level.or, "or")
    case .name("and"): return (Level.and, "and")
    case .sign("~"): return (Level.joining, "~")
    case .sign(let sign) where sign == "+" || sign == "-": return (Level.sum, sign)
    case .sign("**"): return (Level.power, "**")
    case .sign(let sign) where ArithmeticOperator(rawValue: sign) != nil:
      return (Level.product, sign)
    default: return relationHere().map { (Level.comparison, $0.rawValue) }
    }
  }

  private func relationHere() -> Relation? {
    switch current.kind {
    case .name("in"): .within
    case .name("not") where following.kind == .name("in"): .notWithin
    case .sign(let sign): Relation(rawValue: sign)
    default: nil
    }
  }

  private mutating func readComparisons(
    after left: ExpressionNode
  ) throws(ExpressionError) -> ExpressionNode {
    var comparisons: [ExpressionNode.Comparison] = []
    while let relation = relationHere() {
      let offset = current.offset
      place += relation == .notWithin ? 2 : 1
      let right = try readOperators(minimum: Level.sum)
      comparisons.append(.init(relation: relation, right: right, offset: offset))
    }
    return try made(
      .compared(left, comparisons), at: comparisons[0].offset,
      of: [left] + comparisons.map(\.right))
  }

  private mutating func readUnary(withFilters: Bool) throws(ExpressionError) -> ExpressionNode {
    let start = current.offset
    var node: ExpressionNode
    if takeSign("-") || takeSign("+") {
      let isMinus = tokens[place - 1].kind == .sign("-")
      try enter()
      node = try readUnary(withFilters: false)
      depth -= 1
      node = try made(isMinus ? .negated(node) : .positive(node), at: start, of: [node])
    } else {
      node = try readMembers(of: try readPrimary())
    }
    return withFilters ? try readFilters(of: node) : node
  }
}

extension ExpressionParser {
  static let reserved: Set<String> = ["and", "or", "not", "if", "else", "in", "is"]

  static let constants: [String: ExpressionNode.Kind] = [
    "true": .literal(.boolean(true)), "True": .literal(.boolean(true)),
    "false": .literal(.boolean(false)), "False": .literal(.boolean(false)),
    "none": .none, "None": .none,
  ]

  var current: ExpressionToken { tokens[min(place, tokens.count - 1)] }

  var following: ExpressionToken { tokens[min(place + 1, tokens.count - 1)] }

  /// The words from that place to the token that comes next.
  func words(from start: Int) -> String {
    let words = source.dropFirst(start).prefix(current.offset - start)
    return String(
      words[..<(words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex)])
  }

  mutating func takeSign(_ sign: String) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    place += 1
    return true
  }

  mutating func takeName(_ name: String) -> Bool {
    guard current.kind == .name(name) else { return false }
    place += 1
    return true
  }

  mutating func enter() throws(ExpressionError) {
    depth += 1
    if depth > EvaluationLimits.depth { throw tooDeep(at: current.offset) }
  }

  func leaf(_ kind: ExpressionNode.Kind, _ token: ExpressionToken) -> ExpressionNode {
    ExpressionNode(kind: kind, offset: token.offset, height: 1)
  }

  func made(
    _ kind: ExpressionNode.Kind, at offset: Int, of parts: [ExpressionNode]
  ) throws(ExpressionError) -> ExpressionNode {
    let height = 1 + (parts.map(\.height).max() ?? 0)
    guard height <= EvaluationLimits.depth else { throw tooDeep(at: offset) }
    return ExpressionNode(kind: kind, offset: offset, height: height)
  }

  func tooDeep(at offset: Int) -> ExpressionError {
    ExpressionError(
      message: "the expression is nested deeper than \(EvaluationLimits.depth) levels",
      remedy: "divide it into several tags", offset: offset)
  }

  func unclosed(_ closing: String, _ opening: ExpressionToken) -> ExpressionError {
    ExpressionError(
      message: "\(opening.words) has no “\(closing)”; here is \(current.words)",
      remedy: "write “\(closing)” where it ends, and commas between values",
      offset: current.offset)
  }

  func leftOver() -> ExpressionError {
    let before = place > 0 ? "after \(tokens[place - 1].words) " : ""
    let remedy =
      switch current.kind {
      case .sign("="): "write == to compare"
      case .name, .text, .number: "join the two by ~ or an operator, or write them in two tags"
      default: "take it out"
      }
    return ExpressionError(
      message: "\(current.words) cannot stand \(before)".trimmedAtEnd, remedy: remedy,
      offset: current.offset)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { last == " " ? String(dropLast()) : self }
}

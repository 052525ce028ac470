/// A word, figure or sign of an expression, and where it stands.
struct ExpressionToken: Sendable, Hashable {
  /// What stands there.
  enum Kind: Sendable, Hashable {
    case name(String)
    case number(Number)
    case text(String)
    case sign(String)
    case end
  }

  var kind: Kind
  /// Counted in characters from the beginning of the expression.
  var offset: Int

  /// The token as a message names it.
  var words: String {
    switch kind {
    case .name(let name): "“\(name)”"
    case .number(let number): "“\(number)”"
    case .text(let text): "\"\(text.prefix(40))\""
    case .sign(let sign): "“\(sign)”"
    case .end: "the end of the tag"
    }
  }
}

/// Fields of records and items of lists, where a dotted name alone does not reach them.
enum Members {
  /// The field of that name.
  static func field(
    _ name: String, of value: Value, node: ExpressionNode, at offset: Int
  ) throws(EvaluationError) -> Value {
    switch value {
    case .record(let record): return record[name] ?? .missing(whole(node, name))
    case .missing(let left): return .missing("\(left).\(name)")
    default:
      let names = node.dottedName.map { [$0] } ?? []
      throw Scope.noField(name, of: value, named: names[...], at: offset)
    }
  }

  /// The item at that place of a list or letter of a text, from 0, or from -1 at the end; or the
  /// field of that name.
  static func item(
    _ place: Value, of value: Value, node: ExpressionNode, at offset: Int
  ) throws(EvaluationError) -> Value {
    switch (value, place) {
    case (.missing(let left), _):
      return .missing("\(left)[\((try? printed(place)) ?? "…")]")
    case (.list(let items), .number(let number)):
      guard let found = index(number, among: items.count) else {
        return .missing("\(node.dottedName ?? "the list")[\(number)]")
      }
      return items[found]
    case (.text(let text), .number(let number)):
      let letters = Array(text)
      guard let found = index(number, among: letters.count) else {
        return .missing("\(node.dottedName ?? "the text")[\(number)]")
      }
      return .text(String(letters[found]))
    case (.record, .text(let name)):
      return try field(name, of: value, node: node, at: offset)
    case (_, .missing(let name)):
      throw .leftOut(name, offset: offset)
    default:
      throw EvaluationError(
        message: "\(value.kindWords) has no place given by \(place.kindWords)",
        remedy: "write a number for a list, as in {{ rows[0] }}, or a name for a group of fields",
        offset: offset)
    }
  }

  private static func index(_ number: Number, among count: Int) -> Int? {
    guard let place = number.whole else { return nil }
    let index = place < 0 ? count &+ place : place
    return (0..<count).contains(index) ? index : nil
  }

  private static func whole(_ node: ExpressionNode, _ name: String) -> String {
    node.dottedName.map { "\($0).\(name)" } ?? name
  }
}

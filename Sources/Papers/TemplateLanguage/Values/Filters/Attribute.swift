/// A field of a list's items, named in the brackets of a filter: `"name"`, `"adviser.name"`.
struct Attribute: Sendable {
  private let name: String
  let steps: [String]

  init(_ name: String) {
    self.name = name
    steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// The field of an item; missing where the data leave it out.
  func value(of item: Value, at offset: Int) throws(EvaluationError) -> Value {
    var value = item
    for (place, step) in steps.enumerated() {
      switch value {
      case .record(let record):
        guard let found = record[step] else { return .missing(name) }
        value = found
      case .list(let items):
        guard let index = Int(step), items.indices.contains(index) else { return .missing(name) }
        value = items[index]
      case .missing:
        return .missing(name)
      default:
        throw Scope.noField(step, of: value, named: steps[..<place], at: offset)
      }
    }
    return value.isMissing ? .missing(name) : value
  }

  /// The shape of the field; a name that nothing declares is a problem.
  func shape(
    in element: ValueShape, at offset: Int, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    var shape = element
    for (place, step) in steps.enumerated() {
      if case .list(let inner) = shape, Int(step) != nil {
        shape = inner
      } else {
        shape = ShapeMembers.field(
          step, of: shape, named: steps[..<place].joined(separator: "."), at: offset,
          problems: &problems)
      }
    }
    return shape
  }
}

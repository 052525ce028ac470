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
    try value(of: item, rules: .ofPapers, at: offset)
  }

  func value(
    of item: Value, rules: LanguageRules, at offset: Int
  ) throws(EvaluationError) -> Value {
    var value = item
    for (place, step) in steps.enumerated() {
      if case .record(let record) = value {
        guard let found = record[step] else { return .missing(name) }
        value = found
      } else if let entries = value.entries {
        guard let found = field(step, of: entries) else { return .missing(name) }
        value = found
      } else if case .other(let special) = value, case .group(let group) = special.kind,
        Int(step) == nil
      {
        value = step == "grouper" ? group.key : step == "list" ? .list(group.items) : .missing(name)
      } else if let index = Int(step), let items = value.iterated(.ofJinja), !value.isMissing {
        guard items.indices.contains(index) else { return .missing(name) }
        value = items[index]
      } else if value.isMissing {
        if rules.missing == .blank {
          throw .leftOut(steps[..<place].joined(separator: "."), offset: offset)
        }
        return .missing(name)
      } else if rules.isJinja {
        return .missing(name)
      } else {
        throw Scope.noField(step, of: value, named: steps[..<place], at: offset)
      }
    }
    return value.isMissing ? .missing(name) : value
  }

  private func field(
    _ step: String, of entries: (keys: [Value], values: [Value])
  ) -> Value? {
    let key = Int(step).map { Value.number($0) } ?? .text(step)
    return zip(entries.keys, entries.values).first { $0.0 == key }?.1
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

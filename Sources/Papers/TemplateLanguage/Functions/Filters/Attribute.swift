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

  /// The same by those rules; where the data leave it out, what is to be taken instead, if given.
  func value(
    of item: Value, rules: LanguageRules, or fallback: Value? = nil, at offset: Int
  ) throws(EvaluationError) -> Value {
    var value = item
    for (place, step) in steps.enumerated() {
      // As in Jinja, nothing can be asked of what is left out.
      if value.isMissing, rules.missing == .blank {
        let before = steps[..<place].joined(separator: ".")
        throw .leftOut(before.isEmpty ? name : before, offset: offset)
      }
      let found = try field(step, of: value, after: steps[..<place], rules, at: offset)
      if found == nil, let fallback { return fallback }
      value = found ?? .missing(name)
    }
    return value.isMissing ? fallback ?? .missing(name) : value
  }

  /// The field of one value; nil where there is none.
  private func field(
    _ step: String, of value: Value, after steps: ArraySlice<String>, _ rules: LanguageRules,
    at offset: Int
  ) throws(EvaluationError) -> Value? {
    if case .record(let record) = value { return record[step] }
    if let entries = value.entries { return field(step, of: entries) }
    if case .other(let special) = value, case .group(let group) = special.kind, Int(step) == nil {
      return step == "grouper" ? group.key : step == "list" ? .list(group.items) : nil
    }
    if value.isMissing { return nil }
    if let index = Int(step), let items = value.iterated(.ofJinja) {
      return items.indices.contains(index) ? items[index] : nil
    }
    if rules.isJinja { return nil }
    throw Scope.noField(step, of: value, named: steps, at: offset)
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
      } else if case .group = shape, let part = Int(step) {
        shape = (0...1).contains(part) ? shape.parts(2)[part] : .any
      } else {
        shape = ShapeMembers.field(
          step, of: shape, named: steps[..<place].joined(separator: "."), at: offset,
          problems: &problems)
      }
    }
    return shape
  }
}

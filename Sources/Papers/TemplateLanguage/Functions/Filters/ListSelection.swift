/// The filters that keep some items of a list: `select`, `reject`, `selectattr`, `rejectattr`.
enum ListSelection {
  static let byAttribute = [
    Parameter("attribute", isRequired: true, role: .attribute),
    Parameter("test", role: .testName), Parameter("value"),
  ]

  static let byItem = [Parameter("test", role: .testName), Parameter("value")]

  /// The items that count as yes, or pass a test, themselves or by one of their fields.
  static func selected(
    _ input: FilterInput, byAttribute: Bool, keeps: Bool
  ) throws(EvaluationError) -> Value {
    var attribute: Attribute?
    if byAttribute { attribute = Attribute(try input.text(of: input.required(0))) }
    let first = byAttribute ? 1 : 0
    let name = try input.text(first)
    var test: ValueTest?
    if let name {
      guard let index = ValueTests.index(of: name) else {
        let problem = ValueTests.unknown(name, at: input.offset)
        throw input.fault(problem.message, problem.remedy)
      }
      test = ValueTests.all[index]
    }
    var kept: [Value] = []
    for item in try input.itemsIfAny() {
      let value =
        try attribute?.value(of: item, rules: input.rules, at: input.offset) ?? item
      let holds =
        if let test {
          try test.holds(
            FilterInput(
              value: value, arguments: [input.argument(first + 1)], name: test.name,
              offset: input.offset, rules: input.rules))
        } else {
          value.isTruthy
        }
      if holds == keeps { kept.append(item) }
    }
    return .list(kept)
  }
}

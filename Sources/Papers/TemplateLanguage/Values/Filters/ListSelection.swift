/// The `selectattr` and `rejectattr` filters.
enum ListSelection {
  static let parameters = [
    Parameter("attribute", isRequired: true, role: .attribute),
    Parameter("test", role: .testName), Parameter("value"),
  ]

  static func selected(_ input: FilterInput, keeps: Bool) throws(EvaluationError) -> Value {
    let attribute = Attribute(try input.text(of: input.required(0)))
    let name = try input.text(1)
    var test: ValueTest?
    if let name {
      guard let index = ValueTests.index(of: name) else {
        let problem = ValueTests.unknown(name, at: input.offset)
        throw input.fault(problem.message, problem.remedy)
      }
      test = ValueTests.all[index]
    }
    var kept: [Value] = []
    for item in try input.items() {
      let value = try attribute.value(of: item, at: input.offset)
      let holds =
        if let test {
          try test.holds(
            FilterInput(
              value: value, arguments: [input.argument(2)], name: test.name, offset: input.offset))
        } else {
          value.isTruthy
        }
      if holds == keeps { kept.append(item) }
    }
    return .list(kept)
  }
}

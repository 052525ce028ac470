/// A filter as it is used: `|join(", ")`.
struct FilterCall: Sendable, Hashable {
  var name: String
  /// Its place in ``Filters/all``, nil when there is no such filter.
  var index: Int?
  var arguments: BoundArguments
  var offset: Int
}

/// A test as it is used: `is defined`.
struct TestCall: Sendable, Hashable {
  var name: String
  /// Its place in ``ValueTests/all``, nil when there is no such test.
  var index: Int?
  var arguments: BoundArguments
  var offset: Int
}

extension FilterCall {
  init(_ name: String, _ written: [WrittenArgument], at offset: Int) {
    self.name = name
    self.offset = offset
    index = Filters.index(of: name)
    arguments = BoundArguments(unbound: written)
    guard let index else { return }
    let filter = Filters.all[index]
    arguments = BoundArguments(
      written, to: filter.parameters, takesMore: filter.takesMore, of: filter.usage, at: offset)
  }

  /// The value that the filter makes of another.
  func value(of input: Value, in scope: Scope) throws(EvaluationError) -> Value {
    guard let index else { throw EvaluationError(Filters.unknown(name, at: offset)) }
    let action = Filters.actions[index]
    if let fault = arguments.fault { throw EvaluationError(fault) }
    // What is left out stays so through a filter: `{{ wards|join_and|default("all") }}`.
    if input.isMissing, !action.takesMissing { return input }
    let (values, rest) = try arguments.values(in: scope)
    return try action.value(
      FilterInput(value: input, arguments: values, rest: rest, name: name, offset: offset))
  }
}

extension TestCall {
  init(_ name: String, _ written: [WrittenArgument], at offset: Int) {
    self.name = name
    self.offset = offset
    index = ValueTests.index(of: name)
    arguments = BoundArguments(unbound: written)
    guard let index else { return }
    let test = ValueTests.all[index]
    arguments = BoundArguments(
      written, to: test.parameters, takesMore: false, of: test.usage, at: offset)
  }

  /// Whether the value passes the test.
  func holds(for input: Value, in scope: Scope) throws(EvaluationError) -> Bool {
    guard let index else { throw EvaluationError(ValueTests.unknown(name, at: offset)) }
    if let fault = arguments.fault { throw EvaluationError(fault) }
    let (values, rest) = try arguments.values(in: scope)
    return try ValueTests.all[index].holds(
      FilterInput(value: input, arguments: values, rest: rest, name: name, offset: offset))
  }
}

extension BoundArguments {
  /// The arguments' values; none at all when the form gives none, which is the usual case.
  func values(in scope: Scope) throws(EvaluationError) -> (slots: [Value?], rest: [Value]) {
    guard !isEmpty else { return ([], []) }
    var values: [Value?] = []
    values.reserveCapacity(slots.count)
    for slot in slots { values.append(try slot?.value(in: scope)) }
    return (values, try ExpressionNode.values(of: rest, in: scope))
  }
}

extension EvaluationError {
  fileprivate init(_ fault: BoundArguments.Fault) {
    self.init(message: fault.message, remedy: fault.remedy, offset: fault.offset)
  }

  fileprivate init(_ problem: ExpressionProblem) {
    self.init(message: problem.message, remedy: problem.remedy, offset: problem.offset)
  }
}

/// The `map` filter.
enum ListMapping {
  @Sendable static func mapped(_ input: FilterInput) throws(EvaluationError) -> Value {
    let items = try input.itemsIfAny()
    var results: [Value] = []
    results.reserveCapacity(items.count)
    var size = 0
    func keep(_ result: Value) throws(EvaluationError) {
      result.addSize(to: &size)
      guard size <= EvaluationLimits.listBytes else { throw .tooLong(offset: input.offset) }
      results.append(result)
    }
    if input.argument(0) == nil, let name = try input.text(1) {
      let attribute = Attribute(name)
      for item in items {
        try keep(
          attribute.value(of: item, rules: input.rules, or: input.argument(2), at: input.offset))
      }
      return .list(results)
    }
    let name = try input.text(of: filterName(input))
    guard let index = Filters.index(of: name) else {
      let problem = Filters.unknown(name, at: input.offset)
      throw input.fault(problem.message, problem.remedy)
    }
    let filter = Filters.all[index]
    let call = try call(of: filter, name, input)
    for item in items {
      if item.isMissing, !filter.action.takesMissing, input.rules.missing == .refused {
        try keep(item)
        continue
      }
      try keep(try filter.action.value(call.put(to: item)))
    }
    return .list(results)
  }

  /// The values in the brackets after the filter's name, put to its parameters.
  private static func call(
    of filter: Filter, _ name: String, _ input: FilterInput
  ) throws(EvaluationError) -> FilterInput {
    let count = filter.parameters.prefix { !$0.isByNameOnly }.count
    var arguments = filter.parameters.map { _ in Value?.none }
    for (place, value) in input.rest.prefix(count).enumerated() { arguments[place] = value }
    var given = input.named
    if let attribute = input.argument(1) { given.append(("attribute", attribute)) }
    if let fallback = input.argument(2) { given.append(("default", fallback)) }
    for (name, value) in given {
      guard let place = filter.parameters.firstIndex(where: { $0.goes(by: name) }) else {
        throw input.fault("“\(name)” is not one of its parameters", "write \(filter.usage)")
      }
      arguments[place] = value
    }
    return FilterInput(
      value: .none, arguments: arguments, rest: Array(input.rest.dropFirst(count)), name: name,
      offset: input.offset, rules: input.rules)
  }

  private static func filterName(_ input: FilterInput) throws(EvaluationError) -> Value {
    guard let name = input.argument(0) else {
      throw input.fault(
        "map does not say what to make of each item",
        "write |map(attribute=\"name\") or |map(\"upper\")")
    }
    return name
  }

  @Sendable static func shape(_ shaping: FilterShaping) -> ValueShape {
    var ignored: [ExpressionProblem] = []
    if let attribute = shaping.literal(1) {
      return .list(Attribute(attribute).shape(in: shaping.element, at: 0, problems: &ignored))
    }
    guard let filter = shaping.literal(0).flatMap({ Filters.named($0) }) else { return .list(.any) }
    let each = FilterShaping(input: shaping.element, slots: [], slotShapes: [])
    return .list(filter.shape(each))
  }
}
extension Value {
  /// Adds roughly what the value takes of memory; stops when that is beyond every limit, for a
  /// hostile expression can make lists of lists that share their items.
  fileprivate func addSize(to size: inout Int) {
    size += MemoryLayout<Value>.stride
    switch self {
    case .text(let text): size += text.utf8.count
    case .list(let items):
      for item in items {
        guard size <= EvaluationLimits.listBytes else { return }
        item.addSize(to: &size)
      }
    default: break
    }
  }
}

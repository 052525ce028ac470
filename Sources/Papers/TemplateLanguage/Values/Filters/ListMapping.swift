/// The `map` filter.
enum ListMapping {
  @Sendable static func mapped(_ input: FilterInput) throws(EvaluationError) -> Value {
    let items = try input.items()
    var results: [Value] = []
    results.reserveCapacity(items.count)
    var size = 0
    func keep(_ result: Value) throws(EvaluationError) {
      result.addSize(to: &size)
      guard size <= EvaluationLimits.listBytes else { throw .tooLong(offset: input.offset) }
      results.append(result)
    }
    if let name = try input.text(1) {
      let attribute = Attribute(name)
      for item in items {
        let value = try attribute.value(of: item, at: input.offset)
        try keep(value.isMissing ? input.argument(2) ?? value : value)
      }
      return .list(results)
    }
    let name = try input.text(of: filterName(input))
    guard let index = Filters.index(of: name) else {
      let problem = Filters.unknown(name, at: input.offset)
      throw input.fault(problem.message, problem.remedy)
    }
    let count = Filters.all[index].parameters.prefix { !$0.isByNameOnly }.count
    let action = Filters.actions[index]
    let arguments = input.rest.prefix(count).map { Optional($0) }
    let rest = Array(input.rest.dropFirst(count))
    for item in items {
      if item.isMissing, !action.takesMissing {
        try keep(item)
        continue
      }
      let each = FilterInput(
        value: item, arguments: arguments, rest: rest, name: name, offset: input.offset)
      try keep(try action.value(each))
    }
    return .list(results)
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

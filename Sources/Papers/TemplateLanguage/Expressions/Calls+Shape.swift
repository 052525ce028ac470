extension FilterCall {
  /// The shape of what the filter makes; what is wrong with its use is added to the problems.
  func shape(
    of input: ValueShape, in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    let shapes = arguments.shapes(in: scope, problems: &problems)
    guard let index else {
      problems.append(Filters.unknown(name, at: offset))
      return .any
    }
    if let fault = arguments.fault {
      problems.append(ExpressionProblem(fault))
      return .any
    }
    let filter = Filters.all[index]
    let shaping = FilterShaping(input: input, slots: arguments.slots, slotShapes: shapes)
    if filter.accepts.isDisjoint(with: input.kinds) {
      problems.append(
        ExpressionProblem(
          code: .kind,
          message: "\(name) takes \(filter.accepts.words), but here is \(input.kindWords)",
          remedy: "use another filter, or another name", offset: offset))
      return .any
    }
    for (slot, parameter) in zip(arguments.slots, filter.parameters) {
      slot?.check(as: parameter.role, of: shaping.element, problems: &problems)
    }
    return filter.shape(shaping)
  }
}

extension TestCall {
  /// Adds what is wrong with the use of the test.
  func check(in scope: ShapeScope, problems: inout [ExpressionProblem]) {
    _ = arguments.shapes(in: scope, problems: &problems)
    if index == nil { problems.append(ValueTests.unknown(name, at: offset)) }
    if let fault = arguments.fault { problems.append(ExpressionProblem(fault)) }
  }
}

extension BoundArguments {
  fileprivate func shapes(
    in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> [ValueShape?] {
    var shapes: [ValueShape?] = []
    for slot in slots { shapes.append(slot?.shape(in: scope, problems: &problems)) }
    for node in rest { _ = node.shape(in: scope, problems: &problems) }
    return shapes
  }
}

extension ExpressionNode {
  /// Checks an argument written out in the form against what its parameter is for.
  fileprivate func check(
    as role: Parameter.Role, of element: ValueShape, problems: inout [ExpressionProblem]
  ) {
    guard let text = literalText else { return }
    switch role {
    case .value:
      break
    case .attribute:
      _ = Attribute(text).shape(in: element, at: offset, problems: &problems)
    case .filterName:
      if Filters.index(of: text) == nil { problems.append(Filters.unknown(text, at: offset)) }
    case .testName:
      if ValueTests.index(of: text) == nil {
        problems.append(ValueTests.unknown(text, at: offset))
      }
    case .datePattern where !DatePatterns.isKnown(text):
      problems.append(
        ExpressionProblem(
          code: .arguments, message: DatePatterns.message(text), remedy: DatePatterns.remedy,
          offset: offset))
    case .moneyPattern where text != MoneyPattern.withPence:
      problems.append(
        ExpressionProblem(
          code: .arguments, message: MoneyPattern.message, remedy: MoneyPattern.remedy,
          offset: offset))
    case .datePattern, .moneyPattern:
      break
    }
  }
}

extension ExpressionProblem {
  fileprivate init(_ fault: BoundArguments.Fault) {
    self.init(
      code: .arguments, message: fault.message, remedy: fault.remedy, offset: fault.offset)
  }
}

import CivilTime

extension ExpressionNode {
  /// The shape of the value to expect; what is wrong is added to the problems.
  func shape(in scope: ShapeScope, problems: inout [ExpressionProblem]) -> ValueShape {
    switch kind {
    case .literal(let value):
      return ValueShape(describing: value)
    case .none, .content:
      return .any
    case .dictionary(let parts):
      return dictionary(parts, in: scope, problems: &problems)
    case .slice(let node, let from, let to, let by):
      for part in [from, to, by].compactMap(\.self) {
        _ = part.shape(in: scope, problems: &problems)
      }
      let shape = node.shape(in: scope, problems: &problems)
      return if case .group = shape { .list(.any) } else { shape }
    case .called(let callee, let arguments):
      for argument in arguments { _ = argument.node.shape(in: scope, problems: &problems) }
      return called(callee, arguments, in: scope, problems: &problems)
    case .list(let parts), .tuple(let parts):
      return .list(.union(of: ExpressionNode.shapes(of: parts, in: scope, problems: &problems)))
    case .path(let names):
      return ShapeMembers.path(names, in: scope, at: offset, problems: &problems)
    case .member(let node, let name):
      let owner = node.shape(in: scope, problems: &problems)
      return ShapeMembers.field(
        name, of: owner, named: node.dottedName ?? "", at: offset, problems: &problems)
    case .item(let node, let item):
      let place = item.shape(in: scope, problems: &problems)
      let owner = node.shape(in: scope, problems: &problems)
      if case .group = owner, case .literal(.number(let number)) = item.kind,
        let part = number.whole, (0...1).contains(part)
      {
        return owner.parts(2)[part]
      }
      return ShapeMembers.item(of: owner, by: place, at: offset, problems: &problems)
    case .negated(let node), .positive(let node):
      let shape = node.shape(in: scope, problems: &problems)
      return ShapeArithmetic.negated(shape, at: offset, problems: &problems)
    case .not(let node):
      _ = node.shape(in: scope, problems: &problems)
      return .boolean
    case .arithmetic(let sign, let left, let right):
      let a = left.shape(in: scope, problems: &problems)
      let b = right.shape(in: scope, problems: &problems)
      return ShapeArithmetic.result(of: a, sign, b, at: offset, problems: &problems)
    case .joined(let parts):
      for part in parts {
        let shape = part.shape(in: scope, problems: &problems)
        ShapeArithmetic.checkPrintable(shape, part, problems: &problems)
      }
      return .text
    case .compared(let first, let comparisons):
      var left = first.shape(in: scope, problems: &problems)
      for comparison in comparisons {
        let right = comparison.right.shape(in: scope, problems: &problems)
        ShapeArithmetic.check(comparison, between: left, right, problems: &problems)
        left = right
      }
      return .boolean
    case .both(let left, let right), .either(let left, let right):
      let a = left.shape(in: scope, problems: &problems)
      let b = right.shape(in: scope, problems: &problems)
      return ExpressionNode.either((left, a), (right, b))
    case .choice(let node, let condition, let otherwise):
      _ = condition.shape(in: scope, problems: &problems)
      let shape = node.shape(in: scope, problems: &problems)
      guard let otherwise else {
        return if case .list = shape { shape } else { shape.union(.text) }
      }
      let other = otherwise.shape(in: scope, problems: &problems)
      return ExpressionNode.either((node, shape), (otherwise, other))
    case .filtered(let node, let call):
      let input = node.shape(in: scope, problems: &problems)
      return call.shape(of: input, in: scope, problems: &problems)
    case .operation(let operation, let parts):
      return operation.shape(of: parts, in: scope, problems: &problems)
    case .tested(let node, let call, _):
      _ = node.shape(in: scope, problems: &problems)
      call.check(in: scope, problems: &problems)
      return .boolean
    }
  }

  /// The shape of one of two values; a list with nothing in it says nothing of items.
  private static func either(
    _ one: (node: ExpressionNode, shape: ValueShape),
    _ other: (node: ExpressionNode, shape: ValueShape)
  ) -> ValueShape {
    for (empty, full) in [(one.node, other.shape), (other.node, one.shape)] {
      if empty.isEmptyList, case .list = full { return full }
    }
    return one.shape.union(other.shape)
  }

  /// Whether it is `[]`.
  var isEmptyList: Bool {
    if case .list(let parts) = kind { parts.isEmpty } else { false }
  }

  private func dictionary(
    _ parts: [ExpressionNode], in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    let shapes = ExpressionNode.shapes(of: parts, in: scope, problems: &problems)
    var fields: [FieldShape] = []
    for place in stride(from: 0, to: parts.count, by: 2) {
      guard let name = parts[place].literalText else { return .any }
      fields.append(FieldShape(name, shapes[place + 1]))
    }
    return .record(RecordShape(fields))
  }

  /// What a function of the language, a macro or a method may give is not known beforehand; but
  /// what it belongs to must be there.
  private func called(
    _ callee: ExpressionNode, _ arguments: [WrittenArgument], in scope: ShapeScope,
    problems: inout [ExpressionProblem]
  ) -> ValueShape {
    switch callee.kind {
    case .path(let names):
      if names.count == 1 {
        if names[0] == ClauseUse.word, !scope.binds(names[0]) { return .flow }
        if let macro = scope.macro(named: names[0]) {
          if let fault = macro.fault(of: arguments) {
            problems.append(
              ExpressionProblem(
                code: .arguments, message: fault.message, remedy: fault.remedy,
                offset: callee.offset))
          }
          return .any
        }
        if LanguageFunction(rawValue: names[0]) != nil { return .any }
        return callee.shape(in: scope, problems: &problems)
      }
      if scope.shape(named: names[0]) == nil, LanguageFunction.value(named: names[0]) != nil {
        return .any
      }
      let owner = ExpressionNode(
        kind: .path(Array(names.dropLast())), offset: callee.offset, height: 1)
      return method(names[names.count - 1], of: owner, in: scope, problems: &problems)
    case .member(let owner, let name):
      return method(name, of: owner, in: scope, problems: &problems)
    default:
      return callee.shape(in: scope, problems: &problems)
    }
  }

  private func method(
    _ name: String, of owner: ExpressionNode, in scope: ShapeScope,
    problems: inout [ExpressionProblem]
  ) -> ValueShape {
    let shape = owner.shape(in: scope, problems: &problems)
    let sample: Value? =
      switch shape {
      case .text: .text("")
      case .list: .list([])
      case .record(let record) where record[name] == nil && record != LoopPosition.shape:
        .record([:])
      case .date: CivilDate(iso: "2000-01-01").map { .date($0) }
      case .number, .money, .boolean, .checkBox, .pageBreak, .flow: .boolean(false)
      default: nil
      }
    if let sample, !Methods.exist(name, for: sample) {
      problems.append(
        ExpressionProblem(
          code: .kind, message: "\(shape.kindWords) has no method “\(name)”",
          remedy: Methods.remedy(for: name, of: sample), offset: offset))
    }
    return .any
  }

  private static func shapes(
    of nodes: [ExpressionNode], in scope: ShapeScope, problems: inout [ExpressionProblem]
  ) -> [ValueShape] {
    var shapes: [ValueShape] = []
    for node in nodes { shapes.append(node.shape(in: scope, problems: &problems)) }
    return shapes
  }
}

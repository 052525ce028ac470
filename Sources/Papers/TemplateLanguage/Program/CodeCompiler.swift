/// Makes code of expressions: names become places, calls are matched with their parameters.
struct CodeCompiler {
  var scopes = NameScopes()
  private(set) var hintCount = 0

  mutating func code(_ expression: Expression) -> Code { code(expression.root) }

  mutating func code(_ node: ExpressionNode) -> Code {
    switch node.kind {
    case .literal(let value): return .constant(value)
    case .none: return .constant(.none)
    case .content: return .content
    case .path(let names): return path(names, at: node.offset)
    case .list(let parts): return .list(codes(parts))
    case .tuple(let parts): return .tuple(codes(parts))
    case .dictionary(let parts): return .dictionary(codes(parts), offset: node.offset)
    case .member(let owner, let name):
      let ownerCode = code(owner)
      return .field(ownerCode, field(name, of: owner.dottedName, at: node.offset))
    case .item(let owner, let item):
      return .item(
        code(owner), code(item), ItemCode(owner: owner.dottedName, offset: node.offset))
    case .slice(let owner, let from, let to, let by):
      return .slice(
        code(owner), from.map { code($0) }, to.map { code($0) }, by.map { code($0) },
        offset: node.offset)
    case .negated(let part):
      if case .literal(.number(let number)) = part.kind, let turned = number.negated {
        return .constant(.number(turned))
      }
      return .negated(code(part), offset: node.offset)
    case .positive(let part): return .positive(code(part), offset: node.offset)
    case .not(let part): return .not(code(part))
    case .arithmetic(let sign, let left, let right):
      return .arithmetic(sign, code(left), code(right), offset: node.offset)
    case .joined(let parts):
      return .joined(
        parts.map { JoinedCode(code: code($0), written: $0.dottedName, offset: $0.offset) })
    case .compared(let left, let comparisons):
      let leftCode = code(left)
      if comparisons.count == 1, let only = comparisons.first {
        return .compared(leftCode, only.relation, code(only.right), offset: only.offset)
      }
      return .chained(
        leftCode,
        comparisons.map {
          ComparisonCode(relation: $0.relation, right: code($0.right), offset: $0.offset)
        })
    case .both(let left, let right): return .both(code(left), code(right))
    case .either(let left, let right): return .either(code(left), code(right))
    case .choice(let part, let condition, let otherwise):
      return .choice(
        code(part), condition: code(condition), otherwise: otherwise.map { code($0) })
    case .filtered(let part, let call): return .filtered(code(part), filter(call))
    case .tested(let part, let call, let isNegated):
      return .tested(code(part), test(call, isNegated: isNegated))
    case .called(let callee, let arguments): return call(callee, arguments, at: node.offset)
    case .operation(let operation, let parts):
      return .operation(Shared(OperationCode(operation: operation, parts: codes(parts))))
    }
  }

  private mutating func codes(_ nodes: [ExpressionNode]) -> [Code] {
    nodes.map { code($0) }
  }

  private mutating func path(_ names: [String], at offset: Int) -> Code {
    var result = scopes.code(of: names[0])
    for place in names.indices.dropFirst() {
      let owner = names[..<place].joined(separator: ".")
      let field = field(names[place], of: owner, at: offset)
      if case .slot(let slot) = result {
        scopes.noteField(names[place], ofSlot: slot)
        result = .slotField(slot, field)
      } else {
        result = .field(result, field)
      }
    }
    return result
  }

  private mutating func field(_ name: String, of owner: String?, at offset: Int) -> Shared<
    FieldCode
  > {
    hintCount += 1
    return Shared(
      FieldCode(
        name: name, written: owner.map { "\($0).\(name)" } ?? name, owner: owner ?? "",
        hint: hintCount - 1, offset: offset))
  }

  private mutating func call(
    _ callee: ExpressionNode, _ arguments: [WrittenArgument], at offset: Int
  ) -> Code {
    let call = Shared(
      CallCode(
        arguments: arguments.map {
          ArgumentCode(name: $0.name, code: code($0.node), spread: $0.spread)
        }, written: callee.dottedName ?? "this", offset: offset))
    switch callee.kind {
    case .path([ClauseUse.word]) where !scopes.binds(ClauseUse.word):
      return .called(.constant(.other(Special(.function(.clause)))), call)
    case .path(let names) where names.count > 1:
      let owner = Array(names.dropLast())
      let value = path(owner, at: callee.offset)
      if case .slot(let slot) = value { scopes.noteField(names[names.count - 1], ofSlot: slot) }
      return .method(
        value,
        field(names[names.count - 1], of: owner.joined(separator: "."), at: callee.offset), call)
    case .member(let owner, let name):
      return .method(code(owner), field(name, of: owner.dottedName, at: callee.offset), call)
    default: return .called(code(callee), call)
    }
  }

  private mutating func filter(_ call: FilterCall) -> Shared<FilterCode> {
    var fault = call.arguments.fault.map { EvaluationError($0) }
    if call.index == nil { fault = EvaluationError(Filters.unknown(call.name, at: call.offset)) }
    return Shared(
      FilterCode(
        index: call.index ?? 0, fault: fault, name: call.name,
        slots: call.arguments.isEmpty ? [] : call.arguments.slots.map { $0.map { code($0) } },
        rest: codes(call.arguments.rest),
        named: call.arguments.named.map { NamedCode(name: $0.name, code: code($0.node)) },
        offset: call.offset))
  }

  private mutating func test(_ call: TestCall, isNegated: Bool) -> Shared<TestCode> {
    var fault = call.arguments.fault.map { EvaluationError($0) }
    if call.index == nil { fault = EvaluationError(ValueTests.unknown(call.name, at: call.offset)) }
    return Shared(
      TestCode(
        index: call.index ?? 0, fault: fault, name: call.name,
        slots: call.arguments.isEmpty ? [] : call.arguments.slots.map { $0.map { code($0) } },
        rest: codes(call.arguments.rest), isNegated: isNegated, offset: call.offset))
  }
}

extension EvaluationError {
  init(_ fault: BoundArguments.Fault) {
    self.init(message: fault.message, remedy: fault.remedy, offset: fault.offset)
  }

  init(_ problem: ExpressionProblem) {
    self.init(message: problem.message, remedy: problem.remedy, offset: problem.offset)
  }
}

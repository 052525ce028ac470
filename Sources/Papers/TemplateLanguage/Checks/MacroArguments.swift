/// What a template's calls give to its macros: `{{ party(supplier) }}` gives `party` a supplier.
///
/// So a field misspelt in a macro is found before there is a paper, as one outside is.
struct MacroArguments {
  /// Of each macro that is called, what its parameters are given.
  private var shapes: [String: [String: ValueShape]] = [:]
  /// Macros that are handed on as values, of whose calls not all are seen.
  private var handedOn: Set<String> = []

  /// Whether no macro is called.
  var isEmpty: Bool { shapes.isEmpty }

  /// Notes the calls in an expression.
  mutating func note(_ node: ExpressionNode, in scope: ShapeScope) {
    switch node.kind {
    case .path(let names):
      if scope.macro(named: names[0]) != nil { handedOn.insert(names[0]) }
    case .called(let callee, let arguments):
      if case .path(let names) = callee.kind, names.count == 1,
        let macro = scope.macro(named: names[0])
      {
        note(arguments, of: macro, in: scope)
      } else {
        note(callee, in: scope)
      }
      for argument in arguments { note(argument.node, in: scope) }
    default: for part in node.parts { note(part, in: scope) }
    }
  }

  private mutating func note(
    _ arguments: [WrittenArgument], of macro: MacroSignature, in scope: ShapeScope
  ) {
    var given: [String: ValueShape] = [:]
    if arguments.allSatisfy({ $0.spread == .none }) {
      var ignored: [ExpressionProblem] = []
      let positional = arguments.filter { $0.name == nil }
      for (name, argument) in zip(macro.parameters, positional) {
        given[name] = argument.node.shape(in: scope, problems: &ignored)
      }
      for argument in arguments {
        guard let name = argument.name else { continue }
        given[name] = argument.node.shape(in: scope, problems: &ignored)
      }
    }
    let before = shapes[macro.name]
    for name in macro.parameters {
      let shape = given[name] ?? .any
      shapes[macro.name, default: [:]][name] = before?[name]?.union(shape) ?? shape
    }
    if macro.parameters.isEmpty { shapes[macro.name] = [:] }
  }

  /// What a parameter is, as far as all calls agree. A field that the macro does not print whatever
  /// the data, but asks for first, or has another value for, may be left out by all of them.
  func shape(of parameter: String, in macro: Block, _ name: String) -> ValueShape {
    guard !handedOn.contains(name), case .record(let record)? = shapes[name]?[parameter] else {
      return .any
    }
    var reading = DataReading()
    reading.enter(macro.body)
    let open = reading.uses.filter {
      $0.path.first == parameter && $0.path.count > 1
        && (!$0.isSure || $0.isOptional || $0.manner == .asked)
    }
    return .record(open.reduce(record) { $0.allowing($1.path.dropFirst()) })
  }
}

public import Diagnostics

/// Values that can never appear: in a branch that is never taken, a macro that nothing calls, a
/// name that is set and not read.
public struct NeverSeen {
  private var diagnostics: [Diagnostic] = []

  /// What of a template can never appear, in the order of the document.
  public static func diagnostics(of template: CompiledTemplate) -> [Diagnostic] {
    var check = NeverSeen()
    check.check(template.instructions)
    check.checkBindings(template.instructions)
    return check.diagnostics
  }

  private mutating func check(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .choice(let branches): check(branches)
      case .loop(let loop):
        if case .list(let parts) = loop.list.root.kind, parts.isEmpty, Self.prints(loop.body) {
          report("the loop goes through a list with nothing in it", loop.place)
        }
        check(loop.body)
        check(loop.otherwise)
      case .container(let body), .paragraphOrFlow(_, let body): check(body)
      case .block(let block): check(block.body)
      default: break
      }
    }
  }

  private mutating func check(_ branches: [Branch]) {
    var settled: String?
    var asked: Set<String> = []
    for branch in branches {
      let source = branch.condition.map { Self.plain($0.source) }
      let value = branch.condition.flatMap(Self.constant)
      if Self.prints(branch.body) {
        if let settled {
          report("the branch before it, \(settled), is always taken", branch.place)
        } else if value == false {
          report("the condition never holds", branch.place)
        } else if let source, asked.contains(source) {
          report("the same is asked by a branch before it", branch.place)
        }
      }
      if value == true, settled == nil { settled = branch.condition?.source }
      if let source { asked.insert(source) }
      check(branch.body)
    }
  }

  /// Whether a condition that names nothing holds.
  private static func constant(_ condition: Expression) -> Bool? {
    guard condition.names.isEmpty, !calls(condition.root) else { return nil }
    return try? condition.isTrue(in: Scope(Record()))
  }

  private static func calls(_ node: ExpressionNode) -> Bool {
    if case .called = node.kind { return true }
    return node.parts.contains(where: calls)
  }

  private static func plain(_ source: String) -> String {
    source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a body would print a value.
  private static func prints(_ instructions: [Instruction]) -> Bool {
    instructions.contains { instruction in
      switch instruction {
      case .print: true
      case .choice(let branches): branches.contains { prints($0.body) }
      case .loop(let loop): prints(loop.body) || prints(loop.otherwise)
      case .container(let body), .paragraphOrFlow(_, let body): prints(body)
      case .block(let block): prints(block.body)
      default: false
      }
    }
  }

  // MARK: Bindings

  private mutating func checkBindings(_ instructions: [Instruction]) {
    var bindings = BindingReading()
    bindings.read(instructions)
    for (name, words, place) in bindings.bound where !bindings.used.contains(name) {
      report("\(words), and nothing in this part of the document reads it", place)
    }
  }

  private mutating func report(_ reason: String, _ place: DocumentPlace) {
    diagnostics.append(
      Diagnostic(
        .warning, "never-seen", "what stands here can never appear: \(reason)",
        at: SourcePlace(document: place),
        remedy: "delete it, or put words for the office in {# … #}"))
  }
}

/// The names that a template binds, and those that any of its expressions reads.
private struct BindingReading {
  var bound: [(name: String, words: String, place: DocumentPlace)] = []
  var used: Set<String> = []

  mutating func read(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site): read(site.expression)
      case .paragraphOrFlow(_, let body), .container(let body): read(body)
      case .choice(let branches):
        for branch in branches {
          if let condition = branch.condition { read(condition) }
          read(branch.body)
        }
      case .loop(let loop):
        read(loop.list)
        if let condition = loop.head.condition { read(condition) }
        read(loop.body)
        read(loop.otherwise)
      case .assign(let assignment, let place):
        read(assignment.value)
        if case .field(let owner, _) = assignment.target { used.insert(owner) }
        for name in assignment.target.names {
          bound.append((name, "it sets \u{201C}\(name)\u{201D}", place))
        }
      case .block(let block): read(block)
      default: break
      }
    }
  }

  private mutating func read(_ block: Block) {
    for expression in block.head.expressions { read(expression) }
    switch block.head {
    case .capture(let target, _):
      for name in target.names {
        bound.append((name, "it sets \u{201C}\(name)\u{201D}", block.place))
      }
    case .macro(let name, _):
      bound.append((name, "it is the macro \u{201C}\(name)\u{201D}", block.place))
    default: break
    }
    read(block.body)
  }

  private mutating func read(_ expression: Expression) { read(expression.root) }

  private mutating func read(_ node: ExpressionNode) {
    if case .path(let names) = node.kind, let first = names.first { used.insert(first) }
    for part in node.parts { read(part) }
  }
}

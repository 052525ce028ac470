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
      default: break
      }
      for body in instruction.bodies { check(body) }
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
      case .print, .picture, .mark: true
      case .block(let block) where block.head.prints: true
      default: instruction.bodies.contains { prints($0) }
      }
    }
  }

  // MARK: Bindings

  private mutating func checkBindings(_ instructions: [Instruction]) {
    let read = instructions.namesRead
    for binding in Self.bindings(of: instructions) where !read.contains(binding.name) {
      report("\(binding.words), and nothing in this part of the document reads it", binding.place)
    }
  }

  /// A name that the template binds.
  private struct Binding {
    var name: String
    var words: String
    var place: DocumentPlace
  }

  private static func bindings(of instructions: [Instruction]) -> [Binding] {
    instructions.flatMap { instruction -> [Binding] in
      let own: [Binding] =
        switch instruction {
        case .assign(let assignment, let place): set(assignment.target, place)
        case .block(let block):
          switch block.head {
          case .capture(let target, _): set(target, block.place)
          case .macro(let name, _):
            [Binding(name: name, words: "it is the macro “\(name)”", place: block.place)]
          default: []
          }
        default: []
        }
      return own + instruction.bodies.flatMap { bindings(of: $0) }
    }
  }

  private static func set(_ target: AssignTarget, _ place: DocumentPlace) -> [Binding] {
    target.names.map { Binding(name: $0, words: "it sets “\($0)”", place: place) }
  }

  private mutating func report(_ reason: String, _ place: DocumentPlace) {
    diagnostics.append(
      Diagnostic(
        .warning, "never-seen", "what stands here can never appear: \(reason)",
        at: SourcePlace(document: place),
        remedy: "delete it, or put words for the office in {# … #}"))
  }
}

extension CompiledTemplate {
  /// The dotted names that the template prints or asks about, each once, in the order of the
  /// document. A loop's own names stand for what they go through: `r.text` in a loop over
  /// `recommendations` is `recommendations[].text`. Names that the template itself binds are none.
  public var names: [String] {
    var reading = NameReading()
    reading.enter(instructions)
    return reading.names
  }
}

private struct NameReading {
  private(set) var names: [String] = []
  private var seen: Set<String> = []
  private var locals: [(name: String, stands: String?)] = []

  /// Reads a body; the names it binds are forgotten after it, and its macros known all through it.
  mutating func enter(_ instructions: [Instruction], binding names: [String] = []) {
    let count = locals.count
    bind(names)
    bind(BoundNames.ofMacros(instructions))
    read(instructions)
    locals.removeLast(locals.count - count)
  }

  private mutating func bind(_ names: [String]) {
    for name in names { locals.append((name, nil)) }
  }

  private mutating func read(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site), .picture(let site, _): read(site.expression)
      case .paragraphOrFlow(_, let paragraph): read(paragraph)
      case .choice(let branches):
        for branch in branches {
          if let condition = branch.condition { read(condition) }
          read(branch.body)
        }
      case .loop(let loop): read(loop)
      case .container(let body): read(body)
      case .cell(let cell):
        for mark in cell.marks { if let expression = mark.mark.expression { read(expression) } }
        read(cell.body)
      case .assign(let assignment, _):
        read(assignment.value)
        bind(assignment.target.names)
      case .block(let block): read(block)
      case .mark(let site): read(site.expression)
      case .move(let move, _): if let condition = move.condition { read(condition) }
      case .once, .literal, .identifier, .references, .deferred, .endOfParagraph, .startOfTable,
        .endOfCell:
        break
      }
    }
  }

  private mutating func read(_ loop: Loop) {
    read(loop.head.list)
    let list = loop.head.list.names.count == 1 ? resolved(loop.head.list.names[0]) : nil
    let count = locals.count
    if case .name(let name) = loop.head.target {
      locals.append((name, list.map { $0 + "[]" }))
    } else {
      bind(loop.head.target.names)
    }
    if let condition = loop.head.condition { read(condition) }
    enter(loop.body, binding: ["loop"])
    locals.removeLast(locals.count - count)
    enter(loop.otherwise)
  }

  private mutating func read(_ block: Block) {
    switch block.head {
    case .capture(let target, let filters):
      enter(block.body)
      read(filters)
      bind(target.names)
    case .macro(_, let parameters):
      for fallback in parameters.compactMap(\.fallback) { read(fallback) }
      enter(block.body, binding: parameters.map(\.name) + BoundNames.ofMacro)
    case .call(let parameters, let call):
      read(call)
      enter(block.body, binding: parameters.map(\.name))
    case .with(let assignments):
      for assignment in assignments { read(assignment.value) }
      enter(block.body, binding: assignments.flatMap(\.target.names))
    case .filter, .named, .escaping:
      for expression in block.head.expressions { read(expression) }
      enter(block.body)
    }
  }

  private mutating func read(_ expression: Expression) {
    for name in expression.names {
      guard let resolved = resolved(name), seen.insert(resolved).inserted else { continue }
      names.append(resolved)
    }
  }

  /// The name in terms of the data; nil for what belongs to the template alone.
  private func resolved(_ name: [String]) -> String? {
    guard let first = name.first else { return nil }
    if let local = locals.last(where: { $0.name == first }) {
      return local.stands.map { ([$0] + name.dropFirst()).joined(separator: ".") }
    }
    return name.joined(separator: ".")
  }
}

extension CompiledTemplate {
  /// The dotted names that the template prints or asks about, each once, in the order of the
  /// document. A loop's own names stand for what they go through: `r.text` in a loop over
  /// `recommendations` is `recommendations[].text`.
  public var names: [String] {
    var reading = NameReading()
    reading.read(instructions)
    return reading.names
  }
}

private struct NameReading {
  private(set) var names: [String] = []
  private var seen: Set<String> = []
  private var locals: [(name: String, stands: String?)] = []

  mutating func read(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site): read(site.expression)
      case .paragraphOrFlow(_, let paragraph): read(paragraph)
      case .choice(let branches):
        for branch in branches {
          if let condition = branch.condition { read(condition) }
          read(branch.body)
        }
      case .loop(let loop):
        read(loop.list)
        let list = loop.list.names.count == 1 ? resolved(loop.list.names[0]) : nil
        let count = locals.count
        for variable in loop.variables {
          locals.append((variable, loop.variables.count == 1 ? list.map { $0 + "[]" } : nil))
        }
        locals.append(("loop", nil))
        read(loop.body)
        locals.removeLast(locals.count - count)
        read(loop.otherwise)
      case .container(let body): read(body)
      case .literal, .identifier, .references, .deferred, .endOfParagraph, .startOfTable,
        .endOfCell:
        break
      }
    }
  }

  private mutating func read(_ expression: Expression) {
    for name in expression.names {
      guard let resolved = resolved(name), seen.insert(resolved).inserted else { continue }
      names.append(resolved)
    }
  }

  /// The name in terms of the data; nil for what belongs to a loop alone.
  private func resolved(_ name: [String]) -> String? {
    guard let first = name.first else { return nil }
    if let local = locals.last(where: { $0.name == first }) {
      return local.stands.map { ([$0] + name.dropFirst()).joined(separator: ".") }
    }
    return name.joined(separator: ".")
  }
}

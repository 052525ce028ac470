import Diagnostics

/// The names that an expression can see: the data, and what loops have bound.
public struct Scope: Sendable {
  /// The data.
  public let root: Record
  private var bindings: [Binding] = []
  private var loops = 0

  private struct Binding: Sendable {
    let name: String
    var content: Content
  }

  /// What a local name stands for.
  private enum Content: Sendable {
    case value(Value)
    case loop(LoopPosition)
  }

  /// How the language leaves a choice to be taken.
  public var rules = LanguageRules.ofPapers

  /// A scope of the data alone.
  public init(_ root: Record) {
    self.root = root
  }

  /// How many local names are bound, to come back to by ``leave(_:)``.
  public var mark: Int { bindings.count }

  /// Binds a local name; it hides the same name further out.
  public mutating func bind(_ name: String, to value: Value) {
    bindings.append(Binding(name: name, content: .value(value)))
  }

  /// Binds `loop`. It costs no more than a few numbers, whatever the form then asks of it.
  public mutating func bindLoop(index: Int, length: Int) {
    let position = LoopPosition(index: index, length: length, loopsAround: loops)
    bindings.append(Binding(name: "loop", content: .loop(position)))
    loops += 1
  }

  /// Forgets all local names bound since the mark.
  public mutating func leave(_ mark: Int) {
    while bindings.count > mark {
      if case .loop = bindings.removeLast().content { loops -= 1 }
    }
  }

  /// The value of a single name, or nil when neither the data nor a loop has it.
  public func value(named name: String) -> Value? {
    switch content(named: name) {
    case .value(let value): value
    case .loop(let position): .record(position.record)
    case nil: root[name]
    }
  }

  /// The value of an expression that sees these names.
  func evaluate(_ expression: Expression) throws(EvaluationError) -> Value {
    var names: [String] = []
    var bound: [Content] = []
    for binding in bindings.reversed() where !names.contains(binding.name) {
      names.append(binding.name)
      bound.append(binding.content)
    }
    let (program, code) = ProgramCompiler.code(of: expression, beside: names)
    var renderer = Renderer(program, root, rules: rules, dialect: NoDialect())
    for (place, content) in bound.enumerated() {
      switch content {
      case .value(let value): renderer.slots[place] = value
      case .loop(let position):
        renderer.loops.append(
          LoopState(
            items: [], length: position.length, index: position.index,
            depth: position.loopsAround))
        renderer.slots[place] = .other(Special(.loop(renderer.loops.count - 1)))
      }
    }
    let value = try renderer.value(of: code)
    if let fault = renderer.faults.first {
      throw EvaluationError(message: fault.message, remedy: fault.remedy ?? "")
    }
    guard case .other(let special) = value, case .loop(let place) = special.kind else {
      return value
    }
    let state = renderer.loops[place]
    return .record(
      LoopPosition(index: state.index, length: state.length, loopsAround: state.depth).record)
  }

  private func content(named name: String) -> Content? {
    var place = bindings.count
    while place > 0 {
      place -= 1
      if bindings[place].name == name { return bindings[place].content }
    }
    return nil
  }

  static func noField(
    _ field: String, of value: Value, named names: ArraySlice<String>, at offset: Int
  ) -> EvaluationError {
    let name = names.isEmpty ? "this" : names.joined(separator: ".")
    let remedy =
      if case .list = value {
        "go through it by {% for item in \(name) %}, or take {{ (\(name)|first).\(field) }}"
      } else {
        "write {{ \(name) }} alone, or another name"
      }
    return EvaluationError(
      message: "\(name) is \(value.kindWords) and has no field “\(field)”", remedy: remedy,
      offset: offset)
  }
}

/// Where an expression is worked out by itself, nothing is written.
private struct NoDialect: OutputDialect {
  func appendLiteral(_ text: String, to bytes: inout [UInt8]) {}

  func appendText(_ text: String, to bytes: inout [UInt8]) {}

  func firstForbidden(in text: String) -> Unicode.Scalar? { nil }

  func layOut(_ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput) {}

  func layOutInSentence(_ flow: Flow, at slot: FlowSlot, into output: inout RenderOutput) {}
}

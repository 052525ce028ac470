import Diagnostics

extension Renderer {
  // MARK: Loops

  mutating func loop(_ index: Int) {
    let loop = program.loops[index]
    if let rows, loop.content.rows == rows.place { return stream(rows.rows, index) }
    guard let value = evaluate(loop.content.list, at: loop.content.place) else { return }
    do throws(EvaluationError) {
      try go(through: items(of: value, loop), index, depth: 0)
    } catch {
      note(error, loop.content.place)
    }
  }

  /// What a loop goes through.
  private func items(
    of value: Value, _ loop: Shared<LoopCode>
  ) throws(EvaluationError) -> [Value] {
    if let items = value.iterated(rules) { return items }
    if case .other(let special) = value, case .range(let range) = special.kind {
      throw EvaluationError(
        message: "\(loop.content.source) has \(range.count) numbers, and a loop takes at most "
          + "\(EvaluationLimits.listItems) turns",
        remedy: "give a shorter range")
    }
    throw EvaluationError(
      message: "\(loop.content.source) is \(value.kindWords), and a loop goes through a list",
      remedy: "name a list, or print the value by itself")
  }

  private mutating func go(
    through all: [Value], _ index: Int, depth: Int
  ) throws(EvaluationError) {
    let loop = program.loops[index]
    var items = all
    var numbers: [Int] = []
    if let condition = loop.content.condition {
      items = []
      for (number, item) in all.enumerated() {
        spend()
        if isStopped { return }
        try bind(item, to: loop.content.target, loop)
        guard try value(of: condition).isTruthy else { continue }
        items.append(item)
        numbers.append(number)
      }
    }
    if items.isEmpty { return enter(loop.content.otherwise) }
    // About what beginning one costs beside a turn of it.
    spend(10)
    let place = loops.count
    loops.append(
      LoopState(
        items: items, length: items.count, depth: depth,
        recursive: loop.content.isRecursive ? index : nil, code: index))
    defer { loops.removeLast() }
    slots[loop.content.loopSlot] = .other(Special(.loop(place)))
    let own = loop.content.body.slots
    for (index, item) in items.enumerated() {
      spend()
      if isStopped { return }
      loops[place].index = index
      loops[place].number = (numbers.isEmpty ? index : numbers[index]) + 1
      try bind(item, to: loop.content.target, loop)
      if !own.isEmpty { for slot in own { slots[slot] = nil } }
      carryOut(loop.content.body.steps)
      handOver()
    }
  }

  mutating func bind(
    _ item: Value, to target: TargetCode, _ loop: Shared<LoopCode>
  ) throws(EvaluationError) {
    if case .slot(let slot) = target {
      slots[slot] = item
      return
    }
    do throws(EvaluationError) {
      try put(item, into: target)
    } catch {
      guard case .tuple(let targets) = target else { throw error }
      throw EvaluationError(
        message: "the loop names \(targets.count) values, and an item of "
          + "\(loop.content.source) is \(item.kindWords)",
        remedy: "name one variable, or as many as each item has")
    }
  }

  /// What a recursive loop makes of another list: `loop(item.children)`.
  mutating func recurse(
    _ place: Int, _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    guard let index = loops[place].recursive else {
      throw call.fault(
        "this loop cannot be called", "write {% for item in list recursive %} to call loop(…)")
    }
    try call.require(1...1)
    let loop = program.loops[index]
    let list = call.positional.first ?? call.named.first?.value ?? .none
    let items = try items(of: list, loop)
    try enterCall(call)
    defer { calls -= 1 }
    let kept = Array(slots[loop.content.extent])
    let depth = loops[place].depth + 1
    defer { slots.replaceSubrange(loop.content.extent, with: kept) }
    if loop.content.makesParagraphs {
      return try paragraphs { (renderer) throws(EvaluationError) in
        try renderer.go(through: items, index, depth: depth)
      }
    }
    return try keepingWords(of: call) { (renderer) throws(EvaluationError) in
      try renderer.go(through: items, index, depth: depth)
    }
  }

  // MARK: Values given to names

  mutating func assign(_ code: Shared<AssignCode>) {
    spend()
    guard let value = evaluate(code.content.value, at: code.content.place) else { return }
    assign(value, to: code.content.target, at: code.content.place)
  }

  private mutating func assign(_ value: Value, to target: TargetCode, at place: DocumentPlace) {
    do throws(EvaluationError) {
      try put(value, into: target)
    } catch {
      note(error, place)
    }
  }

  private mutating func put(_ value: Value, into target: TargetCode) throws(EvaluationError) {
    guard value.depth <= EvaluationLimits.valueDepth else { throw .tooDeep }
    switch target {
    case .slot(let slot): slots[slot] = value
    case .field(let owner, let name, let written):
      guard case .other(let special) = try self.value(of: owner),
        case .namespace(let place) = special.kind
      else {
        throw EvaluationError(
          message: "\(written) is no namespace, so its fields cannot be set",
          remedy: "write {% set \(written) = namespace() %} before it")
      }
      namespaces[place][name] = value
    case .tuple(let targets):
      guard let items = value.iterated(.ofJinja) else {
        throw EvaluationError(
          message: "\(value.kindWords) cannot be divided among \(targets.count) names",
          remedy: "give a list of as many values")
      }
      guard items.count == targets.count else {
        throw EvaluationError(
          message: "\(items.count) values cannot be divided among \(targets.count) names",
          remedy: "name as many as there are")
      }
      for (target, item) in zip(targets, items) { try put(item, into: target) }
    }
  }

  mutating func with(_ code: WithCode) {
    var values: [Value] = []
    for assignment in code.assignments {
      guard let value = evaluate(assignment.value, at: code.place) else { return }
      values.append(value)
    }
    for slot in code.body.slots { slots[slot] = nil }
    for (assignment, value) in zip(code.assignments, values) {
      assign(value, to: assignment.target, at: code.place)
    }
    carryOut(code.body.steps)
  }

  mutating func capture(_ code: CaptureCode) {
    if code.keepsParagraphs {
      let made = try? paragraphs { $0.enter(code.body) }
      contents.append(made ?? .text(""))
    } else {
      contents.append(words { $0.enter(code.body) })
    }
    let value = evaluate(code.filters, at: code.place)
    contents.removeLast()
    if let value { assign(value, to: code.target, at: code.place) }
  }

  mutating func filter(_ body: ScopeCode, _ print: Shared<PrintCode>) {
    contents.append(words { $0.enter(body) })
    self.print(print)
    contents.removeLast()
  }

  // MARK: Words kept for later

  /// What the work writes: words, with the passages that stand amid them.
  private mutating func words(_ work: (inout Renderer) -> Void) -> Value {
    let outer = (output.bytes, keptPassages)
    (output.bytes, keptPassages) = ([], [])
    captures += 1
    work(&self)
    captures -= 1
    let (made, passages) = (output.bytes, keptPassages)
    (output.bytes, keptPassages) = outer
    // A text that is kept costs memory for as long as it is.
    spend(made.count >> 3)
    guard passages.isEmpty else { return .flow(Flow(made, with: passages)) }
    let text = String(decoding: made, as: UTF8.self)
    return escapes ? .markup(text) : .text(text)
  }

  /// The same for a call, whose result is a value within an expression.
  private mutating func keepingWords(
    of call: CallArguments, _ work: (inout Renderer) throws(EvaluationError) -> Void
  ) throws(EvaluationError) -> Value {
    var fault: EvaluationError?
    let value = words { renderer in
      do throws(EvaluationError) {
        try work(&renderer)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return value
  }

  private mutating func enterCall(_ call: CallArguments) throws(EvaluationError) {
    // About what it costs beside a value that is printed.
    spend(20)
    guard calls < rules.limits.calls else {
      throw call.fault(
        "macros and loops call each other deeper than \(rules.limits.calls) levels",
        "see that each comes to an end")
    }
    calls += 1
  }

  // MARK: Macros

  /// The value of a macro where it is made.
  func macro(_ index: Int) -> Value {
    let name = program.macros[index].content.name
    return .other(Special(.macro(index, name: name, surroundings: nil)))
  }

  /// A `call` block: the macro is called with what the body makes as its caller.
  mutating func call(_ print: Shared<PrintCode>, caller: Int) {
    surroundings.append(Array(slots[program.macros[caller].content.surroundings]))
    defer { surroundings.removeLast() }
    let made = Value.other(
      Special(.macro(caller, name: nil, surroundings: surroundings.count - 1)))
    do throws(EvaluationError) {
      switch print.content.code {
      case .called(let callee, let call):
        let function = try value(of: callee)
        var arguments = try arguments(of: call)
        arguments.named.append(("caller", made))
        finish(try self.call(function, arguments, call), print)
      case .method(let owner, let field, let call):
        let owner = try value(of: owner)
        var arguments = try arguments(of: call)
        arguments.named.append(("caller", made))
        finish(try self.call(field, of: owner, arguments, call), print)
      default: return
      }
    } catch {
      note(error, print.content.site.place)
    }
  }

  /// Writes what a `call` block gives: in the sentence, or in a paragraph's place.
  private mutating func finish(_ value: Value, _ print: Shared<PrintCode>) {
    let site = print.content.site
    guard site.standsForParagraph, paragraphs(of: value) == nil else { return write(value, print) }
    // Words, where a paragraph is to stand: they get the one that the tag stood in.
    output.bytes += site.slot.paragraphOpening
    for opening in site.slot.runOpening { output.bytes += opening }
    write(value, print)
    for closing in site.slot.runClosing { output.bytes += closing }
    output.bytes += site.slot.paragraphClosing
  }

  mutating func callMacro(
    _ index: Int, _ kept: Int?, _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    let macro = program.macros[index]
    try enterCall(call)
    defer { calls -= 1 }
    let around = macro.content.surroundings
    let (own, outer) = (Array(slots[macro.content.extent]), Array(slots[around]))
    if let kept, kept < surroundings.count, !around.isEmpty {
      slots.replaceSubrange(around, with: surroundings[kept])
    }
    defer {
      slots.replaceSubrange(macro.content.extent, with: own)
      if !around.isEmpty { slots.replaceSubrange(around, with: outer) }
    }
    for slot in macro.content.body.slots { slots[slot] = nil }
    try bind(call, to: macro.content)
    if macro.content.makesParagraphs {
      return try paragraphs { (renderer) throws(EvaluationError) in
        renderer.carryOut(macro.content.body.steps)
      }
    }
    return try keepingWords(of: call) { (renderer) throws(EvaluationError) in
      renderer.carryOut(macro.content.body.steps)
    }
  }

  /// Gives a macro's parameters their values.
  private mutating func bind(
    _ call: CallArguments, to macro: MacroCode
  ) throws(EvaluationError) {
    var named = call.named
    if let fault = macro.signature.fault(
      positional: call.positional.count, named: named.lazy.map(\.name))
    {
      throw call.fault(fault.message, fault.remedy)
    }
    for (place, parameter) in macro.parameters.enumerated() {
      let given = named.firstIndex { $0.name == parameter.name }
      if place < call.positional.count {
        slots[parameter.slot] = call.positional[place]
      } else if let given {
        slots[parameter.slot] = named.remove(at: given).value
      } else if let fallback = parameter.fallback {
        slots[parameter.slot] = try value(of: fallback)
      } else {
        slots[parameter.slot] = .missing(parameter.name)
      }
    }
    let extra = Array(call.positional.dropFirst(macro.parameters.count))
    if let slot = macro.callerSlot {
      let given = named.firstIndex { $0.name == "caller" }
      slots[slot] = given.map { named.remove(at: $0).value } ?? .missing("caller")
    }
    if let slot = macro.restSlot {
      slots[slot] = .tuple(extra)
    }
    if let slot = macro.namedSlot {
      slots[slot] = .record(Record(named.map { ($0.name, $0.value) }))
    }
  }

  /// `self.title()`: what a block of the template makes.
  mutating func callBlock(
    _ index: Int, _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    let block = program.blocks[index]
    try enterCall(call)
    defer { calls -= 1 }
    let kept = Array(slots[block.content.extent])
    defer { slots.replaceSubrange(block.content.extent, with: kept) }
    return try keepingWords(of: call) { (renderer) throws(EvaluationError) in
      renderer.enter(block.content.body)
    }
  }
}

extension Value {
  /// What a `for` goes through; nil for what is no list. Letters of a text are one only in Jinja.
  func iterated(_ rules: LanguageRules) -> [Value]? {
    if let items { return items }
    if let entries { return entries.keys }
    if rules.isJinja, let words { return words.unicodeScalars.map { .text(String($0)) } }
    return nil
  }
}

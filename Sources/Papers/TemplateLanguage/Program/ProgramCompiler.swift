import Diagnostics

/// Makes a program of a template's instructions.
struct ProgramCompiler {
  private var program = Program()
  private var expressions = CodeCompiler()
  /// The slots of the innermost macro, from its first on.
  private var macroStart: Int?

  /// The program of those instructions.
  static func program(of instructions: [Instruction]) -> Program {
    var compiler = ProgramCompiler()
    _ = compiler.expressions.scopes.enter(perhaps: BoundNames.of(instructions))
    compiler.program.steps = compiler.steps(instructions)
    compiler.program.slotNames = compiler.expressions.scopes.slotNames
    compiler.program.dataNames = compiler.expressions.scopes.dataNames
    compiler.program.dataReads = compiler.expressions.scopes.dataReads
    compiler.program.hintCount = compiler.expressions.hintCount
    return compiler.program
  }

  /// The program that works out one expression, which sees the names bound beside the data.
  static func code(of expression: Expression, beside names: [String]) -> (Program, Code) {
    var compiler = ProgramCompiler()
    _ = compiler.expressions.scopes.enter(certain: names)
    let code = compiler.expressions.code(expression)
    compiler.program.slotNames = compiler.expressions.scopes.slotNames
    compiler.program.dataNames = compiler.expressions.scopes.dataNames
    compiler.program.hintCount = compiler.expressions.hintCount
    return (compiler.program, code)
  }

  private mutating func steps(_ instructions: [Instruction]) -> [Step] {
    instructions.map { step($0) }
  }

  private mutating func step(_ instruction: Instruction) -> Step {
    switch instruction {
    case .literal(let bytes): return .literal(bytes)
    case .print(let site): return .print(print(site))
    case .paragraphOrFlow(let site, let paragraph):
      return .paragraphOrFlow(
        Shared(ParagraphCode(print: print(site), paragraph: steps(paragraph))))
    case .choice(let branches):
      return .choice(
        branches.map {
          BranchCode(
            condition: $0.condition.map { expressions.code($0) }, place: $0.place,
            steps: steps($0.body))
        })
    case .loop(let loop): return self.loop(loop)
    case .identifier(let index, let text, let isNumber):
      return .identifier(Shared(IdentifierCode(index: index, text: text, isNumber: isNumber)))
    case .picture(let site, let frame):
      return .picture(Shared(FramedCode(print: print(site), frame: frame)))
    case .listMark(let mark): return .listMark(Shared(mark))
    case .restart(let lists): return .restart(lists)
    case .references(let names): return .references(names)
    case .deferred: return .deferred
    case .endOfParagraph: return .endOfParagraph
    case .startOfTable: return .startOfTable
    case .endOfCell: return .endOfCell
    case .endOfStory(let name, let opening): return .endOfStory(name, opening: opening)
    case .container(let body): return .container(steps(body))
    case .cell(let cell): return .cell(self.cell(cell))
    case .assign(let assignment, let place):
      let value = expressions.code(assignment.value)
      return .assign(
        Shared(AssignCode(target: target(assignment.target), value: value, place: place)))
    case .block(let block): return self.block(block)
    case .move(let move, let place):
      let condition = move.condition.map { expressions.code($0) }
      return .move(Shared(MoveCode(skips: move.skips, condition: condition, place: place)))
    case .once(let index, let bytes): return .once(index, bytes)
    case .anchor(let mark, let turn): return .anchor(Shared(AnchorCode(mark: mark, turn: turn)))
    case .turn(let anchors): return .turn(anchors)
    case .mark(let site): return .mark(print(site))
    case .note(let note):
      return .note(
        Shared(NoteCode(note: note.note, closing: note.closing, body: steps(note.body))))
    }
  }

  private mutating func cell(_ cell: MarkedCell) -> Shared<CellCode> {
    var code = CellCode(
      opening: cell.opening, closing: cell.closing, mergesRows: false, mergesColumns: false,
      place: cell.marks[0].place, body: [])
    for (mark, _) in cell.marks {
      switch mark {
      case .verticalMerge: code.mergesRows = true
      case .horizontalMerge: code.mergesColumns = true
      case .columns(let expression): code.columns = expressions.code(expression)
      case .background(let expression): code.background = expressions.code(expression)
      }
    }
    code.body = steps(cell.body)
    return Shared(code)
  }

  private mutating func print(_ site: PrintSite) -> Shared<PrintCode> {
    Shared(PrintCode(code: expressions.code(site.expression), site: site))
  }

  private mutating func target(_ target: AssignTarget) -> TargetCode {
    switch target {
    case .name(let name): return .slot(expressions.scopes.ownSlot(of: name) ?? 0)
    case .field(let owner, let name):
      return .field(expressions.scopes.code(of: owner), name: name, namespace: owner)
    case .tuple(let targets): return .tuple(targets.map { self.target($0) })
    }
  }

  // MARK: Blocks

  private mutating func scope(
    certain: [String] = [], _ body: [Instruction]
  ) -> ScopeCode {
    let slots = expressions.scopes.enter(certain: certain, perhaps: BoundNames.of(body))
    defer { expressions.scopes.leave() }
    return ScopeCode(slots: slots, steps: steps(body))
  }

  private mutating func loop(_ loop: Loop) -> Step {
    let start = expressions.scopes.count
    let list = expressions.code(loop.head.list)
    let names = loop.head.target.names
    // The condition sees the item, and `loop` as it is further out.
    var condition: Code?
    _ = expressions.scopes.enter(certain: names)
    if let written = loop.head.condition { condition = expressions.code(written) }
    let target = target(loop.head.target)
    let slots = expressions.scopes.enter(certain: ["loop"], perhaps: BoundNames.of(loop.body))
    let loopSlot = slots.lowerBound
    let body = ScopeCode(slots: (loopSlot + 1)..<slots.upperBound, steps: steps(loop.body))
    expressions.scopes.leave()
    expressions.scopes.leave()
    let otherwise = scope(loop.otherwise)
    var rows: Int?
    if case .data(let place) = list, !loop.head.isRecursive,
      let asked = expressions.scopes.fieldsRead(ofSlot: loopSlot),
      asked.allSatisfy(LoopState.knownAsRowsCome.contains)
    {
      rows = place
    }
    program.loops.append(
      Shared(
        LoopCode(
          target: target, list: list, rows: rows, condition: condition,
          isRecursive: loop.head.isRecursive,
          makesParagraphs: loop.repeatsParagraphs, loopSlot: loopSlot, body: body,
          otherwise: otherwise,
          extent: start..<expressions.scopes.count, source: loop.head.list.source, place: loop.place
        )))
    return .loop(program.loops.count - 1)
  }

  private mutating func block(_ block: Block) -> Step {
    switch block.head {
    case .capture(let target, let filters):
      let body = scope(block.body)
      return .capture(
        Shared(
          CaptureCode(
            keepsParagraphs: block.keepsParagraphs, target: self.target(target),
            filters: expressions.code(filters), body: body,
            place: block.place)))
    case .macro(let name, let parameters):
      let index = macro(name, parameters, block, isCaller: false)
      return .macro(index, slot: expressions.scopes.ownSlot(of: name) ?? 0)
    case .call(let parameters, let call):
      let code = expressions.code(call)
      let index = macro("caller", parameters, block, isCaller: true)
      var site = PrintSite(expression: call, place: block.place, slot: block.slot)
      site.standsForParagraph = block.keepsParagraphs
      return .call(Shared(PrintCode(code: code, site: site)), caller: index)
    case .filter(let filters):
      let body = scope(block.body)
      let site = PrintSite(expression: filters, place: block.place, slot: FlowSlot())
      return .filter(
        Shared(
          FilterBlockCode(
            print: Shared(PrintCode(code: expressions.code(filters), site: site)), body: body)))
    case .with(let assignments):
      // Each value is worked out before any name is bound.
      let values = assignments.map { expressions.code($0.value) }
      let names = assignments.flatMap(\.target.names)
      let slots = expressions.scopes.enter(certain: names, perhaps: BoundNames.of(block.body))
      defer { expressions.scopes.leave() }
      let bound = zip(assignments, values).map {
        AssignCode(target: target($0.target), value: $1, place: block.place)
      }
      let body = ScopeCode(slots: slots, steps: steps(block.body))
      return .with(Shared(WithCode(assignments: bound, body: body, place: block.place)))
    case .named(let name, let isScoped): return named(name, isScoped: isScoped, block)
    case .escaping(let flag):
      let code = expressions.code(flag)
      return .escaping(
        Shared(EscapingCode(flag: code, body: scope(block.body), place: block.place)))
    }
  }

  private mutating func named(_ name: String, isScoped: Bool, _ block: Block) -> Step {
    let kept = expressions.scopes
    let start = expressions.scopes.count
    var body = ScopeCode(slots: 0..<0, steps: [])
    if isScoped {
      body = scope(block.body)
    } else {
      expressions.scopes.keepOutermost()
      body = scope(block.body)
      expressions.scopes.restore(kept)
    }
    program.blocks.append(
      Shared(
        BlockCode(
          name: name, body: body, extent: start..<expressions.scopes.count, place: block.place)))
    return .block(program.blocks.count - 1)
  }

  private mutating func macro(
    _ name: String, _ parameters: [MacroParameter], _ block: Block, isCaller: Bool
  ) -> Int {
    let start = expressions.scopes.count
    let outerStart = macroStart
    macroStart = outerStart ?? start
    defer { macroStart = outerStart }
    let names = parameters.map(\.name)
    let slots = expressions.scopes.enter(
      certain: names + BoundNames.ofMacro.filter { !names.contains($0) },
      perhaps: BoundNames.of(block.body))
    let bound = parameters.map { parameter in
      ParameterCode(
        name: parameter.name, slot: expressions.scopes.ownSlot(of: parameter.name) ?? 0,
        fallback: parameter.fallback.map { expressions.code($0) })
    }
    let body = steps(block.body)
    func slot(_ name: String) -> Int? {
      guard !names.contains(name), let slot = expressions.scopes.ownSlot(of: name) else {
        return nil
      }
      return expressions.scopes.read.contains(slot) ? slot : nil
    }
    let (rest, named, caller) = (slot("varargs"), slot("kwargs"), slot("caller"))
    let code = MacroCode(
      name: name, makesParagraphs: block.keepsParagraphs, parameters: bound,
      restSlot: rest, namedSlot: named, callerSlot: caller,
      body: ScopeCode(slots: slots, steps: body),
      extent: start..<expressions.scopes.count,
      surroundings: isCaller ? (outerStart ?? start)..<start : start..<start, place: block.place,
      signature: MacroSignature(
        name: name, parameters: names, takesMore: rest != nil, takesNamed: named != nil,
        takesCaller: caller != nil))
    expressions.scopes.leave()
    program.macros.append(Shared(code))
    return program.macros.count - 1
  }
}

extension Instruction {
  /// What is worked out for it itself, in the order of the text.
  var expressions: [Expression] {
    switch self {
    case .print(let site), .picture(let site, _), .mark(let site): [site.expression]
    case .choice(let branches): branches.compactMap(\.condition)
    case .loop(let loop): [loop.head.list] + (loop.head.condition.map { [$0] } ?? [])
    case .assign(let assignment, _): [assignment.value]
    case .block(let block): block.head.expressions
    case .cell(let cell): cell.marks.compactMap(\.mark.expression)
    case .move(let move, _): move.condition.map { [$0] } ?? []
    // The paragraph holds the same print.
    case .paragraphOrFlow, .container, .note, .literal, .identifier, .listMark, .restart,
      .references,
      .deferred, .endOfParagraph, .startOfTable, .endOfCell, .endOfStory, .once, .anchor, .turn:
      []
    }
  }

  /// What it holds.
  var bodies: [[Instruction]] {
    switch self {
    case .paragraphOrFlow(_, let body), .container(let body): [body]
    case .choice(let branches): branches.map(\.body)
    case .loop(let loop): [loop.body, loop.otherwise]
    case .block(let block): [block.body]
    case .cell(let cell): [cell.body]
    case .note(let note): [note.body]
    case .print, .picture, .mark, .assign, .move, .literal, .identifier, .listMark, .restart,
      .references, .deferred, .endOfParagraph, .startOfTable, .endOfCell, .endOfStory, .once,
      .anchor, .turn:
      []
    }
  }
}

extension CompiledTemplate {
  /// Whether it goes on to the next of the records that are joined, by fields of mail merge.
  public var movesOn: Bool { instructions.moveOn }
}

extension [Instruction] {
  fileprivate var moveOn: Bool {
    contains { instruction in
      if case .move = instruction { return true }
      return instruction.bodies.contains(where: \.moveOn)
    }
  }

  /// The first words of all names that are read in it, called ones too.
  var namesRead: Set<String> {
    var names: Set<String> = []
    func read(_ node: ExpressionNode) {
      if case .path(let path) = node.kind, let first = path.first { names.insert(first) }
      for part in node.parts { read(part) }
    }
    func read(_ instructions: [Instruction]) {
      for instruction in instructions {
        for expression in instruction.expressions { read(expression.root) }
        if case .assign(let assignment, _) = instruction,
          case .field(let owner, _) = assignment.target
        {
          names.insert(owner)
        }
        for body in instruction.bodies { read(body) }
      }
    }
    read(self)
    return names
  }
}

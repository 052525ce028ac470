import Diagnostics

/// Goes through a template as rendering would, and notes what it reads of the data.
struct DataReading {
  /// What is read, in the order of the document.
  var uses: [DataUse] = []
  /// What is read of values of the template's own.
  var ownReads: [DataUse] = []
  /// The clauses that are asked for.
  var clauses: [ClauseUse] = []
  /// Names of a loop that are read where it is over.
  var strays: [Diagnostic] = []
  /// The names that the template binds, innermost last, and what of the data they stand for.
  var locals: [(name: String, stands: Standing?)] = []
  /// The item of the data for which each turn of the loops around is made; empty outside of loops,
  /// nil where they go through anything else, or are perhaps not come to.
  private var turn: [String]? = []
  /// Whether the tag that is read stands alone in its paragraph.
  private var isAlone = false
  /// Names that loops gone by have bound, each with the loop's words.
  private var ofLoops: [String: String] = [:]
  /// What has been read as a name of the data.
  private var ofData: Set<String> = []

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

  private mutating func bind(_ target: AssignTarget, to value: Expression?) {
    bind(target, standingFor: value.flatMap { standing(of: $0.root) })
  }

  /// Binds what a value is given to: a name, or several for what it is divided into.
  mutating func bind(_ target: AssignTarget, standingFor value: Standing?) {
    switch target {
    case .name(let name): locals.append((name, value))
    case .field: break
    case .tuple(let targets):
      for (place, target) in targets.enumerated() {
        bind(target, standingFor: value?.part(place))
      }
    }
  }

  private mutating func read(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site):
        let count = clauses.count
        read(printed: site)
        if clauses.count == count + 1, ClauseUse.isCall(site.expression.root), !isAlone {
          clauses[count].company = site.slot.endsParagraph ? .wordsBefore : .wordsBehind
        }
      case .picture(let site, _), .mark(let site):
        read(site.expression.root, Reason(.printed, at: site.place))
      case .paragraphOrFlow(_, let paragraph):
        isAlone = true
        read(paragraph)
        isAlone = false
      case .choice(let branches):
        // What a branch sets is perhaps set after the choice, and never in another branch.
        let count = locals.count
        var set: [(name: String, stands: Standing?)] = []
        var ways: [Range<Int>] = []
        for (place, branch) in branches.enumerated() {
          let asked = uses.count
          if let condition = branch.condition {
            read(asking: condition.root, Reason(.asked, at: branch.place))
          }
          if place > 0 { doubt(asked...) }
          let begun = uses.count
          read(branch.body)
          ways.append(begun..<uses.count)
          set += locals[count...].map { ($0.name, $0.stands?.ofSome) }
          locals.removeLast(locals.count - count)
        }
        doubt(ways, areAll: branches.last?.condition == nil)
        locals += set
      case .loop(let loop): read(loop)
      case .container(let body): read(body)
      case .note(let note): read(note.body)
      case .assign(let assignment, let place):
        read(asking: assignment.value.root, Reason(.used, at: place))
        bind(assignment.target, to: assignment.value)
      case .block(let block): read(block)
      case .cell(let cell):
        for (mark, place) in cell.marks {
          if let expression = mark.expression {
            read(asking: expression.root, Reason(.used, at: place))
          }
        }
        read(cell.body)
      case .move(let move, let place):
        if let condition = move.condition {
          read(asking: condition.root, Reason(.asked, at: place))
        }
      case .literal, .identifier, .listMark, .restart, .references, .deferred, .endOfParagraph,
        .startOfTable, .endOfCell, .endOfStory, .once, .anchor, .turn:
        break
      }
    }
  }

  private mutating func read(_ loop: Loop) {
    var through = Reason(.goneThrough, .list(.any), at: loop.place)
    through.kinds = [.list, .record]
    read(asking: loop.list.root, through)
    let count = locals.count
    let around = turn
    let list = standing(of: loop.list.root)
    turn = turn(through: list)
    bind(loop.head.target, standingFor: list?.item)
    if let condition = loop.head.condition {
      read(asking: condition.root, Reason(.asked, at: loop.place))
    }
    let begun = uses.count
    let words = "{% for \(loop.variables.joined(separator: ", ")) in \(loop.list.source) %}"
    enter(loop.body, binding: ["loop"])
    locals.removeLast(locals.count - count)
    if loop.head.condition != nil || loop.head.isRecursive { doubt(begun...) }
    turn = around
    for name in loop.variables + BoundNames.of(loop.body) {
      ofLoops[name] = ofLoops[name] ?? words
    }
    let ended = uses.count
    enter(loop.otherwise)
    doubt(ended...)
  }

  /// For what each turn of a loop is made.
  private func turn(through list: Standing?) -> [String]? {
    let path: [String]? =
      switch list {
      case .value(let path), .groups(let path, _): path + ["[]"]
      case .group, .some, nil: nil
      }
    // Each group has items, and so has a list that is gone through within itself.
    guard let path, let turn, path.starts(with: turn) else { return nil }
    return path
  }

  private mutating func read(_ block: Block) {
    func used(_ expression: Expression) {
      read(asking: expression.root, Reason(.used, at: block.place))
    }
    switch block.head {
    case .capture(let target, let filters):
      enter(block.body)
      used(filters)
      bind(target.names)
    case .macro(_, let parameters):
      read(block, parameters, binding: BoundNames.ofMacro)
    case .call(let parameters, let call):
      used(call)
      read(block, parameters)
    case .with(let assignments):
      let count = locals.count
      // All values are read before the first name is bound.
      for assignment in assignments { used(assignment.value) }
      let values = assignments.map { standing(of: $0.value.root) }
      for (assignment, value) in zip(assignments, values) {
        bind(assignment.target, standingFor: value)
      }
      enter(block.body)
      locals.removeLast(locals.count - count)
    case .filter, .named, .escaping:
      for expression in block.head.expressions { used(expression) }
      enter(block.body)
    }
  }

  /// Reads what a call fills in, whose parameters may stand for each other when they are left out.
  private mutating func read(
    _ block: Block, _ parameters: [MacroParameter], binding names: [String] = []
  ) {
    let count = locals.count
    bind(parameters.map(\.name))
    let begun = uses.count
    for fallback in parameters.compactMap(\.fallback) {
      read(fallback.root, Reason(.used, at: block.place))
    }
    enter(block.body, binding: names)
    doubt(begun...)
    locals.removeLast(locals.count - count)
  }

  // MARK: Names

  /// A name in terms of the data; nil for what belongs to the template alone.
  func resolved(_ names: [String]) -> Standing? {
    guard let first = names.first else { return nil }
    if let local = locals.last(where: { $0.name == first }) {
      return names.dropFirst().reduce(local.stands) { $0?.field($1) }
    }
    return .value(names)
  }

  /// Notes that a value is read, unless it is the template's own.
  mutating func note(_ names: [String], _ standing: Standing, _ reason: Reason) {
    guard let path = standing.path else { return }
    if let first = names.first, !locals.contains(where: { $0.name == first }) {
      if isStray(first, reason.place) { return }
      ofData.insert(first)
    }
    uses.append(
      DataUse(
        path: path, manner: reason.manner, shape: reason.shape, isOptional: reason.isOptional,
        kinds: reason.kinds, isSure: reason.isSure && isForEachTurn(standing),
        isOfEach: isForEachTurn(standing), place: reason.place, isWeighed: reason.isWeighed))
  }

  /// Notes that a field is read of a value of the template's own: a macro's parameter, the items of two
  /// lists together. Where in the data it stands is not followed.
  mutating func noteOwn(_ names: [String], _ reason: Reason) {
    // What a loop says of itself is no field.
    guard names.count > (names.first == "loop" ? 2 : 1) else { return }
    ownReads.append(
      DataUse(
        path: names, manner: reason.manner, shape: reason.shape, isOptional: reason.isOptional,
        place: reason.place))
  }

  /// Whether what is read now is read of all that it stands for.
  func isForEachTurn(_ standing: Standing) -> Bool {
    guard let turn, let path = standing.wholePath else { return false }
    return path.starts(with: turn)
  }

  private mutating func isStray(_ name: String, _ place: DocumentPlace) -> Bool {
    let loop = name == "loop" ? "{% for … %}" : ofLoops[name]
    guard let loop, !ofData.contains(name) else { return false }
    strays.append(
      Diagnostic(
        .error, "out-of-reach",
        "\u{201C}\(name)\u{201D} is known only within \(loop), and this is not in it",
        at: SourcePlace(document: place),
        remedy: "move the tag between {% for … %} and {% endfor %}, or name a value of the data"))
    return true
  }
}

extension [Instruction] {
  /// The names that a template binds as a whole: `self`, by which it calls its blocks.
  var ownNames: [String] { haveBlocks ? ["self"] : [] }

  private var haveBlocks: Bool {
    contains { instruction in
      if case .block(let block) = instruction, case .named = block.head { return true }
      return instruction.bodies.contains { $0.haveBlocks }
    }
  }
}

/// Why a value is read.
struct Reason {
  var manner: DataUse.Manner
  var shape: ValueShape
  /// The kinds that can be rendered.
  var kinds = ValueKinds.anything
  var isOptional = false
  /// Whether it is read whenever the tag is come to.
  var isSure = true
  var place: DocumentPlace
  /// Whether only that it counts as yes or no matters.
  var isWeighed: Bool

  init(_ manner: DataUse.Manner, _ shape: ValueShape = .any, at place: DocumentPlace) {
    self.manner = manner
    isWeighed = manner == .asked
    self.shape = shape
    self.place = place
  }

  /// The same for what is taken to be of that shape, and of those kinds.
  func taking(_ shape: ValueShape, _ kinds: ValueKinds = .anything) -> Reason {
    var reason = self
    reason.shape = shape
    reason.isWeighed = false
    reason.kinds = kinds
    return reason
  }

  /// The same for what is perhaps not come to, or may be of any kind where it is not used.
  var unsure: Reason {
    var reason = self
    reason.kinds = .anything
    reason.isSure = false
    return reason
  }

  /// The same for what only helps to work the value out, and must be there although something may
  /// stand for the value.
  func beside(_ manner: DataUse.Manner = .used) -> Reason { leading(manner).needed }

  /// The same for what the value is looked up in: without it there is no value either.
  func leading(_ manner: DataUse.Manner = .used) -> Reason {
    var reason = taking(.any)
    reason.manner = manner
    reason.isWeighed = manner == .asked
    return reason
  }

  /// The same for what must be there although something may stand for the value.
  var needed: Reason {
    var reason = self
    reason.isOptional = false
    return reason
  }

  /// The same for what may be left out.
  var optional: Reason {
    var reason = self
    reason.isOptional = true
    return reason
  }
}

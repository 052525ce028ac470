public import Diagnostics

/// Fields that are printed, or reckoned with, although the data may leave them out.
///
/// Rendering stops there with data that do. Whoever edits a form learns of it here:
///
/// ```
/// Our ref: {{ contract.reference }}                                          may stop
/// {% if contract.reference %}Our ref: {{ contract.reference }}{% endif %}    does not
/// Our ref: {{ contract.reference|default("none") }}                          does not
/// ```
public struct LeftOutCheck {
  private let declared: RecordShape
  private let clauses: [String: Clause]
  private var names = DataReading()
  /// What is asked before it comes to this place, and how that must have been answered.
  private var asked: [(condition: ExpressionNode, answer: Bool, names: DataReading)] = []
  /// The clauses around this place, the innermost last.
  private var around: [Clause] = []
  private var diagnostics: [Diagnostic] = []
  private var told: Set<Diagnostic> = []

  /// A warning for each place of the template, or of a clause that it prints, where rendering may
  /// stop with data that hold only what is always there.
  public static func diagnostics(
    of template: CompiledTemplate, declared: RecordShape, clauses: [Clause] = []
  ) -> [Diagnostic] {
    guard template.looseTags.isEmpty else { return [] }
    var check = LeftOutCheck(
      declared: declared,
      clauses: Dictionary(clauses.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one }))
    check.enter(template.instructions)
    return check.diagnostics
  }

  private init(declared: RecordShape, clauses: [String: Clause]) {
    self.declared = declared
    self.clauses = clauses
  }

  // MARK: The template

  /// Checks a body; the names it binds, and what is asked before it, are forgotten after it.
  private mutating func enter(_ instructions: [Instruction], binding bound: [String] = []) {
    let (locals, count) = (names.locals, asked.count)
    bind(bound + BoundNames.ofMacros(instructions))
    check(instructions)
    names.locals = locals
    asked.removeLast(asked.count - count)
  }

  private mutating func bind(_ bound: [String]) {
    for name in bound { names.locals.append((name, nil)) }
  }

  private mutating func ask(_ condition: ExpressionNode, _ answer: Bool) {
    asked.append((condition, answer, names))
  }

  private mutating func check(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site), .picture(let site, _), .mark(let site):
        check(site.expression, isPrinted: true, site.place)
      // The paragraph holds the same print.
      case .paragraphOrFlow(_, let body), .container(let body): check(body)
      case .note(let note): check(note.body)
      case .choice(let branches): check(branches)
      case .loop(let loop): check(loop)
      case .cell(let cell):
        for (mark, place) in cell.marks {
          if let expression = mark.expression { check(expression, isPrinted: true, place) }
        }
        check(cell.body)
      case .assign(let assignment, let place):
        check(assignment.value, isPrinted: false, place)
        names.bind(assignment.target, standingFor: names.standing(of: assignment.value.root))
      case .block(let block): check(block)
      case .move(let move, let place):
        if let condition = move.condition { check(condition, isPrinted: false, place) }
      case .once, .anchor, .turn, .literal, .identifier, .listMark, .restart, .references,
        .deferred,
        .endOfParagraph, .startOfTable, .endOfCell, .endOfStory:
        break
      }
    }
  }

  private mutating func check(_ branches: [Branch]) {
    let count = asked.count
    for branch in branches {
      guard let condition = branch.condition else {
        enter(branch.body)
        continue
      }
      check(condition, isPrinted: false, branch.place)
      ask(condition.root, true)
      enter(branch.body)
      asked[asked.count - 1].answer = false
    }
    asked.removeLast(asked.count - count)
  }

  private mutating func check(_ loop: Loop) {
    check(loop.head.list, isPrinted: false, loop.place)
    let (locals, count) = (names.locals, asked.count)
    // The body comes only where the list has something in it.
    ask(loop.head.list.root, true)
    names.bind(loop.head.target, standingFor: names.standing(of: loop.head.list.root)?.item)
    if let chosen = chosenField(of: loop) { ask(chosen, true) }
    if let condition = loop.head.condition {
      check(condition, isPrinted: false, loop.place)
      ask(condition.root, true)
    }
    enter(loop.body, binding: ["loop"])
    names.locals = locals
    asked.removeLast(asked.count - count)
    enter(loop.otherwise)
  }

  /// The field by which a loop's items are chosen: `{% for i in declared|selectattr("dispensation") %}`.
  private func chosenField(of loop: Loop) -> ExpressionNode? {
    guard case .filtered(_, let call) = loop.head.list.root.kind, call.name == "selectattr",
      call.arguments.all.count == 1, let field = call.arguments.all[0].literalText,
      case .name(let name) = loop.head.target
    else { return nil }
    return ExpressionNode(
      kind: .path([name] + field.split(separator: ".").map(String.init)), offset: 0, height: 1)
  }

  private mutating func check(_ block: Block) {
    let fallbacks = block.head.parameters.compactMap(\.fallback)
    for expression in block.head.expressions.dropFirst(fallbacks.count) {
      check(expression, isPrinted: false, block.place)
    }
    let locals = names.locals
    bind(block.head.parameters.map(\.name))
    for fallback in fallbacks { check(fallback, isPrinted: false, block.place) }
    switch block.head {
    case .capture(let target, _):
      enter(block.body)
      bind(target.names)
    case .macro:
      enter(block.body, binding: BoundNames.ofMacro)
      names.locals = locals
    case .call:
      enter(block.body)
      names.locals = locals
    case .with(let assignments):
      // All values are read before the first name is bound.
      let values = assignments.map { names.standing(of: $0.value.root) }
      for (assignment, value) in zip(assignments, values) {
        names.bind(assignment.target, standingFor: value)
      }
      enter(block.body)
      names.locals = locals
    case .filter, .named, .escaping: enter(block.body)
    }
  }

  // MARK: An expression

  private mutating func check(_ expression: Expression, isPrinted: Bool, _ place: DocumentPlace) {
    enterClauses(of: expression.root)
    var reading = names
    reading.uses = []
    reading.read(expression.root, Reason(.printed, at: place))
    var seen: Set<[String]> = []
    // A group comes before its fields.
    let open = reading.uses.flatMap { declared.optionalSteps(of: $0.path) }.filter {
      seen.insert($0).inserted && !isAsked($0)
    }
    // First each by itself, so that it is told which; then all together.
    var found: [[String]] = []
    for path in open where stops(expression.root, without: [path], isPrinted) {
      if !found.contains(where: { path.starts(with: $0) }) { found.append(path) }
    }
    if found.isEmpty, let last = open.last, !isAsked(Set(open)),
      stops(expression.root, without: Set(open), isPrinted)
    {
      found = [last]
    }
    for path in found { report(expression, path, isPrinted, place) }
  }

  /// Whether rendering stops at an expression with data that leave these names out.
  private func stops(
    _ node: ExpressionNode, without: Set<[String]>, _ isPrinted: Bool
  ) -> Bool {
    switch data(without: without, names: names, takesWorst: true).outcome(of: node) {
    case .stops: true
    case .missing: isPrinted
    case .value, .counts, .unknown: false
    }
  }

  private func data(
    without: Set<[String]>, names: DataReading, takesWorst: Bool = false
  ) -> LeastData {
    let declined = without.compactMap { path in
      declared.field(at: path)?.goesWith.map { Array(path.dropLast()) + [$0] }
    }
    return LeastData(
      without: without, declined: Set(declined), names: names, takesWorst: takesWorst)
  }

  /// Whether it does not come to this place without that name.
  private func isAsked(_ path: [String]) -> Bool { isAsked([path]) }

  private func isAsked(_ paths: Set<[String]>) -> Bool {
    asked.contains { question in
      let data = data(without: paths, names: question.names)
      switch data.outcome(of: question.condition) {
      case .stops: return true
      case let outcome: return outcome.isTruthy == !question.answer
      }
    }
  }

  /// A clause sees the data as the template does, and nothing that the template binds; what is asked
  /// before its tag is asked before all of it.
  private mutating func enterClauses(of node: ExpressionNode) {
    if ClauseUse.isCall(node), case .called(_, let arguments) = node.kind {
      guard let name = ClauseUse.name(in: arguments), let clause = clauses[name],
        !around.contains(where: { $0.name == name })
      else { return }
      let outside = names
      names = DataReading()
      around.append(clause)
      enter(clause.template.instructions)
      around.removeLast()
      names = outside
      return
    }
    for part in node.parts { enterClauses(of: part) }
  }

  // MARK: Words

  private mutating func report(
    _ expression: Expression, _ path: [String], _ isPrinted: Bool, _ place: DocumentPlace
  ) {
    let source = expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let tag = isPrinted ? "{{ \(source) }}" : "\u{201C}\(source)\u{201D}"
    let name = written(path)
    let test = condition(for: path)
    var remedy = "write {% if \(test) %} … {% endif %} round what needs it"
    if isPrinted, isLeftOut(expression.root, without: path) {
      remedy += ", or {{ \(expression.quotable)|default(\"\") }}"
    }
    var diagnostic = Diagnostic(
      .warning, "may-be-left-out",
      "\(tag) needs \u{201C}\(name)\u{201D}, which may be left out, and the document cannot be "
        + "made without it",
      at: SourcePlace(document: place), remedy: remedy)
    if let clause = around.last { diagnostic = clause.placed(diagnostic) }
    if told.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// Whether all that an expression prints is left out with that name, so that a default can stand
  /// for it.
  private func isLeftOut(_ node: ExpressionNode, without path: [String]) -> Bool {
    let data = data(without: [path], names: names, takesWorst: true)
    if case .missing = data.outcome(of: node) { return true }
    return false
  }

  /// What asks whether a value is there: figures and yes or no are there though they count as no.
  private func condition(for path: [String]) -> String {
    switch declared.field(at: path)?.shape {
    case .number, .money, .boolean, .checkBox: "\(written(path)) is defined"
    default: written(path)
    }
  }

  /// The name as the template writes it here: what a loop goes through by the loop's own name.
  private func written(_ path: [String]) -> String {
    for local in names.locals.reversed() {
      if let stands = local.stands?.path, path.count > stands.count, path.starts(with: stands) {
        return DataUse.name(of: [local.name] + path.dropFirst(stands.count))
      }
    }
    return DataUse.name(of: path)
  }
}

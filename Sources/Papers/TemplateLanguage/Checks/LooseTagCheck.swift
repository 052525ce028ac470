import Diagnostics

/// Checks the names of a template whose blocks do not fit together, tag by tag, so that whoever
/// mends it is told of everything at once.
///
/// Nothing can be rendered of such a template, and what a loop would bind is only guessed: from its
/// tag to the next `{% endfor %}`.
struct LooseTagCheck {
  private var scope: ShapeScope
  private var loops: [Int] = []
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with the expressions of these tags.
  ///
  /// - Parameter isPartial: whether tags that may bind names could not be read, so that a name may
  ///   be known though it does not seem to be.
  static func diagnostics(
    of tags: [Tag], declared: ShapeScope, isPartial: Bool
  ) -> [Diagnostic] {
    var check = LooseTagCheck(scope: declared)
    for tag in tags { if case .blockStart(.macro(let name, _)) = tag.action { check.bind([name]) } }
    for tag in tags { check.check(tag) }
    return check.diagnostics.filter { !isPartial || $0.code != "unknown-name" }
  }

  private init(scope: ShapeScope) {
    self.scope = scope
  }

  private mutating func bind(_ names: [String]) {
    for name in names { scope.bind(name, to: .any) }
  }

  private mutating func check(_ tag: Tag) {
    switch tag.action {
    case .print(let expression), .ifStart(let expression), .elseIf(let expression),
      .mark(let expression):
      _ = shape(expression, tag.place)
    case .forStart(let head):
      let list = shape(head.list, tag.place)
      loops.append(scope.mark)
      if case .list(let item) = list {
        scope.bind(head.target, to: item)
      } else {
        bind(head.target.names)
      }
      scope.bindLoop()
      if let condition = head.condition { _ = shape(condition, tag.place) }
    case .forEnd: if let mark = loops.popLast() { scope.leave(mark) }
    case .assign(let assignment):
      _ = shape(assignment.value, tag.place)
      bind(assignment.target.names)
    case .blockStart(let head):
      for expression in head.expressions { _ = shape(expression, tag.place) }
      switch head {
      case .capture(let target, _): bind(target.names)
      case .macro(_, let parameters): bind(parameters.map(\.name) + BoundNames.ofMacro)
      case .call(let parameters, _): bind(parameters.map(\.name))
      case .with(let assignments): bind(assignments.flatMap(\.target.names))
      case .filter, .named, .escaping: break
      }
    case .cell(let mark):
      if let expression = mark.expression { _ = shape(expression, tag.place) }
    case .move(let move):
      if let condition = move.condition { _ = shape(condition, tag.place) }
    case .otherwise, .ifEnd, .blockEnd, .comment: break
    }
  }

  private mutating func shape(_ expression: Expression, _ place: DocumentPlace) -> ValueShape {
    var problems: [ExpressionProblem] = []
    let shape = expression.shape(in: scope, problems: &problems)
    for problem in problems {
      diagnostics.append(
        Diagnostic(
          .error, problem.code.rawValue, problem.message, at: SourcePlace(document: place),
          remedy: problem.remedy))
    }
    return shape
  }
}

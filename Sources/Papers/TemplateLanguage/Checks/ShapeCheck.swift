public import Diagnostics

/// Checks a template's names and kinds against what a form declares, before there are any data.
///
/// A name that nothing declares, a filter that does not exist, a loop over what is no list.
public struct ShapeCheck {
  private var scope: ShapeScope
  private var diagnostics: [Diagnostic] = []
  /// The names that the template itself binds, which its macros see wherever they stand.
  private var bound: [String] = []
  /// Those of them that are macros and nothing else.
  private var macros: [MacroSignature] = []
  /// What the calls gone through so far give to macros, and what all calls do, once that is known.
  private var seen = MacroArguments()
  private var given = MacroArguments()
  private let rules: LanguageRules

  /// What is wrong with the template's expressions, in the order of the document.
  public static func diagnostics(
    of template: CompiledTemplate, declared: ShapeScope, rules: LanguageRules = .ofPapers
  ) -> [Diagnostic] {
    if !template.looseTags.isEmpty {
      return LooseTagCheck.diagnostics(
        of: template.looseTags, declared: declared, isPartial: template.hasUnreadTags)
    }
    var check = ShapeCheck(scope: declared, rules: rules)
    check.bound = BoundNames.of(template.instructions)
    check.macros = MacroSignature.of(template.instructions)
    let beforehand = check
    check.enter(template.instructions)
    if check.seen.isEmpty { return check.diagnostics }
    // Macros stand before their calls: what these give is known when all has been gone through.
    var second = beforehand
    second.given = check.seen
    second.enter(template.instructions)
    return second.diagnostics
  }

  private init(scope: ShapeScope, rules: LanguageRules) {
    self.scope = scope
    self.rules = rules
  }

  /// Checks a body; the names it binds are forgotten after it, and its macros known all through it.
  private mutating func enter(_ instructions: [Instruction], binding names: [String] = []) {
    let mark = scope.mark
    bind(names + BoundNames.ofMacros(instructions))
    for macro in MacroSignature.of(instructions) { scope.bind(macro) }
    check(instructions)
    scope.leave(mark)
  }

  private mutating func bind(_ names: [String]) {
    for name in names { scope.bind(name, to: .any) }
  }

  private mutating func check(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site): checkPrinted(site)
      case .picture(let site, _): checkPicture(site)
      // The paragraph holds the same print.
      case .paragraphOrFlow(_, let paragraph): check(paragraph)
      case .choice(let branches):
        // What a branch sets is perhaps set after the choice, and never in another branch.
        let mark = scope.mark
        var set: [ShapeScope.Binding] = []
        for branch in branches {
          if let condition = branch.condition { _ = shape(condition, branch.place) }
          check(branch.body)
          set += scope.take(mark)
        }
        scope.bind(set)
      case .loop(let loop): check(loop)
      case .container(let body): check(body)
      case .note(let note): check(note.body)
      case .cell(let cell):
        for (mark, place) in cell.marks {
          if let expression = mark.expression { _ = shape(expression, place) }
          if case .background(let colour) = mark { checkColour(colour, place) }
        }
        check(cell.body)
      case .assign(let assignment, let place):
        let shape = shape(assignment.value, place)
        scope.bind(assignment.target, to: shape)
      case .block(let block): check(block)
      case .mark(let site): _ = shape(site.expression, site.place)
      case .move(let move, let place):
        if let condition = move.condition { _ = shape(condition, place) }
      case .once, .anchor, .turn, .literal, .identifier, .listMark, .restart, .references,
        .deferred,
        .endOfParagraph, .startOfTable, .endOfCell, .endOfStory:
        break
      }
    }
  }

  private mutating func checkPrinted(_ site: PrintSite) {
    var problems: [ExpressionProblem] = []
    let shape = site.expression.shape(in: scope, problems: &problems)
    seen.note(site.expression.root, in: scope)
    switch shape {
    case .list where site.isField, .record where site.isField:
      ShapeArithmetic.checkShown(shape, by: site.expression, problems: &problems)
    case .list, .record:
      if rules.printing != .ofPapers {
        warnOfBrackets(shape, site)
      } else {
        ShapeArithmetic.checkPrintable(shape, site.expression.root, problems: &problems)
      }
    case .boolean:
      ShapeArithmetic.checkPrintable(shape, site.expression.root, problems: &problems)
    default: break
    }
    report(problems, site.place)
  }

  /// What Jinja prints of a list is seldom what a letter should say.
  private mutating func warnOfBrackets(_ shape: ValueShape, _ site: PrintSite) {
    let fault = PrintingFault.error(
      for: ValueShape.sample(of: shape), written: site.expression.root.dottedName, offset: 0)
    diagnostics.append(
      Diagnostic(
        .warning, "printed-bare",
        "\(site.expression.source) is \(shape.kindWords), and is printed as Jinja prints it, in "
          + "brackets", at: SourcePlace(document: site.place), remedy: fault.remedy))
  }

  private mutating func checkPicture(_ site: PrintSite) {
    let shape = shape(site.expression, site.place)
    if shape == .any || shape == .flow { return }
    report(
      "kind",
      "the alternative text of a picture names \(site.expression.source), which is "
        + "\(shape.kindWords) and no picture",
      "name a picture of the data, or write the picture's own words there", site.place)
  }

  /// Checks a colour that is written out.
  private mutating func checkColour(_ colour: Expression, _ place: DocumentPlace) {
    guard case .literal(let value) = colour.root.kind, !value.isMissing,
      (try? printed(value)).flatMap(TextLook.colour) == nil
    else { return }
    let fault = CellMark.noColour(value)
    report("kind", fault.message, fault.remedy, place)
  }

  private mutating func check(_ loop: Loop) {
    let list = shape(loop.head.list, loop.place)
    var item = ValueShape.any
    switch list {
    case .list(let inner): item = inner
    case .record: item = .text
    case .any, .group: break
    default:
      report(
        "kind",
        "\(loop.head.list.source) is \(list.kindWords), and a loop goes through a list",
        "name a list, or print the value by itself", loop.place)
    }
    let mark = scope.mark
    scope.bind(loop.head.target, to: item)
    if let condition = loop.head.condition { _ = shape(condition, loop.place) }
    scope.bindLoop()
    enter(loop.body)
    scope.leave(mark)
    enter(loop.otherwise)
  }

  private mutating func check(_ block: Block) {
    let fallbacks = block.head.parameters.compactMap(\.fallback)
    for expression in block.head.expressions.dropFirst(fallbacks.count) {
      _ = shape(expression, block.place)
    }
    switch block.head {
    case .capture(let target, let filters):
      enter(block.body)
      if case .name(let name) = target {
        scope.bind(name, to: filters.root.kind == .content ? .text : .any)
      }
    case .macro(let name, let parameters):
      let mark = scope.mark
      bind(bound)
      for macro in macros { scope.bind(macro) }
      let isKnown = macros.contains { $0.name == name }
      for parameter in parameters {
        scope.bind(
          parameter.name, to: isKnown ? given.shape(of: parameter.name, in: block, name) : .any)
      }
      for fallback in fallbacks { _ = shape(fallback, block.place) }
      enter(block.body, binding: BoundNames.ofMacro)
      scope.leave(mark)
    case .call(let parameters, let call):
      if case .called(let callee, let arguments) = call.root.kind,
        case .path(let names) = callee.kind, names.count == 1,
        let macro = scope.macro(named: names[0]), macro.fault(of: arguments) == nil,
        let fault = macro.fault(of: arguments, withCaller: true)
      {
        report("arguments", fault.message, fault.remedy, block.place)
      }
      let mark = scope.mark
      bind(parameters.map(\.name))
      for fallback in fallbacks { _ = shape(fallback, block.place) }
      enter(block.body)
      scope.leave(mark)
    case .with(let assignments):
      let mark = scope.mark
      // All values are read before the first name is bound.
      var ignored: [ExpressionProblem] = []
      let shapes = assignments.map { $0.value.shape(in: scope, problems: &ignored) }
      for (assignment, shape) in zip(assignments, shapes) {
        scope.bind(assignment.target, to: shape)
      }
      enter(block.body)
      scope.leave(mark)
    case .filter, .named, .escaping: enter(block.body)
    }
  }

  private mutating func shape(_ expression: Expression, _ place: DocumentPlace) -> ValueShape {
    var problems: [ExpressionProblem] = []
    let shape = expression.shape(in: scope, problems: &problems)
    seen.note(expression.root, in: scope)
    report(problems, place)
    return shape
  }

  private mutating func report(_ problems: [ExpressionProblem], _ place: DocumentPlace) {
    for problem in problems {
      report(problem.code.rawValue, problem.message, problem.remedy, place)
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ remedy: String, _ place: DocumentPlace
  ) {
    diagnostics.append(
      Diagnostic(.error, code, message, at: SourcePlace(document: place), remedy: remedy))
  }
}

public import Diagnostics

/// Checks a template's names and kinds against what a form declares, before there are any data.
///
/// A name that nothing declares, a filter that does not exist, a loop over what is no list.
public struct ShapeCheck {
  private var scope: ShapeScope
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with the template's expressions, in the order of the document.
  public static func diagnostics(
    of template: CompiledTemplate, declared: ShapeScope
  ) -> [Diagnostic] {
    var check = ShapeCheck(scope: declared)
    check.check(template.instructions)
    return check.diagnostics
  }

  private init(scope: ShapeScope) {
    self.scope = scope
  }

  private mutating func check(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .print(let site): checkPrinted(site)
      // The paragraph holds the same print.
      case .paragraphOrFlow(_, let paragraph): check(paragraph)
      case .choice(let branches):
        for branch in branches {
          if let condition = branch.condition { _ = shape(condition, branch.place) }
          check(branch.body)
        }
      case .loop(let loop): check(loop)
      case .container(let body): check(body)
      case .literal, .identifier, .references, .deferred, .endOfParagraph, .startOfTable,
        .endOfCell:
        break
      }
    }
  }

  private mutating func checkPrinted(_ site: PrintSite) {
    var problems: [ExpressionProblem] = []
    let shape = site.expression.shape(in: scope, problems: &problems)
    switch shape {
    case .boolean, .list, .record:
      ShapeArithmetic.checkPrintable(shape, site.expression.root, problems: &problems)
    default: break
    }
    report(problems, site.place)
  }

  private mutating func check(_ loop: Loop) {
    let list = shape(loop.list, loop.place)
    var item = ValueShape.any
    switch list {
    case .list(let inner): item = inner
    case .any: break
    default:
      report(
        "kind", "\(loop.list.source) is \(list.kindWords), and a loop goes through a list",
        "name a list, or print the value by itself", loop.place)
    }
    let mark = scope.mark
    for variable in loop.variables {
      scope.bind(variable, to: loop.variables.count == 1 ? item : .any)
    }
    scope.bindLoop()
    check(loop.body)
    scope.leave(mark)
    check(loop.otherwise)
  }

  private mutating func shape(_ expression: Expression, _ place: DocumentPlace) -> ValueShape {
    var problems: [ExpressionProblem] = []
    let shape = expression.shape(in: scope, problems: &problems)
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

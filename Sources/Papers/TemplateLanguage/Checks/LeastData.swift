/// Data of which only this is known: that they leave some names out.
///
/// What an expression comes to with such data is often certain all the same: `{% if x %}` does not
/// hold without x, `x|default("none")` has a value, `x + 1` has none.
struct LeastData {
  /// The names that are left out, each as the steps that lead there.
  var without: Set<[String]>
  /// Names that count as no, or are left out too, for what goes with them is.
  var declined: Set<[String]> = []
  /// What the names of the template stand for where the expression is.
  var names: DataReading
  /// Whether what may be left out by a choice that is not certain counts as left out: so it is asked
  /// of what is printed, and not of what is asked before it.
  var takesWorst = false

  /// What an expression comes to.
  enum Outcome {
    /// Nothing: what it names is left out.
    case missing
    /// Rendering stops there.
    case stops
    /// This value.
    case value(Value)
    /// Some value, which counts as yes or as no.
    case counts(asYes: Bool)
    /// That depends on what the data do hold.
    case unknown

    /// Whether it counts as yes in a condition; nil when that cannot be told.
    var isTruthy: Bool? {
      switch self {
      case .missing: false
      case .value(let value): value.isTruthy
      case .counts(let isYes): isYes
      case .stops, .unknown: nil
      }
    }

    /// The value, where it is known; what is left out is one.
    fileprivate var value: Value? {
      switch self {
      case .missing: .missing("")
      case .value(let value): value
      case .stops, .counts, .unknown: nil
      }
    }

    /// Whether nothing can be printed of it.
    var cannotBePrinted: Bool {
      switch self {
      case .missing, .stops: true
      case .value, .counts, .unknown: false
      }
    }
  }

  /// What the expression comes to with these data.
  func outcome(of node: ExpressionNode) -> Outcome {
    switch node.kind {
    case .literal(let value): return .value(value)
    case .none: return .value(.none)
    case .path(let path): return outcome(of: names.resolved(path)?.path)
    case .member(let owner, _), .item(let owner, _), .slice(let owner, _, _, _):
      if let path = names.path(of: node) { return outcome(of: path) }
      return outcome(of: owner).passing
    case .called(let callee, _): return outcome(ofCall: callee)
    case .negated(let part), .positive(let part):
      return outcome(of: part).cannotBePrinted ? .stops : .unknown
    case .not(let part):
      let outcome = outcome(of: part)
      if case .stops = outcome { return .stops }
      return outcome.isTruthy.map { .counts(asYes: !$0) } ?? .unknown
    case .arithmetic(_, let left, let right): return allOrStops([left, right])
    case .joined(let parts): return allOrStops(parts)
    case .both(let left, let right): return outcome(of: left, and: right)
    case .either(let left, let right): return outcome(of: left, or: right)
    case .choice(let value, let condition, let otherwise):
      let asked = outcome(of: condition)
      if case .stops = asked { return .stops }
      let second = otherwise.map { outcome(of: $0) } ?? .value(.text(""))
      switch asked.isTruthy {
      case true?: return outcome(of: value)
      case false?: return second
      case nil:
        let first = outcome(of: value)
        if !takesWorst, first.isTruthy == false, second.isTruthy == false {
          return .counts(asYes: false)
        }
        return worst(of: [first, second])
      }
    case .compared(let first, let comparisons): return outcome(of: first, comparisons)
    case .filtered(let value, let call): return outcome(of: value, through: call)
    case .tested(let value, let call, let isNegated):
      return outcome(of: value, tested: call, isNegated)
    case .operation(let operation, let parts): return outcome(of: operation, parts)
    case .list(let parts) where parts.isEmpty: return .value([])
    case .content, .list, .tuple, .dictionary: return .unknown
    }
  }

  private func outcome(of path: [String]?) -> Outcome {
    guard let path else { return .unknown }
    if without.contains(where: { path.starts(with: $0) }) { return .missing }
    return declined.contains(path) ? .counts(asYes: false) : .unknown
  }

  /// What is worked out of all parts stops where one of them is left out.
  private func allOrStops(_ parts: [ExpressionNode]) -> Outcome {
    parts.contains { outcome(of: $0).cannotBePrinted } ? .stops : .unknown
  }

  /// What may come of one of these, which is not certain.
  private func worst(of outcomes: [Outcome]) -> Outcome {
    takesWorst ? outcomes.first(where: \.cannotBePrinted) ?? .unknown : .unknown
  }

  /// A method of what is left out gives nothing; what a macro or a function gives is not known.
  private func outcome(ofCall callee: ExpressionNode) -> Outcome {
    switch callee.kind {
    case .path(let path) where path.count > 1:
      outcome(of: names.resolved(path.dropLast())?.path).passing
    case .member(let owner, _): outcome(of: owner).passing
    default: .unknown
    }
  }

  // MARK: Conditions

  private func outcome(of left: ExpressionNode, and right: ExpressionNode) -> Outcome {
    let first = outcome(of: left)
    if case .stops = first { return .stops }
    switch first.isTruthy {
    case false?: return first
    case true?: return outcome(of: right)
    case nil:
      let second = outcome(of: right)
      if case .unknown = worst(of: [second]) {
        return second.isTruthy == false ? .counts(asYes: false) : .unknown
      }
      return second
    }
  }

  private func outcome(of left: ExpressionNode, or right: ExpressionNode) -> Outcome {
    let first = outcome(of: left)
    if case .stops = first { return .stops }
    switch first.isTruthy {
    case false?: return outcome(of: right)
    case true?: return first
    case nil: return outcome(of: right).isTruthy == true ? .counts(asYes: true) : .unknown
    }
  }

  private func outcome(
    of first: ExpressionNode, _ comparisons: [ExpressionNode.Comparison]
  ) -> Outcome {
    var left = outcome(of: first)
    var result = Outcome.counts(asYes: true)
    for comparison in comparisons {
      let right = outcome(of: comparison.right)
      switch outcome(comparison.relation, left, right) {
      case .counts(asYes: true): break
      case .counts(asYes: false): return .counts(asYes: false)
      case .stops: return .stops
      default: result = .unknown
      }
      left = right
    }
    return result
  }

  private func outcome(_ relation: Relation, _ left: Outcome, _ right: Outcome) -> Outcome {
    switch (relation, left, right) {
    case (_, .stops, _), (_, _, .stops): return .stops
    case (.less, _, _), (.lessOrEqual, _, _), (.greater, _, _), (.greaterOrEqual, _, _):
      if left.cannotBePrinted || right.cannotBePrinted { return .stops }
    // Nothing is in what is left out, and what is left out is in nothing.
    case (.within, .missing, _), (.within, _, .missing): return .counts(asYes: false)
    case (.notWithin, .missing, _), (.notWithin, _, .missing): return .counts(asYes: true)
    default: break
    }
    guard let left = left.value, let right = right.value,
      let holds = try? relation.holds(left, right, .ofPapers, at: 0)
    else { return .unknown }
    return .counts(asYes: holds)
  }

  private func outcome(
    of value: ExpressionNode, tested call: TestCall, _ isNegated: Bool
  ) -> Outcome {
    let tested = outcome(of: value)
    if case .stops = tested { return .stops }
    guard let value = tested.value, let index = call.index, call.arguments.isEmpty else {
      return .unknown
    }
    let input = FilterInput(value: value, name: call.name, offset: 0, rules: .ofPapers)
    guard let holds = try? ValueTests.all[index].holds(input) else { return .unknown }
    return .counts(asYes: holds != isNegated)
  }

  // MARK: Filters and fields

  /// What is left out stays so through a filter, unless the filter says what stands for it.
  private func outcome(of value: ExpressionNode, through call: FilterCall) -> Outcome {
    let input = outcome(of: value)
    guard let index = call.index, let known = input.value else { return input.passing }
    let filter = Filters.all[index]
    guard known.isMissing else {
      let given = FilterInput(value: known, name: call.name, offset: call.offset, rules: .ofPapers)
      guard call.arguments.isEmpty, let made = try? filter.action.value(given) else {
        return .unknown
      }
      return .value(made)
    }
    switch filter.name {
    case "default":
      return call.arguments.slots.first.flatMap(\.self).map { outcome(of: $0) } ?? .value(.text(""))
    // What is left out has no length.
    case "length": return .stops
    default: return filter.action.takesMissing ? .unknown : .missing
    }
  }

  private func outcome(of operation: FieldOperation, _ parts: [ExpressionNode]) -> Outcome {
    switch operation {
    case .known:
      let first = outcome(of: parts[0])
      if case .missing = first { return outcome(of: parts[1]) }
      return first.passing
    case .given:
      if case .missing = outcome(of: parts[0]) { return .counts(asYes: false) }
      return .unknown
    case .formatted(let switches):
      return switches.contains(where: \.takesBlank) ? .unknown : outcome(of: parts[0]).passing
    case .quoted, .ticked: return outcome(of: parts[0]).passing
    case .joined where parts.count == 1: return outcome(of: parts[0]).passing
    // A field that compares takes what is left out for blank.
    case .compared, .weighed, .reckoned, .exclusive, .joined, .recordNumber, .records, .column,
      .filledRecords:
      return .unknown
    }
  }
}

extension LeastData.Outcome {
  /// What becomes of it when something is done with it: what is left out stays so.
  fileprivate var passing: LeastData.Outcome {
    cannotBePrinted ? self : .unknown
  }
}

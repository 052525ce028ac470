/// What operators make of shapes, and what they cannot work on, told before there are data.
enum ShapeArithmetic {
  /// The shape of a sum, product and so on.
  static func result(
    of left: ValueShape, _ sign: ArithmeticOperator, _ right: ValueShape, at offset: Int,
    problems: inout [ExpressionProblem]
  ) -> ValueShape {
    switch (left, sign, right) {
    case (.any, _, _), (_, _, .any): return .any
    case (.number, _, .number): return .number
    case (.money, .dividedBy, .money): return .number
    case (.money, .times, .number), (.number, .times, .money), (.money, .dividedBy, .number):
      return .money
    case (.money, .plus, .money), (.money, .plus, .number), (.number, .plus, .money),
      (.money, .minus, .money), (.money, .minus, .number), (.number, .minus, .money):
      return .money
    case (.text, .plus, .text), (.text, .times, .number): return .text
    case (.list, .plus, .list): return left.union(right)
    case (.list, .times, .number): return left
    default:
      let holdsText = left == .text || right == .text
      problems.append(
        ExpressionProblem(
          code: .kind,
          message: "\(left.kindWords) \(sign.rawValue) \(right.kindWords) has no meaning",
          remedy: sign == .plus && holdsText
            ? "write ~ to join texts" : "use numbers or amounts of money", offset: offset))
      return .any
    }
  }

  /// The shape of a value whose sign is turned.
  static func negated(
    _ shape: ValueShape, at offset: Int, problems: inout [ExpressionProblem]
  ) -> ValueShape {
    if shape.kinds.isDisjoint(with: [.number, .money]) {
      problems.append(
        ExpressionProblem(
          code: .kind, message: "\(shape.kindWords) has no sign to turn",
          remedy: "write - before a number or an amount only", offset: offset))
    }
    return shape
  }

  /// A part of a joined text must be printable as it is.
  static func checkPrintable(
    _ shape: ValueShape, _ part: ExpressionNode, problems: inout [ExpressionProblem]
  ) {
    guard shape.kinds.isDisjoint(with: .printable) else { return }
    let sample = ValueShape.sample(of: shape)
    let fault = PrintingFault.error(for: sample, written: part.dottedName, offset: part.offset)
    problems.append(
      ExpressionProblem(
        code: .kind, message: fault.message, remedy: fault.remedy, offset: fault.offset))
  }

  /// A field of an office program shows one value.
  static func checkShown(
    _ shape: ValueShape, by field: Expression, problems: inout [ExpressionProblem]
  ) {
    let fault = PrintingFault.ofField(field, ValueShape.sample(of: shape))
    problems.append(
      ExpressionProblem(
        code: .kind, message: fault.message, remedy: fault.remedy, offset: fault.offset))
  }

  /// Two values must be able to stand so to each other.
  static func check(
    _ comparison: ExpressionNode.Comparison, between left: ValueShape, _ right: ValueShape,
    problems: inout [ExpressionProblem]
  ) {
    let fault: (message: String, remedy: String)?
    switch comparison.relation {
    case .equal, .unequal:
      fault = nil
    case .within, .notWithin:
      let isPossible: Bool =
        switch (left, right) {
        case (_, .any), (_, .list), (.text, .text), (.any, .text), (.text, .record),
          (.any, .record):
          true
        default: false
        }
      fault =
        isPossible
        ? nil
        : (
          "\(right.kindWords) cannot hold \(left.kindWords)",
          "write `in` before a list, or between two texts"
        )
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      fault =
        haveOrder(left, right)
        ? nil
        : (
          "\(left.kindWords) and \(right.kindWords) have no order between them",
          "compare numbers, amounts, dates (2020-04-08) or texts with their like"
        )
    }
    guard let fault else { return }
    problems.append(
      ExpressionProblem(
        code: .kind, message: fault.message, remedy: fault.remedy, offset: comparison.offset))
  }

  private static func haveOrder(_ left: ValueShape, _ right: ValueShape) -> Bool {
    let kinds: [ValueKinds] = [[.number, .money], [.text, .date]]
    return kinds.contains {
      !$0.isDisjoint(with: left.kinds) && !$0.isDisjoint(with: right.kinds)
    }
  }
}

extension ValueShape {
  /// A value of a shape that cannot be printed, for the message about it.
  static func sample(of shape: ValueShape) -> Value {
    switch shape {
    case .boolean: .boolean(false)
    case .list, .group: .list([])
    case .record(let record): .record(Record(record.names.map { ($0, .text("")) }))
    case .flow: .flow(Flow())
    case .any, .number, .text, .date, .money, .checkBox, .pageBreak: .pageBreak
    }
  }
}

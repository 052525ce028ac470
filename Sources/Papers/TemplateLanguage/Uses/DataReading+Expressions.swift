extension DataReading {
  /// Notes what an expression reads.
  mutating func read(_ node: ExpressionNode, _ reason: Reason) {
    switch node.kind {
    case .literal, .none, .content: break
    case .path(let names):
      if let standing = resolved(names) {
        note(names, standing, reason)
      } else {
        noteOwn(names, reason)
      }
    case .member, .item:
      guard let standing = standing(of: node), standing.path != nil else {
        if let field = node.lastStep { noteOwn(root(of: node) + [field], reason) }
        for (place, part) in node.parts.enumerated() {
          read(part, place == 0 ? reason.leading() : reason.beside())
        }
        return
      }
      note(root(of: node), standing, reason)
      readBeside(node, reason)
    case .slice(let list, let from, let to, let by):
      read(list, reason)
      for part in [from, to, by].compactMap(\.self) { read(part, reason.beside().taking(.number)) }
    case .called(let callee, let arguments): call(callee, arguments, reason)
    case .negated(let part), .positive(let part):
      read(part, reason.needed.taking(.number, [.number, .money]))
    case .not(let part): read(part, reason.beside(.asked))
    case .arithmetic(let sign, let left, let right): arithmetic(sign, left, right, reason.needed)
    case .list(let parts), .tuple(let parts), .dictionary(let parts):
      for part in parts { read(part, reason.needed.taking(.any)) }
    case .joined(let parts):
      for part in parts { read(part, reason.needed.taking(.any, .printable)) }
    case .compared(let first, let comparisons): compared(first, comparisons, reason)
    case .both(let left, let right), .either(let left, let right):
      read(left, reason.unsure)
      read(right, reason.unsure)
    case .choice(let value, let condition, let otherwise):
      read(condition, reason.beside(.asked))
      read(value, reason.unsure)
      if let otherwise { read(otherwise, reason.unsure) }
    case .operation(let operation, let parts):
      switch operation {
      // A column is known by its name in the data; a list of rows by its columns.
      case .column: if let column = parts.last { read(column, reason.unsure) }
      case .records, .filledRecords: break
      default: for part in parts { read(part, reason.taking(.any).unsure) }
      }
    case .filtered(let value, let call): filtered(value, call, reason)
    case .tested(let value, let call, _):
      let asks = ["defined", "undefined", "none"].contains(call.name)
      let asked = reason.beside(.asked)
      let shape = Self.shapes[call.name] ?? .any
      read(
        value,
        asks
          ? asked.taking(.any).optional
          : asked.taking(shape, shape == .any ? .anything : [.number, .text]))
      for argument in call.arguments.all { read(argument, reason.beside()) }
    }
  }

  /// Tests that only a value of that kind stands.
  private static let shapes: [String: ValueShape] = [
    "odd": .number, "even": .number, "divisibleby": .number,
  ]

  /// Where in the data a value stands that an expression only looks up, or picks from.
  func path(of node: ExpressionNode) -> [String]? { standing(of: node)?.path }

  /// What of the data an expression stands for that only looks up, picks from, groups or chooses.
  func standing(of node: ExpressionNode) -> Standing? {
    switch node.kind {
    case .path(let names): return resolved(names)
    case .member(let owner, let name): return standing(of: owner)?.field(name)
    case .item(let owner, let place):
      guard let standing = standing(of: owner) else { return nil }
      if let name = place.literalText { return standing.field(name) }
      if case .literal(.number(let number)) = place.kind { return standing.part(number.whole ?? 0) }
      return nil
    case .slice(let owner, _, _, _):
      guard let standing = standing(of: owner), !standing.isGroup else { return nil }
      return standing.ofSome
    case .either(let one, let other): return standing(ofEither: one, other)
    case .choice(let one, _, let other):
      return (other.map { standing(ofEither: one, $0) } ?? standing(of: one))?.ofSome
    case .filtered(let value, let call):
      guard let standing = standing(of: value) else { return nil }
      switch call.index.map({ Filters.all[$0].name }) ?? call.name {
      case "groupby":
        guard let list = standing.path, let field = call.arguments.slots.first??.literalText
        else { return nil }
        let groups = Standing.groups(of: list, by: field.split(separator: ".").map(String.init))
        return standing.wholePath == nil ? groups.ofSome : groups
      case "first", "last", "min", "max": return standing.isGroup ? nil : standing.item?.ofSome
      case "default": return call.arguments.slots.first??.isEmptyList == true ? standing : nil
      case let name where Self.keeping.contains(name): return standing
      case let name: return Self.choosing.contains(name) ? standing.ofSome : nil
      }
    default: return nil
    }
  }

  /// What one of two values stands for, where that is the same, or one is a list of nothing.
  private func standing(ofEither one: ExpressionNode, _ other: ExpressionNode) -> Standing? {
    if one.isEmptyList { return standing(of: other) }
    let standing = standing(of: one)
    return other.isEmptyList ? standing : standing?.united(with: self.standing(of: other))
  }

  /// Filters whose items are those of the list they are put to.
  private static let keeping: Set<String> = ["sort", "list", "reverse"]

  /// Filters whose items are some of those.
  private static let choosing: Set<String> = [
    "selectattr", "rejectattr", "select", "reject", "unique",
  ]

  /// The name that a path begins with, as the template writes it.
  private func root(of node: ExpressionNode) -> [String] {
    switch node.kind {
    case .path(let names): names
    default: node.parts.first.map { root(of: $0) } ?? []
    }
  }

  /// What stands beside the names of a path: places in a list, and what filters are given.
  private mutating func readBeside(_ node: ExpressionNode, _ reason: Reason) {
    switch node.kind {
    case .member(let owner, _): readBeside(owner, reason)
    case .item(let owner, let place):
      readBeside(owner, reason)
      read(place, reason.beside())
    case .filtered(let value, let call):
      filtered(value, call, reason.leading(.goneThrough))
    case .slice(let owner, let from, let to, let by):
      readBeside(owner, reason)
      for part in [from, to, by].compactMap(\.self) { read(part, reason.beside()) }
    case .either, .choice: read(node, reason.leading(.goneThrough))
    default: break
    }
  }

  private mutating func arithmetic(
    _ sign: ArithmeticOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ reason: Reason
  ) {
    // A text may be joined by + and repeated by *, and % fills in a text's blanks.
    let mayBeText = sign == .plus || sign == .times || sign == .remainder
    let hasText = [left, right].contains { $0.literalText != nil || $0.isList }
    let shape: ValueShape = mayBeText && hasText ? .any : .number
    for (part, other) in [(left, right), (right, left)] {
      let kinds: ValueKinds
      switch sign {
      case .minus, .dividedBy, .wholeDividedBy, .power: kinds = [.number, .money]
      case .plus: kinds = other.isNumber ? [.number, .money] : .anything
      case .times, .remainder: kinds = .anything
      }
      read(part, reason.taking(shape, kinds))
    }
  }

  private mutating func compared(
    _ first: ExpressionNode, _ comparisons: [ExpressionNode.Comparison], _ reason: Reason
  ) {
    let all = [first] + comparisons.map(\.right)
    var shape = ValueShape.any
    for case .literal(let value) in all.map(\.kind) { shape = ValueShape(describing: value) }
    if comparisons.contains(where: { $0.relation == .within || $0.relation == .notWithin }) {
      shape = .any
    }
    let isNumber = [ValueShape.number, .money].contains(shape)
    // Anything may be equal to a number, or not; only a number is more or less than one.
    let isOrdered = comparisons.count == 1 && comparisons[0].relation.isOfOrder
    let hasNumber = all.contains(where: \.isNumber)
    for part in all {
      read(
        part,
        reason.beside(.asked).taking(
          isNumber ? .number : .any, isOrdered && hasNumber ? [.number, .money] : .anything))
    }
  }

  private mutating func call(
    _ callee: ExpressionNode, _ arguments: [WrittenArgument], _ reason: Reason
  ) {
    switch callee.kind {
    case .path([ClauseUse.word]) where !locals.contains(where: { $0.name == ClauseUse.word }):
      clauses.append(ClauseUse(ClauseUse.name(in: arguments), at: reason.place))
    case .path(let names):
      if names.count > 1 {
        let owner = ExpressionNode(
          kind: .path(Array(names.dropLast())), offset: callee.offset, height: 1)
        read(ownerOf: names[names.count - 1], owner, arguments, reason)
      }
    case .member(let owner, let name): read(ownerOf: name, owner, arguments, reason)
    default: read(callee, reason.leading())
    }
    for argument in arguments { read(argument.node, reason.beside()) }
  }

  private mutating func read(
    ownerOf method: String, _ node: ExpressionNode, _ arguments: [WrittenArgument], _ reason: Reason
  ) {
    if method == "get", let field = arguments.first?.node.literalText {
      return read(field: field, of: node, reason.optional.unsure)
    }
    let shape = Self.owner(of: method)
    read(node, reason.taking(shape, shape.kinds))
  }

  /// Reads a field that is named by a text.
  private mutating func read(field: String, of node: ExpressionNode, _ reason: Reason) {
    read(
      ExpressionNode(kind: .member(node, field), offset: node.offset, height: node.height + 1),
      reason)
  }

  /// What has the method of that name, as far as the name tells.
  private static func owner(of method: String) -> ValueShape {
    if ["items", "keys", "values"].contains(method) { return .record(RecordShape()) }
    return Methods.exist(method, for: .text("")) && !Methods.exist(method, for: .list([]))
      ? .text : .any
  }

  private mutating func filtered(
    _ value: ExpressionNode, _ call: FilterCall, _ reason: Reason
  ) {
    let name = call.index.map { Filters.all[$0].name } ?? call.name
    let filter = call.index.map { Filters.all[$0] }
    let kinds = filter?.accepts ?? .anything
    if name == "attr", let field = call.arguments.slots.first??.literalText {
      return read(field: field, of: value, reason)
    }
    switch name {
    case "default":
      // With a second value in its brackets it stands for what counts as no too.
      let isPlain = call.arguments.slots.compactMap(\.self).count < 2
      read(value, isPlain ? reason.optional : reason.optional.unsure)
    case "money", "pounds_words": read(value, reason.taking(.money, kinds))
    case "date": read(value, reason.taking(.date, kinds))
    case "term" where call.arguments.slots.first.flatMap(\.self) != nil:
      read(value, reason.taking(.date, kinds))
    case "ordinal", "words": read(value, reason.taking(.number, kinds))
    case "checkbox": read(value, reason.taking(.boolean, kinds))
    case "markdown": read(value, reason.taking(.text, kinds))
    default:
      var taken = reason.taking(filter.map { $0.accepts.onlyShape } ?? .any, kinds)
      if case .list = taken.shape { taken.manner = .goneThrough }
      read(value, taken)
    }
    guard let filter else { return }
    for (slot, parameter) in zip(call.arguments.slots, filter.parameters) {
      guard let slot else { continue }
      if parameter.role == .attribute, let field = slot.literalText {
        guard let items = standing(of: value)?.item, items.path != nil else {
          noteOwn(root(of: value) + ["[]"] + field.split(separator: ".").map(String.init), reason)
          continue
        }
        let count = uses.count
        let of = field.split(separator: ".").reduce(items) { $0.field(String($1)) ?? $0 }
        note(root(of: value), of, reason.leading().taking(name == "sum" ? .number : .any))
        // These take the field of each item, which must be there.
        let needsEach = ["sum", "join"].contains(name)
        for place in uses.indices[count...] where needsEach && uses[place].isSure {
          uses[place].stopsWithout = true
        }
      } else {
        // What stands for a value that is left out is printed in its place.
        read(slot, name == "default" ? reason.unsure : reason.beside())
      }
    }
    for argument in call.arguments.rest + call.arguments.named.map(\.node) {
      read(argument, reason.beside())
    }
  }
}

extension ValueKinds {
  /// The shape of the values, where they can be of one only.
  fileprivate var onlyShape: ValueShape {
    switch self {
    case .list: .list(.any)
    case .record: .record(RecordShape())
    case .number, [.number, .money]: .number
    case .text: .text
    default: .any
    }
  }
}

extension Relation {
  fileprivate var isOfOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .equal, .unequal, .within, .notWithin: false
    }
  }
}

extension ExpressionNode {
  fileprivate var isNumber: Bool {
    if case .literal(.number) = kind { true } else { false }
  }

  /// The name of the field that it looks up.
  fileprivate var lastStep: String? {
    switch kind {
    case .member(_, let name): name
    case .item(_, let place): place.literalText
    default: nil
    }
  }

  fileprivate var isList: Bool {
    switch kind {
    case .list, .tuple: true
    default: false
    }
  }
}

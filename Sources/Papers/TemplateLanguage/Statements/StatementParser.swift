/// Reads what stands in `{% … %}` after its first word.
struct StatementParser {
  private var parser: ExpressionParser

  init(_ words: String) throws(ExpressionError) {
    parser = try ExpressionParser(words)
  }

  /// One expression, whole: the condition of an `if`.
  static func expression(_ words: String) throws(ExpressionError) -> Expression {
    try ExpressionParser.parse(words)
  }

  /// `item in list`, `a, b in pairs if a recursive`.
  static func loop(_ words: String) throws(ExpressionError) -> LoopHead {
    var reader = try StatementParser(words)
    let target = try reader.readTarget()
    try reader.refuseFields(of: target)
    guard reader.parser.takeName("in") else {
      throw ExpressionError(
        message: "this loop does not say what it goes through",
        remedy: "write {% for item in list %}", offset: reader.parser.current.offset)
    }
    if target.names.contains("loop") {
      throw ExpressionError(
        message: "“loop” cannot name the items of a loop",
        remedy: "take another name; {{ loop.index }} tells where the loop has got to", offset: 0)
    }
    let list = try reader.readExpression { (parser) throws(ExpressionError) in
      try parser.readTuple(withChoice: false)
    }
    var head = LoopHead(target: target, list: list)
    if reader.parser.takeName("if") {
      head.condition = try reader.readExpression { (parser) throws(ExpressionError) in
        try parser.readExpression()
      }
      if reader.parser.current.kind == .name("else") {
        throw ExpressionError(
          message: "the condition of a loop has no “else”",
          remedy: "write {% if … %} within the loop", offset: reader.parser.current.offset)
      }
    }
    head.isRecursive = reader.parser.takeName("recursive")
    try reader.parser.expectEnd()
    return head
  }

  /// `a = 1`, `a, b = pair`, `ns.count = 2`: an assignment; `a`, `a|upper`: the head of a block.
  static func set(
    _ words: String
  ) throws(ExpressionError) -> (assignment: Assignment?, capture: BlockHead?) {
    var reader = try StatementParser(words)
    let target = try reader.readTarget()
    if reader.parser.takeSign("=") {
      let value = try reader.readExpression { (parser) throws(ExpressionError) in
        try parser.readTuple()
      }
      try reader.parser.expectEnd()
      return (Assignment(target: target, value: value), nil)
    }
    if case .tuple = target {
      throw ExpressionError(
        message: "a block cannot be given to several names",
        remedy: "write {% set name %}…{% endset %}, or an = and the values", offset: 0)
    }
    return (nil, .capture(target, try reader.readFilters(beginsWithBar: true)))
  }

  /// `name(a, b=1)`.
  static func macro(_ words: String) throws(ExpressionError) -> BlockHead {
    var reader = try StatementParser(words)
    let name = try reader.readName(of: "the macro", remedy: "write {% macro name(a, b) %}")
    let parameters = try reader.readSignature()
    try reader.parser.expectEnd()
    return .macro(name, parameters)
  }

  /// `m(a)`, or `(x) m(a)`.
  static func call(_ words: String) throws(ExpressionError) -> BlockHead {
    var reader = try StatementParser(words)
    var parameters: [MacroParameter] = []
    if reader.parser.current.kind == .sign("(") { parameters = try reader.readSignature() }
    let call = try reader.readExpression { (parser) throws(ExpressionError) in
      try parser.readExpression()
    }
    try reader.parser.expectEnd()
    guard case .called = call.root.kind else {
      throw ExpressionError(
        message: "{% call %} names no macro with its brackets",
        remedy: "write {% call name() %}", offset: call.root.offset)
    }
    return .call(parameters, call)
  }

  /// `upper`, `upper|replace("a", "b")`.
  static func filter(_ words: String) throws(ExpressionError) -> BlockHead {
    var reader = try StatementParser(words)
    return .filter(try reader.readFilters(beginsWithBar: false))
  }

  /// `a = 1, b = 2`, or nothing.
  static func with(_ words: String) throws(ExpressionError) -> BlockHead {
    var reader = try StatementParser(words)
    var assignments: [Assignment] = []
    while reader.parser.current.kind != .end {
      if !assignments.isEmpty {
        guard reader.parser.takeSign(",") else { throw reader.parser.leftOver() }
      }
      let target = try reader.readTarget(withoutBrackets: false)
      guard reader.parser.takeSign("=") else {
        throw ExpressionError(
          message: "{% with %} gives a name no value", remedy: "write {% with name = value %}",
          offset: reader.parser.current.offset)
      }
      let value = try reader.readExpression { (parser) throws(ExpressionError) in
        try parser.readExpression()
      }
      assignments.append(Assignment(target: target, value: value))
    }
    return .with(assignments)
  }

  /// `title`, and perhaps `scoped`.
  static func block(_ words: String) throws(ExpressionError) -> BlockHead {
    var reader = try StatementParser(words)
    let name = try reader.readName(of: "the block", remedy: "write {% block name %}")
    var isScoped = false
    while true {
      let offset = reader.parser.current.offset
      if reader.parser.takeName("scoped") {
        isScoped = true
      } else if reader.parser.takeName("required") {
        throw ExpressionError(
          message: "“required” asks another file for what the block holds, and no form has one",
          remedy: "take the word out, and write in the block what it holds", offset: offset)
      } else {
        break
      }
    }
    try reader.parser.expectEnd()
    return .named(name, isScoped: isScoped)
  }

  // MARK: Parts

  private mutating func readExpression(
    _ read: (inout ExpressionParser) throws(ExpressionError) -> ExpressionNode
  ) throws(ExpressionError) -> Expression {
    let start = parser.current.offset
    let root = try read(&parser)
    return Expression(source: parser.words(from: start), root: root)
  }

  private mutating func readName(
    of what: String, remedy: String
  ) throws(ExpressionError) -> String {
    guard case .name(let name) = parser.current.kind, !ExpressionParser.reserved.contains(name)
    else {
      throw ExpressionError(
        message: "a name is wanted for \(what), but here is \(parser.current.words)",
        remedy: remedy, offset: parser.current.offset)
    }
    parser.place += 1
    return name
  }

  private mutating func readTarget(
    withoutBrackets: Bool = true
  ) throws(ExpressionError) -> AssignTarget {
    try parser.enter()
    defer { parser.depth -= 1 }
    let first = try readSingleTarget()
    guard withoutBrackets, parser.current.kind == .sign(",") else { return first }
    var targets = [first]
    while parser.takeSign(",") {
      switch parser.current.kind {
      case .name("in"), .sign("="), .sign(")"), .end: return .tuple(targets)
      default: targets.append(try readSingleTarget())
      }
    }
    return .tuple(targets)
  }

  /// Only `set` gives a value to the field of a namespace.
  private func refuseFields(of target: AssignTarget) throws(ExpressionError) {
    switch target {
    case .name: return
    case .field(let owner, let name):
      throw ExpressionError(
        message: "“\(owner).\(name)” cannot name the items of a loop",
        remedy: "a name is letters, digits and _", offset: 0)
    case .tuple(let targets): for target in targets { try refuseFields(of: target) }
    }
  }

  private mutating func readSingleTarget() throws(ExpressionError) -> AssignTarget {
    let opening = parser.current
    if parser.takeSign("(") {
      let inner = try readTarget()
      guard parser.takeSign(")") else { throw parser.unclosed(")", opening) }
      return inner
    }
    let name = try readName(of: "the value", remedy: "a name is letters, digits and _")
    if ExpressionParser.constants[name] != nil {
      throw ExpressionError(
        message: "“\(name)” has its own meaning and cannot name a value",
        remedy: "take another name", offset: opening.offset)
    }
    guard parser.takeSign(".") else { return .name(name) }
    return .field(name, try readName(of: "the field", remedy: "write {% set ns.name = value %}"))
  }

  private mutating func readSignature() throws(ExpressionError) -> [MacroParameter] {
    let opening = parser.current
    guard parser.takeSign("(") else {
      throw ExpressionError(
        message: "the brackets are wanted after the name, but here is \(opening.words)",
        remedy: "write {% macro name(a, b) %}, or () when it takes nothing",
        offset: opening.offset)
    }
    var parameters: [MacroParameter] = []
    while !parser.takeSign(")") {
      if !parameters.isEmpty {
        guard parser.takeSign(",") else { throw parser.unclosed(")", opening) }
      }
      let offset = parser.current.offset
      var parameter = MacroParameter(
        name: try readName(of: "the parameter", remedy: "write {% macro name(a, b) %}"))
      if parser.takeSign("=") {
        parameter.fallback = try readExpression { (parser) throws(ExpressionError) in
          try parser.readExpression()
        }
      } else if parameters.last?.fallback != nil {
        throw ExpressionError(
          message: "“\(parameter.name)” has no value of its own and follows one that has",
          remedy: "put it first, or write \(parameter.name)=…", offset: offset)
      }
      if parameter.name == "caller", parameter.fallback == nil {
        throw ExpressionError(
          message: "“caller” is what a call block makes",
          remedy: "leave it out, or write caller=none",
          offset: offset)
      }
      if parameters.contains(where: { $0.name == parameter.name }) {
        throw ExpressionError(
          message: "“\(parameter.name)” stands twice in the brackets", remedy: "take one out",
          offset: offset)
      }
      parameters.append(parameter)
    }
    return parameters
  }

  /// Filters put to what a block holds.
  private mutating func readFilters(
    beginsWithBar: Bool
  ) throws(ExpressionError) -> Expression {
    let start = parser.current.offset
    var root = parser.leaf(.content, parser.current)
    if !beginsWithBar { root = try parser.readFilter(of: root) }
    root = try parser.readFilters(of: root)
    try parser.expectEnd()
    return Expression(source: parser.words(from: start), root: root)
  }
}

/// What a value is given to: a name, several, or a field of a namespace.
indirect enum AssignTarget: Sendable, Hashable {
  case name(String)
  /// `ns.count`: the field of what `namespace()` made.
  case field(String, String)
  /// `a, (b, c)`: the value's items, one each.
  case tuple([AssignTarget])

  /// The names that it binds, in their order.
  var names: [String] {
    switch self {
    case .name(let name): [name]
    case .field: []
    case .tuple(let targets): targets.flatMap(\.names)
    }
  }
}

/// `set a = 1`, or one part of a `with`.
struct Assignment: Sendable, Hashable {
  var target: AssignTarget
  var value: Expression
}

/// What a `for` says: what each item is called, what it goes through, which items it takes.
struct LoopHead: Sendable, Hashable {
  var target: AssignTarget
  var list: Expression
  var condition: Expression?
  /// Whether the loop can be called within itself, as `loop(item.children)`.
  var isRecursive = false
}

/// A name in the brackets of a macro, and the value it has when the call gives none.
struct MacroParameter: Sendable, Hashable {
  var name: String
  var fallback: Expression?
}

/// What begins a block other than `if` and `for`.
enum BlockHead: Sendable, Hashable {
  /// `set x`, and perhaps filters: what the block makes becomes the value of a name.
  case capture(AssignTarget, Expression)
  case macro(String, [MacroParameter])
  /// `call m()`: what the block makes is what the macro calls `caller()`.
  case call([MacroParameter], Expression)
  /// `filter upper`: the filters are put to what the block makes.
  case filter(Expression)
  case with([Assignment])
  /// `block title`: a part of the template with a name. Only a `scoped` one sees the names of a
  /// loop around it.
  case named(String, isScoped: Bool)
  /// `autoescape true`: whether values are written with entities.
  case escaping(Expression)

  /// The word that begins it.
  var word: BlockWord {
    switch self {
    case .capture: .set
    case .macro: .macro
    case .call: .call
    case .filter: .filter
    case .with: .with
    case .named: .block
    case .escaping: .autoescape
    }
  }

  /// Whether what the block holds is kept as words, to be printed elsewhere or changed.
  var keepsWords: Bool {
    switch self {
    case .capture, .macro, .call, .filter: true
    case .with, .named, .escaping: false
    }
  }

  /// Whether it prints something, whatever it holds.
  var prints: Bool {
    switch self {
    case .call, .filter: true
    case .capture, .macro, .with, .named, .escaping: false
    }
  }

  /// What a call of it, or from within it, fills in.
  var parameters: [MacroParameter] {
    switch self {
    case .macro(_, let parameters), .call(let parameters, _): parameters
    case .capture, .filter, .with, .named, .escaping: []
    }
  }

  /// What the head reads, in the order of the text; what stands for parameters comes first.
  var expressions: [Expression] {
    switch self {
    case .capture(_, let filters): [filters]
    case .macro(_, let parameters): parameters.compactMap(\.fallback)
    case .call(let parameters, let call): parameters.compactMap(\.fallback) + [call]
    case .filter(let filters): [filters]
    case .with(let assignments): assignments.map(\.value)
    case .named: []
    case .escaping(let flag): [flag]
    }
  }
}

/// The words that begin blocks other than `if` and `for`.
enum BlockWord: String, Sendable, Hashable, CaseIterable {
  case set
  case macro
  case call
  case filter
  case with
  case block
  case autoescape
}

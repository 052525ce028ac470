/// The names that an expression may use, known before there are any data.
public struct ShapeScope: Sendable {
  /// What the data will hold.
  public let root: ValueShape
  private var bindings: [Binding] = []

  /// A local name.
  struct Binding {
    var name: String
    var shape: ValueShape
    /// What it takes, if it is a macro of which that is known.
    var macro: MacroSignature?
  }

  /// The names that a form declares.
  public init(_ root: RecordShape) {
    self.root = .record(root)
  }

  /// A scope in which no name is unknown.
  public static let anything = ShapeScope(root: .any)

  private init(root: ValueShape) {
    self.root = root
  }

  /// How many local names are bound, to come back to by ``leave(_:)``.
  public var mark: Int { bindings.count }

  /// Binds a local name; it hides the same name further out.
  public mutating func bind(_ name: String, to shape: ValueShape) {
    bindings.append(Binding(name: name, shape: shape))
  }

  /// Binds what a value is given to: a name, or several for what it is divided into.
  mutating func bind(_ target: AssignTarget, to shape: ValueShape) {
    switch target {
    case .name(let name): bind(name, to: shape)
    case .field: break
    case .tuple(let targets):
      for (target, part) in zip(targets, shape.parts(targets.count)) { bind(target, to: part) }
    }
  }

  /// Binds the name of a macro.
  mutating func bind(_ macro: MacroSignature) {
    bindings.append(Binding(name: macro.name, shape: .any, macro: macro))
  }

  /// What the macro of that name takes; nil where that is no macro, or is not known.
  func macro(named name: String) -> MacroSignature? {
    bindings.last { $0.name == name }?.macro
  }

  /// Binds `loop`.
  public mutating func bindLoop() {
    bind("loop", to: .record(LoopPosition.shape))
  }

  /// Forgets all local names bound since the mark.
  public mutating func leave(_ mark: Int) {
    bindings.removeLast(max(0, bindings.count - mark))
  }

  /// Forgets all local names bound since the mark, and gives them.
  mutating func take(_ mark: Int) -> ArraySlice<Binding> {
    defer { leave(mark) }
    return bindings[mark...]
  }

  /// Binds names again.
  mutating func bind(_ taken: [Binding]) { bindings += taken }

  /// Whether a local name of that kind is bound.
  func binds(_ name: String) -> Bool { bindings.contains { $0.name == name } }

  /// The shape of a single name, or nil when nothing declares it.
  public func shape(named name: String) -> ValueShape? {
    if let bound = bindings.last(where: { $0.name == name }) { return bound.shape }
    if case .record(let record) = root { return record[name]?.shape }
    return .any
  }

  /// All names that may begin an expression here.
  public var names: [String] {
    var names = bindings.reversed().map(\.name)
    if case .record(let record) = root { names += record.names }
    return names
  }

  /// A declared dotted name that ends in that field, for an author who wrote the end alone.
  func dottedName(endingIn field: String) -> String? {
    var level = names.compactMap { name in shape(named: name).map { ([name], $0) } }
    for _ in 0..<4 {
      var next: [([String], ValueShape)] = []
      for case (let names, .record(let record)) in level {
        if record[field] != nil { return (names + [field]).joined(separator: ".") }
        next += record.fields.map { (names + [$0.name], $0.shape) }
      }
      level = next
    }
    return nil
  }
}

/// The names that an expression can see: the data, and what loops have bound.
public struct Scope: Sendable {
  /// The data.
  public let root: Record
  private var bindings: [Binding] = []
  private var loops = 0

  private struct Binding: Sendable {
    let name: String
    var content: Content
  }

  /// What a local name stands for.
  private enum Content: Sendable {
    case value(Value)
    case loop(LoopPosition)
  }

  /// A scope of the data alone.
  public init(_ root: Record) {
    self.root = root
  }

  /// How many local names are bound, to come back to by ``leave(_:)``.
  public var mark: Int { bindings.count }

  /// Binds a local name; it hides the same name further out.
  public mutating func bind(_ name: String, to value: Value) {
    bindings.append(Binding(name: name, content: .value(value)))
  }

  /// Binds `loop`. It costs no more than a few numbers, whatever the form then asks of it.
  public mutating func bindLoop(index: Int, length: Int) {
    let position = LoopPosition(index: index, length: length, loopsAround: loops)
    bindings.append(Binding(name: "loop", content: .loop(position)))
    loops += 1
  }

  /// Forgets all local names bound since the mark.
  public mutating func leave(_ mark: Int) {
    while bindings.count > mark {
      if case .loop = bindings.removeLast().content { loops -= 1 }
    }
  }

  /// The value of a single name, or nil when neither the data nor a loop has it.
  public func value(named name: String) -> Value? {
    switch content(named: name) {
    case .value(let value): value
    case .loop(let position): .record(position.record)
    case nil: root[name]
    }
  }

  /// The value of a dotted name, missing where the data leave it out.
  func value(of names: [String], at offset: Int) throws(EvaluationError) -> Value {
    var value: Value
    var used = 1
    switch content(named: names[0]) {
    case .value(let bound):
      value = bound
    case .loop(let position):
      if names.count == 1 { return .record(position.record) }
      guard let told = position.value(named: names[1]) else {
        throw EvaluationError(
          message: "loop has no “\(names[1])”",
          remedy: "it has \(LoopPosition.shape.names.joined(separator: ", "))", offset: offset)
      }
      value = told
      used = 2
    case nil:
      guard let found = root[names[0]] else { return Scope.missing(names) }
      value = found
    }
    while used < names.count {
      switch value {
      case .record(let record):
        guard let found = record[names[used]] else { return Scope.missing(names) }
        value = found
      case .missing:
        return Scope.missing(names)
      default:
        throw Scope.noField(names[used], of: value, named: names[..<used], at: offset)
      }
      used += 1
    }
    if case .missing = value { return Scope.missing(names) }
    return value
  }

  private func content(named name: String) -> Content? {
    var place = bindings.count
    while place > 0 {
      place -= 1
      if bindings[place].name == name { return bindings[place].content }
    }
    return nil
  }

  private static func missing(_ names: [String]) -> Value {
    .missing(names.joined(separator: "."))
  }

  static func noField(
    _ field: String, of value: Value, named names: ArraySlice<String>, at offset: Int
  ) -> EvaluationError {
    let name = names.isEmpty ? "this" : names.joined(separator: ".")
    let remedy =
      if case .list = value {
        "go through it by {% for item in \(name) %}, or take {{ (\(name)|first).\(field) }}"
      } else {
        "write {{ \(name) }} alone, or another name"
      }
    return EvaluationError(
      message: "\(name) is \(value.kindWords) and has no field “\(field)”", remedy: remedy,
      offset: offset)
  }
}

/// A function that a template may call without having made it.
public enum LanguageFunction: String, Sendable, Hashable, CaseIterable {
  /// A clause of the council's library.
  case clause
  /// Whole numbers one after the other.
  case range
  /// A group of fields.
  case dict
  /// A group of fields that `set` may change: `{% set ns.count = ns.count + 1 %}`.
  case namespace
  /// Gives one value after the other, and the first again after the last.
  case cycler
  /// Gives nothing the first time, and the separator after that.
  case joiner

  /// What the language itself has under that name.
  static func value(named name: String) -> Value? {
    if name == "self" { return .other(Special(.template)) }
    return LanguageFunction(rawValue: name).map { .other(Special(.function($0))) }
  }

  /// What it does, in a sentence.
  public var doc: String {
    switch self {
    case .clause:
      "A clause of the council's library, by its name, which is written out; also "
        + "`\"call-in\"|clause`. Alone in its paragraph it may be a passage."
    case .range: "The whole numbers from the first to the one before the second, by steps."
    case .dict: "A group of the fields named in the brackets."
    case .namespace: "A group of fields that set may change, within loops too."
    case .cycler: "Gives the values in turn, one at each call of next()."
    case .joiner: "Prints nothing the first time it is called, and the separator after that."
    }
  }

  /// An expression that uses it.
  public var example: String {
    switch self {
    case .clause: "clause(\"other-terms\")"
    case .range: "range(1, 4)|join(\", \")"
    case .dict: "dict(name=\"Oak Care\").name"
    case .namespace: "namespace(count=2).count"
    case .cycler: "cycler(\"odd\", \"even\").next()"
    case .joiner: "joiner(\", \")() ~ \"Elm Park\""
    }
  }

  /// What the example prints.
  public var result: String {
    switch self {
    case .clause: "All other terms stay as they are."
    case .range: "1, 2, 3"
    case .dict: "Oak Care"
    case .namespace: "2"
    case .cycler: "odd"
    case .joiner: "Elm Park"
    }
  }
}

extension LanguageFunction {
  /// `range(stop)`, `range(start, stop)`, `range(start, stop, step)`.
  static func range(_ call: CallArguments) throws(EvaluationError) -> Value {
    try call.require(1...3)
    var bounds: [Int] = []
    for place in call.positional.indices {
      guard let bound = try call.whole(place, "") else {
        throw call.fault("range takes whole numbers", "write range(1, 10)")
      }
      bounds.append(bound)
    }
    guard bounds.count == call.count, bounds.allSatisfy({ $0.magnitude <= 1 << 40 }) else {
      throw call.fault("range takes one to three whole numbers", "write range(1, 10)")
    }
    let range =
      bounds.count == 1
      ? NumberRange(start: 0, stop: bounds[0], step: 1)
      : NumberRange(start: bounds[0], stop: bounds[1], step: bounds.count > 2 ? bounds[2] : 1)
    guard range.step != 0 else {
      throw call.fault("range cannot go by steps of 0", "write 1 or -1")
    }
    return .other(Special(.range(range)))
  }

  /// The fields that `dict()` and `namespace()` are given: a group, pairs, names.
  static func fields(
    _ call: CallArguments
  ) throws(EvaluationError) -> [(key: Value, value: Value)] {
    var pairs: [(key: Value, value: Value)] = []
    guard call.positional.count <= 1 else {
      throw call.fault(
        "\(call.written) takes one group of fields, and fields by name", "write dict(name=value)")
    }
    if let first = call.positional.first {
      if let entries = first.entries {
        pairs = zip(entries.keys, entries.values).map { ($0, $1) }
      } else if case .missing(let name) = first {
        throw .leftOut(name, offset: call.offset)
      } else {
        guard let items = first.items else {
          throw call.fault(
            "\(call.written) takes a group of fields, and is given \(first.kindWords)",
            "write \(call.written)(name=value)")
        }
        for item in items {
          guard let pair = item.items, pair.count == 2 else {
            throw call.fault(
              "\(call.written) takes pairs of a name and a value", "write [(\"a\", 1)]")
          }
          pairs.append((pair[0], pair[1]))
        }
      }
    }
    return pairs + call.named.map { (.text($0.name), $0.value) }
  }
}

import Diagnostics

/// What a value can do that is called after a dot: `name.upper()`, `fields.items()`.
///
/// Only what gives another value and changes nothing; a list cannot be appended to.
enum Methods {
  /// The methods of texts, of groups of fields, of lists, of dates.
  static let ofTexts: [String: TextMethod] = Dictionary(
    uniqueKeysWithValues: TextMethod.all.map { ($0.name, $0) })
  static let ofGroups = ["keys", "values", "items", "get", "copy"]
  static let ofLists = ["index", "count", "copy"]
  static let ofTuples = ["index", "count"]
  static let ofDates = DateMethod.allCases.map(\.rawValue)
  /// What Python has and this language leaves out, for it would change a value.
  private static let changing: Set<String> = [
    "append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse", "update",
    "setdefault", "popitem", "add", "discard",
  ]

  /// Whether a value has a method of that name.
  static func exist(_ name: String, for value: Value) -> Bool {
    names(of: value).contains(name)
  }

  private static func names(of value: Value) -> [String] {
    switch value {
    case .text: return TextMethod.all.map(\.name)
    case .record: return ofGroups
    case .list: return ofLists
    case .date: return ofDates
    case .other(let special):
      switch special.kind {
      case .markup: return TextMethod.all.map(\.name)
      case .mapping: return ofGroups
      case .tuple, .group, .range: return ofTuples
      default: return []
      }
    default: return []
    }
  }

  /// What to write instead of a method that there is not.
  static func remedy(for name: String, of value: Value) -> String {
    if changing.contains(name) {
      return "no value can be changed; write {% set name = … %}, or namespace() within loops"
    }
    if ofDates.contains(name) {
      return "a date that is text is printed by {{ x|date(\"d MMMM yyyy\") }}"
    }
    if Filters.index(of: name) != nil { return "did you mean the filter |\(name)?" }
    let names = names(of: value)
    return nearestName(to: name, among: names).map { "did you mean .\($0)()?" }
      ?? (names.isEmpty ? "take it out" : "it has \(names.joined(separator: ", "))")
  }

  /// What the method gives; nil when the value has none of that name.
  static func call(
    _ name: String, of value: Value, _ call: CallArguments
  ) throws(EvaluationError) -> Value? {
    if let words = value.words {
      guard let method = ofTexts[name] else { return nil }
      try call.require(method.counts)
      if name == "format", value.isMarkup {
        return .markup(try BraceFormat.text(words, call, escapes: true))
      }
      let result = try method.apply(words, value.isMarkup ? call.escaped(for: name) : call)
      if let text = result.words, text.utf8.count > EvaluationLimits.textBytes {
        throw .tooLong(offset: call.offset)
      }
      return value.isMarkup ? marked(result) : result
    }
    if case .date(let day) = value, let method = DateMethod(rawValue: name) {
      return try method.apply(day, call)
    }
    if let entries = value.entries, ofGroups.contains(name) {
      return try ofGroup(name, value, entries, call)
    }
    if let items = value.items, names(of: value).contains(name) {
      return try ofList(name, value, items, call)
    }
    return nil
  }

  /// What a method made of an escaped text, which is escaped too, as are the parts of it.
  private static func marked(_ result: Value) -> Value {
    switch result {
    case .text(let text): .markup(text)
    case .list(let items): .list(items.map(marked))
    case _ where result.isTuple: .tuple((result.items ?? []).map(marked))
    default: result
    }
  }

  private static func ofGroup(
    _ name: String, _ value: Value, _ entries: (keys: [Value], values: [Value]),
    _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    switch name {
    case "keys": return .list(entries.keys)
    case "values": return .list(entries.values)
    case "items": return .list(zip(entries.keys, entries.values).map { .tuple([$0, $1]) })
    case "get":
      try call.require(1...2)
      let key = call.value(0, "key") ?? .none
      let found: Value? =
        switch value {
        case .record(let record): key.words.flatMap { record[$0] }
        case .other(let special):
          if case .mapping(let mapping) = special.kind { mapping[key] } else { nil }
        default: nil
        }
      if let found, !found.isMissing { return found }
      return call.value(1, "default") ?? .none
    default: return value
    }
  }

  private static func ofList(
    _ name: String, _ value: Value, _ items: [Value], _ call: CallArguments
  ) throws(EvaluationError) -> Value {
    if name == "copy" { return value }
    try call.require(1...1)
    let wanted = call.positional.first ?? .none
    if name == "count" {
      return .number(items.count { Relation.equal($0, wanted, call.rules) })
    }
    guard let place = items.firstIndex(where: { Relation.equal($0, wanted, call.rules) }) else {
      throw call.fault("the list does not hold that value", "ask first, as in {% if x in list %}")
    }
    return .number(place)
  }
}

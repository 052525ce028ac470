/// The values in the brackets of a call.
struct CallArguments {
  var positional: [Value] = []
  var named: [(name: String, value: Value)] = []
  /// What is called, as the form has it.
  var written: String
  var offset: Int
  var rules: LanguageRules

  /// How many there are.
  var count: Int { positional.count + named.count }

  /// The value of a parameter by its place or its name; nil when it is not given.
  func value(_ place: Int, _ name: String) -> Value? {
    place < positional.count ? positional[place] : named.first { $0.name == name }?.value
  }

  /// A whole number; nil when it is not given, or is none.
  func whole(_ place: Int, _ name: String) throws(EvaluationError) -> Int? {
    switch value(place, name) {
    case nil, .some(.none): return nil
    case .number(let number)? where number.scale == 0: return number.whole
    case .boolean(let flag)?: return flag ? 1 : 0
    case .some(let other):
      throw fault("\(written) takes a whole number, but here is \(other.kindWords)", "write one")
    }
  }

  /// A text; nil when it is not given.
  func text(_ place: Int, _ name: String) throws(EvaluationError) -> String? {
    switch value(place, name) {
    case nil, .some(.none): return nil
    case .some(let value):
      guard let words = value.words else {
        throw fault("\(written) takes text, but here is \(value.kindWords)", "write a text")
      }
      return words
    }
  }

  /// More values than that are an error, and fewer.
  func require(_ counts: ClosedRange<Int>) throws(EvaluationError) {
    guard !counts.contains(count) else { return }
    let wanted =
      counts.lowerBound == counts.upperBound
      ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
    throw fault(
      "\(written) takes \(wanted) values in its brackets, and here are \(count)",
      "see the language's list of functions")
  }

  /// The call of a method of an escaped text, with what it puts into that text escaped too.
  func escaped(for method: String) -> CallArguments {
    guard rules.writesEntities else { return self }
    var call = self
    switch method {
    case "join":
      call.positional = positional.map { .list(($0.iterated(rules) ?? []).map(\.escaped)) }
    case "replace":
      if positional.count > 1 { call.positional[1] = positional[1].escaped }
      call.named = named.map { ($0.name, $0.name == "new" ? $0.value.escaped : $0.value) }
    default: break
    }
    return call
  }

  func fault(_ message: String, _ remedy: String) -> EvaluationError {
    EvaluationError(message: message, remedy: remedy, offset: offset)
  }
}

import Diagnostics

/// A word after `is` that asks something of a value: `{% if reference is defined %}`.
public struct ValueTest: Sendable {
  /// The word.
  public let name: String
  /// Other words for the same.
  public let aliases: [String]
  /// What may stand in its brackets.
  public let parameters: [Parameter]
  /// What it asks, in a sentence.
  public let doc: String
  /// An expression that uses it, with names of ``Filters/exampleData``, and is true.
  public let example: String
  let holds: @Sendable (FilterInput) throws(EvaluationError) -> Bool

  /// How it is written, parameters and all.
  public var usage: String { "is " + Parameter.usage(of: name, parameters) }

  init(
    _ name: String, aliases: [String] = [], parameters: [Parameter] = [], doc: String,
    example: String, holds: @escaping @Sendable (FilterInput) throws(EvaluationError) -> Bool
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.doc = doc
    self.example = example
    self.holds = holds
  }

  fileprivate init(
    _ name: String, aliases: [String], _ relation: Relation, doc: String, example: String
  ) {
    self.init(
      name, aliases: aliases, parameters: [Parameter("value", isRequired: true)], doc: doc,
      example: example
    ) { (input) throws(EvaluationError) -> Bool in
      try relation.holds(input.value, input.required(0), input.rules, at: input.offset)
    }
  }
}

/// All tests of the language.
public enum ValueTests {
  /// The tests in the order of the reference.
  public static let all: [ValueTest] = ofPresence + ofComparison + ofKind + ofNumbers + ofText

  static func index(of name: String) -> Int? { places[name] }

  private static let places: [String: Int] = all.enumerated().reduce(into: [:]) { places, entry in
    for name in [entry.element.name] + entry.element.aliases { places[name] = entry.offset }
  }

  static func unknown(_ name: String, at offset: Int) -> ExpressionProblem {
    let nearest = nearestName(to: name, among: all.map(\.name))
    return ExpressionProblem(
      code: .unknownTest, message: "there is no test “\(name)”",
      remedy: nearest.map { "did you mean is \($0)?" }
        ?? "there are: \(all.map(\.name).joined(separator: ", "))", offset: offset)
  }

  private static let ofPresence = [
    ValueTest("defined", doc: "Whether the data hold it.", example: "wards is defined") {
      !$0.value.isMissing
    },
    ValueTest("undefined", doc: "Whether the data leave it out.", example: "agents is undefined") {
      $0.value.isMissing
    },
    ValueTest("none", doc: "Whether the data leave it out, or it is none.", example: "none is none")
    {
      $0.value == .none || $0.value.isMissing && $0.rules.missing == .refused
    },
  ]

  private static let ofComparison = [
    ValueTest(
      "equalto", aliases: ["eq", "=="], .equal, doc: "Whether it equals the value.",
      example: "3 is equalto(3)"),
    ValueTest(
      "ne", aliases: ["!="], .unequal, doc: "Whether it differs from the value.",
      example: "3 is ne(4)"),
    ValueTest(
      "lt", aliases: ["lessthan", "<"], .less, doc: "Whether it is less.", example: "3 is lt(4)"),
    ValueTest(
      "le", aliases: ["<="], .lessOrEqual, doc: "Whether it is less or equal.",
      example: "3 is le(3)"),
    ValueTest(
      "gt", aliases: ["greaterthan", ">"], .greater, doc: "Whether it is more.",
      example: "4 is gt(3)"),
    ValueTest(
      "ge", aliases: [">="], .greaterOrEqual, doc: "Whether it is more or equal.",
      example: "4 is ge(4)"),
    ValueTest(
      "in", aliases: [], .within, doc: "Whether the list or text holds it.",
      example: "\"Elm Park\" is in(wards)"),
    ValueTest(
      "sameas", parameters: [Parameter("other", isRequired: true)],
      doc: "Whether it is the value itself, of the same kind: 1 is not the same as 1.0.",
      example: "true is sameas(true)"
    ) { (input) throws(EvaluationError) in
      let other = try input.required(0)
      switch (input.value, other) {
      case (.number(let a), .number(let b)): return a == b && a.isFraction == b.isFraction
      case (.missing, .missing): return input.rules.missing == .blank
      default: return input.value == other
      }
    },
  ]

  private static let ofKind = [
    ValueTest("string", doc: "Whether it is text.", example: "\"a\" is string") {
      $0.value.words != nil
    },
    ValueTest("number", doc: "Whether it is a number.", example: "3 is number") {
      switch $0.value {
      case .number: true
      case .boolean: $0.rules.isJinja
      default: false
      }
    },
    ValueTest("integer", doc: "Whether it is a number without a point.", example: "3 is integer") {
      if case .number(let number) = $0.value { !number.isFraction } else { false }
    },
    ValueTest("float", doc: "Whether it is a number with a point.", example: "3.5 is float") {
      if case .number(let number) = $0.value { number.isFraction } else { false }
    },
    ValueTest("boolean", doc: "Whether it is yes or no.", example: "true is boolean") {
      if case .boolean = $0.value { true } else { false }
    },
    ValueTest("true", doc: "Whether it is yes.", example: "true is true") {
      $0.value == .boolean(true)
    },
    ValueTest("false", doc: "Whether it is no.", example: "false is false") {
      $0.value == .boolean(false)
    },
    ValueTest(
      "sequence", doc: "Whether it is a list, or another thing with places, as a text has.",
      example: "wards is sequence"
    ) {
      $0.value.isMissing
        ? $0.rules.missing == .blank
        : $0.value.items != nil
          || $0.rules.isJinja && ($0.value.words != nil || $0.value.entries != nil)
    },
    ValueTest(
      "iterable", doc: "Whether a loop can go through it.", example: "wards is iterable"
    ) { $0.value.iterated($0.rules) != nil },
    ValueTest(
      "mapping", doc: "Whether it is a group of fields.", example: "(suppliers|first) is mapping"
    ) { $0.value.entries != nil },
    ValueTest(
      "callable", doc: "Whether it can be called by brackets.", example: "joiner() is callable"
    ) {
      guard case .other(let special) = $0.value else { return false }
      switch special.kind {
      case .macro, .loop, .joiner, .method, .function, .block: return true
      default: return false
      }
    },
    ValueTest(
      "escaped", doc: "Whether it is text marked as escaped.", example: "(\"a\"|e) is escaped"
    ) {
      $0.value.isMarkup
    },
    ValueTest(
      "filter", doc: "Whether there is a filter of that name.", example: "\"money\" is filter"
    ) {
      $0.value.words.flatMap { Filters.index(of: $0) } != nil
    },
    ValueTest("test", doc: "Whether there is a test of that name.", example: "\"odd\" is test") {
      $0.value.words.flatMap { index(of: $0) } != nil
    },
  ]

  private static let ofNumbers = [
    ValueTest("odd", doc: "Whether it is an odd number.", example: "3 is odd") {
      (input) throws(EvaluationError) in
      try input.rest(by: Number(2)) == Number(1)
    },
    ValueTest("even", doc: "Whether it is an even number.", example: "4 is even") {
      (input) throws(EvaluationError) in
      try input.rest(by: Number(2)).isZero
    },
    ValueTest(
      "divisibleby", parameters: [Parameter("number", alias: "num", isRequired: true)],
      doc: "Whether it can be divided by the number without a rest.",
      example: "9 is divisibleby(3)"
    ) { (input) throws(EvaluationError) in
      try input.rest(by: input.put(to: input.required(0)).number()).isZero
    },
  ]

  private static let ofText = [
    ValueTest("lower", doc: "Whether all its letters are small.", example: "\"ward\" is lower") {
      (input) throws(EvaluationError) in
      TextCases.isLower(try input.text())
    },
    ValueTest("upper", doc: "Whether all its letters are capitals.", example: "\"NHS\" is upper") {
      (input) throws(EvaluationError) in
      TextCases.isUpper(try input.text())
    },
  ]
}

extension FilterInput {
  fileprivate func rest(by divisor: Number) throws(EvaluationError) -> Number {
    if rules.isJinja, case .text = value {
      throw fault("\(name) asks about a number, but here is text", "write |int before it")
    }
    let number = try number()
    guard !divisor.isZero, let rest = number.remainder(by: divisor) else {
      throw fault(
        "nothing can be divided by nought", "ask first, as in {% if count %}…{% endif %}")
    }
    return rest
  }
}

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
  let holds: @Sendable (FilterInput) throws(EvaluationError) -> Bool

  /// How it is written, parameters and all.
  public var usage: String { "is " + Parameter.usage(of: name, parameters) }

  fileprivate init(
    _ name: String, aliases: [String] = [], parameters: [Parameter] = [], doc: String,
    holds: @escaping @Sendable (FilterInput) throws(EvaluationError) -> Bool
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.doc = doc
    self.holds = holds
  }

  fileprivate init(_ name: String, aliases: [String], _ relation: Relation, doc: String) {
    self.init(
      name, aliases: aliases, parameters: [Parameter("value", isRequired: true)], doc: doc
    ) { (input) throws(EvaluationError) -> Bool in
      try relation.holds(input.value, input.required(0), at: input.offset)
    }
  }

  fileprivate init(_ name: String, aliases: [String] = [], _ kinds: ValueKinds, doc: String) {
    self.init(name, aliases: aliases, doc: doc) { (input) throws(EvaluationError) -> Bool in
      !kinds.isDisjoint(with: input.value.kinds)
    }
  }
}

/// All tests of the language.
public enum ValueTests {
  /// The tests in the order of the reference.
  public static let all: [ValueTest] = [
    ValueTest("defined", doc: "Whether the data hold it.") { !$0.value.isMissing },
    ValueTest("undefined", doc: "Whether the data leave it out.") { $0.value.isMissing },
    ValueTest("none", doc: "Whether the data leave it out.") { $0.value.isMissing },
    ValueTest("equalto", aliases: ["eq", "=="], .equal, doc: "Whether it equals the value."),
    ValueTest("ne", aliases: ["!="], .unequal, doc: "Whether it differs from the value."),
    ValueTest("lt", aliases: ["lessthan", "<"], .less, doc: "Whether it is less."),
    ValueTest("le", aliases: ["<="], .lessOrEqual, doc: "Whether it is less or equal."),
    ValueTest("gt", aliases: ["greaterthan", ">"], .greater, doc: "Whether it is more."),
    ValueTest("ge", aliases: [">="], .greaterOrEqual, doc: "Whether it is more or equal."),
    ValueTest("in", aliases: [], .within, doc: "Whether the list or text holds it."),
    ValueTest("string", .text, doc: "Whether it is text."),
    ValueTest("number", [.number], doc: "Whether it is a number."),
    ValueTest("boolean", .boolean, doc: "Whether it is yes or no."),
    ValueTest("sequence", .list, doc: "Whether it is a list."),
    ValueTest("mapping", .record, doc: "Whether it is a group of fields."),
    ValueTest("true", doc: "Whether it is yes.") { $0.value == .boolean(true) },
    ValueTest("false", doc: "Whether it is no.") { $0.value == .boolean(false) },
    ValueTest("odd", doc: "Whether it is an odd number.") { (input) throws(EvaluationError) in
      try !input.isDivisible(by: 2)
    },
    ValueTest("even", doc: "Whether it is an even number.") { (input) throws(EvaluationError) in
      try input.isDivisible(by: 2)
    },
    ValueTest(
      "divisibleby", parameters: [Parameter("number", isRequired: true)],
      doc: "Whether it can be divided by the number without a rest."
    ) { (input) throws(EvaluationError) in
      try input.isDivisible(by: input.put(to: input.required(0)).wholeNumber())
    },
  ]

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
}

extension FilterInput {
  fileprivate func isDivisible(by divisor: Int) throws(EvaluationError) -> Bool {
    if case .missing(let name) = value { throw .leftOut(name, offset: offset) }
    guard divisor != 0, divisor != -1 else { return divisor != 0 }
    return try wholeNumber() % divisor == 0
  }
}

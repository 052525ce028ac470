/// How a condition of a ground is met.
public struct ConditionAnswer: Sendable, Hashable {
  /// The condition: its id in the council's policy file, or its words.
  public var condition: String
  /// How it is met.
  public var answer: String

  /// That answer to that condition.
  public init(condition: String, answer: String) {
    self.condition = condition
    self.answer = answer
  }
}

/// The short name of a rule, by which findings, policies and people cite it: `NT-2`.
public struct RuleID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  /// The name.
  public let text: String

  /// The rule of that name.
  public init(_ text: String) {
    self.text = text
  }

  /// The rule of that name.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The letters before the hyphen, which name what the rule is about: `NT`.
  public var family: Substring { text.prefix { $0 != "-" } }

  /// Families by the alphabet, numbers within a family by size: NT-2 before NT-10.
  public static func < (left: RuleID, right: RuleID) -> Bool {
    (left.family, left.number, left.text) < (right.family, right.number, right.text)
  }

  private var number: Int {
    Int(text.drop { $0 != "-" }.dropFirst().prefix { $0.isNumber }) ?? 0
  }
}

/// A rule of the council's own, such as a contract procedure rule, is set aside.
public struct Waiver: Sendable, Hashable {
  /// The rule, as the council cites it.
  public var rule: String
  /// The ground on which it may be set aside, as the council cites it.
  public var ground: String
  /// What the ground says.
  public var groundText: String?
  /// What is done instead.
  public var change: String?
  /// At what stage of the work.
  public var stage: String?

  /// The setting aside of that rule on that ground.
  public init(rule: String, ground: String) {
    self.rule = rule
    self.ground = ground
  }
}

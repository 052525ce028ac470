/// A decision as somebody stated it: what rules judge and documents print.
public struct StatedDecision: Sendable, Hashable {
  /// The decision.
  public let decision: Decision
  /// Its facts by the names under which they were stated.
  public let facts: FactValue
  /// The posts that it names, in the order in which they were stated.
  public let posts: [PostReference]

  /// A decision, its facts by their names and the posts among them.
  public init(_ decision: Decision, facts: FactValue, posts: [PostReference]) {
    self.decision = decision
    self.facts = facts
    self.posts = posts
  }
}

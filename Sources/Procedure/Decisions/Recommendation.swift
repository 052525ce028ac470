/// One thing the decision maker is asked to agree.
public struct Recommendation: Sendable, Hashable {
  /// The number that others cite.
  public var number: String?
  /// A heading over this and the following recommendations of the same group.
  public var group: String?
  /// The recommendation, in Markdown.
  public var text: String
  /// What agreeing to it does.
  public var acts: [RecommendedAct] = []
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// A recommendation in those words.
  public init(text: String) {
    self.text = text
  }
}

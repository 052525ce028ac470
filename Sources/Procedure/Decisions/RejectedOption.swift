/// Another way that was considered.
public struct RejectedOption: Sendable, Hashable {
  /// The number that others cite.
  public var number: String?
  /// What it is called.
  public var title: String?
  /// What it would have been.
  public var text: Narrative
  /// Why it was rejected.
  public var rejected: String?
  /// A heading over this and the following options of the same group.
  public var group: String?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// Another way in those words.
  public init(text: Narrative) {
    self.text = text
  }
}

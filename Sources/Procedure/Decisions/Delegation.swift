/// A power is handed to the holder of a post.
public struct Delegation: Sendable, Hashable {
  /// The post, an id of the council's policy file.
  public var to: PostID
  /// What its holder may do.
  public var power: String
  /// Up to what sum.
  public var limit: Money?
  /// For how long.
  public var term: Term?
  /// Which posts must be consulted first.
  public var consulting: [PostID] = []

  /// The handing of that power to that post.
  public init(to post: PostID, power: String) {
    self.to = post
    self.power = power
  }
}

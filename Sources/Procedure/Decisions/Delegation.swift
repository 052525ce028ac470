public import CivilTime

/// A power is handed to the holder of a post.
public struct Delegation: Sendable, Hashable {
  /// The post, an id of the council's policy file.
  public var to: PostID
  /// What its holder may do.
  public var power: String
  /// Up to what sum, that sum included.
  public var limit: Money?
  /// Below what sum, that sum excluded.
  public var below: Money?
  /// Why no sum is set.
  public var limitReason: String?
  /// For how long.
  public var term: Term?
  /// From which day.
  public var effectiveFrom: CivilDate?
  /// Which posts must be consulted first.
  public var consulting: [PostID] = []
  /// The decision or the paragraph of the scheme that it rests on.
  public var source: String?
  /// The function that is handed over.
  public var function: String?

  /// The handing of that power to that post.
  public init(to post: PostID, power: String) {
    self.to = post
    self.power = power
  }
}

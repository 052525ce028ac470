public import CivilTime

/// A background paper or an appendix.
public struct ListedDocument: Sendable, Hashable {
  /// Its title.
  public var title: String
  /// Its date.
  public var date: CivilDate?
  /// Where it can be seen.
  public var location: String?
  /// A heading over this and the following documents of the same group.
  public var group: String?
  /// Why the public may not see it, when it may not.
  public var withheld: Withheld?

  /// A document of that title.
  public init(title: String) {
    self.title = title
  }
}

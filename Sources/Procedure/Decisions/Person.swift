/// Somebody a paper names: as holder of a post, by name, by title, or all three.
public struct Person: Sendable, Hashable {
  /// The post held, an id of the council's policy file.
  public var post: PostID?
  /// The name as printed: "Councillor Jason Frost".
  public var name: String?
  /// The title as printed: "Cabinet Member for Adult Services and Health".
  public var title: String?
  /// Where to write.
  public var address: String?
  /// The e-mail address.
  public var email: String?
  /// The telephone number.
  public var phone: String?

  /// A person of whom nothing is said yet.
  public init() {}
}

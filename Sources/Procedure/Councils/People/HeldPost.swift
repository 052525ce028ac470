public import Decisions

/// A post in which a person can act on a day.
public struct HeldPost: Sendable, Hashable {
  /// The council whose post it is.
  public var council: CouncilID
  /// The post; the council's policy has its title.
  public var post: PostID
  /// In what capacity the person acts in it.
  public var capacity: Capacity

  /// That post, held in that capacity.
  public init(council: CouncilID, post: PostID, capacity: Capacity) {
    self.council = council
    self.post = post
    self.capacity = capacity
  }

  /// In what capacity somebody acts in a post.
  public enum Capacity: Sendable, Hashable {
    /// As its holder.
    case holder
    /// In the place of its holder, and by what writing; for nobody when the post is vacant.
    case deputy(for: PersonID?, instrument: String?)
  }
}

/// How a person comes to have a role on a day.
public struct Standing: Sendable, Hashable {
  /// Who has it.
  public let person: PersonID
  /// The role.
  public let role: Role
  /// The council in which it was asked for.
  public let council: CouncilID
  /// The grant that gives it; nil for a decision maker, whose post gives it.
  public let grant: RoleGrant?
  /// The post with which it is held; nil when it was given to the person.
  public let post: HeldPost?
}

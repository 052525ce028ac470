public import CivilTime
public import Decisions

/// A role that a person, or whoever holds a post, has from one day to another.
public struct RoleGrant: Sendable, Hashable, Running {
  /// The role.
  public var role: Role
  /// The council in which it holds; nil for every council of the folder.
  public var council: CouncilID?
  /// Who has it.
  public var grantee: Grantee
  /// On what an adviser advises; empty with every other role.
  public var topics: [Implications.Topic] = []
  /// The first day.
  public var from: CivilDate
  /// The last day; left out while it holds.
  public var to: CivilDate?

  /// That role for that person or post from that day on.
  public init(_ role: Role, council: CouncilID?, to grantee: Grantee, from: CivilDate) {
    self.role = role
    self.council = council
    self.grantee = grantee
    self.from = from
  }

  /// Who has a role.
  public enum Grantee: Sendable, Hashable {
    /// One person, whatever posts that person holds.
    case person(PersonID)
    /// Whoever holds the post on the day, or deputises in it.
    case post(PostID)
  }
}

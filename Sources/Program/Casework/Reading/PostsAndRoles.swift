public import CivilTime
public import Councils
public import Decisions

/// Who holds which post and may do what on a day, in one council.
public struct PostsAndRoles: Sendable {
  /// The council.
  public let council: Council
  /// The posts that somebody holds, with who does.
  public let posts: [(post: Post, holders: [StaffMember], deputies: [StaffMember])]
  /// The roles, with who has each; those of advisers by topic.
  public let roles: [(role: Role, topic: Implications.Topic?, people: [StaffMember])]

  /// Those of a council.
  public init(_ id: CouncilID, on day: CivilDate, at desk: Desk) throws(Failure) {
    council = try desk.version(try desk.currentVersion(of: id)).council
    let staff = desk.staff
    posts = council.posts.compactMap { post in
      let holders = staff.holders(of: post.id, in: id, on: day)
      let able = staff.people.filter {
        !holders.contains($0.id) && staff.post(post.id, of: $0.id, in: id, on: day) != nil
      }
      guard !holders.isEmpty || !able.isEmpty else { return nil }
      return (post, holders.compactMap { staff.person($0) }, able)
    }
    var roles: [(role: Role, topic: Implications.Topic?, people: [StaffMember])] = []
    for role in Role.allCases where role.isGranted {
      let topics: [Implications.Topic?] =
        role == .adviser ? Implications.Topic.allCases.map { $0 } : [nil]
      for topic in topics {
        roles.append((role, topic, staff.people(as: role, in: id, on: day, topic: topic)))
      }
    }
    self.roles = roles
  }
}

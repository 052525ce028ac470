public import CivilTime
public import Decisions

extension Staff {
  /// How a person comes to have a role in a council on a day; nil when nothing gives it.
  ///
  /// An adviser has it on a topic: without one, nobody is an adviser. Of a decision maker ask
  /// ``standing(of:asHolderOf:in:on:)``: no grant makes one. A role of the person's own goes
  /// before one that is held with a post, and that before one that is held as a deputy.
  public func standing(
    of person: PersonID, as role: Role, in council: CouncilID, on day: CivilDate,
    topic: Implications.Topic? = nil
  ) -> Standing? {
    guard self.person(person) != nil else { return nil }
    let running = grants.filter {
      $0.gives(role, in: council, on: topic) && $0.runs(on: day)
    }
    var asHolder: Standing?
    var asDeputy: Standing?
    for grant in running {
      switch grant.grantee {
      case .person(person):
        return Standing(person: person, role: role, council: council, grant: grant, post: nil)
      case .person: continue
      case .post(let id):
        guard let post = post(id, of: person, in: council, on: day) else { continue }
        let standing = Standing(
          person: person, role: role, council: council, grant: grant, post: post)
        if post.capacity == .holder {
          asHolder = asHolder ?? standing
        } else {
          asDeputy = asDeputy ?? standing
        }
      }
    }
    return asHolder ?? asDeputy
  }

  /// How a person comes to take the decisions of a post on a day; nil when the person cannot.
  public func standing(
    of person: PersonID, asHolderOf post: PostID, in council: CouncilID, on day: CivilDate
  ) -> Standing? {
    guard self.person(person) != nil,
      let held = self.post(post, of: person, in: council, on: day)
    else { return nil }
    return Standing(
      person: person, role: .decisionMaker, council: council, grant: nil, post: held)
  }

  /// Everybody who has a role in a council on a day, in the order of the people.
  public func people(
    as role: Role, in council: CouncilID, on day: CivilDate, topic: Implications.Topic? = nil
  ) -> [StaffMember] {
    people.filter { standing(of: $0.id, as: role, in: council, on: day, topic: topic) != nil }
  }

  /// On what a person advises in a council on a day, in the order of the topics.
  public func topics(
    of person: PersonID, in council: CouncilID, on day: CivilDate
  ) -> [Implications.Topic] {
    Implications.Topic.allCases.filter {
      standing(of: person, as: .adviser, in: council, on: day, topic: $0) != nil
    }
  }
}

extension RoleGrant {
  /// Whether it gives that role in that council, and to an adviser on that topic.
  func gives(_ role: Role, in council: CouncilID, on topic: Implications.Topic?) -> Bool {
    guard self.role == role, role.isGranted, self.council == nil || self.council == council else {
      return false
    }
    return role != .adviser || (topic.map(topics.contains) ?? false)
  }
}

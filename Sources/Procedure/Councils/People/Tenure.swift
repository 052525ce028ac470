public import CivilTime
public import Decisions

/// Who holds a post, from one day to another.
public struct Tenure: Sendable, Hashable, Running {
  /// The council whose post it is.
  public var council: CouncilID
  /// The post.
  public var post: PostID
  /// Who holds it.
  public var holder: PersonID
  /// The first day.
  public var from: CivilDate
  /// The last day; left out while it is held.
  public var to: CivilDate?
  /// The document that says so.
  public var source: String?

  /// That person in that post from that day on.
  public init(council: CouncilID, post: PostID, holder: PersonID, from: CivilDate) {
    self.council = council
    self.post = post
    self.holder = holder
    self.from = from
  }
}

/// Who can act in a post in the place of its holder, from one day to another.
public struct Deputising: Sendable, Hashable, Running {
  /// The council whose post it is.
  public var council: CouncilID
  /// The post.
  public var post: PostID
  /// Who can act in it.
  public var deputy: PersonID
  /// The first day.
  public var from: CivilDate
  /// The last day; left out while it holds.
  public var to: CivilDate?
  /// Whether the deputy can act only on the days on which the holder is absent.
  public var onlyInAbsence = true
  /// The writing that appoints the deputy: "Scheme of Delegation 3.4, memo of 1 April 2026".
  public var instrument: String?

  /// That deputy in that post from that day on, only in the holder's absence.
  public init(council: CouncilID, post: PostID, deputy: PersonID, from: CivilDate) {
    self.council = council
    self.post = post
    self.deputy = deputy
    self.from = from
  }
}

/// On which days a person is away, so that deputies act.
public struct Absence: Sendable, Hashable, Running {
  /// Who is away.
  public var person: PersonID
  /// The first day.
  public var from: CivilDate
  /// The last day; left out while it is not known.
  public var to: CivilDate?
  /// Why, as far as it is anybody's business: "leave".
  public var reason: String?

  /// That person, away from that day on.
  public init(person: PersonID, from: CivilDate) {
    self.person = person
    self.from = from
  }
}

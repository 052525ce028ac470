public import CivilTime

/// The people of a data folder: who they are, which posts they hold, and what they can do.
///
/// Everything is denied that no entry gives. The day always is that of the act, as the record's
/// own clock has it.
public struct Staff: Sendable, Hashable {
  /// The people.
  public var people: [StaffMember] = []
  /// Who holds which post.
  public var tenures: [Tenure] = []
  /// Who can act in whose place.
  public var deputies: [Deputising] = []
  /// Who is away when.
  public var absences: [Absence] = []
  /// Who has which role.
  public var grants: [RoleGrant] = []

  /// Nobody, who can do nothing.
  public init() {}

  /// The person of that id.
  public func person(_ id: PersonID) -> StaffMember? {
    people.first { $0.id == id }
  }

  /// The person who works under that account, spelt exactly so.
  public func person(account: String) -> StaffMember? {
    people.first { $0.accounts.contains(account) }
  }

  /// Whether the person is away on that day.
  public func isAbsent(_ person: PersonID, on day: CivilDate) -> Bool {
    absences.contains { $0.person == person && $0.runs(on: day) }
  }
}

public import Decisions

/// Which person: `jane-smith`.
///
/// It stands in the record for as long as the record is kept, so it is never given to another.
public struct PersonID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The person of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A person who works with the record: an officer, a member, an auditor.
public struct StaffMember: Sendable, Hashable {
  /// The id by which the other entries and the record name the person.
  public var id: PersonID
  /// The name as papers print it.
  public var name: String
  /// The accounts under which the person works, each the person's alone.
  public var accounts: [String] = []
  /// The job title as papers print it, of somebody who acts in no post of the council's policy.
  public var title: String?
  /// The address to which messages go.
  public var email: String?

  /// A person of that id and name.
  public init(id: PersonID, name: String) {
    self.id = id
    self.name = name
  }
}

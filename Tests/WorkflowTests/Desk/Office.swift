import CivilTime
import Councils
import Decisions

/// The people of an invented council, each for one thing.
enum Office {
  static let author = PersonID(rawValue: "ann-archer")
  static let lead = PersonID(rawValue: "leo-lamb")
  static let adviser = PersonID(rawValue: "ada-vine")
  static let maker = PersonID(rawValue: "may-king")
  static let deputy = PersonID(rawValue: "dan-price")
  static let properOfficer = PersonID(rawValue: "pat-owen")
  static let clerk = PersonID(rawValue: "cleo-sims")
  static let monitoringOfficer = PersonID(rawValue: "mona-ogden")
  static let scrutinyOfficer = PersonID(rawValue: "sam-oakes")
  static let councillor = PersonID(rawValue: "cora-lane")
  static let implementer = PersonID(rawValue: "ian-mead")
  static let administrator = PersonID(rawValue: "adam-stone")
  static let auditor = PersonID(rawValue: "audrey-todd")
  /// Somebody who works there and has no role at all.
  static let nobody = PersonID(rawValue: "nora-bell")

  private static let names: KeyValuePairs<PersonID, String> = [
    author: "Ann Archer", lead: "Leo Lamb", adviser: "Ada Vine", maker: "Cllr May King",
    deputy: "Cllr Dan Price", properOfficer: "Pat Owen", clerk: "Cleo Sims",
    monitoringOfficer: "Mona Ogden", scrutinyOfficer: "Sam Oakes", councillor: "Cllr Cora Lane",
    implementer: "Ian Mead", administrator: "Adam Stone", auditor: "Audrey Todd",
    nobody: "Nora Bell",
  ]

  private static let roles: KeyValuePairs<PersonID, Role> = [
    author: .reportAuthor, lead: .leadOfficer, adviser: .adviser, properOfficer: .properOfficer,
    clerk: .committeeServices, monitoringOfficer: .monitoringOfficer,
    scrutinyOfficer: .scrutinyOfficer, councillor: .councillor,
    implementer: .implementingOfficer, administrator: .administrator, auditor: .auditor,
  ]

  /// Who does what takes that role.
  static func person(as role: Role) -> PersonID {
    role == .decisionMaker ? maker : roles.first { $0.value == role }?.key ?? nobody
  }

  /// Everybody, with the post that decides held since 2010, and its deputy.
  static func staff(of council: CouncilID, deciding post: PostID?) -> Staff {
    let since = day("2010-01-01")
    var staff = Staff()
    staff.people = names.map { person, name in
      var member = StaffMember(id: person, name: name)
      if person == lead { member.title = "Assistant Director" }
      return member
    }
    staff.grants = roles.map { person, role in
      var grant = RoleGrant(role, council: council, to: .person(person), from: since)
      if role == .adviser { grant.topics = Implications.Topic.allCases }
      return grant
    }
    if let post {
      staff.tenures = [Tenure(council: council, post: post, holder: maker, from: since)]
      var deputising = Deputising(council: council, post: post, deputy: deputy, from: since)
      deputising.instrument = "the Leader’s scheme, 4.2"
      staff.deputies = [deputising]
    }
    return staff
  }
}

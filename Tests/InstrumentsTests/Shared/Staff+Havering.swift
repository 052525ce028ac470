import CivilTime
import Councils
import Decisions

/// Havering's posts, held by invented people.
enum Havering {
  static let id = CouncilID(rawValue: "havering")

  /// Carries decisions out.
  static let implementer = PersonID(rawValue: "ian-mead")
  /// Carries decisions out too.
  static let secondImplementer = PersonID(rawValue: "iris-moor")
  /// Advises on law.
  static let lawyer = PersonID(rawValue: "lena-law")
  /// Advises on law too.
  static let secondLawyer = PersonID(rawValue: "luke-lord")
  /// Monitoring officer.
  static let monitoringOfficer = PersonID(rawValue: "mona-ogden")
  /// Head of Joint Commissioning since 2019.
  static let head = PersonID(rawValue: "hana-joyce")
  /// Deputises for the Head of Joint Commissioning, in her absence only: 3 to 14 February 2025.
  static let deputyHead = PersonID(rawValue: "dev-patel")
  /// Director for Adult Services to the end of March 2024.
  static let director = PersonID(rawValue: "bea-north")
  /// Strategic Director of People from April 2024.
  static let strategicDirector = PersonID(rawValue: "sid-dale")
  /// Senior Commissioner Age Well.
  static let commissioner = PersonID(rawValue: "cara-dunn")
  /// Cabinet Member, under both titles.
  static let cabinetMember = PersonID(rawValue: "may-king")
  /// Administrator.
  static let administrator = PersonID(rawValue: "adam-stone")
  /// Works there and has no role at all.
  static let nobody = PersonID(rawValue: "nora-bell")

  static let headPost = PostID(rawValue: "head-of-joint-commissioning")
  static let directorPost = PostID(rawValue: "director-for-adult-services")

  private static let names: KeyValuePairs<PersonID, String> = [
    implementer: "Ian Mead", secondImplementer: "Iris Moor", lawyer: "Lena Law",
    secondLawyer: "Luke Lord", monitoringOfficer: "Mona Ogden", head: "Hana Joyce",
    deputyHead: "Dev Patel", director: "Bea North", strategicDirector: "Sid Dale",
    commissioner: "Cara Dunn", cabinetMember: "Cllr May King", administrator: "Adam Stone",
    nobody: "Nora Bell",
  ]

  private static let roles: KeyValuePairs<PersonID, Role> = [
    implementer: .implementingOfficer, secondImplementer: .implementingOfficer, lawyer: .adviser,
    secondLawyer: .adviser, monitoringOfficer: .monitoringOfficer,
    administrator: .administrator,
  ]

  private static let tenures: [(post: String, holder: PersonID, from: String, to: String?)] = [
    ("head-of-joint-commissioning", head, "2019-01-01", nil),
    ("director-for-adult-services", director, "2015-01-01", "2024-03-31"),
    ("strategic-director-of-people", strategicDirector, "2024-04-01", nil),
    ("senior-commissioner-age-well", commissioner, "2019-01-01", nil),
    ("cabinet-member-adult-services-and-health", cabinetMember, "2018-05-01", "2024-03-31"),
    ("cabinet-member-adults-and-health", cabinetMember, "2024-04-01", nil),
  ]

  /// Those people in those posts.
  static let staff: Staff = {
    var staff = Staff()
    staff.people = names.map { StaffMember(id: $0.key, name: $0.value) }
    staff.grants = roles.map { person, role in
      var grant = RoleGrant(role, council: id, to: .person(person), from: day("2010-01-01"))
      if role == .adviser { grant.topics = [.legal] }
      return grant
    }
    staff.tenures = tenures.map { entry in
      var tenure = Tenure(
        council: id, post: PostID(rawValue: entry.post), holder: entry.holder,
        from: day(entry.from))
      tenure.to = entry.to.map(day)
      return tenure
    }
    var deputy = Deputising(
      council: id, post: headPost, deputy: deputyHead, from: day("2019-01-01"))
    deputy.instrument = "memorandum of 2 January 2019"
    staff.deputies = [deputy]
    var leave = Absence(person: head, from: day("2025-02-03"))
    leave.to = day("2025-02-14")
    staff.absences = [leave]
    return staff
  }()
}

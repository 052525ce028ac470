import CivilTime
import Councils
import Decisions

/// The people.yaml of a folder made for trials: invented people, one for each post and each role,
/// so that every command can be tried with --as.
struct TrialCast {
  private let councils: [Council]
  private var people: [(id: String, name: String, account: String?)] = []
  private var tenures: [String] = []
  private var roles: [String] = []

  private static let firstNames = [
    "Ada", "Bilal", "Carys", "Dev", "Esther", "Femi", "Grace", "Hamza", "Iris", "Jonah", "Kezia",
    "Liam", "Mina", "Noor", "Owen", "Priya", "Rhys", "Saoirse", "Tariq", "Una", "Viktor", "Wren",
    "Yusuf",
  ]
  private static let surnames = [
    "Ashdown", "Bellwether", "Copperfield", "Dunmore", "Eastlake", "Fairholm", "Greenacre",
    "Hollybush", "Inglewood", "Juniper", "Kestrel", "Larkspur", "Meadows", "Northcote", "Orchard",
    "Pemberley", "Quarry", "Rookwood", "Silverdale",
  ]

  /// A cast for those councils, in which the account that makes the folder is the administrator.
  init(for councils: [Council], account: String, name: String) {
    self.councils = councils
    let administrator = FirstPeople.id(for: account)
    people.append((administrator, name, account))
    grant(.administrator, to: administrator)
    for council in councils { castPosts(of: council) }
    castRoles()
  }

  /// The text of the file.
  var text: String {
    var lines = [
      "# Invented people, one for each post and each role, to try every command with --as PERSON.",
      "# The posts are those of the councils’ policies; none of these people hold or held them.",
      "",
      "people:",
    ]
    lines += people.map { person in
      let account = person.account.map { ", accounts: [\(FirstPeople.quoted($0))]" } ?? ""
      // Papers print the title of whoever clears a report.
      let title = person.id == TrialCast.leadOfficer ? ", title: Assistant Director" : ""
      return "  - {id: \(person.id), name: \(FirstPeople.quoted(person.name))\(title)\(account)}"
    }
    if !tenures.isEmpty { lines += ["", "tenures:"] + tenures }
    return (lines + ["", "roles:"] + roles).joined(separator: "\n") + "\n"
  }

  private mutating func castPosts(of council: Council) {
    var members: [(Post, String)] = []
    for post in council.posts where post.kind != .body {
      let id = person(post.id.rawValue, of: council, isMember: post.kind == .member)
      if post.kind == .member { members.append((post, id)) }
      hold(post, id, council)
    }
    let others = (1...5).map { person("councillor-\($0)", of: nil, isMember: true) }
    let chair = person("scrutiny-chair", of: nil, isMember: true)
    for post in council.posts where post.kind == .body {
      let isScrutiny = post.id.rawValue.contains("scrutiny")
      let body = isScrutiny ? [chair] + others : members.map(\.1)
      for id in body.isEmpty ? others : body { hold(post, id, council) }
    }
  }

  /// Roles are given in every council of the folder.
  private mutating func castRoles() {
    for (role, id) in [
      (Role.reportAuthor, "author"), (.leadOfficer, TrialCast.leadOfficer),
      (.properOfficer, "proper-officer"), (.committeeServices, "committee-officer"),
      (.monitoringOfficer, "monitoring-officer"), (.scrutinyOfficer, "scrutiny-officer"),
      (.scrutinyChair, "scrutiny-chair"), (.implementingOfficer, "implementing-officer"),
      (.auditor, "auditor"),
    ] {
      grant(role, to: person(id, of: nil, isMember: role == .scrutinyChair))
    }
    for number in 1...5 { grant(.councillor, to: "councillor-\(number)") }
    for topic in Implications.Topic.allCases {
      let id = "adviser-\(topic.rawValue.hyphenated)"
      grant(.adviser, to: person(id, of: nil, isMember: false), topics: [topic])
    }
  }

  /// Somebody of that id, cast once; one who holds a post of a council among several has the
  /// council's id before it.
  private mutating func person(_ id: String, of council: Council?, isMember: Bool) -> String {
    var id = id
    if let council, councils.count > 1 { id = "\(council.identity.id.rawValue)-\(id)" }
    if people.contains(where: { $0.id == id }) { return id }
    let number = people.count
    let name =
      TrialCast.firstNames[number % TrialCast.firstNames.count] + " "
      + TrialCast.surnames[number % TrialCast.surnames.count]
    people.append((id, isMember ? "Councillor \(name)" : name, nil))
    return id
  }

  private mutating func hold(_ post: Post, _ id: String, _ council: Council) {
    var entry =
      "  - {council: \(council.identity.id.rawValue), post: \(post.id.rawValue), holder: \(id), "
      + "from: \((post.from?.value).map(\.iso) ?? TrialCast.always)"
    if let end = post.to?.value { entry += ", to: \(end.iso)" }
    tenures.append(entry + "}")
  }

  private mutating func grant(_ role: Role, to id: String, topics: [Implications.Topic] = []) {
    let topics =
      topics.isEmpty ? "" : ", topics: [\(topics.map(\.rawValue).joined(separator: ", "))]"
    roles.append(
      "  - {role: \(role.rawValue), who: {person: \(id)}\(topics), from: \(TrialCast.always)}")
  }

  /// Before any decision that somebody may try.
  private static let always = "2000-01-01"
  /// Who clears reports.
  private static let leadOfficer = "lead-officer"
}

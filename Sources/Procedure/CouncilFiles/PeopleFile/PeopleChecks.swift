import CivilTime
import Councils
import DecisionFiles
import Decisions
import Diagnostics

/// Checks that what a file of people says in one place agrees with what it says in another, and
/// with the policies of the councils.
struct PeopleChecks {
  let staff: Staff
  let root: YAMLNode
  var reading: FileReading
  /// The posts of each council.
  let posts: [CouncilID: [PostID: Post]]
  let people: Set<PersonID>
  /// Where each tenure stands among the tenures, by its post.
  let tenures: [PostPlace: [Int]]

  /// A post of a council.
  struct PostPlace: Hashable {
    let council: CouncilID
    let post: PostID
  }

  init(staff: Staff, councils: [Council], root: YAMLNode, reading: FileReading) {
    self.staff = staff
    self.root = root
    self.reading = reading
    posts = Dictionary(
      councils.map { council in
        let posts = council.posts.map { ($0.id, $0) }
        return (council.identity.id, Dictionary(posts, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    people = Set(staff.people.map(\.id))
    tenures = Dictionary(grouping: staff.tenures.indices) {
      PostPlace(council: staff.tenures[$0].council, post: staff.tenures[$0].post)
    }
  }

  mutating func run() {
    checkPeople()
    for (index, tenure) in staff.tenures.enumerated() {
      let place = FieldPath("tenures").appending(index)
      checkPerson(tenure.holder, place.appending("holder"))
      checkDays(tenure, place)
      checkPost(tenure.post, of: tenure.council, place)
      checkDays(tenure, "the tenure", of: tenure.post, in: tenure.council, place)
    }
    for (index, deputy) in staff.deputies.enumerated() {
      let place = FieldPath("deputies").appending(index)
      checkPerson(deputy.deputy, place.appending("deputy"))
      checkDays(deputy, place)
      checkPost(deputy.post, of: deputy.council, place)
      checkDays(deputy, "the deputy’s time", of: deputy.post, in: deputy.council, place)
    }
    for (index, absence) in staff.absences.enumerated() {
      let place = FieldPath("absences").appending(index)
      checkPerson(absence.person, place.appending("person"))
      checkDays(absence, place)
    }
    for (index, grant) in staff.grants.enumerated() {
      checkGrant(grant, FieldPath("roles").appending(index))
    }
    checkOverlaps()
    checkDeputies()
  }

  mutating func report(_ code: String, _ message: String, _ path: FieldPath, remedy: String) {
    // A field that is left out is told at the entry that lacks it.
    let found = reading.fields[path] ?? path.parent.flatMap { reading.fields[$0] }
    reading.report(
      code, message, line: found?.line ?? root.line, column: found?.column ?? root.column, path,
      remedy: remedy)
  }

  private mutating func checkPeople() {
    var ids: Set<PersonID> = []
    var owners: [String: PersonID] = [:]
    for (index, person) in staff.people.enumerated() {
      let place = FieldPath("people").appending(index)
      if !ids.insert(person.id).inserted {
        report(
          "duplicate-id", "the person “\(person.id.rawValue)” is defined a second time",
          place.appending("id"), remedy: "give each person an id that nobody else has")
      }
      for (number, account) in person.accounts.enumerated() {
        // Where one system tells capitals apart, another does not.
        guard let owner = owners.updateValue(person.id, forKey: account.lowercased()) else {
          continue
        }
        report(
          "duplicate-account",
          owner == person.id
            ? "the account “\(account)” stands here a second time"
            : "“\(account)” is the account of “\(owner.rawValue)” already, capitals aside",
          place.appending("accounts").appending(number),
          remedy: "an account says who acted: keep it for one person, once")
      }
    }
  }

  mutating func checkPerson(_ person: PersonID, _ place: FieldPath) {
    guard !people.contains(person) else { return }
    report(
      "unknown-person", "“\(person.rawValue)” is not among people", place,
      remedy: suggestion(for: person.rawValue, among: staff.people.map(\.id.rawValue))
        ?? "add the person to people")
  }

  mutating func checkDays(_ entry: some Running, _ place: FieldPath) {
    guard let last = entry.to else { return }
    reading.reportBackwards(from: entry.from, to: last, in: root, place.appending("to"))
  }
}

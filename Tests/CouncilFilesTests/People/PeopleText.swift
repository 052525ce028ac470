// A line of YAML is as long as it is.
// swift-format-ignore-file

import CivilTime
import CouncilFiles
import Councils
import Decisions
import Diagnostics
import Testing

/// A file of people in order.
let peopleText = """
  people:
    - {id: jane-smith, name: Jane Smith, accounts: [jsmith, JS-admin], email: jane.smith@havering.gov.uk}
    - {id: omar-khan, name: Omar Khan, accounts: [okhan]}
    - {id: ann-lee, name: Ann Lee, accounts: [alee]}
    - {id: cllr-fox, name: Councillor Fox}
  tenures:
    - {council: havering, post: director, holder: jane-smith, from: 2024-01-01, to: 2025-06-30, source: Appointments Committee 2023-11-07}
    - {council: havering, post: director, holder: omar-khan, from: 2025-07-01}
    - {council: havering, post: cabinet, holder: cllr-fox, from: 2024-05-01}
    - {council: havering, post: cabinet, holder: jane-smith, from: 2024-05-01}
    - {council: barking, post: director, holder: ann-lee, from: 2024-01-01}
    - {council: havering, post: old-post, holder: ann-lee, from: 2020-01-01, to: 2022-12-31}
  deputies:
    - {council: havering, post: director, deputy: ann-lee, from: 2024-01-01, to: 2026-12-31, instrument: Scheme 3.4}
    - {council: havering, post: cabinet, deputy: omar-khan, from: 2025-01-01}
    - {council: barking, post: director, deputy: omar-khan, from: 2025-01-01, onlyInAbsence: false}
  absences:
    - {person: jane-smith, from: 2025-03-01, to: 2025-03-14, reason: leave}
    - {person: omar-khan, from: 2026-02-01}
  roles:
    - {role: leadOfficer, council: havering, who: {post: director}, from: 2024-01-01, to: 2026-12-31}
    - {role: adviser, who: {person: ann-lee}, topics: [legal, equality], from: 2025-01-01}
    - {role: auditor, who: {person: cllr-fox}, from: 2025-01-01, to: 2025-12-31}
    - {role: committeeServices, who: {post: director}, from: 2024-01-01}
    - {role: committeeServices, council: barking, who: {person: omar-khan}, from: 2024-01-01}
    - {role: councillor, council: havering, who: {post: cabinet}, from: 2024-01-01}

  """

/// The councils that the file names.
let peopleCouncils: [Council] = {
  var havering = Council(
    identity: CouncilIdentity(id: CouncilID(rawValue: "havering"), name: "", shortName: ""))
  var old = Post(id: PostID(rawValue: "old-post"), title: "Old", kind: .officer)
  old.from = CivilDate(iso: "2020-01-01").map { .known($0) }
  old.to = CivilDate(iso: "2022-12-31").map { .known($0) }
  havering.posts = [
    Post(id: PostID(rawValue: "director"), title: "Director", kind: .officer),
    Post(id: PostID(rawValue: "cabinet"), title: "Cabinet", kind: .body), old,
  ]
  var barking = Council(
    identity: CouncilIdentity(id: CouncilID(rawValue: "barking"), name: "", shortName: ""))
  barking.posts = [Post(id: PostID(rawValue: "director"), title: "Director", kind: .officer)]
  return [havering, barking]
}()

/// The people of that file.
func readPeople(_ text: String = peopleText) throws -> Staff {
  try PeopleReader.read(people: text, file: "people.yaml", councils: peopleCouncils).staff
}

/// What reading a file of people complains of.
func complaints(aboutPeople text: String, councils: [Council] = peopleCouncils) -> [String] {
  do throws(DiagnosticsError) {
    _ = try PeopleReader.read(people: text, file: "people.yaml", councils: councils)
    return []
  } catch {
    return error.list.map(\.text)
  }
}

/// The day written so.
func isoDay(_ text: String) throws -> CivilDate {
  try #require(CivilDate(iso: text))
}

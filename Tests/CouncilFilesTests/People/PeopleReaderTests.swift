import CouncilFiles
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import JSONText
import Testing

@Suite struct PeopleReaderTests {
  @Test func aFileInOrderIsReadWhole() throws {
    let staff = try readPeople()
    #expect(staff.people.count == 4)
    #expect(staff.people[0].accounts == ["jsmith", "JS-admin"])
    #expect(staff.people[0].email == "jane.smith@havering.gov.uk")
    #expect(staff.tenures.count == 6)
    #expect(staff.tenures[0].source == "Appointments Committee 2023-11-07")
    #expect(staff.tenures[1].to == nil)
    #expect(staff.deputies.map(\.onlyInAbsence) == [true, true, false])
    #expect(staff.absences[0].reason == "leave")
    #expect(staff.grants[1].topics == [.legal, .equality])
    #expect(staff.grants[1].council == nil)
    #expect(staff.grants[0].grantee == .post(PostID(rawValue: "director")))
  }

  @Test func placesAreKnown() throws {
    let file = try PeopleReader.read(
      people: peopleText, file: "people.yaml", councils: peopleCouncils)
    #expect(file.places.place(of: "roles[1].topics").line == 22)
  }

  @Test func whatIsNotAFileOfPeopleIsRefused() {
    #expect(complaints(aboutPeople: "").count == 1)
    #expect(complaints(aboutPeople: "- a").first?.contains("expected a file of people") == true)
    #expect(complaints(aboutPeople: "people: []").first?.contains("the list is empty") == true)
  }

  @Test func allFaultsAreToldInTheOrderOfTheFile() {
    let text = peopleText.replacing("alee", with: "okhan").replacing("auditor", with: "mayor")
    #expect(complaints(aboutPeople: text).map { $0.prefix(14) } == ["people.yaml:23"])
    let others = peopleText.replacing("alee", with: "okhan").replacing(
      "[legal, equality]", with: "[]"
    )
    .replacing("holder: ann-lee", with: "holder: nobody")
    #expect(
      complaints(aboutPeople: others).map { $0.prefix(14) }
        == ["people.yaml:4:", "people.yaml:11", "people.yaml:12", "people.yaml:22"])
  }

  @Test func withoutCouncilsThereIsNoPost() {
    let found = complaints(
      aboutPeople: """
        people: [{id: a, name: A}]
        tenures: [{council: x, post: p, holder: a, from: 2020-01-01}]
        """, councils: [])
    #expect(
      found == [
        """
        people.yaml:2:12, tenures[0].council: error: “x” is not a council of this folder
            add it to councils in remit.yaml
        """
      ])
  }

  @Test func theSchemaGrantsNoDecisionMaker() {
    let roles = PeopleSchema.json["$defs"]?["RoleGrant"]?["properties"]?["role"]?["enum"]
    let granted = Role.allCases.filter { $0 != .decisionMaker }
    #expect(roles == .array(granted.map { .string($0.rawValue) }))
    #expect(PeopleSchema.json["required"] == .array([.string("people")]))
  }
}

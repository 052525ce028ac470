import CivilTime
import Councils
import Decisions
import Digests
import Testing

@testable import Instruments

@Suite struct PlacementPersonTests {
  private var person: PlacementPerson {
    var person = PlacementPerson(reference: PlacementDesk.id, name: "Zebedee O’Quill van Tharn")
    person.dateOfBirth = day("1987-03-09")
    person.address = ["14 Larkspur Mews", "RM7 9ZZ"]
    person.socialWorker = "Petronella Vane"
    person.numbers = ["NHS 943 476 5919"]
    return person
  }

  @Test(arguments: [
    ("Zebedee moved", ["the name"]), ("the tharn family", ["the name"]),
    ("O’Quill's choice", ["the name"]), ("born 9 March 1987", ["the day of birth"]),
    ("09/03/1987", ["the day of birth"]), ("1987-03-09", ["the day of birth"]),
    ("near rm79zz", ["the address"]), ("at 14 Larkspur Mews", ["the address"]),
    ("asked by Ms Vane", ["the social worker"]), ("nhs 9434765919", ["a number of the person"]),
    ("a van was hired", ["the name"]), ("More hours are needed", []), ("Larks", []),
  ])
  func factsOfThePersonAreFoundInWords(_ text: String, _ facts: [String]) {
    #expect(person.facts(in: text) == facts)
  }

  @Test func noReasonPutsThePersonOnTheRecord() throws {
    var desk = try PlacementDesk.at(.signedByBoth)
    desk.setting.person = person
    let obstacles = desk.obstacles(
      .end(on: day("2021-06-01"), reason: "Zebedee moved home"), by: Havering.implementer,
      on: "2021-06-01")
    #expect(obstacles == [.personal(["the name"])])
    #expect(obstacles.first?.message.contains("Zebedee") == false)
  }

  @Test func noMessageShowsThePerson() {
    #expect("\(person)" == "what is kept of cp-2021-1")
    #expect(String(reflecting: person) == "what is kept of cp-2021-1")
    #expect(Mirror(reflecting: person).children.count == 1)
  }

  @Test func theDigestDependsOnTheSaltAndTheRecord() throws {
    let bytes = try person.bytes
    let digest = PlacementPerson.digest(of: bytes, salt: [1, 2, 3])
    #expect(digest == PlacementPerson.digest(of: bytes, salt: [1, 2, 3]))
    #expect(digest != PlacementPerson.digest(of: bytes, salt: [1, 2, 4]))
    #expect(digest != SHA256Digest(of: bytes))
  }
}

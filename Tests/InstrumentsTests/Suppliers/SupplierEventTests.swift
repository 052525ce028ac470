import Decisions
import Digests
import JSONText
import Testing

@testable import Instruments

@Suite struct SupplierEventTests {
  private static let id = SupplierID(rawValue: "s-001")

  static let full: SupplierFacts = {
    var facts = Havering.supplier(1)
    facts.companyNumber = "01234567"
    facts.charityNumber = "1012345"
    facts.cqcProvider = "1-101641521"
    facts.email = "care@example.org"
    return facts
  }()

  static let examples: [SupplierEvent] = [
    .roundReceived(
      RoundReceived(
        round: 1, closed: day("2020-01-10"), applications: [application],
        file: SHA256Digest(of: Array("round 1".utf8)))),
    .lifted(RoundObstacleLifted(round: 2, code: "DP-2", reason: "No supplier is to wait")),
    .judged(
      ApplicationJudged(
        supplier: id, round: 1, isAdmitted: false,
        reasons: ["its score is 52.5, and 60 is needed (7.5 short)"])),
    .roundDecided(
      RoundDecided(
        round: 2, passMark: DecimalNumber(60), source: .recommendation(Havering.key, "1.3"),
        due: day("2020-01-08"), extendedReason: "Certificates had to be asked for")),
    .told(id, round: 1, letter: "HAV/2020/17"), .signed(id),
    .suspended(id, reason: "Its registration lapsed"),
    .restored(id, reason: "It is registered again"), .left(id, reason: "It closed"),
    .amended(full, reason: "It moved"),
    .takenOver(
      SuppliersTakenOver(
        applications: [application], since: day("2025-04-22"),
        source: .stated("Executive decision", on: day("2020-05-11")), rounds: 20,
        file: SHA256Digest(of: Array("suppliers".utf8)))),
  ]

  private static let application: Application = {
    var application = Application(supplier: full, received: day("2019-12-13"))
    application.score = DecimalNumber("52.5")
    application.failures = ["No insurance"]
    application.feedback = "Question 3 was not answered."
    return application
  }()

  @Test func everyKindHasItsExample() {
    #expect(Set(Self.examples.map(\.kind)) == Set(SupplierEvent.Kind.allCases.map(\.rawValue)))
  }

  @Test(arguments: examples) func anEventIsReadAsItWasWritten(_ event: SupplierEvent) throws {
    try EventGoldens.check(event, in: "Suppliers")
  }

  @Test func everyFileIsReadStill() throws {
    try EventGoldens.checkAll(of: SupplierEvent.self, in: "Suppliers")
  }

  @Test func anotherKindIsNoEventOfAList() throws {
    #expect(try SupplierEvent(kind: "contractEnded", facts: [:]) == nil)
  }

  @Test(
    arguments: zip(
      examples,
      [
        "Round 1 came in: 1 application, closed on 10 January 2020",
        "What stood against round 2 (DP-2) was lifted: No supplier is to wait",
        "s-001 was not let in (round 1): its score is 52.5, and 60 is needed (7.5 short)",
        "Round 2 was decided under havering-2020-1, recommendation 1.3; the pass mark was 60, due by "
          + "8 January 2020 (fifteen working days: Certificates had to be asked for)",
        "s-001 was told how round 1 came out (letter HAV/2020/17)", "s-001 signed its agreement",
        "s-001 was suspended: Its registration lapsed",
        "s-001 was restored: It is registered again", "s-001 left: It closed",
        "The facts of s-001 were changed: It moved",
        "1 supplier, let in before the record began, was taken over as active since 22 April 2025, under "
          + "Executive decision, 11 May 2020; there had been 20 rounds",
      ])) func anEventIsTold(_ event: SupplierEvent, _ sentence: String)
  {
    #expect(event.sentence == sentence)
  }
}

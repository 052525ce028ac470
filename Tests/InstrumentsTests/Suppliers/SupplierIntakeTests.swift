import CivilTime
import Decisions
import JSONText
import Testing

@testable import Instruments

@Suite struct SupplierIntakeTests {
  private func read(
    _ header: [String], _ rows: [[String]], known: SupplierList = SupplierList(),
    received: String? = "2020-01-10", round: Int = 1
  ) -> (applications: [Application], findings: [IntakeFinding]) {
    SupplierIntake.read(
      header: header, rows: rows.enumerated().map { ($0.offset + 2, $0.element) },
      into: Havering.contract, known: known, round: round, defaultReceived: received.map(day))
  }

  private let full = [
    "Reference", "Supplier name", "Company number", "Address 1", "Address 2", "Postcode", "Contact",
    "Email", "Lots", "Received", "Score", "Reasons", "Feedback",
  ]

  @Test func aWholeRowGivesAnApplication() throws {
    let read = read(
      full,
      [
        [
          "S-014", " Oak House Ltd ", "sc123456", "1 High Street", "Romford", "RM1 1AA",
          "The Registered Manager", "care@example.org", "supported-living/ld; Live in care",
          "13/12/2019", "72.50%", "", "Question 3 was short.",
        ]
      ])
    #expect(read.findings == [])
    let application = try #require(read.applications.first)
    let facts = application.supplier
    #expect(facts.id == SupplierID(rawValue: "s-014"))
    #expect(facts.name == "Oak House Ltd")
    #expect(facts.companyNumber == "SC123456")
    #expect(facts.address == ["1 High Street", "Romford", "RM1 1AA"])
    #expect(facts.contact == "The Registered Manager")
    #expect(facts.categories.map(\.text) == ["supported-living/ld", "live-in/op"])
    #expect(application.received == day("2019-12-13"))
    #expect(application.score == DecimalNumber("72.50"))
    #expect(application.failures == [])
    #expect(application.feedback == "Question 3 was short.")
  }

  @Test(arguments: [
    "Supplier name", "supplier-name", "SUPPLIER_NAME", " SupplierName ", "Supplier  Name",
    "Provider",
  ]) func aHeadingIsKnownHoweverItIsWritten(_ heading: String) {
    #expect(SupplierColumn(heading: heading) == .name)
  }

  @Test func anUnknownColumnIsToldWithTheNearest() {
    let read = read(
      ["Supplier name", "Lots", "Scroe", "Reasons", "Turnover"],
      [["Oak House", "all", "70", "No insurance", "1"]])
    #expect(
      read.findings.filter { $0.line == 1 }.map(\.text) == [
        "line 1, Scroe: no such column is known, and it is left out",
        "line 1, Turnover: no such column is known, and it is left out",
      ])
    #expect(read.findings.first?.cure == "did you mean Score?")
    #expect(read.findings.allSatisfy { !$0.isError })
    #expect(read.applications.count == 1)
  }

  @Test func aColumnThatIsNeededAndOneThatStandsTwiceAreTold() {
    let read = read(["Score", "Total score", "Lots"], [["70", "71", "all"]], received: nil)
    #expect(
      read.findings.filter { $0.line == 1 }.map(\.text) == [
        "line 1, Total score: the column means the same as Score",
        "line 1, Supplier name: there is no such column, and it is needed",
        "line 1, Received: there is no such column, and it is needed",
      ])
    #expect(read.applications.isEmpty)
  }

  @Test func allFaultsAreToldAtOnceWithRowAndColumn() {
    let read = read(
      full,
      [
        [
          "s-1", "", "12", "1 High Street", "", "", "", "care.example.org", "suported-living/ld",
          "10.01.2020", "101", "", "",
        ],
        ["S 2", "Elm", "01234567", "2", "", "", "", "", "live-in/ld", "1/2/20", "sixty", "", ""],
        ["s-1", "Ash", "1234567", "3", "", "", "", "", "all", "2019-11-11", "", "", ""],
      ])
    #expect(read.applications.isEmpty)
    #expect(
      read.findings.filter(\.isError).map(\.text) == [
        "line 2, Supplier name: the supplier’s name is missing",
        "line 2, Company number: “12” is no company number",
        "line 2, Email: “care.example.org” is no address for electronic mail",
        "line 2, Lots: the contract has no “suported-living/ld”",
        "line 2, Received: “10.01.2020” is no day",
        "line 2, Score: the score is 101, and must be from 0 to 100",
        "line 3, Reference: “S 2” is no reference",
        "line 3, Lots: the contract has no “live-in/ld”",
        "line 3, Received: “1/2/20” is no day",
        "line 3, Score: “sixty” is no number",
        "line 4, Company number: company number 01234567 stands in line 3 too",
        "line 4, Reference: reference s-1 stands in line 2 too",
        "line 4, Received: 11 November 2019 is before 12 November 2019, when the procurement "
          + "commenced",
        "line 4, Score: it has neither a score nor a reason why it fails",
      ])
    #expect(
      read.findings.first { $0.column == "Lots" }?.cure == "did you mean supported-living/ld?")
  }

  @Test func aReferenceThatIsNotGivenIsMade() {
    let read = read(
      ["Reference", "Supplier name", "Lots", "Score", "Address"],
      [
        ["", "Oak", "all", "70", "1"], ["s-001", "Elm", "all", "70", "2"],
        ["", "Ash", "all", "70", "3"],
      ])
    #expect(read.findings == [])
    #expect(read.applications.map(\.supplier.id.rawValue) == ["s-002", "s-001", "s-003"])
  }

  @Test func aSupplierThatIsLetInCannotAskAgain() {
    let read = read(
      ["Supplier name", "Lots", "Score", "Address"],
      [["Supplier 1", "all", "70", "1"], ["New", "all", "70", "2"]], known: Havering.suppliers(2),
      round: 2)
    #expect(
      read.findings.map(\.text) == [
        "line 2, Supplier name: s-001 is in the list (active), and cannot ask to be let in again"
      ])
    #expect(read.applications.map(\.supplier.id.rawValue) == ["s-003"])
  }

  @Test func aSupplierThatWasNotLetInAsksAgainUnderItsReference() {
    var list = SupplierList()
    var application = Havering.application(1, score: "12")
    application.supplier.companyNumber = "01234567"
    list.apply(
      Havering.act(
        .roundReceived(Rounds.round(1, [application], closed: "2020-01-10")), "2020-01-10"))
    list.apply(
      Havering.act(
        .judged(
          ApplicationJudged(
            supplier: application.supplier.id, round: 1, isAdmitted: false, reasons: ["score"])),
        "2020-05-20"))
    let read = read(
      ["Supplier name", "Company number", "Lots", "Score", "Address"],
      [["Renamed Ltd", "1234567", "all", "70", "1"]], known: list, round: 2)
    #expect(read.applications.map(\.supplier.id.rawValue) == ["s-001"])
    #expect(read.findings.map(\.isError) == [false])
    #expect(read.applications.first?.supplier.companyNumber == "01234567")
  }

  @Test func aRowWithTooManyCellsAndAnEmptyFileAreTold() {
    let wide = read(
      ["Supplier name", "Lots", "Score"], [["Oak", "all", "70", "stray"], ["", " ", ""]])
    #expect(
      wide.findings.filter(\.isError).map(\.text) == [
        "line 2: the row has 4 cells, and the header 3"
      ])
    #expect(
      read(["Supplier name", "Lots", "Score"], []).findings.map(\.message) == [
        "there is no application in the file"
      ])
  }

  @Test func aRoundIsTakenInOnce() {
    let read = read(
      ["Supplier name", "Lots", "Score", "Address"], [["New", "all", "70", "1"]],
      known: Havering.suppliers(1), round: 1)
    #expect(read.findings.map(\.message) == ["round 1 was taken in before"])
    #expect(read.findings.first?.cure == "call it round 2")
  }

  @Test func reasonsArePartedBySemicolonsAndLines() {
    let read = read(
      ["Supplier name", "Lots", "Reasons", "Address"],
      [["Oak", "all", "No insurance; ground of exclusion\nno certificate", "1"]])
    #expect(
      read.applications.first?.failures == [
        "No insurance", "ground of exclusion", "no certificate",
      ])
  }

  @Test func objectsOfAJSONListAreReadAlike() throws {
    let json = try JSONValue(
      reading: Array(
        """
        [{"supplierName": "Oak", "score": 72.5, "lots": ["supported-living/ld", "live-in"],
          "received": "2020-01-09", "reasons": ["No insurance"], "address": ["1", "Romford"]},
         {"supplierName": "Elm", "score": true, "lots": "all"},
         7]
        """.utf8))
    guard case .array(let objects) = json else { return }
    let read = SupplierIntake.read(
      [objects[0]], into: Havering.contract, known: SupplierList(), round: 1)
    #expect(read.findings == [])
    let application = try #require(read.applications.first)
    #expect(application.score == DecimalNumber("72.5"))
    #expect(application.supplier.categories.count == 2)
    #expect(application.supplier.address == ["1", "Romford"])
    #expect(application.failures == ["No insurance"])
    let broken = SupplierIntake.read(
      objects, into: Havering.contract, known: SupplierList(), round: 1,
      defaultReceived: day("2020-01-10"))
    #expect(broken.applications.isEmpty)
    #expect(
      broken.findings.filter(\.isError).map(\.text).contains(
        "line 2, score: it is neither words, a number nor a list of words"))
    #expect(broken.findings.map(\.text).contains("line 3: it is no object"))
  }

  @Test func manyRowsAreReadInNoTime() {
    let rows = (1...10_000).map { ["Supplier \($0)", "all", "70", "1", "\(1_000_000 + $0)"] }
    let read = read(["Supplier name", "Lots", "Score", "Address", "Company number"], rows)
    #expect(read.applications.count == 10_000)
    #expect(Set(read.applications.map(\.supplier.id)).count == 10_000)
  }
}

import CivilTime
import Councils
import Decisions
import Testing
import Workflow

@testable import Instruments

@Suite struct RegisterTableTests {
  @Test func theRegisterOfContractsSaysWhatIsLeft() {
    let table = RegisterTable.contracts(
      [Havering.registered, ContractState()], on: day("2024-01-01"))
    #expect(
      table.rows == [
        [
          "complex-placements", "havering", "Complex Placements Dynamic Purchasing System",
          "dynamic purchasing system", "Public Contracts Regulations 2015", "2020-06-01",
          "2025-04-30", "active", "£100,000,000",
          "1: nothing used, 24 months left, to 30 April 2027",
          "havering-2020-1, recommendation 1.1",
        ]
      ])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test(arguments: [
    ("2020-05-31", "to begin"), ("2020-06-01", "active"), ("2025-04-30", "active"),
    ("2025-05-01", "ended"),
  ]) func aContractStandsByTheDay(_ on: String, _ status: String) {
    let table = RegisterTable.contracts([Havering.registered], on: day(on))
    #expect(table.rows.first?[7] == status)
  }

  @Test func rowsAreFilteredByWordsCouncilAndStatus() {
    func count(_ filter: RegisterFilter) -> Int {
      RegisterTable.contracts([Havering.registered], on: day("2024-01-01"), filter: filter).rows
        .count
    }
    #expect(count(RegisterFilter(text: "PURCHASING complex")) == 1)
    #expect(count(RegisterFilter(text: "gritting")) == 0)
    #expect(count(RegisterFilter(council: CouncilID(rawValue: "halton"))) == 0)
    #expect(count(RegisterFilter(council: Havering.id, status: "Active")) == 1)
    #expect(count(RegisterFilter(status: "ended")) == 0)
  }

  @Test func theRegisterOfSuppliersSaysHowEachStands() {
    var list = Havering.suppliers(2)
    list.apply(
      Havering.act(.suspended(Havering.supplier(2).id, reason: "It lapsed"), "2021-02-01"))
    let table = RegisterTable.suppliers(
      list, of: Havering.contract, filter: RegisterFilter(status: "suspended"))
    #expect(
      table.rows.map { [$0[1], $0[7], $0[8], $0[9]] } == [
        ["s-002", "suspended", "2021-02-01", "It lapsed"]
      ])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func aWaiverOfADecisionInEffectIsApprovedInTime() {
    let table = RegisterTable.waivers([Havering.keyDecision])
    #expect(
      table.rows == [
        [
          "CSO 14.6.6 Best Interests of the Council", "Contract Standing Order 18.4",
          "havering-2020-1", "1.5", "havering",
          "Stage 1 (admission), rounds opened on or after 1 June 2020", "approved", "2020-05-11",
          "2020-06-01", "in time", "£100,000,000", "W/2020/17", "Audit Committee",
        ]
      ])
  }

  @Test func aWaiverApprovedAfterTheActIsRetrospective() {
    let late = Havering.decision(
      sample: "havering-key", id: Havering.key, made: "2020-06-02", effective: "2020-06-10")
    #expect(RegisterTable.waivers([late]).rows.first?[9] == "retrospective")
  }

  @Test func waiversAreFilteredByStatusAndByTiming() {
    let late = Havering.decision(
      sample: "havering-key", id: Havering.nonKey, made: "2020-06-02", effective: "2020-06-10")
    func decisions(_ status: String) -> [String] {
      RegisterTable.waivers(
        [Havering.keyDecision, late], filter: RegisterFilter(status: status)
      ).rows.map { $0[2] }
    }
    #expect(decisions("retrospective") == ["havering-2025-1"])
    #expect(decisions("in time") == ["havering-2020-1"])
    #expect(decisions("approved") == ["havering-2020-1", "havering-2025-1"])
    #expect(decisions("asked") == [])
    #expect(RegisterTable.waivers([]).header[9] == "Timing")
  }

  /// Of two waivers of one rule in one decision each has its own standing and its own entry.
  @Test func twoWaiversOfOneRuleAreTwoEntries() {
    var giving = Havering.decision(
      sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: nil)
    let waiver = giving.decision.recommendations[4].acts
    giving.decision.recommendations[5].acts += waiver
    let rule = "Contract Standing Order 18.4"
    let by = Officeholder(name: "Martin Hale")
    var decided = WaiverDecided(
      rule: rule, isApproved: true, reason: "r", by: by, registerEntry: "W/2020/99")
    decided.recommendation = "1.6"
    let after =
      giving
      .after(
        .waiverRequested(
          WaiverRequested(rule: rule, reason: "r", by: by, recommendation: "1.5")),
        on: "2020-04-01"
      )
      .after(
        .waiverRequested(
          WaiverRequested(rule: rule, reason: "r", by: by, recommendation: "1.6")),
        on: "2020-04-01"
      )
      .after(.waiverDecided(decided), on: "2020-04-08")
    let rows = RegisterTable.waivers([after]).rows.map { [$0[3], $0[6], $0[11]] }
    #expect(rows == [["1.5", "asked", "W/2020/17"], ["1.6", "approved", "W/2020/99"]])
  }

  /// So have two in one recommendation; an event that does not say which is of both, as it was when
  /// it was recorded.
  @Test(arguments: [(2, ["in the text", "approved"]), (nil, ["approved", "approved"])])
  func twoWaiversOfOneRuleInOneRecommendationAreTwoEntries(
    _ place: Int?, _ standing: [String]
  ) {
    var giving = Havering.decision(
      sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: nil)
    let waiver = giving.decision.recommendations[4].acts
    giving.decision.recommendations[4].acts += waiver
    let by = Officeholder(name: "Martin Hale")
    var asked = WaiverRequested(
      rule: "Contract Standing Order 18.4", reason: "r", by: by, recommendation: "1.5")
    asked.place = place
    var decided = WaiverDecided(
      rule: asked.rule, isApproved: true, reason: "r", by: by, registerEntry: "W/2020/99")
    decided.recommendation = "1.5"
    decided.place = place
    let after = giving.after(.waiverRequested(asked), on: "2020-04-01")
      .after(.waiverDecided(decided), on: "2020-04-08")
    #expect(RegisterTable.waivers([after]).rows.map { $0[6] } == standing)
  }

  @Test func aWaiverIsAskedForApprovedOrRefusedByItself() {
    let made = Havering.decision(
      sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: nil)
    #expect(RegisterTable.waivers([made]).rows.first?[6] == "in the text")
    let by = Officeholder(name: "Cllr May King")
    let rule = "Contract Standing Order 18.4"
    let asked = made.after(
      .waiverRequested(WaiverRequested(rule: rule, reason: "r", by: by)), on: "2020-04-01")
    #expect(RegisterTable.waivers([asked]).rows.first?[6] == "asked")
    func answered(_ isApproved: Bool) -> [String]? {
      RegisterTable.waivers([
        asked.after(
          .waiverDecided(WaiverDecided(rule: rule, isApproved: isApproved, reason: "r", by: by)),
          on: "2020-04-08")
      ]).rows.first.map { Array($0[6...9]) }
    }
    #expect(answered(true) == ["approved", "2020-04-08", "2020-06-01", "in time"])
    #expect(answered(false) == ["refused", "2020-04-08", "2020-06-01", ""])
  }

  @Test func waiversAreFilteredByGround() {
    func count(_ ground: String) -> Int {
      RegisterTable.waivers([Havering.keyDecision], filter: RegisterFilter(ground: ground)).rows
        .count
    }
    #expect(count("cso-14-6-6") == 1)
    #expect(count("14.6.6") == 1)
    #expect(count("best interests") == 1)
    #expect(count("14.6.5") == 0)
  }

  @Test func aDelegationHasItsHolderOfTheDay() throws {
    func rows(_ on: String, _ giving: GivingDecision = Havering.keyDecision) -> [[String]] {
      RegisterTable.delegations(
        [giving], council: Havering.council, staff: Havering.staff, on: day(on)
      ).rows.map { [$0[0], $0[2], $0[3], $0[5], $0[9]] }
    }
    #expect(
      rows("2021-01-01") == [
        [
          "havering-2020-1, recommendation 1.3", "Head of Joint Commissioning", "Hana Joyce",
          "up to £100,000,000", "in effect",
        ],
        [
          "havering-2020-1, recommendation 1.4", "Head of Joint Commissioning", "Hana Joyce",
          "up to £499,999.99", "in effect",
        ],
        [
          "havering-2020-1, recommendation 1.6", "Director for Adult Services", "Bea North",
          "up to £100,000,000", "in effect",
        ],
      ])
    #expect(rows("2024-04-01").last?[2] == "nobody")
    #expect(rows("2020-05-31").first?[4] == "to begin")
    #expect(rows("2025-05-01").first?[4] == "term over, may run on")
    #expect(rows("2027-05-01").last?[4] == "ended")
    let called = Havering.keyDecision.calledIn(on: "2020-05-20")
    #expect(rows("2021-01-01", called).allSatisfy { $0[4] == "not in effect" })
    let superseded = Havering.keyDecision.superseded(
      ["1.3"], by: Havering.nonKey, on: "2020-06-01")
    #expect(
      rows("2021-01-01", superseded).map { $0[4] } == ["superseded", "in effect", "in effect"])
  }

  @Test func anAgreementSaysNothingOfWhoIsPlaced() {
    var row = AgreementRow(
      reference: PlacementID(rawValue: "cp-2025-14"), contract: Havering.contractID,
      council: Havering.id, category: Category(lot: "live-in", group: "op"), status: "live")
    row.supplier = Havering.supplier(1).id
    row.weeklyPrice = Money(pence: 123_450)
    row.from = day("2025-01-06")
    let table = RegisterTable.agreements([row])
    #expect(
      table.rows == [
        [
          "cp-2025-14", "complex-placements", "havering", "live-in", "op", "s-001", "£1,234.50",
          "2025-01-06", "", "", "live", "",
        ]
      ])
  }
}

import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments
@testable import Workflow

@Suite struct PlacementAwardTests {
  private let officer = Havering.implementer
  private let head = Havering.head

  @Test func theAwardIsToTheHighestScoreAlone() throws {
    let desk = try PlacementDesk.at(.evaluated)
    let obstacles = desk.obstacles(PlacementDesk.award(2), by: head, on: "2021-01-20")
    #expect(obstacles.map(\.code) == ["notHighest"])
    #expect(obstacles.first?.message.contains("s-002, £78,214.29: price 58.33") == true)
  }

  @Test func equalScoresStopForAReasonedChoice() throws {
    var desk = try PlacementDesk.at(.callForCompetition)
    try desk.act(PlacementDesk.bid(1, "1000"), by: officer, on: "2021-01-11")
    try desk.act(PlacementDesk.bid(2, "1000"), by: officer, on: "2021-01-12")
    try desk.act(PlacementDesk.evaluate([1: 70, 2: 70]), by: officer, on: "2021-01-19")
    let obstacles = desk.obstacles(PlacementDesk.award(2), by: head, on: "2021-01-20")
    #expect(obstacles.map(\.code) == ["tie"])
    #expect(obstacles.first?.message.hasPrefix("s-001 and s-002 have the same score") == true)
    let reasoned = PlacementDesk.award(2) { $0.reason = "Nearer to the day centre" }
    #expect(desk.codes(reasoned, by: head, on: "2021-01-20") == [])
  }

  @Test func aSupplierThatLeftIsNotAwarded() throws {
    var desk = try PlacementDesk.at(.evaluated)
    desk.setting.suppliers.apply(
      Havering.act(.left(PlacementDesk.supplier(1), reason: "Closed"), "2021-01-19"))
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2021-01-20") == ["notHighest"])
    try desk.act(PlacementDesk.award(2), by: head, on: "2021-01-20")
    #expect(desk.remarks.map(\.code).contains("notActive"))
  }

  @Test func onlyTheHolderOfThePostAwardsOrADeputyInTheirAbsence() throws {
    var desk = try PlacementDesk.at(.evaluated)
    for person in [officer, Havering.director, Havering.deputyHead] {
      let obstacles = desk.obstacles(PlacementDesk.award(1), by: person, on: "2021-01-20")
      #expect(obstacles.map(\.isNotPermitted) == [true])
    }
    try desk.act(PlacementDesk.award(1), by: Havering.deputyHead, on: "2025-02-03")
    #expect(desk.state.award?.by.instrument == "memorandum of 2 January 2019")
  }

  @Test func thePowerIsInEffectNotCalledInAndNotSuperseded() throws {
    var desk = try PlacementDesk.at(.evaluated)
    let award = PlacementDesk.award(1)
    desk.decisions = [Havering.keyDecision.calledIn(on: "2020-05-13")]
    #expect(desk.codes(award, by: head, on: "2021-01-20") == ["decisionFrozen"])
    desk.decisions = [
      Havering.keyDecision.superseded(["1.4"], by: Havering.nonKey, on: "2021-01-10")
    ]
    #expect(desk.codes(award, by: head, on: "2021-01-20") == ["decisionSuperseded"])
    desk.decisions = []
    #expect(desk.codes(award, by: head, on: "2021-01-20") == ["decisionUnknown"])
    desk.decisions = [
      Havering.decision(
        sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: nil)
    ]
    #expect(desk.codes(award, by: head, on: "2021-01-20") == ["decisionNotEffective"])
  }

  @Test func thePowerEndsWithItsTerm() throws {
    let desk = try PlacementDesk.at(.evaluated)
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2025-04-30") == [])
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2025-05-01") == ["outsidePower"])
  }

  @Test func thePowerRunsOnWithTheContractForAsLongAsItSays() throws {
    var desk = try PlacementDesk.at(.evaluated)
    desk.setting.contract.apply(
      Havering.act(
        .extended(
          ContractExtended(
            to: day("2025-12-31"), way: .option, option: "1",
            source: .recommendation(Havering.nonKey, "1.1"),
            batch: BatchID(rawValue: "b-1"), valueChange: nil)), "2025-04-22"))
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2025-12-31") == [])
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2026-01-01") == ["outsidePower"])
  }

  @Test(arguments: [
    // 365 days: £500,000.46 and £499,999.94.
    ("9589.05", "2022-01-31", ["overLimit"]), ("9589.04", "2022-01-31", []),
  ])
  func aDearerPlacementIsADecisionOfItsOwn(
    _ weekly: String, _ end: String, _ codes: [String]
  ) throws {
    var desk = try PlacementDesk.at(.callForCompetition, end: end)
    try desk.act(PlacementDesk.bid(1, weekly), by: officer, on: "2021-01-11")
    try desk.act(PlacementDesk.evaluate([1: 80]), by: officer, on: "2021-01-19")
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2021-01-20") == codes)
  }

  /// Eight placements of £65,178.57 under the contract come to more than £499,999.99 with a ninth.
  private func crowded() throws -> PlacementDesk {
    var desk = try PlacementDesk.at(.evaluated)
    let other = try PlacementDesk.at(.signedByBoth)
    desk.setting.others = try (2...9).map { number in
      var state = PlacementState()
      for var act in other.state.acts {
        if case .referred(var referral) = act.event {
          referral.id = PlacementID(rawValue: "cp-2021-\(number)")
          act.event = .referred(referral)
        }
        state.apply(act)
      }
      return try #require(state.id == nil ? nil : state)
    }
    return desk
  }

  @Test func whereAllTogetherPassTheLimitItIsAskedWhatItIsALimitOf() throws {
    var desk = try crowded()
    let obstacles = desk.obstacles(PlacementDesk.award(1), by: head, on: "2021-01-20")
    #expect(obstacles.map(\.code) == ["limitUnread"])
    #expect(obstacles.first?.message.contains("8 others, £521,428.56 + this one") == true)
    let together = PlacementDesk.award(1) { $0.power.reading = .together }
    #expect(desk.codes(together, by: head, on: "2021-01-20") == ["overLimit"])
    let each = PlacementDesk.award(1) { $0.power.reading = .each }
    try desk.act(each, by: head, on: "2021-01-20")
    #expect(desk.remarks.map(\.code) == ["KD-1"])
    #expect(desk.state.award?.value.authority.reading == .each)
  }

  @Test func placementsOfAnotherContractDoNotCount() throws {
    var desk = try crowded()
    desk.setting.others = desk.setting.others.map { other in
      var state = PlacementState()
      for var act in other.acts {
        if case .referred(var referral) = act.event {
          referral.contract = ContractID(rawValue: "other")
          act.event = .referred(referral)
        }
        state.apply(act)
      }
      return state
    }
    #expect(desk.codes(PlacementDesk.award(1), by: head, on: "2021-01-20") == [])
  }

  @Test(arguments: [
    (nil as Bool?, ["outlastUnknown"]), (false, ["pastContract"]), (true, [] as [String]),
  ])
  func aPlacementOutlastsTheContractOnlyWhereItsTermsSaySo(
    _ mayOutlast: Bool?, _ codes: [String]
  ) throws {
    var desk = try PlacementDesk.at(.evaluated)
    var facts = Havering.contract
    facts.placementsMayOutlast = mayOutlast
    desk.setting.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    let award = PlacementDesk.award(1) { $0.end = day("2025-05-01") }
    #expect(desk.codes(award, by: head, on: "2021-01-20") == codes)
    let within = PlacementDesk.award(1) { $0.end = day("2025-04-30") }
    #expect(desk.codes(within, by: head, on: "2021-01-20") == [])
  }

  @Test func aStatedTotalIsWhatThePlacementComesTo() throws {
    let desk = try PlacementDesk.at(.evaluated)
    let wrong = PlacementDesk.award(1) { $0.statedTotal = PlacementDesk.pounds("65000") }
    let obstacles = desk.obstacles(wrong, by: head, on: "2021-01-20")
    #expect(
      obstacles.map(\.message) == [
        "the total is stated as £65,000, and comes to £65,178.57: £1,250 a week from 1 February 2021 "
          + "to 31 January 2022, 52 weeks and 1 day: £1,250 × 365 ÷ 7 = £65,178.57"
      ])
    let drafted = try PlacementDesk.at(.awardApproved)
    #expect(
      drafted.codes(
        .prepare(PlacementDesk.drafting(total: "65178.56")), by: officer, on: "2021-01-21") == [
          "MN-1"
        ])
  }
}

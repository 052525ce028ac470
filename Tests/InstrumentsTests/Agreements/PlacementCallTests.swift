import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementCallTests {
  private let officer = Havering.implementer

  @Test func theCallGoesToEveryActiveSupplierOfTheCategoryAndToNoOther() throws {
    var desk = try PlacementDesk.at(.needs)
    desk.setting.suppliers.apply(
      Havering.act(.suspended(PlacementDesk.supplier(2), reason: "CQC notice"), "2020-12-01"))
    try desk.act(PlacementDesk.call(), by: officer, on: "2021-01-06")
    #expect(
      desk.state.call?.value.suppliers == [PlacementDesk.supplier(1), PlacementDesk.supplier(3)])
  }

  @Test func aCallThatLeavesOneOutOrGoesToAnotherIsRefused() throws {
    let desk = try PlacementDesk.at(.needs)
    let ids = [1, 2].map(PlacementDesk.supplier)
    let left = PlacementCommand.call(PlacementCalling(replyBy: day("2021-01-18"), to: ids))
    #expect(
      desk.obstacles(left, by: officer, on: "2021-01-06") == [
        .callLeavesOut([PlacementDesk.supplier(3)], PlacementDesk.category)
      ])
    let beyond = PlacementCommand.call(
      PlacementCalling(replyBy: day("2021-01-18"), to: [1, 2, 3, 4].map(PlacementDesk.supplier)))
    #expect(
      desk.obstacles(beyond, by: officer, on: "2021-01-06") == [
        .callGoesBeyond([PlacementDesk.supplier(4)], PlacementDesk.category)
      ])
  }

  @Test(arguments: [("2021-01-16", [] as [String]), ("2021-01-15", ["DP-4"])])
  func bidsHaveTenDays(_ replyBy: String, _ codes: [String]) throws {
    let desk = try PlacementDesk.at(.needs)
    #expect(desk.codes(PlacementDesk.call(replyBy), by: officer, on: "2021-01-06") == codes)
  }

  @Test func aShorterTimeAgreedWithAllIsRemarkedOn() throws {
    var desk = try PlacementDesk.at(.needs)
    try desk.act(
      .call(PlacementCalling(replyBy: day("2021-01-10"), isTimeAgreed: true)), by: officer,
      on: "2021-01-06")
    #expect(desk.remarks.map(\.code) == ["DP-4"])
  }

  @Test(arguments: [(nil as Bool?, ["DP-0"], [] as [String]), (false, [], ["DP-0"])])
  func ofSocialServicesItIsAskedWhetherRegulation34Binds(
    _ adopts: Bool?, _ obstacles: [String], _ remarks: [String]
  ) throws {
    var desk = try PlacementDesk.at(.needs)
    var facts = Havering.contract
    facts.adoptsRegulation34 = adopts
    desk.setting.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    let call = PlacementDesk.call("2021-01-10")
    #expect(desk.codes(call, by: officer, on: "2021-01-06") == obstacles)
    if obstacles.isEmpty {
      try desk.act(call, by: officer, on: "2021-01-06")
      #expect(desk.remarks.map(\.code) == remarks)
    }
  }

  @Test func nothingIsCalledAfterTheContractHasEnded() throws {
    var desk = try PlacementDesk.at(.needs)
    // The decision's power ends with the contract, on the same day.
    #expect(
      desk.codes(PlacementDesk.call("2025-05-20"), by: officer, on: "2025-05-01") == [
        "contractNotRunning", "outsidePower",
      ])
    try desk.act(PlacementDesk.call("2025-05-20"), by: officer, on: "2025-04-30")
  }

  @Test func aBidIsTakenOnceOnlyFromThoseCalled() throws {
    let desk = try PlacementDesk.at(.bids)
    #expect(desk.codes(PlacementDesk.bid(1, "900"), by: officer, on: "2021-01-13") == ["hasBid"])
    #expect(
      desk.codes(PlacementDesk.bid(9, "900"), by: officer, on: "2021-01-13") == [
        "notCalled", "supplierNotActive",
      ])
    #expect(desk.codes(PlacementDesk.bid(3, "0"), by: officer, on: "2021-01-13") == ["noPrice"])
  }

  @Test func aLateBidIsRecordedAsRefusedAndTakesNoPart() throws {
    var desk = try PlacementDesk.at(.bids)
    try desk.act(PlacementDesk.bid(3, "900"), by: officer, on: "2021-01-19")
    #expect(desk.remarks.map(\.code) == ["lateBid"])
    #expect(desk.state.lateBids.map(\.value.supplier) == [PlacementDesk.supplier(3)])
    #expect(desk.state.bids.count == 2)
    #expect(
      desk.codes(PlacementDesk.evaluate([1: 80, 2: 80, 3: 90]), by: officer, on: "2021-01-19")
        .contains("markStray"))
  }

  @Test func whereNobodyBidTheyAreCalledAgainAfterTheDay() throws {
    var desk = try PlacementDesk.at(.callForCompetition)
    let again = PlacementDesk.call("2021-02-01")
    #expect(desk.codes(again, by: officer, on: "2021-01-18") == ["callIsOpen"])
    try desk.act(again, by: officer, on: "2021-01-19")
    #expect(desk.state.call?.value.number == 2)
    #expect(
      try PlacementDesk.at(.bids).codes(again, by: officer, on: "2021-01-19") == ["wrongPhase"])
  }

  @Test func aReferralNamesALotARunningContractAndADelegation() {
    let desk = PlacementDesk()
    #expect(
      desk.codes(
        PlacementDesk.refer(
          PlacementID(rawValue: "CP 1"), category: Category(lot: "live-in", group: "ld"),
          under: .recommendation(Havering.key, "1.5")), by: officer, on: "2021-01-04")
        == ["malformedID", "categoryUnknown", "delegatesNothing"])
    #expect(
      desk.codes(
        PlacementDesk.refer(under: .stated("Cabinet minute 5", on: day("2019-05-01"))),
        by: officer, on: "2021-01-04") == ["authorityUnproved"])
  }

  @Test func aDayToComeAndADayBeforeTheLastActAreRefused() throws {
    let desk = try PlacementDesk.at(.referral)
    #expect(
      desk.codes(PlacementDesk.assess(), by: officer, on: "2021-01-06", recorded: "2021-01-05") == [
        "dayInFuture"
      ])
    #expect(desk.codes(PlacementDesk.assess(), by: officer, on: "2021-01-03") == ["dayBeforeLast"])
  }

  @Test func whoeverMayNotActIsToldThatAlone() throws {
    let desk = try PlacementDesk.at(.referral)
    let obstacles = desk.obstacles(
      PlacementDesk.call("2020-01-01"), by: Havering.nobody, on: "2021-01-06")
    #expect(
      obstacles.map(\.message) == ["it is for the implementing officer to call"])
    #expect(obstacles.map(\.isNotPermitted) == [true])
  }
}

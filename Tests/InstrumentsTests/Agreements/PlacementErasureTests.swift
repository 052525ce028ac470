import CivilTime
import Councils
import Decisions
import Digests
import Testing

@testable import Instruments

@Suite struct PlacementErasureTests {
  private let keeper = Havering.administrator

  private func ended(years: Known<Int> = .known(6)) throws -> PlacementDesk {
    var desk = try PlacementDesk.at(.signedByBoth)
    desk.setting.retentionYears = years
    return desk
  }

  @Test(arguments: [("2028-01-31", ["retention"]), ("2028-02-01", [] as [String])])
  func whatIsPersonalIsErasedWhenItsYearsHavePassed(_ iso: String, _ codes: [String]) throws {
    // It ended on 31 January 2022.
    #expect(try ended().codes(.erase(request: nil), by: keeper, on: iso) == codes)
  }

  @Test func aPolicyThatDoesNotSayStopsAndAsks() throws {
    let obstacles = try ended(years: .unknown).obstacles(
      .erase(request: nil), by: keeper, on: "2030-01-01")
    #expect(obstacles == [.retentionUnknown])
    #expect(obstacles.first?.cure?.contains("policy.yaml") == true)
  }

  @Test func aLawfulRequestIsFollowedBeforeThat() throws {
    var desk = try ended(years: .unknown)
    try desk.act(
      .erase(request: "request 2022-17, UK GDPR art 17"), by: Havering.monitoringOfficer,
      on: "2022-03-01")
    #expect(desk.state.isErased)
  }

  @Test func aLivePlacementIsNotErased() throws {
    #expect(
      try ended().codes(.erase(request: "request"), by: keeper, on: "2021-06-01") == ["wrongPhase"])
  }

  @Test func aTombstoneStaysForEveryPersonalRecord() throws {
    var desk = try ended()
    let digests = desk.state.personalDigests
    #expect(digests.count == 5)  // the person twice, two bids, the agreement
    try desk.act(.erase(request: nil), by: keeper, on: "2028-02-01")
    #expect(desk.state.tombstones.map(\.digest) == digests)
    #expect(desk.codes(.erase(request: nil), by: keeper, on: "2028-02-02") == ["isErased"])
  }

  @Test func whatIsHeldIsNotErasedUntilTheHoldIsLifted() throws {
    var desk = try ended()
    try desk.act(.hold(reason: "Claim 2026-4"), by: keeper, on: "2026-01-05")
    #expect(desk.codes(.erase(request: nil), by: keeper, on: "2028-02-01") == ["isHeld"])
    try desk.act(.liftHold(reason: "Settled"), by: keeper, on: "2028-03-01")
    #expect(desk.codes(.erase(request: nil), by: keeper, on: "2028-03-02") == [])
    #expect(
      desk.codes(.liftHold(reason: "Again"), by: keeper, on: "2028-03-02") == ["notHeld"])
  }

  @Test func onlyThoseWhoKeepTheRecordErase() throws {
    #expect(
      try ended().codes(.erase(request: nil), by: Havering.implementer, on: "2030-01-01") == [
        "notPermitted"
      ])
  }
}

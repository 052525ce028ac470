import Councils
import Decisions
import Testing

@testable import Instruments

/// Whether the law asks that a change of a contract be made known, and that it is not forgotten
/// (DP-6, MO-2, MO-5).
@Suite struct ChangeNoticeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var kind = Contract.Kind.dynamicPurchasingSystem
    var regime = Contract.Regime.pcr2015
    var isLightTouch = true
    var adopts: Bool?
    var way = ExtensionWay.option
    var basis: ModificationBasis?
    var noticeOn: String?
    let wanted: ChangeNotice.Kind?
    var isCertain = true
  }

  static let cases = [
    Case(testDescription: "a system bound by its documents", adopts: true, wanted: .validity),
    Case(
      testDescription: "a system of which nobody has said it", wanted: .validity,
      isCertain: false),
    Case(testDescription: "a system that is not bound", adopts: false, wanted: nil),
    Case(
      testDescription: "a system that is not light touch", isLightTouch: false, wanted: .validity),
    Case(
      testDescription: "published, as the decision states", adopts: true, noticeOn: "2025-04-01",
      wanted: nil),
    Case(testDescription: "an option, which is a review clause", kind: .contract, wanted: nil),
    Case(
      testDescription: "further services", kind: .contract, way: .variation, basis: .additional,
      wanted: .modification),
    Case(
      testDescription: "what could not be foreseen", kind: .framework, way: .priceChange,
      basis: .unforeseen, wanted: .modification),
    Case(
      testDescription: "not substantial", kind: .contract, way: .variation, basis: .notSubstantial,
      wanted: nil),
    Case(
      testDescription: "on a footing nobody named", kind: .contract, way: .variation,
      wanted: .modification, isCertain: false),
    Case(
      testDescription: "under the Act", kind: .contract, regime: .pa2023, isLightTouch: false,
      wanted: .contractChange, isCertain: false),
    Case(
      testDescription: "light touch under the Act", kind: .contract, regime: .pa2023, wanted: nil),
    Case(
      testDescription: "a dynamic market", kind: .dynamicMarket, regime: .pa2023, wanted: .market,
      isCertain: false),
  ]

  private static func extended(_ item: Case) -> ContractState {
    var facts = Havering.contract
    facts.kind = item.kind
    facts.regime = item.regime
    facts.isLightTouch = item.isLightTouch
    facts.adoptsRegulation34 = item.adopts
    var event = ContractExtended(
      to: day("2025-12-31"), way: item.way, option: nil,
      source: .recommendation(Havering.nonKey, "1.1"), batch: BatchID(rawValue: "b-1"))
    event.basis = item.basis
    event.noticeOn = item.noticeOn.map { day($0) }
    return ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01"),
      Havering.act(.extended(event), "2025-04-28"),
    ])
  }

  @Test(arguments: cases) func whatTheLawAsksFor(_ item: Case) {
    let wanted = Self.extended(item).noticesWanted
    #expect(wanted.map(\.kind) == [item.wanted].compactMap { $0 })
    #expect(wanted.allSatisfy { $0.isCertain == item.isCertain })
  }

  private static let system = extended(
    Case(testDescription: "", adopts: true, wanted: .validity))

  private func decide(
    _ command: ContractCommand, on done: String, recorded: String? = nil,
    in state: ContractState = system
  ) throws(InstrumentRefusal) -> InstrumentStep<ContractEvent> {
    try ContractProcedure.decide(
      command, in: state,
      under: Havering.circumstances(of: Havering.implementer, on: done, recorded: recorded))
  }

  @Test func itIsNamedWithItsLawAndItsCommand() throws {
    let notice = try #require(Self.system.noticesWanted.first)
    #expect(notice.code == "DP-6")
    #expect(
      notice.message
        == "it was made to run to 31 December 2025, and the changed period of validity is to be notified "
        + "on the form that was used for the call for competition (PCR 2015 reg 34(28)(a))")
    #expect(
      notice.cure(Havering.contractID)
        == "publish it, and enter it: remit contracts notice complex-placements --reference NUMBER")
  }

  @Test func itIsWantedUntilItIsPublished() throws {
    let published = ContractNoticed(lastDay: day("2025-12-31"), reference: "2025/S 000-018233")
    // The number of what was published shows its day.
    let step = try decide(.notice(published), on: "2025-05-02", recorded: "2025-05-06")
    #expect(step.remarks.isEmpty)
    var state = Self.system
    for event in step.events { state.apply(Havering.act(event, "2025-05-02")) }
    #expect(state.noticesWanted.isEmpty)
    let twice = obstacles { () throws(InstrumentRefusal) in
      try decide(.notice(published), on: "2025-05-03", in: state)
    }
    #expect(twice.map(\.code) == ["noNoticeWanted"])
  }

  @Test func whatTheLawCertainlyAsksForIsNotNeedless() throws {
    let needless = ContractNoticed(lastDay: day("2025-12-31"), notNeeded: "Nobody reads it")
    let refused = obstacles { () throws(InstrumentRefusal) in
      try decide(.notice(needless), on: "2025-05-02")
    }
    #expect(refused.map(\.code) == ["DP-6"])
    let unknown = Self.extended(Case(testDescription: "", wanted: .validity, isCertain: false))
    #expect(unknown.noticesWanted.first?.message.contains("if its own documents adopt") == true)
    #expect(try decide(.notice(needless), on: "2025-05-02", in: unknown).events.count == 1)
    let other = ContractNoticed(lastDay: day("2026-12-31"), reference: "1")
    let misnamed = obstacles { () throws(InstrumentRefusal) in
      try decide(.notice(other), on: "2025-05-02")
    }
    #expect(misnamed.map(\.code) == ["noNoticeWanted"])
    #expect(misnamed.first?.message.hasSuffix("ends on 31 December 2025") == true)
  }

  @Test func aSystemThatIsEndedIsNotifiedToo() {
    var state = Self.system
    state.apply(Havering.act(.ended(on: day("2025-09-30"), reason: "agreed"), "2025-09-01"))
    #expect(state.noticesWanted.map(\.kind) == [.validity, .systemEnded])
  }

  @Test func aContractChangeNoticeAfterTheChangeIsLate() throws {
    let state = Self.extended(
      Case(
        testDescription: "", kind: .contract, regime: .pa2023, isLightTouch: false,
        wanted: .contractChange))
    let noticed = ContractNoticed(lastDay: day("2025-12-31"), reference: "UK10")
    #expect(
      try decide(.notice(noticed), on: "2025-04-29", in: state).remarks.map(\.code) == ["MO-5"])
    #expect(try decide(.notice(noticed), on: "2025-04-28", in: state).remarks.isEmpty)
  }

  /// What the decision says of the footing goes with the letters into the contract.
  @Test func theFootingComesFromTheDecision() throws {
    var bench = LetterBench()
    var giving = Havering.extensionDecision
    var act = Extension(
      contract: "complex-placements", from: day("2025-05-01"), to: day("2025-12-31"))
    act.basis = .reviewClause
    act.changeNoticeOn = day("2025-04-23")
    giving.decision.recommendations[0].acts = [.extend(act)]
    bench.decisions = [giving]
    try bench.prepare()
    try bench.take(.issue(despite: []), on: "2025-04-28")
    guard case .extended(let event)? = LetterConsequences.of(bench.batch).contract.first else {
      Issue.record("the contract does not run on")
      return
    }
    #expect(event.basis == .reviewClause)
    #expect(event.noticeOn == day("2025-04-23"))
  }
}

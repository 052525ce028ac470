import CivilTime
import Councils
import Decisions
import Testing
import Workflow

@testable import Instruments

@Suite struct DecideRoundTests {
  // Mon 12 October 2020: ten working days end on Mon 26 October, fifteen on Mon 2 November.
  private let received = "2020-10-12"

  @Test func tenAndFifteenWorkingDaysAreCountedFromReceipt() throws {
    let time = try AssessmentTime(received: day("2019-12-13"), calendar: WorkingCalendar())
    #expect(time.ten == day("2019-12-31"))
    #expect(time.fifteen == day("2020-01-08"))
    #expect(
      time.working
        == "received on Fri 13 Dec 2019: 10 working days end on Tue 31 Dec 2019, 15 on Wed 8 Jan 2020"
    )
  }

  struct Judging: Sendable {
    let score: String?
    let failures: [String]
    let reasons: [String]
  }

  static let judgings = [
    Judging(score: "60", failures: [], reasons: []),
    Judging(
      score: "59.99", failures: [], reasons: [belowTheMark("59.99")]),
    Judging(score: "60.00", failures: [], reasons: []),
    Judging(score: "80", failures: ["No insurance"], reasons: ["No insurance"]),
    Judging(
      score: "40", failures: ["No insurance"],
      reasons: [belowTheMark("40"), "No insurance"]),
    Judging(score: nil, failures: ["No insurance"], reasons: ["No insurance"]),
    Judging(
      score: nil, failures: [],
      reasons: [
        "The application could not be scored, and a minimum score of 60 is required for admission"
      ]),
  ]

  private static func belowTheMark(_ score: String) -> String {
    "The application scored \(score) out of 100, which is below the minimum score of 60 required for "
      + "admission"
  }

  @Test(arguments: judgings)
  func whoeverReachesThePassMarkWithoutFailureIsLetInAndNobodyElse(_ judging: Judging) {
    var application = Havering.application(1, score: judging.score)
    application.failures = judging.failures
    let judged = application.judged(passMark: DecimalNumber(60), round: 1)
    #expect(judged.isAdmitted == judging.reasons.isEmpty)
    #expect(judged.reasons == judging.reasons)
  }

  @Test func aRoundIsDecidedForEverybodyAtOnce() throws {
    var rounds = Rounds.second(received: received, score: "59")
    #expect(try rounds.take(.decideSecond(), by: Havering.head, on: "2020-10-26") == [])
    let supplier = try #require(rounds.list[Havering.supplier(3).id])
    #expect(supplier.status == .rejected)
    #expect(supplier.judged?.reasons == [Self.belowTheMark("59")])
    #expect(rounds.list.round(2)?.decided?.due == day("2020-10-26"))
    #expect(
      rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-26") == ["roundDecided"])
  }

  @Test func onlyTheHolderOfThePostDecidesALaterRound() {
    let rounds = Rounds.second(received: received)
    let refused = rounds.refusals(.decideSecond(), on: "2020-10-20")
    #expect(
      refused.map(\.message) == [
        "Ian Mead may not decide a round of applications: it is delegated to the Head of Joint "
          + "Commissioning, and on Tue 20 Oct 2020 Hana Joyce holds that post"
      ])
    #expect(refused.allSatisfy { $0.isNotPermitted })
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == [])
  }

  @Test func theDeputyDecidesInTheHoldersAbsenceOnly() {
    let rounds = Rounds.second(received: "2025-01-31")
    #expect(
      rounds.codes(.decideSecond(), by: Havering.deputyHead, on: "2025-01-31")
        == ["notTheDelegate"])
    #expect(rounds.codes(.decideSecond(), by: Havering.deputyHead, on: "2025-02-03") == [])
  }

  @Test func pastTenWorkingDaysAReasonIsNeeded() throws {
    let rounds = Rounds.second(received: received)
    let late = try #require(
      rounds.refusals(.decideSecond(), by: Havering.head, on: "2020-10-27").first)
    #expect(late.code == "DP-2")
    #expect(late.liftedBy.isEmpty)
    #expect(late.message.contains("Mon 26 Oct 2020"))
    #expect(late.message.contains("Mon 2 Nov 2020"))
    #expect(
      late.cure == "record why this case took longer: --extended-reason s-003=WORDS")
    #expect(
      rounds.codes(.decideSecond(reason: "Asked back"), by: Havering.head, on: "2020-11-02") == [])
  }

  /// The extension is of an individual case (reg 34(18)): who is late is named, a reason is taken for
  /// one applicant and serves no other.
  @Test func aReasonIsOneApplicants() throws {
    var rounds = Rounds()
    rounds.list = Havering.suppliers(2)
    let applications = [
      Havering.application(3, received: "2020-10-12"),
      Havering.application(4, received: "2020-10-13"),
      Havering.application(5, received: "2020-10-19"),
    ]
    rounds.list.apply(
      Havering.act(
        .roundReceived(Rounds.round(2, applications, closed: "2020-10-19")), "2020-10-19"))
    func decide(_ reasons: [Int: String]) -> SupplierCommand {
      .decideRound(
        2, under: .recommendation(Havering.key, "1.3"),
        extendedReasons: Dictionary(
          uniqueKeysWithValues: reasons.map { (Havering.supplier($0.key).id, $0.value) }))
    }
    // Wed 28 October: the ten days of s-003 and s-004 are over, those of s-005 run to 2 November.
    let both = try #require(
      rounds.refusals(decide([:]), by: Havering.head, on: "2020-10-28").first)
    #expect(both.code == "DP-2")
    #expect(both.message.contains("s-003, received on Mon 12 Oct 2020"))
    #expect(both.message.contains("s-004, received on Tue 13 Oct 2020"))
    #expect(!both.message.contains("s-005"))
    #expect(
      both.cure
        == "record why each of these cases took longer: --extended-reason s-003=WORDS "
        + "--extended-reason s-004=WORDS")
    let one = rounds.refusals(decide([3: "Accounts"]), by: Havering.head, on: "2020-10-28")
    #expect(one.map(\.code) == ["DP-2"])
    #expect(one.first?.message.contains("s-003") == false)
    #expect(one.first?.message.contains("s-004") == true)
    #expect(
      rounds.codes(decide([3: "Accounts", 9: "?"]), by: Havering.head, on: "2020-10-28")
        == ["reasonForNobody", "DP-2"])
    let remarks = try rounds.take(
      decide([3: "Accounts", 4: "A visit", 5: "Nothing"]), by: Havering.head, on: "2020-10-28")
    #expect(remarks.map(\.code) == ["DP-2"])
    #expect(remarks.first?.message.contains("suffice for s-005") == true)
    let decided = try #require(rounds.list.round(2)?.decided)
    #expect(decided.extended?.map(\.supplier.rawValue) == ["s-003", "s-004"])
    #expect(decided.extended?.map(\.reason) == ["Accounts", "A visit"])
    #expect(decided.extended?.map(\.due) == [day("2020-11-02"), day("2020-11-03")])
    #expect(decided.extendedReason == nil)
    #expect(
      SupplierEvent.roundDecided(decided).sentence.hasSuffix(
        "; s-003 took longer, by 2 November 2020: Accounts; s-004 took longer, by 3 November 2020: "
          + "A visit"))
    let event = SupplierEvent.roundDecided(decided)
    #expect(try SupplierEvent(kind: event.kind, facts: event.facts) == event)
  }

  @Test func oneThatWithdrewMakesNobodyLate() throws {
    var rounds = Rounds()
    rounds.list = Havering.suppliers(2)
    let applications = [
      Havering.application(3, received: "2020-10-01"),
      Havering.application(4, received: "2020-10-12"),
    ]
    rounds.list.apply(
      Havering.act(
        .roundReceived(Rounds.round(2, applications, closed: "2020-10-12")), "2020-10-12"))
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == ["DP-2"])
    try rounds.take(.leave(Havering.supplier(3).id, reason: "It withdrew"), on: "2020-10-13")
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == [])
  }

  @Test func pastFifteenTheMonitoringOfficerLetsItBeDecided() throws {
    var rounds = Rounds.second(received: received)
    let command = SupplierCommand.decideSecond(reason: "Asked back")
    let late = try #require(rounds.refusals(command, by: Havering.head, on: "2020-11-03").first)
    #expect(late.code == "DP-2")
    #expect(late.liftedBy == [.monitoringOfficer])
    let lift = SupplierCommand.lift(
      RoundObstacleLifted(round: 2, code: "DP-2", reason: "Nobody is to wait"))
    #expect(rounds.codes(lift, by: Havering.head, on: "2020-11-03") == ["notEntitled"])
    try rounds.take(lift, by: Havering.monitoringOfficer, on: "2020-11-03")
    // What was lifted is on the record; that a reason is given is still asked for.
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2020-11-03") == ["DP-2"])
    let remarks = try rounds.take(command, by: Havering.head, on: "2020-11-03")
    #expect(remarks.map(\.code) == ["DP-2"])
    #expect(remarks.first?.message.contains("lifted it: Nobody is to wait") == true)
    #expect(rounds.list[Havering.supplier(3).id]?.status == .admitted)
  }

  @Test func whatNobodyMayLiftIsNotLifted() {
    let rounds = Rounds.second(received: received)
    let lift = SupplierCommand.lift(
      RoundObstacleLifted(round: 2, code: "decisionFrozen", reason: "Hurry"))
    #expect(
      rounds.codes(lift, by: Havering.monitoringOfficer, on: "2020-11-03") == ["cannotBeLifted"])
  }

  @Test func whetherTheDocumentsAdoptRegulation34IsAskedAndNotAssumed() throws {
    var rounds = Rounds.second(received: received)
    var facts = Havering.contract
    facts.adoptsRegulation34 = nil
    rounds.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    let refused = rounds.refusals(.decideSecond(), by: Havering.head, on: "2020-12-01")
    #expect(refused.map(\.code) == ["DP-0"])
    #expect(
      refused.first?.cure
        == "say it: remit contracts amend complex-placements --adopts-reg-34 yes|no --source WORDS")
    var change = ContractAmended(source: "DPS Agreement, clause 2")
    change.adoptsRegulation34 = false
    rounds.contract.apply(Havering.act(.amended(change), "2020-11-01"))
    let remarks = try rounds.take(.decideSecond(), by: Havering.head, on: "2020-12-01")
    #expect(remarks.map(\.code) == ["DP-0"])
    #expect(rounds.list.round(2)?.decided?.due == nil)
  }

  @Test func theFirstRoundMayTakeLongerAndIsRemarkedOn() throws {
    var rounds = Rounds()
    rounds.decisions = [
      Havering.decision(
        sample: "havering-key", id: Havering.key, made: "2020-05-11", effective: "2020-05-19",
        with: ["          suppliers: 59\n": "          suppliers: 1\n"])
    ]
    let round = Rounds.round(
      1, [Havering.application(1), Havering.application(2, score: "12")], closed: "2020-01-10")
    try rounds.take(.receiveRound(round), on: "2020-01-10")
    let command = SupplierCommand.decideRound(
      1, under: .recommendation(Havering.key, "1.2"), extendedReasons: [:])
    #expect(rounds.codes(command, on: "2020-05-18") == ["decisionNotEffective"])
    #expect(rounds.codes(command, by: Havering.head, on: "2020-05-19") == ["notEntitled"])
    #expect(try rounds.take(command, on: "2020-05-19").map(\.code) == ["DP-3"])
    #expect(rounds.list.suppliers.map(\.status) == [.admitted, .rejected])
  }

  @Test func noMoreAreLetInThanTheDecisionSaysAndTheMonitoringOfficerMayLiftThat() throws {
    var rounds = Rounds()
    let applications = (1...60).map { Havering.application($0) }
    try rounds.take(
      .receiveRound(Rounds.round(1, applications, closed: "2020-01-10")), on: "2020-01-10")
    let command = SupplierCommand.decideRound(
      1, under: .recommendation(Havering.key, "1.2"), extendedReasons: [:])
    let refused = rounds.refusals(command, on: "2020-05-20")
    #expect(
      refused.map(\.message) == [
        "havering-2020-1, recommendation 1.2, lets 59 suppliers in, and 60 reach the pass mark; all "
          + "who do are to be let in (PCR 2015 reg 34(6), DP-1)"
      ])
    #expect(refused.first?.liftedBy == [.monitoringOfficer])
  }

  @Test func theAdmissionOfTheFirstRoundIsNotUsedForTheSecond() {
    let rounds = Rounds.second(received: received)
    #expect(rounds.codes(.decideSecond(under: "1.2"), on: "2020-10-20") == ["admissionUsed"])
  }

  @Test func anotherPowerDoesNotLetSuppliersIn() {
    let rounds = Rounds.second(received: received)
    #expect(
      rounds.codes(.decideSecond(under: "1.4"), by: Havering.head, on: "2020-10-20")
        == ["otherPower"])
    #expect(rounds.codes(.decideSecond(under: "1.5"), on: "2020-10-20") == ["otherAct"])
  }

  @Test func nothingIsDecidedUnderADecisionThatIsCalledInOrSuperseded() {
    var rounds = Rounds.second(received: received)
    rounds.decisions = [Havering.keyDecision.calledIn(on: "2020-10-13")]
    #expect(
      rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == ["decisionFrozen"])
    rounds.decisions = [
      Havering.keyDecision.superseded(["1.3"], by: Havering.nonKey, on: "2020-10-13")
    ]
    #expect(
      rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == ["decisionSuperseded"])
  }

  @Test func afterTheTermNobodyIsLetIn() {
    let rounds = Rounds.second(received: "2025-04-30")
    #expect(
      rounds.codes(.decideSecond(), by: Havering.head, on: "2025-05-01")
        == ["outsideDelegation", "notRunning"])
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2025-04-30") == [])
  }

  @Test func theDelegationRunsOnWithTheContract() {
    var rounds = Rounds.second(received: "2025-04-30")
    rounds.contract.apply(
      Havering.act(
        rounds.contract.runningOn(
          to: day("2025-12-31"), under: .recommendation(Havering.nonKey, "1.1"),
          by: BatchID(rawValue: "b-1")), "2025-04-24"))
    #expect(rounds.codes(.decideSecond(), by: Havering.head, on: "2025-05-01") == [])
  }

  @Test func withoutAPassMarkNobodyIsJudged() {
    var rounds = Rounds.second(received: received)
    var facts = Havering.contract
    facts.passMark = nil
    rounds.contract = ContractState.replaying([
      Havering.act(.registered(facts, by: .recommendation(Havering.key, "1.1")), "2020-06-01")
    ])
    #expect(
      rounds.codes(.decideSecond(), by: Havering.head, on: "2020-10-20") == ["passMarkUnknown"])
  }

  @Test func oneThatLeftBeforeItWasJudgedIsNotJudged() throws {
    var rounds = Rounds.second(received: received)
    try rounds.take(.leave(Havering.supplier(3).id, reason: "It withdrew"), on: "2020-10-13")
    try rounds.take(.decideSecond(), by: Havering.head, on: "2020-10-20")
    #expect(rounds.list[Havering.supplier(3).id]?.status == .left)
  }
}

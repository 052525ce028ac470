import CivilTime
import Councils
import Decisions
import Testing

@testable import Workflow

@Suite struct CallInStoryTests {
  @Test func withoutTheRuleADecisionStaysPublishedAndAsksForIt() throws {
    var desk = try Desk.published()
    desk.wait(until: day("2020-06-30"))
    #expect(desk.state.phase == .published)
    #expect(desk.state.callInGaps(desk.council) == [.period, .unit, .anchor, .effective])
    #expect(desk.offers().contains { $0.transition.act == .stateCallInRule })
  }

  @Test func fiveWorkingDaysFrom7MayEndOn15MayBecause8MayIsABankHoliday() throws {
    var desk = try Desk.openToCallIn()
    #expect(desk.state.window?.lastDay == day("2020-05-15"))
    desk.wait(until: day("2020-05-15"))
    #expect(desk.state.phase == .callInWindow)
    desk.wait(until: day("2020-05-16"))
    #expect(desk.state.phase == .effective)
    #expect(desk.state.effect?.on == day("2020-05-15"))
  }

  @Test func aBankHolidayThatIsAddedMovesTheWindow() throws {
    var desk = try Desk.openToCallIn()
    let holiday = OneOffHoliday(date: day("2020-05-12"), name: "Jubilee", source: "Proclamation")
    let holidays = try #require(BankHolidays.englandAndWales.adding([holiday]))
    desk.calendar = WorkingCalendar(bankHolidays: holidays)
    let reckoned = try #require(
      Procedure.reckon(desk.state, under: desk.circumstances(of: Office.clerk)))
    #expect(reckoned.window?.lastDay == day("2020-05-18"))
    desk.state = desk.state.applying(
      RecordedAct(
        .deadlinesReckoned(reckoned), done: desk.today, recorded: desk.today,
        by: Officeholder(name: "the calendar")))
    desk.wait(until: day("2020-05-18"))
    #expect(desk.state.phase == .callInWindow)
  }

  @Test func aRequisitionFreezesTheDecision() throws {
    let desk = try Desk.calledIn()
    #expect(desk.state.phase == .calledIn)
    #expect(desk.state.phase.isFrozen)
    for command in [Command.implement(Remark()), .close(Remark())] {
      #expect(
        desk.obstacles(to: command) == [
          .wrongPhase(
            command.act, .calledIn,
            begins: command.act == .implement
              ? [.effective] : [.effective, .implementing, .notAgreed])
        ])
    }
  }

  @Test(arguments: [
    (ScrutinyConcluded.Outcome.noFurtherAction, Phase.effective),
    (.referToMaker, .reconsideration), (.referToCouncil, .beforeCouncil),
  ])
  func scrutinyResolves(_ outcome: ScrutinyConcluded.Outcome, _ phase: Phase) throws {
    var desk = try Desk.beforeScrutiny()
    try desk.scrutiny(outcome)
    #expect(desk.state.phase == phase)
    #expect(desk.state.openCallIn == nil || phase != .effective)
  }

  @Test(arguments: [
    (Reconsidered.Outcome.confirmed, Phase.effective), (.changed, .effective),
    (.rescinded, .notAgreed),
  ])
  func theMakerReconsiders(_ outcome: Reconsidered.Outcome, _ phase: Phase) throws {
    var desk = try Desk.beforeScrutiny()
    try desk.scrutiny(.referToMaker)
    try desk.reconsider(outcome)
    #expect(desk.state.phase == phase)
    #expect(desk.state.hasEffect == (phase == .effective))
  }

  @Test(arguments: [
    (CouncilConcluded.Outcome.noObjection, Phase.effective), (.objection, .reconsideration),
    (.agreedByCouncil, .effective), (.refusedByCouncil, .notAgreed),
  ])
  func councilResolves(_ outcome: CouncilConcluded.Outcome, _ phase: Phase) throws {
    var desk = try Desk.beforeScrutiny()
    try desk.scrutiny(.referToCouncil)
    try desk.council(outcome)
    #expect(desk.state.phase == phase)
    #expect(desk.state.effect?.on == (phase == .effective ? day("2020-05-20") : nil))
  }

  @Test func aCallInThatIsTakenBackLetsTheDecisionTakeEffect() throws {
    var desk = try Desk.calledIn()
    try desk.take(.withdrawCallIn(CallInWithdrawn(reason: "An answer was given")))
    #expect(desk.state.effect?.value.why == .callInWithdrawn)
    #expect(
      desk.obstacles(to: .callIn(.byThree)) == [
        .calledInBefore(provision: "Constitution, part 4, rule 16")
      ])
  }

  @Test func aRequisitionReceivedInTimeCountsThoughItIsRecordedLate() throws {
    var desk = try Desk.openToCallIn()
    desk.wait(until: day("2020-05-19"))
    #expect(desk.state.phase == .effective)
    try desk.take(.callIn(.byThree), on: day("2020-05-15"))
    #expect(desk.state.phase == .callInReceived)
    #expect(!desk.state.hasEffect)
    #expect(desk.state.effect == nil)
    try desk.take(.refuseCallIn(reason: "It names no ground"))
    #expect(desk.state.phase == .effective)
  }

  @Test func aRequisitionReceivedTooLateIsRefused() throws {
    var desk = try Desk.openToCallIn()
    desk.wait(until: day("2020-05-19"))
    #expect(
      desk.obstacles(to: .callIn(.byThree), on: day("2020-05-18")) == [
        .outsideWindow(day("2020-05-18"), lastDay: day("2020-05-15"))
      ])
  }

  @Test func whatIsExemptCannotBeCalledIn() throws {
    var desk = try Desk.ready()
    try desk.take(.stateCallInRule(.known))
    try desk.take(
      .exempt(ExemptionAgreed(agreedBy: Officeholder(name: "the Mayor"), reason: "It is urgent")))
    try desk.take(.decide(.agreed), by: Office.maker)
    try desk.take(.record)
    try desk.take(.lodge(with: nil, place: nil))
    try desk.take(.publish(at: nil, address: nil))
    #expect(desk.state.effect?.value.why == .exempt)
    #expect(
      desk.obstacles(to: .callIn(.byThree)) == [
        .wrongPhase(.callIn, .effective, begins: [.callInWindow])
      ])
  }

  @Test func noOfficerCanStateAwayWhatTheFormSaysCanBeCalledIn() throws {
    var desk = try Desk.published()
    var rule = CallInRuleStated.known
    rule.isCallable = false
    try desk.take(.stateCallInRule(rule))
    #expect(desk.state.isCallable == true)
    #expect(desk.state.phase == .callInWindow)
  }

  @Test func howToTakeACallInBackCanBeFoundOutWhileItIsCalledIn() throws {
    var desk = try Desk.published()
    var rule = CallInRuleStated.known
    rule.withdrawable = nil
    try desk.take(.stateCallInRule(rule))
    try desk.take(.callIn(.byThree))
    try desk.take(.acceptCallIn(scrutinyBy: nil))
    let withdrawal = Command.withdrawCallIn(CallInWithdrawn(reason: "An answer was given"))
    #expect(desk.obstacles(to: withdrawal) == [.policyUnknown(.withdrawable)])
    #expect(desk.offers().contains { $0.transition.act == .stateCallInRule })
    try desk.take(.stateCallInRule(.known))
    #expect(desk.obstacles(to: withdrawal) == [])
  }
}

import CivilTime
import Decisions
import Digests
import JSONText
import Testing

@testable import Workflow

@Suite struct NoticeStoryTests {
  @Test func noticeOf8AprilAllows7May() throws {
    var desk = try Desk.cleared()
    #expect(desk.state.phase == .cleared)
    desk.today = day("2020-04-08")
    try desk.take(.giveNotice(.whole(.keyDecision)))
    #expect(desk.state.phase == .awaitingNotice)
    #expect(desk.state.notice(.keyDecision)?.given.value.earliest == day("2020-05-07"))
    desk.wait(until: day("2020-05-06"))
    #expect(desk.state.phase == .awaitingNotice)
    desk.wait(until: day("2020-05-07"))
    #expect(desk.state.phase == .ready)
  }

  @Test func aNoticeGivenBeforeTheReportIsClearedRunsMeanwhile() throws {
    var desk = try Desk.inClearance()
    try desk.take(.giveNotice(.whole(.keyDecision)))
    #expect(desk.state.phase == .clearance)
    desk.today = day("2020-04-03")
    try desk.adviseOnEverything()
    try desk.take(.clear)
    #expect(desk.state.phase == .awaitingNotice)
    desk.wait(until: day("2020-04-30"))
    #expect(desk.state.phase == .ready)
  }

  @Test func thePaperOfANoticeThatIsPutRightIsMadeAnew() throws {
    var desk = try Desk.cleared()
    desk.today = day("2020-04-08")
    let step = try desk.take(.giveNotice(.whole(.keyDecision)))
    let number = try #require(
      step.effects.compactMap { effect -> Int? in
        if case .issue(.noticeOfKeyDecision, _, let act) = effect { act } else { nil }
      }.first)
    let correction = Command.correct(
      Corrected(
        act: number, dated: nil,
        facts: .object(["notice": .object(["address": .string("The Annexe")])]),
        reason: "The address was wrong"))
    // A paper that was never issued says nothing wrong.
    var unissued = desk
    #expect(try unissued.take(correction).effects.allSatisfy { !$0.isPaper })
    desk.state.apply(
      RecordedAct(
        .paperIssued(
          PaperIssued(kind: .noticeOfKeyDecision, text: SHA256Digest(of: []), files: [])),
        done: desk.today, recorded: desk.today, by: Officeholder(name: "Remit")))
    #expect(
      try desk.take(correction).effects.filter(\.isPaper)
        == [.issue(.noticeOfKeyDecision, about: nil, act: number)])
  }

  @Test func theAgreementToAPrivateMeetingHasAPaper() {
    let rows = Procedure.transitions.filter {
      $0.act == .agreeUrgency && $0.way == "privateMeeting"
    }
    #expect(rows.allSatisfy { $0.papers == [.privateMeetingUrgency] } && !rows.isEmpty)
  }

  @Test func theGeneralExceptionNeedsFiveClearWorkingDays() throws {
    var desk = try Desk.cleared()
    desk.wait(until: day("2020-04-27"))
    try desk.take(.giveNotice(.whole(.generalException)))
    #expect(desk.state.exceptionToNotice == .generalException)
    #expect(desk.state.missingReasons == [.generalExceptionReasons])
    desk.wait(until: day("2020-05-04"))
    #expect(desk.state.phase == .awaitingNotice)
    desk.wait(until: day("2020-05-05"))
    #expect(desk.state.phase == .ready)
    #expect(desk.obstacles(to: .decide(.agreed), by: Office.maker) == [])
  }

  @Test func theGeneralExceptionHastensAMatterThatIsOnTheForwardPlan() throws {
    var desk = try Desk.cleared()
    desk.today = day("2020-04-20")
    try desk.take(.giveNotice(.whole(.keyDecision)))
    desk.wait(until: day("2020-04-27"))
    try desk.take(.giveNotice(.whole(.generalException)))
    desk.wait(until: day("2020-05-05"))
    #expect(desk.state.phase == .ready)
  }

  @Test func aNoticeOf28DaysThatRunsOutSoonerNeedsNoException() throws {
    var desk = try Desk.cleared()
    desk.today = day("2020-04-08")
    try desk.take(.giveNotice(.whole(.keyDecision)))
    desk.wait(until: day("2020-05-04"))
    try desk.take(.giveNotice(.whole(.generalException)))
    #expect(desk.state.exceptionToNotice == nil)
    desk.wait(until: day("2020-05-07"))
    #expect(desk.state.phase == .ready)
  }

  @Test func specialUrgencyNeedsNoDays() throws {
    var desk = try Desk.cleared()
    try desk.take(.agreeUrgency(urgency()))
    #expect(desk.state.phase == .ready)
    #expect(desk.state.exceptionToNotice == .specialUrgency)
    #expect(desk.state.missingReasons == [.specialUrgencyReasons])
  }

  @Test func theReasonsOfAnExceptionCanBePublishedAfterTheDecision() throws {
    var desk = try Desk.cleared()
    desk.wait(until: day("2020-04-27"))
    try desk.take(.giveNotice(.whole(.generalException)))
    desk.wait(until: day("2020-05-05"))
    try desk.take(.decide(.agreed), by: Office.maker)
    try desk.take(.giveNotice(.whole(.generalExceptionReasons)))
    #expect(desk.state.phase == .decided)
    #expect(desk.state.missingReasons == [])
  }

  @Test func widenedNoticeIsGivenAfreshAndNothingAgreedCoversIt() throws {
    var desk = try Desk.cleared()
    try desk.take(.agreeUrgency(urgency()))
    try desk.take(.stateCallInRule(.known))
    try desk.take(
      .exempt(ExemptionAgreed(agreedBy: Officeholder(name: "the Mayor"), reason: "It is urgent")))
    var decision = MakeDecision.made(.agreedWithChanges)
    decision.widens = true
    try desk.take(.decide(decision), by: Office.maker)
    #expect(desk.state.phase == .cleared)
    #expect(desk.state.missingNotices == [.keyDecision])
    #expect(desk.state.exemption == nil)
    desk.today = day("2020-04-08")
    try desk.take(.giveNotice(.whole(.keyDecision)))
    desk.wait(until: day("2020-05-07"))
    #expect(desk.state.phase == .ready)
    #expect(desk.obstacles(to: .decide(.agreed), by: Office.maker) == [])
  }

  @Test(arguments: [("2020-04-09", "2020-05-08"), ("2020-04-07", "2020-05-06")])
  func aNoticeWhoseDayIsPutRightMovesTheFirstLawfulDay(_ dated: String, _ earliest: String) throws {
    var desk = try Desk.cleared()
    desk.today = day("2020-04-10")
    try desk.take(.giveNotice(.whole(.keyDecision)), on: day("2020-04-08"))
    let act = try #require(desk.state.notice(.keyDecision)).given.act
    try desk.take(
      .correct(
        Corrected(act: act, dated: day(dated), facts: .object([:]), reason: "A slip of the pen")))
    #expect(desk.state.notice(.keyDecision)?.given.value.earliest == day(earliest))
    #expect(desk.state.notice(.keyDecision)?.given.value.notice.publishedOn == day(dated))
    #expect(
      Procedure.reckon(desk.state, under: desk.circumstances(of: Office.properOfficer)) == nil)
    desk.wait(until: day(earliest))
    #expect(desk.state.phase == .ready)
    #expect(DecisionState.replaying(desk.state.acts) == desk.state)
  }

  private func urgency() -> UrgencyAgreed {
    UrgencyAgreed(
      about: .decision, agreedBy: Officeholder(name: "Cllr Cy Marsh"), agreedAs: .scrutinyChair,
      reason: "The contract ends on Friday")
  }
}

extension Effect {
  var isPaper: Bool {
    if case .issue = self { true } else { false }
  }
}

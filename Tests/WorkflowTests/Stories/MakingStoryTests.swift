import CivilTime
import Councils
import Decisions
import Digests
import JSONText
import Rules
import Testing

@testable import Workflow

@Suite struct MakingStoryTests {
  @Test func whatIsNotAgreedIsRecordedLodgedAndPublished() throws {
    var desk = try Desk.published(.made(.notAgreed))
    #expect(desk.state.phase == .notAgreed)
    #expect(!desk.state.hasEffect)
    try desk.take(.close(Remark()))
    #expect(desk.state.phase == .closed)
    #expect(!desk.state.hasEffect)
  }

  @Test func whatWasNotAgreedCanBeProposedAgainWithNothingOfTheRefusalInIt() throws {
    var desk = try Desk.published(.made(.notAgreed))
    try desk.edit()
    #expect(desk.state.phase == .draft)
    #expect(desk.state.recordedFacts["record"] == nil)
    #expect(desk.state.recordedFacts["lodging"] == nil)
    #expect(desk.state.recordedFacts["interests"] == nil)
    #expect(desk.state.advice.allSatisfy { $0.given != nil })
  }

  @Test func whatIsPutOffIsTakenUpAgain() throws {
    var desk = try Desk.ready()
    var decision = MakeDecision.made(.deferred)
    decision.until = day("2020-05-21")
    try desk.take(.decide(decision), by: Office.maker)
    #expect(desk.state.phase == .deferred)
    desk.today = day("2020-05-14")
    try desk.take(.resume(Resumed(reason: "The figures have come", on: day("2020-05-21"))))
    #expect(desk.state.phase == .ready)
    #expect(desk.state.recordedFacts["record"] == nil)
    try desk.take(.decide(.agreed), by: Office.maker)
    #expect(desk.state.phase == .decided)
  }

  @Test func aPaperThatNamesAnotherThanWhoHoldsThePostIsToldWhileItIsDrafted() throws {
    func told(naming name: String?) throws -> [String] {
      var desk = try Desk.havering2020()
      try desk.start()
      desk.state.proposal.makerName = name
      let step = try desk.take(.submit(SubmitReport(due: DueIn(days: 5, unit: .workingDay))))
      return step.findings.filter { $0.rule == "RD-2" }.map(\.message)
    }
    #expect(try told(naming: "Councillor Jason Frost").first?.contains("Cllr May King") == true)
    #expect(try told(naming: "Councillor May King OBE") == [])
    #expect(try told(naming: nil) == [])
  }

  @Test func aDecisionCanBeWithdrawnUntilItIsMade() throws {
    var desk = try Desk.ready()
    try desk.take(.withdraw(reason: "The need has gone"))
    #expect(desk.state.phase == .withdrawn)
    #expect(desk.offers().isEmpty)
    let made = try Desk.published()
    #expect(
      made.obstacles(to: .withdraw(reason: "The need has gone")) == [
        .wrongPhase(.withdraw, .published, begins: Procedure.beforeDecision)
      ])
  }

  @Test func supersededRecommendationByRecommendation() throws {
    var desk = try Desk.openToCallIn()
    desk.wait(until: day("2020-05-18"))
    let numbers = desk.state.proposal.recommendations
    for number in numbers.dropLast() {
      try desk.take(
        .supersede(Superseded(other: DecisionID("havering-2020-2"), recommendations: [number])))
      #expect(desk.state.phase == .effective)
    }
    try desk.take(
      .supersede(
        Superseded(
          other: DecisionID("havering-2020-2"), recommendations: [numbers[numbers.count - 1]])))
    #expect(desk.state.phase == .superseded)
    #expect(desk.state.supersededBy.count == numbers.count)
  }

  @Test func whatNobodyCarriesOutLapsesWhenItsLastTermEnds() throws {
    var desk = try Desk.openToCallIn()
    let end = try #require(desk.state.proposal.endsOn)
    desk.wait(until: end)
    #expect(desk.state.phase == .effective)
    desk.wait(until: try #require(end.adding(days: 1)))
    #expect(desk.state.phase == .lapsed)
    #expect(desk.state.phaseSince == end.adding(days: 1))
  }

  @Test func aDeputyDecidesWhileTheHolderIsAwayAndTheRecordNamesBoth() throws {
    var desk = try Desk.ready()
    #expect(
      desk.obstacles(to: .decide(.agreed), by: Office.deputy)
        .contains { if case .notTheMaker = $0 { true } else { false } })
    desk.staff.absences = [Absence(person: Office.maker, from: day("2020-05-01"))]
    try desk.take(.decide(.agreed), by: Office.deputy)
    let maker = try #require(desk.state.decided?.value.maker)
    #expect(maker.name == "Cllr Dan Price")
    #expect(maker.deputyFor == "Cllr May King")
    #expect(maker.instrument == "the Leader’s scheme, 4.2")
  }

  @Test func whoseTenureHasEndedCannotDecide() throws {
    var desk = try Desk.ready()
    desk.staff.tenures[0].to = day("2020-05-06")
    #expect(
      desk.obstacles(to: .decide(.agreed), by: Office.maker)
        .contains { if case .notTheMaker = $0 { true } else { false } })
    var recorded = MakeDecision.agreed
    recorded.maker = Office.maker
    #expect(
      desk.obstacles(to: .decide(recorded), by: Office.clerk)
        .contains { if case .notTheMaker = $0 { true } else { false } })
  }

  @Test func theRecordOfADecisionIsMadeAnewWhenAFactInItIsPutRight() throws {
    var desk = try Desk.published()
    let decided = try #require(desk.state.decided?.act)
    let recorded = try #require(desk.state.record?.act)
    func correction(of act: Int, _ facts: JSONObject) -> Command {
      .correct(Corrected(act: act, dated: nil, facts: .object(facts), reason: "A slip"))
    }
    let reasons = correction(of: decided, ["reasons": .string("The need is urgent.")])
    // A record that was never issued says nothing wrong.
    var unissued = desk
    #expect(try unissued.take(reasons).effects.allSatisfy { !$0.isPaper })
    desk.state.apply(
      RecordedAct(
        .paperIssued(PaperIssued(kind: .recordOfDecision, text: SHA256Digest(of: []), files: [])),
        done: desk.today, recorded: desk.today, by: Officeholder(name: "Remit")))
    for command in [reasons, correction(of: recorded, ["keepUntil": .string("2026-05-12")])] {
      #expect(
        try desk.take(command).effects.filter(\.isPaper)
          == [.issue(.recordOfDecision, about: nil, act: recorded)])
    }
    // What it does not print leaves it as it is.
    let published = try #require(desk.state.publication?.act)
    let address = correction(of: published, ["address": .string("havering.gov.uk/decisions")])
    #expect(try desk.take(address).effects.allSatisfy { !$0.isPaper })
  }

  @Test func aCorrectionCannotSendADecisionAnotherWay() throws {
    let desk = try Desk.published()
    let act = try #require(desk.state.decided?.act)
    let correction = Corrected(
      act: act, dated: nil, facts: .object(["outcome": .string("notAgreed")]), reason: "A slip")
    #expect(
      desk.obstacles(to: .correct(correction)) == [
        .factsDoNotFit("with them the decision would be not agreed, and it is published")
      ])
  }
}

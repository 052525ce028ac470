import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementSigningTests {
  private let officer = Havering.implementer
  private let sign = PlacementCommand.sign(.council, PlacementSigning())

  @Test func nobodySignsBeforeTheFormIsApproved() throws {
    let desk = try PlacementDesk.at(.drafted)
    #expect(desk.codes(sign, by: Havering.head, on: "2021-01-22") == ["wrongPhase"])
  }

  @Test func aTemplateThatLegalApprovedApprovesWhatIsMadeWithIt() throws {
    var desk = try PlacementDesk.at(.awardApproved)
    desk.setting.approvedTemplates = [PlacementDesk.template]
    try desk.act(.prepare(PlacementDesk.drafting()), by: officer, on: "2021-01-21")
    #expect(desk.state.reached == .legalFormOK)
    try desk.act(sign, by: Havering.head, on: "2021-01-25")
  }

  @Test func writingItAnewLosesTheApproval() throws {
    var desk = try PlacementDesk.at(.legalFormOK)
    try desk.act(.prepare(PlacementDesk.drafting("another")), by: officer, on: "2021-01-23")
    #expect(desk.state.reached == .drafted)
    #expect(desk.state.agreement?.form == nil)
  }

  @Test func anAwardApprovedAnewLosesThePaper() throws {
    var desk = try PlacementDesk.at(.legalFormOK)
    try desk.act(PlacementDesk.award(1), by: Havering.head, on: "2021-01-24")
    #expect(desk.state.agreement == nil)
    #expect(desk.codes(sign, by: Havering.head, on: "2021-01-25") == ["wrongPhase"])
  }

  @Test func theLawyerWhoWroteItDoesNotApproveIt() throws {
    var desk = try PlacementDesk.at(.awardApproved)
    desk.paperWritten(by: Havering.lawyer, on: "2021-01-21")
    #expect(desk.obstacles(.approveForm, by: Havering.lawyer, on: "2021-01-22") == [.ownPaper])
    #expect(desk.codes(.approveForm, by: Havering.secondLawyer, on: "2021-01-22") == [])
    #expect(desk.codes(.approveForm, by: officer, on: "2021-01-22") == ["notPermitted"])
  }

  @Test func thePowerIsLookedAtAgainWhenTheCouncilSigns() throws {
    var desk = try PlacementDesk.at(.legalFormOK)
    desk.decisions = [Havering.keyDecision.calledIn(on: "2020-05-13")]
    #expect(desk.codes(sign, by: Havering.head, on: "2021-01-25") == ["decisionFrozen"])
    #expect(
      desk.codes(sign, by: Havering.lawyer, on: "2021-01-25") == ["notPermitted"])
  }

  @Test func eachPartySignsOnceAndInEitherOrder() throws {
    var desk = try PlacementDesk.at(.legalFormOK)
    try desk.act(.sign(.supplier, PlacementSigning()), by: officer, on: "2021-01-26")
    #expect(desk.state.reached == .signedByOne)
    #expect(
      desk.codes(.sign(.supplier, PlacementSigning()), by: officer, on: "2021-01-27") == [
        "hasSigned"
      ])
    try desk.act(sign, by: Havering.head, on: "2021-01-25")
    #expect(desk.state.signedOn == day("2021-01-26"))
  }

  @Test func theCouncilDoesNotSignBeforeTheDayOfTheApproval() throws {
    let desk = try PlacementDesk.at(.legalFormOK)
    #expect(desk.codes(sign, by: Havering.head, on: "2021-01-21") == ["dayBeforeLast"])
  }
}

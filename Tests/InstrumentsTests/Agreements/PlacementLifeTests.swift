import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct PlacementLifeTests {
  private let officer = Havering.implementer

  @Test func aPlacementIsBoughtFromReferralToSignedAgreement() throws {
    let desk = try PlacementDesk.at(.signedByBoth)
    #expect(desk.state.signedOn == day("2021-01-26"))
    #expect(desk.state.award?.value.total == PlacementDesk.pounds("65178.57"))
    #expect(desk.state.award?.value.authority.post == Havering.headPost)
    #expect(desk.state.award?.value.authority.effectiveOn == day("2020-05-19"))
    #expect(desk.state.fileName(format: "odt") == "cp-2021-1.odt")
    #expect(PlacementState.replaying(desk.state.acts) == desk.state)
  }

  @Test(arguments: [
    ("2021-01-31", PlacementPhase.signedByBoth), ("2021-02-01", .live), ("2022-01-31", .live),
    ("2022-02-01", .ended),
  ])
  func itIsLiveFromItsFirstDayToItsLast(_ iso: String, _ phase: PlacementPhase) throws {
    #expect(try PlacementDesk.at(.signedByBoth).state.phase(on: day(iso)) == phase)
  }

  @Test func itIsNeverLiveWithOneSignature() throws {
    #expect(try PlacementDesk.at(.signedByOne).state.phase(on: day("2021-06-01")) == .signedByOne)
  }

  @Test func theRegisterShowsNobody() throws {
    let row = try #require(
      PlacementDesk.at(.signedByBoth).state.row(on: day("2021-03-01"), of: Havering.id))
    #expect(row.reference == PlacementDesk.id)
    #expect(row.supplier == PlacementDesk.supplier(1))
    #expect(row.weeklyPrice == PlacementDesk.pounds("1250"))
    #expect(row.status == "live")
    #expect(row.category == PlacementDesk.category)
    #expect(row.total?.text == "£65,178.57")
  }

  @Test func itsDaysAreTheReplyTheReviewAndTheEnd() throws {
    let called = try PlacementDesk.at(.callForCompetition)
    #expect(called.state.deadlines(on: day("2021-01-07")).map(\.kind) == [.replyBy])
    var desk = try PlacementDesk.at(.signedByBoth)
    try desk.act(
      .review(PlacementReviewed(.goesOn, nextBy: day("2021-09-01"))), by: officer, on: "2021-03-01")
    #expect(
      desk.state.deadlines(on: day("2021-03-01")).map(\.label) == [
        "cp-2021-1: to be reviewed", "cp-2021-1: the last day of the placement",
      ])
    #expect(desk.state.phase(on: day("2021-03-01")) == .reviewed)
  }

  @Test func anOpenEndedPlacementShowsTheDayOnWhichItPassesTheLimit() throws {
    let desk = try PlacementDesk.at(.signedByBoth, end: nil)
    let deadlines = desk.state.deadlines(on: day("2021-03-01"))
    #expect(deadlines.map(\.kind) == [.limitReached])
    // £499,999.99 ÷ £1,250 a week = 2,799 days and most of the next.
    #expect(deadlines.map(\.day) == [day("2028-10-01")])
    #expect(desk.state.award?.value.total == nil)
    #expect(desk.state.award?.value.yearly == PlacementDesk.pounds("65178.57"))
  }

  @Test func aVariationTakesEffectWhenBothHaveSigned() throws {
    var desk = try PlacementDesk.at(.signedByBoth)
    var facts = PlacementVarying(
      from: day("2021-08-01"), reason: "More hours", drafting: PlacementDesk.drafting("variation"))
    facts.weeklyPrice = PlacementDesk.pounds("1400")
    facts.end = .on(day("2022-07-31"))
    try desk.act(.vary(facts), by: Havering.head, on: "2021-07-01")
    #expect(desk.state.phase(on: day("2021-07-01")) == .variation)
    #expect(desk.state.terms?.end == day("2022-01-31"))
    #expect(
      desk.codes(.sign(.council, PlacementSigning()), by: Havering.head, on: "2021-07-02") == [
        "formNotApproved"
      ])
    try desk.act(.approveForm, by: Havering.lawyer, on: "2021-07-02")
    try desk.act(.sign(.supplier, PlacementSigning()), by: officer, on: "2021-07-05")
    #expect(desk.state.terms?.end == day("2022-01-31"))
    try desk.act(.sign(.council, PlacementSigning()), by: Havering.head, on: "2021-07-06")
    #expect(desk.state.phase(on: day("2021-07-06")) == .varied)
    #expect(desk.state.terms?.weeklyPrice(on: day("2021-08-01")) == PlacementDesk.pounds("1400"))
    // 181 days at £1,250 and 365 at £1,400.
    #expect(desk.state.terms?.total == PlacementDesk.pounds("105321.43"))
    #expect(desk.state.phase(on: day("2022-07-31")) == .varied)
  }

  @Test func aVariationThatChangesNothingIsRefused() throws {
    let desk = try PlacementDesk.at(.signedByBoth)
    let facts = PlacementVarying(
      from: day("2021-08-01"), reason: "Nothing", drafting: PlacementDesk.drafting("variation"))
    #expect(desk.codes(.vary(facts), by: Havering.head, on: "2021-07-01") == ["changesNothing"])
  }

  @Test func itEndsOnADayAfterWhichNothingIsDone() throws {
    var desk = try PlacementDesk.at(.signedByBoth)
    try desk.act(
      .end(on: day("2021-05-31"), reason: "Moved nearer home"), by: officer, on: "2021-05-20")
    #expect(desk.state.phase(on: day("2021-05-31")) == .live)
    #expect(desk.state.phase(on: day("2021-06-01")) == .ended)
    // 120 days.
    #expect(desk.state.committed(asOf: day("2021-06-01")) == PlacementDesk.pounds("21428.57"))
    #expect(
      desk.codes(.review(PlacementReviewed(.goesOn)), by: officer, on: "2021-06-01") == [
        "wrongPhase"
      ])
  }

  @Test func whatWasNeverAgreedEndsAtOnceAndCommitsNothing() throws {
    var desk = try PlacementDesk.at(.awardApproved)
    try desk.act(.end(on: day("2021-01-21"), reason: "Withdrawn"), by: officer, on: "2021-01-21")
    #expect(desk.state.phase(on: day("2021-01-21")) == .ended)
    #expect(desk.state.committed(asOf: day("2021-01-21")) == nil)
  }

  @Test func onlyWhatTheTableAllowsIsOffered() throws {
    #expect(
      PlacementProcedure.next(in: PlacementState(), on: day("2021-01-04")).map(\.transition.act)
        == ["refer"])
    let desk = try PlacementDesk.at(.legalFormOK)
    let offers = PlacementProcedure.next(in: desk.state, on: day("2021-01-23"))
      .map(\.transition.act)
    #expect(offers.contains("sign for the council") && !offers.contains("review"))
  }

  @Test func everyPhaseOfTheTableIsOneAndEveryPhaseCanBeReached() {
    let named = Set(PlacementProcedure.transitions.flatMap { $0.from + [$0.to].compactMap { $0 } })
    #expect(named == Set(PlacementPhase.allCases.map(\.rawValue)))
  }
}

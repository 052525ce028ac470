import CivilTime
import Decisions
import Testing

@testable import Workflow

extension Desk {
  /// In clearance, with a text that sets one rule aside twice: in recommendation 1.5 for what begins
  /// on 1 June 2020, and in 1.6 for what begins on another day.
  static func withTwoWaivers(begunOn day: String = "2020-07-01") throws -> Desk {
    var desk = try Desk.inClearance()
    var first = ProposedWaiver(rule: Attempt.waiver, recommendation: "1.5")
    first.actFrom = CivilDate(iso: "2020-06-01")
    var second = ProposedWaiver(rule: Attempt.waiver, recommendation: "1.6")
    second.actFrom = CivilDate(iso: day)
    desk.state.proposal.waivers = [Attempt.waiver, Attempt.waiver]
    desk.state.proposal.waiverDetails = [first, second]
    return desk
  }
}

/// Each waiver of a text is asked for and decided by itself, and one that comes late is called so.
@Suite struct WaiverTests {
  private static let rule = Attempt.waiver

  private func decided(
    _ desk: inout Desk, _ number: String, isApproved: Bool = true, on day: String? = nil
  ) throws -> DecisionEvent? {
    try desk.take(
      .decideWaiver(
        rule: Self.rule, recommendation: number, isApproved: isApproved, reason: "So it is",
        registerEntry: nil)
    ).acts.first?.event
  }

  @Test func whatTheTextAsksForIsKnownWithItsPlaceAndItsDay() throws {
    let waivers = try Desk.inClearance().state.proposal.proposedWaivers
    #expect(waivers.map(\.recommendation) == ["1.5"])
    #expect(waivers.map(\.actFrom) == [CivilDate(iso: "2020-06-01")])
    #expect(waivers.map(\.isCalledRetrospective) == [false])
  }

  @Test func twoWaiversOfOneRuleStandEachByItself() throws {
    var desk = try Desk.withTwoWaivers()
    try desk.take(.requestWaiver(rule: Self.rule, recommendation: "1.5", reason: "No prices"))
    #expect(
      desk.obstacles(
        to: .decideWaiver(
          rule: Self.rule, recommendation: "1.6", isApproved: true, reason: "Yes",
          registerEntry: nil)) == [.waiverNotRequested(Self.rule)])
    try desk.take(.requestWaiver(rule: Self.rule, recommendation: "1.6", reason: "No time"))
    _ = try decided(&desk, "1.5")
    _ = try decided(&desk, "1.6", isApproved: false)
    #expect(desk.state.waivers.map(\.requested.value.recommendation) == ["1.5", "1.6"])
    #expect(desk.state.waivers.map(\.decided?.value.isApproved) == [true, false])
    // To ask again for the one that was refused leaves the other as it is.
    try desk.take(.requestWaiver(rule: Self.rule, recommendation: "1.6", reason: "Once more"))
    #expect(desk.state.waivers.map(\.requested.value.recommendation) == ["1.5", "1.6"])
    #expect(desk.state.waivers.map { $0.decided == nil } == [false, true])
  }

  /// In clearance, with a text that sets one rule aside twice in recommendation 1.5.
  private func twiceInOne() throws -> Desk {
    var desk = try Desk.withTwoWaivers()
    desk.state.proposal.waiverDetails?[1].recommendation = "1.5"
    return desk
  }

  @Test func twoWaiversOfOneRuleInOneRecommendationStandEachByItself() throws {
    var desk = try twiceInOne()
    #expect(desk.state.proposal.proposedWaivers.map(\.place) == [1, 2])
    #expect(
      desk.obstacles(to: .requestWaiver(rule: Self.rule, reason: "No prices"))
        == [.waiverNumber(Self.rule, in: "1.5", of: 2)])
    #expect(
      desk.obstacles(to: .requestWaiver(rule: Self.rule, place: 3, reason: "No prices"))
        == [.waiverNumber(Self.rule, in: "1.5", of: 2)])
    try desk.take(.requestWaiver(rule: Self.rule, place: 1, reason: "No prices"))
    let second = Command.decideWaiver(
      rule: Self.rule, place: 2, isApproved: false, reason: "No", registerEntry: nil)
    #expect(desk.obstacles(to: second) == [.waiverNotRequested(Self.rule)])
    try desk.take(.requestWaiver(rule: Self.rule, place: 2, reason: "No time"))
    let event = try desk.take(second).acts.first?.event
    #expect(
      event?.sentence
        == "The waiver of Contract Standing Order 18.4 (recommendation 1.5, number 2) was refused: No"
    )
    #expect(desk.state.waivers.map(\.requested.value.place) == [1, 2])
    #expect(desk.state.waivers.map(\.decided?.value.isApproved) == [nil, false])
  }

  @Test func aWaiverGivenWhileTheTextHadOneStandsBesideASecond() throws {
    var desk = try Desk.inClearance()
    try desk.take(.requestWaiver(rule: Self.rule, reason: "No prices"))
    _ = try decided(&desk, "1.5")
    desk.state.proposal = try twiceInOne().state.proposal
    try desk.take(.requestWaiver(rule: Self.rule, place: 2, reason: "No time"))
    #expect(desk.state.waivers.map(\.requested.value.place) == [nil, 2])
    #expect(desk.state.waivers.map { $0.decided == nil } == [false, true])
  }

  @Test func theOnlyWaiverIsTheFirst() throws {
    let desk = try Desk.inClearance()
    #expect(
      desk.obstacles(to: .requestWaiver(rule: Self.rule, place: 1, reason: "No prices")).isEmpty)
    #expect(
      desk.obstacles(to: .requestWaiver(rule: Self.rule, place: 2, reason: "No prices"))
        == [.waiverNumber(Self.rule, in: "1.5", of: 1)])
  }

  /// Records from before the recommendation was kept hold one waiver of a rule.
  @Test func anEventThatNamesNoRecommendationIsOfTheRule() throws {
    var desk = try Desk.inClearance()
    desk.state = desk.state.applying(
      RecordedAct(
        .waiverRequested(
          WaiverRequested(rule: Self.rule, reason: "No prices", by: Officeholder(name: "A"))),
        done: desk.today, recorded: desk.today, by: Officeholder(name: "A")))
    let event = try decided(&desk, "1.5")
    #expect(desk.state.waivers.map(\.decided?.value.isApproved) == [true])
    #expect(
      event?.sentence
        == "The waiver of Contract Standing Order 18.4 (recommendation 1.5) was approved: So it is")
  }

  @Test func aLateWaiverIsApprovedAsRetrospectiveOrNotAtAll() throws {
    var desk = try Desk.withTwoWaivers(begunOn: "2020-04-01")
    // What begins on the day itself is in time.
    try desk.take(.requestWaiver(rule: Self.rule, recommendation: "1.6", reason: "No time"))
    desk.today = try #require(CivilDate(iso: "2020-04-02"))
    let approve = Command.decideWaiver(
      rule: Self.rule, recommendation: "1.6", isApproved: true, reason: "Yes", registerEntry: nil)
    #expect(desk.obstacles(to: approve).map(ObstacleKind.init) == [.waiverUnlabelled])
    var refused = desk
    _ = try decided(&refused, "1.6", isApproved: false)
    #expect(refused.state.waivers.first?.decided?.value.isRetrospective == nil)
    desk.state.proposal.waiverDetails?[1].isCalledRetrospective = true
    let event = try decided(&desk, "1.6")
    #expect(desk.state.waivers.first?.decided?.value.isRetrospective == true)
    #expect(
      event?.sentence
        == "The waiver of Contract Standing Order 18.4 (recommendation 1.6) was approved retrospectively, "
        + "after what is done under it had begun: So it is")
  }
}

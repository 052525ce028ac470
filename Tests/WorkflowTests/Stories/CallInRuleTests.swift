import CivilTime
import Councils
import Decisions
import Testing

@testable import Workflow

extension Desk {
  /// Published on 7 May under a council's own rule: five working days up to 15 May, 17:00; five
  /// members, or three of two political groups; on two grounds; once for a decision.
  static func underOwnRule(
    _ change: (inout CallInRule) -> Void = { _ in }
  ) throws -> Desk {
    var desk = try Desk.published()
    desk.council.callIn = .known(.own(change))
    desk.wait(until: desk.today)
    return desk
  }
}

extension CallInRule {
  /// What a council's constitution says.
  static func own(_ change: (inout CallInRule) -> Void = { _ in }) -> CallInRule {
    var rule = CallInRule()
    rule.subject = .known(.keyOnly)
    rule.period = .known(5)
    rule.unit = .known(.workingDay)
    rule.anchor = .known(.publishedOn)
    rule.effective = .known(.onLastDay)
    rule.deadlineTime = ClockTime(hour: 17, minute: 0).map { .known($0) } ?? .unknown
    rule.withdrawable = .known(true)
    rule.oncePerDecision = .known(true)
    var two = Requisition(who: "members of two groups", minimum: .known(3))
    two.groups = 2
    rule.requisition = [Requisition(who: "members", minimum: .known(5)), two]
    rule.grounds = ["Lack of consultation", "Outside the budget"]
    rule.provenance.source = "Constitution, part 4, rule 18"
    change(&rule)
    return rule
  }
}

/// What a council's constitution asks of a call-in is held to, and its provision is told.
@Suite struct CallInRuleTests {
  private static let provision = "Constitution, part 4, rule 18"

  /// A requisition, and what stands against accepting it.
  struct Requisition: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The groups of those who sign; "" for one that is not stated.
    var groups: [String]
    var grounds = ["Lack of consultation"]
    var obstacles: [Obstacle] = []

    var facts: CalledIn {
      CalledIn(
        members: groups.enumerated().map { number, group in
          CalledIn.Signatory(name: "Cllr \(number)", group: group.isEmpty ? nil : group)
        }, grounds: grounds, reasons: "Nobody was asked", receivedAt: ClockTime("16:30"))
    }
  }

  static let requisitions: [Requisition] = [
    Requisition(testDescription: "five of one group", groups: ["A", "A", "A", "A", "A"]),
    Requisition(testDescription: "five of no stated group", groups: ["", "", "", "", ""]),
    Requisition(testDescription: "three of two groups", groups: ["A", "B", "A"]),
    Requisition(
      testDescription: "four of one group", groups: ["A", "A", "A", "A"],
      obstacles: [.tooFewGroups(1, needed: 2, unstated: 0, provision: provision)]),
    Requisition(
      testDescription: "three, of one of whom the group is stated", groups: ["A", "", ""],
      obstacles: [.tooFewGroups(1, needed: 2, unstated: 2, provision: provision)]),
    Requisition(
      testDescription: "two of two groups", groups: ["A", "B"],
      obstacles: [.tooFewMembers(2, needed: 3, provision: provision)]),
    Requisition(
      testDescription: "a ground in other letters", groups: ["A", "B", "A"],
      grounds: ["outside the budget"]),
    Requisition(
      testDescription: "another ground", groups: ["A", "B", "A"], grounds: ["It is wrong"],
      obstacles: [
        .noGround(of: ["Lack of consultation", "Outside the budget"], provision: provision)
      ]),
    Requisition(
      testDescription: "no ground and too few", groups: ["A"], grounds: [],
      obstacles: [
        .tooFewMembers(1, needed: 3, provision: provision),
        .noGround(of: ["Lack of consultation", "Outside the budget"], provision: provision),
      ]),
  ]

  @Test(arguments: requisitions)
  func aRequisitionIsHeldToTheCouncilsRule(_ requisition: Requisition) throws {
    var desk = try Desk.underOwnRule()
    desk.today = day("2020-05-13")
    try desk.take(.callIn(requisition.facts))
    #expect(desk.obstacles(to: .acceptCallIn(scrutinyBy: nil)) == requisition.obstacles)
  }

  @Test(
    arguments: [
      ("2020-05-14", nil, []), ("2020-05-15", "16:59", []), ("2020-05-15", "17:00", []),
      (
        "2020-05-15", "17:01",
        [ObstacleKind.afterDeadline]
      ),
      ("2020-05-15", nil, [.receiptTimeUnknown]), ("2020-05-18", "09:00", [.outsideWindow]),
    ] as [(String, String?, [ObstacleKind])])
  func onTheLastDayItMustComeByTheHour(
    _ on: String, _ time: String?, _ expected: [ObstacleKind]
  ) throws {
    var desk = try Desk.underOwnRule()
    desk.wait(until: day("2020-05-19"))
    var facts = Self.requisitions[0].facts
    facts.receivedAt = time.flatMap { ClockTime($0) }
    let found = desk.obstacles(to: .callIn(facts), on: day(on))
    #expect(found.map(ObstacleKind.init) == expected)
  }

  @Test(arguments: [(true, [ObstacleKind.calledInBefore]), (false, []), (nil, [.policyUnknown])])
  func aSecondCallInIsAsTheRuleSays(_ isOnce: Bool?, _ expected: [ObstacleKind]) throws {
    var desk = try Desk.underOwnRule { $0.oncePerDecision = isOnce.map { .known($0) } ?? .unknown }
    desk.today = day("2020-05-13")
    try desk.take(.callIn(Self.requisitions[0].facts))
    try desk.take(.acceptCallIn(scrutinyBy: nil))
    try desk.take(.withdrawCallIn(CallInWithdrawn(reason: "An answer was given")))
    let again = Command.callIn(Self.requisitions[2].facts)
    #expect(desk.obstacles(to: again).map(ObstacleKind.init) == expected)
    guard expected.isEmpty else { return }
    try desk.take(again)
    #expect(desk.state.phase == .callInReceived)
    #expect(!desk.state.hasEffect)
  }

  @Test func anOfficerCanFindOutWhetherItIsOnce() throws {
    var desk = try Desk.underOwnRule { $0.oncePerDecision = .unknown }
    desk.today = day("2020-05-13")
    try desk.take(.callIn(Self.requisitions[0].facts))
    var rule = CallInRuleStated(source: "Rule 18.9, read by the Monitoring Officer")
    rule.oncePerDecision = true
    try desk.take(.acceptCallIn(scrutinyBy: nil))
    try desk.take(.stateCallInRule(rule))
    try desk.take(.withdrawCallIn(CallInWithdrawn(reason: "An answer was given")))
    #expect(
      desk.obstacles(to: .callIn(Self.requisitions[0].facts)) == [
        .calledInBefore(provision: "Rule 18.9, read by the Monitoring Officer")
      ])
  }

  /// Who agrees, who may by the policy, and whether the agreement is taken.
  static let agreements: [(who: Officeholder, agreedBy: String?, posts: [String], isTaken: Bool)] =
    {
      let chair = Officeholder(name: "Cllr A", title: "Chair of the Board")
      let member = Officeholder(
        name: "Cllr B", post: PostID(rawValue: "cabinet-member-adult-services-and-health"))
      let maker = ["cabinet-member-adult-services-and-health"]
      return [
        (chair, "the Chair of the Board", [], true), (chair, "Chair of the board", [], true),
        // Words that are of no post are for a person to compare.
        (chair, "the chair, or in their absence the Mayor", [], true),
        (member, nil, maker, true), (chair, nil, maker, false),
        (chair, "the members", maker, false),
        (member, "the Leader of the Council", ["leader"], false),
      ]
    }()

  @Test(arguments: agreements)
  func whoAgreedToAnExemptionIsComparedWithWhoMay(
    _ who: Officeholder, _ agreedBy: String?, _ posts: [String], _ isTaken: Bool
  ) throws {
    var desk = try Desk.ready()
    desk.council.callIn = .known(
      .own { rule in
        var exemption = CallInRule.Exemption()
        exemption.agreedBy = agreedBy.map { .known($0) } ?? .unknown
        exemption.posts = posts.map { PostID(rawValue: $0) }
        rule.exemption = exemption
      })
    let found = desk.obstacles(
      to: .exempt(ExemptionAgreed(agreedBy: who, reason: "It cannot wait")))
    #expect(found.map(ObstacleKind.init) == (isTaken ? [] : [.exemptionByOther]))
    guard !isTaken else { return }
    #expect(found.first?.message.hasSuffix("to agree (\(Self.provision))") == true)
  }
}

import CivilTime
import Councils
import Decisions
import Digests
import JSONText
import Rules
import Testing

@testable import Workflow

/// A command that is refused, and the sort of obstacle that stands against it.
struct Attempt: Sendable, CustomTestStringConvertible {
  let kind: ObstacleKind
  let name: String
  let obstacles: @Sendable () throws -> [Obstacle]

  var testDescription: String { name }

  init(
    _ kind: ObstacleKind, _ name: String, _ obstacles: @escaping @Sendable () throws -> [Obstacle]
  ) {
    self.kind = kind
    self.name = name
    self.obstacles = obstacles
  }

  static let waiver = "Contract Standing Order 18.4"

  static let all: [Attempt] = who + preparing + noticing + making + callingIn + keeping

  private static let who: [Attempt] = [
    Attempt(.wrongPhase, "publishing a draft") {
      var desk = try Desk.havering2020()
      try desk.start()
      return desk.obstacles(to: .publish(at: nil, address: nil))
    },
    Attempt(.wrongPhase, "beginning twice") {
      let desk = try Desk.inClearance()
      return desk.obstacles(
        to: .start(
          StartDecision(id: Desk.id, text: desk.reports[0].digest, proposal: desk.state.proposal)))
    },
    Attempt(.notOfItsProcedure, "notice of a private meeting of one member") {
      try Desk.inClearance().obstacles(to: .giveNotice(.whole(.privateMeeting)))
    },
    Attempt(.notEntitled, "clearing without a role") {
      try Desk.inClearance().obstacles(to: .clear, by: Office.nobody)
    },
    Attempt(.isTheAuthor, "clearing one’s own report") {
      var desk = try Desk.inClearance()
      desk.staff.grants.append(
        RoleGrant(
          .leadOfficer, council: desk.state.proposal.council, to: .person(Office.author),
          from: day("2010-01-01")))
      try desk.adviseOnEverything()
      return desk.obstacles(to: .clear, by: Office.author)
    },
    Attempt(.hasNoTitle, "clearing by somebody whose title the paper cannot print") {
      var desk = try Desk.inClearance()
      let lead = try #require(desk.staff.people.firstIndex { $0.id == Office.lead })
      desk.staff.people[lead].title = nil
      try desk.adviseOnEverything()
      return desk.obstacles(to: .clear)
    },
    Attempt(.inTheFuture, "dating tomorrow") {
      try Desk.inClearance().obstacles(
        to: .returnReport(topic: nil, reason: "No"), on: day("2020-04-02"))
    },
    Attempt(.beforeWhatItFollows, "recording before the decision") {
      var desk = try Desk.ready()
      desk.today = day("2020-05-11")
      try desk.take(.decide(.agreed), by: Office.maker)
      return desk.obstacles(to: .record, on: day("2020-05-08"))
    },
    Attempt(.beforeText, "advice from before the text") {
      var desk = try Desk.inClearance()
      desk.today = day("2020-04-03")
      try desk.edit()
      return desk.obstacles(
        to: .advise(GiveAdvice(topic: .legal, conclusion: .content, words: "None.")),
        on: day("2020-04-02"))
    },
  ]

  private static let preparing: [Attempt] = [
    Attempt(.finding, "submitting a text with a leftover") {
      let report = try Report(
        sample: "havering-key", of: "havering",
        with: [
          "\nsubject:": "\nreportDate: 2020-03-02\nsubject:",
          "objectives: [communities]": "objectives: [comunities]",
        ])
      var desk = try Desk([report], on: day("2020-03-30"))
      try desk.start()
      return desk.obstacles(to: .submit(SubmitReport()))
    },
    Attempt(.adviceNotAsked, "advice that nobody asked for") {
      try Desk.inClearance().obstacles(
        to: .advise(GiveAdvice(topic: .risk, conclusion: .content, words: "None.")))
    },
    Attempt(.adviceUnsettled, "clearing before there is advice") {
      var desk = try Desk.inClearance()
      for topic in desk.state.advice.map(\.topic).dropFirst() { try desk.advise(topic) }
      return desk.obstacles(to: .clear)
    },
    Attempt(.adviceUnsettled, "clearing without advice that is overdue") {
      var desk = try Desk.inClearance()
      for topic in desk.state.advice.map(\.topic).dropFirst() { try desk.advise(topic) }
      desk.today = day("2020-04-09")
      return desk.obstacles(to: .clear)
    },
    Attempt(.adviceUnsettled, "clearing with advice on an earlier text") {
      var desk = try Desk.inClearance()
      try desk.advise(.legal)
      try desk.edit()
      for topic in desk.state.advice.map(\.topic).dropFirst() { try desk.advise(topic) }
      return desk.obstacles(to: .clear)
    },
    Attempt(.nothingOverdue, "an offer to override") {
      let desk = try Desk.inClearance()
      let row = Procedure.transitions.first { $0.act == .overrideAdvice }
      return desk.offers().first { $0.transition == row }?.obstacles ?? []
    },
    Attempt(.adviceNotOverdue, "overriding advice that is not due") {
      try Desk.inClearance().obstacles(
        to: .overrideAdvice(topic: .legal, reason: "It cannot wait"))
    },
    Attempt(.wanting, "returning without a reason") {
      try Desk.inClearance().obstacles(to: .returnReport(topic: nil, reason: " "))
    },
  ]

  private static let noticing: [Attempt] = [
    Attempt(.noticeLacks, "a notice that says nothing") {
      try Desk.inClearance().obstacles(to: .giveNotice(Notice(kind: .keyDecision)))
    },
    Attempt(.noticeDay, "a notice of another day") {
      var notice = Notice.whole(.keyDecision)
      notice.publishedOn = day("2020-03-31")
      return try Desk.inClearance().obstacles(to: .giveNotice(notice))
    },
    Attempt(.earlierRungUnanswered, "asking the chairman of the council first") {
      let agreed = UrgencyAgreed(
        about: .decision, agreedBy: Officeholder(name: "Cllr Oz"), agreedAs: .councilChair,
        reason: "It is urgent")
      return try Desk.inClearance().obstacles(to: .agreeUrgency(agreed))
    },
    Attempt(.policyUnknown, "an exemption when nobody knows who agrees") {
      try Desk.inClearance().obstacles(
        to: .exempt(
          ExemptionAgreed(agreedBy: Officeholder(name: "the Mayor"), reason: "It is urgent")))
    },
    Attempt(.noSuchWaiver, "a waiver of another rule") {
      try Desk.inClearance().obstacles(to: .requestWaiver(rule: "CSO 1", reason: "So be it"))
    },
    Attempt(.waiverAmbiguous, "one of two waivers of a rule, unnamed") {
      try Desk.withTwoWaivers().obstacles(to: .requestWaiver(rule: waiver, reason: "So be it"))
    },
    Attempt(.waiverElsewhere, "a waiver in another recommendation") {
      try Desk.inClearance().obstacles(
        to: .requestWaiver(rule: waiver, recommendation: "1.1", reason: "So be it"))
    },
    Attempt(.waiverNumber, "the second of one waiver") {
      try Desk.inClearance().obstacles(
        to: .requestWaiver(rule: waiver, place: 2, reason: "So be it"))
    },
    Attempt(.waiverUnlabelled, "a late waiver that is not called so") {
      try Desk.withTwoWaivers(begunOn: "2020-03-31").obstacles(
        to: .requestWaiver(rule: waiver, recommendation: "1.6", reason: "So be it"))
    },
    Attempt(.waiverNotRequested, "deciding a waiver that nobody asked for") {
      try Desk.inClearance().obstacles(
        to: .decideWaiver(rule: waiver, isApproved: true, reason: "Yes", registerEntry: nil))
    },
    Attempt(.waiverUndecided, "deciding with a waiver open") {
      var desk = try Desk.ready()
      try desk.take(.requestWaiver(rule: waiver, reason: "No prices yet"))
      return desk.obstacles(to: .decide(.agreed), by: Office.maker)
    },
    Attempt(.waiverRefused, "deciding with a waiver refused") {
      var desk = try Desk.ready()
      try desk.take(.requestWaiver(rule: waiver, reason: "No prices yet"))
      try desk.take(
        .decideWaiver(rule: waiver, isApproved: false, reason: "No", registerEntry: nil))
      return desk.obstacles(to: .decide(.agreed), by: Office.maker)
    },
    Attempt(.noticeMissing, "deciding when the matter has become key") {
      var desk = try Desk.ready()
      desk.state.notices = []
      return desk.obstacles(to: .decide(.made(.notAgreed)), by: Office.maker)
    },
    Attempt(.tooEarly, "deciding when the notice is put right to a later day") {
      var desk = try Desk.ready()
      desk.state = desk.state.applying(
        RecordedAct(
          .deadlinesReckoned(
            DeadlinesReckoned(
              holidays: "", window: nil, earliest: ["0": day("2020-05-08")], adviceDue: [:])),
          done: desk.today, recorded: desk.today, by: Officeholder(name: "the calendar")))
      return desk.obstacles(to: .decide(.made(.notAgreed)), by: Office.maker)
    },
    Attempt(.daysUnknown, "deciding when the days cannot be counted") {
      var desk = try Desk.ready()
      let old = desk.state.notices[0].given
      var given = old.value
      given.earliest = nil
      desk.state.notices[0].given = DatedFact(value: given, on: old.on, act: old.act)
      return desk.obstacles(to: .decide(.made(.notAgreed)), by: Office.maker)
    },
  ]

  private static let making: [Attempt] = [
    Attempt(.packIsStale, "deciding on another text than was packed") {
      var desk = try Desk.ready()
      desk.state.ready?.text = .zero
      return desk.obstacles(to: .decide(.made(.notAgreed)), by: Office.maker)
    },
    Attempt(.noMakerPost, "deciding for no post") {
      var desk = try Desk.ready()
      desk.state.proposal.makerPost = nil
      return desk.obstacles(to: .decide(.made(.deferred)), by: Office.clerk)
    },
    Attempt(.notTheMaker, "deciding for somebody who holds no post") {
      var decision = MakeDecision.made(.notAgreed)
      decision.maker = Office.nobody
      return try Desk.ready().obstacles(to: .decide(decision), by: Office.clerk)
    },
    Attempt(.authorIsMaker, "deciding on one’s own report") {
      var desk = try Desk.ready()
      desk.staff.tenures[0].holder = Office.author
      return desk.obstacles(to: .decide(.made(.notAgreed)), by: Office.author)
    },
    Attempt(.nothingShowsIt, "recording another’s decision with nothing that shows it") {
      var decision = MakeDecision.made(.notAgreed)
      decision.maker = Office.maker
      return try Desk.ready().obstacles(to: .decide(decision), by: Office.clerk)
    },
    Attempt(.notAttached, "recording it by a document that is not there") {
      var decision = MakeDecision.made(.notAgreed)
      decision.maker = Office.maker
      decision.evidence = .zero
      return try Desk.ready().obstacles(to: .decide(decision), by: Office.clerk)
    },
    Attempt(.interestsUnanswered, "deciding without a word on interests") {
      var decision = MakeDecision.made(.notAgreed)
      decision.interests = nil
      return try Desk.ready().obstacles(to: .decide(decision), by: Office.maker)
    },
    Attempt(.wanting, "refusing without reasons") {
      var decision = MakeDecision.made(.notAgreed)
      decision.reasons = nil
      return try Desk.ready().obstacles(to: .decide(decision), by: Office.maker)
    },
    Attempt(.withheld, "publishing what is exempt") {
      var desk = try Desk.ready()
      try desk.take(.decide(.agreed), by: Office.maker)
      try desk.take(.record)
      try desk.take(.lodge(with: nil, place: nil))
      desk.state.proposal.isExempt = true
      return desk.obstacles(to: .publish(at: nil, address: nil))
    },
  ]

  private static let callingIn: [Attempt] = [
    Attempt(.outsideWindow, "calling in on 18 May") {
      var desk = try Desk.openToCallIn()
      desk.wait(until: day("2020-05-18"))
      return desk.obstacles(to: .callIn(.byThree))
    },
    Attempt(.tooFewMembers, "accepting two members for three") {
      var desk = try Desk.openToCallIn()
      var requisition = CalledIn.byThree
      requisition.members.removeLast()
      try desk.take(.callIn(requisition))
      return desk.obstacles(to: .acceptCallIn(scrutinyBy: nil))
    },
    Attempt(.tooFewGroups, "accepting members of one group for two") {
      var desk = try Desk.underOwnRule()
      try desk.take(.callIn(CallInRuleTests.requisitions[3].facts))
      return desk.obstacles(to: .acceptCallIn(scrutinyBy: nil))
    },
    Attempt(.tooFewGroups, "accepting members whose groups are not stated") {
      var desk = try Desk.underOwnRule()
      try desk.take(.callIn(CallInRuleTests.requisitions[4].facts))
      return desk.obstacles(to: .acceptCallIn(scrutinyBy: nil))
    },
    Attempt(.noGround, "accepting another ground") {
      var desk = try Desk.underOwnRule()
      try desk.take(.callIn(CallInRuleTests.requisitions[7].facts))
      return desk.obstacles(to: .acceptCallIn(scrutinyBy: nil))
    },
    Attempt(.receiptTimeUnknown, "calling in on the last day at no known hour") {
      var desk = try Desk.underOwnRule()
      desk.today = day("2020-05-15")
      return desk.obstacles(to: .callIn(.byThree))
    },
    Attempt(.afterDeadline, "calling in on the last day after hours") {
      var desk = try Desk.underOwnRule()
      desk.today = day("2020-05-15")
      var requisition = CalledIn.byThree
      requisition.receivedAt = ClockTime("17:20")
      return desk.obstacles(to: .callIn(requisition))
    },
    Attempt(.exemptionByOther, "an exemption that somebody else agreed to") {
      var desk = try Desk.ready()
      desk.council.callIn = .known(
        .own { rule in
          var exemption = CallInRule.Exemption()
          exemption.posts = [PostID(rawValue: "cabinet-member-adult-services-and-health")]
          rule.exemption = exemption
        })
      return desk.obstacles(
        to: .exempt(
          ExemptionAgreed(agreedBy: Officeholder(name: "the Mayor"), reason: "It is urgent")))
    },
    Attempt(.notWithdrawable, "taking back what cannot be taken back") {
      var desk = try Desk.calledIn()
      var rule = CallInRuleStated.known
      rule.withdrawable = false
      try desk.take(.stateCallInRule(rule))
      return desk.obstacles(to: .withdrawCallIn(CallInWithdrawn(reason: "An answer was given")))
    },
    Attempt(.calledInBefore, "calling in a second time") {
      var desk = try Desk.calledIn()
      try desk.take(.withdrawCallIn(CallInWithdrawn(reason: "An answer was given")))
      return desk.obstacles(to: .callIn(.byThree))
    },
    Attempt(.wanting, "confirming with changes that nobody names") {
      var desk = try Desk.beforeScrutiny()
      try desk.scrutiny(.referToMaker)
      return desk.obstacles(
        to: .reconsider(Reconsider(outcome: .changed, reasons: "All is weighed")),
        by: Office.maker)
    },
    Attempt(.wanting, "stating a rule with no source") {
      try Desk.published().obstacles(to: .stateCallInRule(CallInRuleStated(source: "")))
    },
  ]

  private static let keeping: [Attempt] = [
    Attempt(.laterHasNoEffect, "superseding by a decision that is not there") {
      var desk = try Desk.openToCallIn()
      desk.wait(until: day("2020-05-18"))
      return desk.obstacles(
        to: .supersede(Superseded(other: DecisionID("havering-2020-9"), recommendations: ["1.1"])))
    },
    Attempt(.laterHasNoEffect, "superseding by a decision that was refused and closed") {
      var desk = try Desk.openToCallIn()
      desk.wait(until: day("2020-05-18"))
      var refused = try Desk.published(.made(.notAgreed))
      try refused.take(.close(Remark()))
      desk.others[DecisionID("havering-2020-1")] = refused.state
      return desk.obstacles(
        to: .supersede(Superseded(other: DecisionID("havering-2020-1"), recommendations: ["1.1"])))
    },
    Attempt(.noSuchRecommendation, "superseding a recommendation that is not there") {
      var desk = try Desk.openToCallIn()
      desk.wait(until: day("2020-05-18"))
      return desk.obstacles(
        to: .supersede(Superseded(other: DecisionID("havering-2020-2"), recommendations: ["1.9"])))
    },
    Attempt(.noSuchAct, "correcting act 99") {
      try Desk.inClearance().obstacles(to: correction(99, [:]))
    },
    Attempt(.factsDoNotFit, "correcting a fact that the act has not") {
      let desk = try Desk.cleared()
      return desk.obstacles(to: correction(desk.state.version, ["colour": .string("red")]))
    },
    Attempt(.notCorrectable, "correcting the beginning") {
      try Desk.inClearance().obstacles(to: correction(1, [:]))
    },
    Attempt(.lawHasNoException, "answering a finding of law") {
      var desk = try Desk.published()
      let act = desk.state.notice(.keyDecision)?.given.act ?? 0
      try desk.take(
        .correct(
          Corrected(
            act: act, dated: day("2020-04-20"), facts: .object([:]), reason: "So it was given")))
      let findings = desk.circumstances(of: Office.lead).findings(on: desk.state)
      let law = findings.first { $0.severity == .blocks && $0.isOfLaw && $0.outcome == .notMet }
      return desk.obstacles(
        to: .answerFinding(key: law?.key ?? "", reason: "Nobody minded"), by: Office.lead)
    },
    Attempt(.noSuchFinding, "answering what was not found") {
      [.noSuchFinding("NT-2-8e868a9d")]
    },
  ]

  private static func correction(_ act: Int, _ facts: JSONObject) -> Command {
    .correct(Corrected(act: act, dated: nil, facts: .object(facts), reason: "A slip"))
  }
}

import CivilTime
import Councils
import Decisions
import Digests
import JSONText

@testable import Workflow

/// An event of each kind with every fact that it can have.
enum EventExamples {
  static let all: [DecisionEvent] = preparing() + noticing() + making() + callingIn() + keeping()

  private static let digest = SHA256Digest(of: Array("text".utf8))
  private static let on = day("2020-05-07")
  private static let working = ["Thu 7 May 2020 is not counted", "5 working days"]
  private static let by = Officeholder(
    person: Office.deputy, name: "Cllr Dan Price", post: PostID(rawValue: "leader"),
    title: "Leader of the Council", deputyFor: "Cllr May King", instrument: "Scheme 4.2")

  private static var proposal: Proposal {
    var proposal = Proposal.none
    proposal.council = CouncilID(rawValue: "havering")
    proposal.form = FormID(rawValue: "key-executive-decision")
    proposal.subject = "Gritting — “Zufahrt” 🧂"
    proposal.isKey = true
    proposal.function = .executive
    proposal.maker = .cabinetMember
    proposal.makerPost = PostID(rawValue: "leader")
    proposal.makerName = "Cllr May King"
    proposal.isCallable = true
    proposal.meetingOn = on
    proposal.isPrivateMeeting = true
    proposal.hasWithheld = true
    proposal.isExempt = true
    proposal.adviceRequired = [.legal, .healthAndWellbeing]
    proposal.recommendations = ["1.1", "1.2"]
    proposal.waivers = ["CSO 18.4"]
    proposal.endsOn = day("2027-04-30")
    proposal.listsBackgroundPapers = true
    return proposal
  }

  /// The rule as it could be stated when the first was recorded.
  private static var callInRule: CallInRuleStated {
    var rule = CallInRuleStated.known
    rule.oncePerDecision = nil
    return rule
  }

  private static func preparing() -> [DecisionEvent] {
    let request = AdviceRequest(
      topic: .legal, isRequired: true, due: on, working: working, adviser: by)
    return [
      .started(
        Started(
          id: Desk.id, author: by, procedure: digest, rules: "1.0", text: digest,
          proposal: proposal)),
      .textChanged(
        TextChanged(text: digest, proposal: proposal, changes: ["1.2 is new"], reason: "Figures")),
      .submitted(Submitted(text: digest, requests: [request])),
      .adviceAsked(AdviceAsked(request: request, reason: "The text changed")),
      .adviceDrafted(AdviceDrafted(topic: .legal, words: digest, by: by)),
      .adviceGiven(
        AdviceGiven(
          topic: .legal, text: digest, conclusion: .contentWithComments, words: "1. None.",
          reference: "LD 3001/15", by: by)),
      .adviceOverridden(AdviceOverridden(topic: .legal, reason: "It cannot wait", by: by)),
      .returned(Returned(topic: .legal, reason: "1.2 is not clear", by: by)),
      .cleared(Cleared(text: digest, by: by)),
    ]
  }

  private static func noticing() -> [DecisionEvent] {
    var notice = Notice.whole(.keyDecision)
    notice.publishedOn = on
    notice.publishedAt = ClockTime("17:30")
    notice.reference = "FP 1"
    notice.decisionOn = on
    notice.documents = ["Plan"]
    notice.reasons = "Prices"
    notice.sentTo = "Cllr Cy Marsh"
    notice.sentToRole = .everyMember
    notice.isPrivate = true
    var representation = Representation(text: "Open it.")
    representation.from = "A resident"
    representation.response = "No."
    notice.representations = [representation]
    return [
      .noticeGiven(
        NoticeGiven(notice: notice, earliest: on, working: working, holidays: "2026-11", by: by)),
      .urgencyAgreed(
        UrgencyAgreed(
          about: .privateMeeting, agreedBy: by, agreedAs: .councilChair, earlierRung: "Ill",
          reason: "Ice")),
      .exemptionAgreed(ExemptionAgreed(agreedBy: by, reason: "Ice", reportTo: "Council")),
      .becameReady(BecameReady(text: digest, earliest: on, working: working)),
      .waiverRequested(WaiverRequested(rule: "CSO 18.4", reason: "No prices", by: by)),
      .waiverDecided(
        WaiverDecided(
          rule: "CSO 18.4", isApproved: true, reason: "So it is", by: by, registerEntry: "W/1")),
    ]
  }

  private static func making() -> [DecisionEvent] {
    [
      .authorityConfirmed(
        AuthorityConfirmed(
          maker: by, power: "Scheme 3.3", limit: "up to £1m", term: "from 1 May", scheme: digest)),
      .decided(
        Decided(
          outcome: .agreedWithChanges, text: digest, maker: by, presiding: by, reasons: "Ice",
          changes: "One year", widens: true, until: on,
          interests: [
            Decided.Declaration(
              member: "Cllr May King", interest: "A shareholding", dispensation: "5 May 2020")
          ], minute: "Minute 12", evidence: digest)),
      .resumed(Resumed(reason: "Figures", on: on)),
      .recorded(Recorded(by: by, keepUntil: on, backgroundKeptUntil: on)),
      .lodged(Lodged(with: "Committee Services", place: "the Town Hall", receivedBy: by)),
      .published(Published(at: ClockTime("17:30"), address: "https://example.org/1", by: by)),
      .becameEffective(BecameEffective(why: .windowExpired, working: working)),
      .implementationBegun(Remark(text: "Letters are out")), .closed(Remark(text: "All done")),
    ]
  }

  private static func callingIn() -> [DecisionEvent] {
    let conditions = [RequisitionCondition(text: "signed by three", isMet: true, why: "by four")]
    return [
      .callInRuleStated(callInRule), .windowOpened(window),
      .calledIn(
        CalledIn(
          members: [
            CalledIn.Signatory(name: "Cllr Cora Lane", group: "Ward", person: Office.councillor)
          ], grounds: ["Cost"], reasons: "The cost was not weighed", alternative: "To wait",
          evidence: digest)),
      .requisitionRefused(
        RequisitionRefused(reason: "No ground", conditions: conditions, by: by)),
      .requisitionAccepted(RequisitionAccepted(conditions: conditions, scrutinyBy: on, by: by)),
      .callInWithdrawn(CallInWithdrawn(reason: "Answered")),
      .scrutinyConvened(ScrutinyConvened(body: "the Board", meetingOn: on)),
      .scrutinyConcluded(
        ScrutinyConcluded(
          body: "the Board", outcome: .referToMaker, reasons: "Cost", minute: "Minute 3")),
      .reconsidered(
        Reconsidered(outcome: .changed, reasons: "Cost", changes: "One year", maker: by)),
      .councilConcluded(
        CouncilConcluded(outcome: .objection, reasons: "Cost", minute: "Minute 9")),
    ]
  }

  private static let window = WindowOpened(
    lastDay: on, deadlineTime: ClockTime("12:00"), effectiveOn: on, working: working,
    holidays: "2026-11")

  private static func keeping() -> [DecisionEvent] {
    let other = DecisionID("havering-2020-2")
    return [
      .withdrawn(Withdrawn(reason: "No need", by: by)),
      .superseded(Superseded(other: other, recommendations: ["1.1"], reason: "New dates")),
      .supersedes(Superseded(other: other, recommendations: ["1.1"], reason: "New dates")),
      .lapsed(Lapsed(endedOn: on)),
      .attached(
        Attached(
          document: digest, name: "scan.pdf", kind: .signedScan, isWithheld: true, act: 3,
          datedOn: on)),
      .corrected(
        Corrected(act: 3, dated: on, facts: .object(["place": .null]), reason: "A slip")),
      .findingAnswered(FindingAnswered(key: "TX-1-8e868a9d", reason: "It is a name", by: by)),
      .deadlinesReckoned(
        DeadlinesReckoned(
          holidays: "2026-11", window: window, earliest: ["0": on], adviceDue: ["legal": on])),
      .migrated(
        Migrated(from: .zero, to: digest, rules: "1.1", proposal: proposal, reason: "New form")),
      .paperIssued(
        PaperIssued(
          kind: .clearanceRequest, about: "legal", text: digest,
          files: [PaperIssued.File(name: "a.docx", document: digest, isWithheld: true)])),
    ]
  }
}

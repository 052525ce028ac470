import CivilTime
import Decisions
import Rules

extension DecisionEvent {
  /// What happened, in a sentence: "Notice of the key decision was given; it can be made from 7 May
  /// 2020".
  public var sentence: String {
    switch self {
    case .started: "Begun"
    case .textChanged(let event): EventWords.textChanged(event)
    case .submitted(let event): EventWords.submitted(event)
    case .adviceAsked(let event): EventWords.asked(event)
    case .adviceDrafted(let event): "\(event.topic.capitalised) advice was put down, not yet given"
    case .adviceGiven(let event): EventWords.given(event)
    case .adviceOverridden(let event):
      "The silence on \(event.topic.words) advice was overridden: \(event.reason)"
    case .returned(let event): EventWords.returned(event)
    case .cleared: "Cleared for decision"
    case .noticeGiven(let event): EventWords.noticeGiven(event)
    case .urgencyAgreed(let event): EventWords.urgencyAgreed(event)
    case .exemptionAgreed(let event):
      "\(event.agreedBy.text), agreed that it is not to be called in: \(event.reason)"
    case .becameReady(let event): "Ready for decision, from \(event.earliest.text)"
    case .authorityConfirmed(let event): EventWords.authority(event)
    case .decided(let event): EventWords.decided(event)
    case .resumed(let event):
      "Taken up again: \(event.reason)" + (event.on.map { "; for \($0.text)" } ?? "")
    case .recorded(let event):
      "The record was completed" + (event.keepUntil.map { "; kept until \($0.text)" } ?? "")
    case .lodged(let event):
      "The signed record was lodged" + (event.with.map { " with \($0)" } ?? "")
        + (event.place.map { ", at \($0)" } ?? "")
    case .published(let event):
      "Published" + (event.at.map { " at \($0.text)" } ?? "")
        + (event.address.map { " on \($0)" } ?? "")
    case .becameEffective(let event): "It has effect: \(event.why.words)"
    case .implementationBegun(let remark): EventWords.remark("Implementation began", remark)
    case .closed(let remark): EventWords.remark("Closed", remark)
    case .withdrawn(let event): "Withdrawn: \(event.reason)"
    case .superseded(let event):
      EventWords.superseded("\(event.other) takes the place of", event)
    case .supersedes(let event):
      EventWords.superseded("Takes the place, in \(event.other), of", event)
    case .lapsed(let event): "Lapsed: its last term ended on \(event.endedOn.text)"
    default: kept ?? calledIn ?? "\(kind.rawValue)"
    }
  }

  /// What changes nothing of where a decision stands.
  private var kept: String? {
    switch self {
    case .waiverRequested(let event):
      "A waiver of \(event.rule)\(EventWords.place(event.recommendation, event.place)) was asked for: "
        + event.reason
    case .waiverDecided(let event):
      "The waiver of \(event.rule)\(EventWords.place(event.recommendation, event.place)) was "
        + (event.isApproved ? "approved" : "refused")
        + (event.isRetrospective == true
          ? " retrospectively, after what is done under it had begun" : "")
        + ": \(event.reason)"
    case .attached(let event): EventWords.attached(event)
    case .corrected(let event):
      "Act \(event.act) was put right: \(event.reason)"
        + (event.dated.map { "; it was done on \($0.text)" } ?? "")
    case .findingAnswered(let event): "The finding \(event.key) was answered: \(event.reason)"
    case .deadlinesReckoned(let event): EventWords.reckoned(event)
    case .migrated(let event): "Brought under another policy: \(event.reason)"
    case .paperIssued(let event):
      "Issued: \(event.kind.title)" + (EventWords.about(event).map { ", on \($0)" } ?? "") + ": "
        + event.files.map(\.name).joined(separator: ", ")
    default: nil
    }
  }

  /// What has to do with call-in.
  private var calledIn: String? {
    switch self {
    case .callInRuleStated(let event): EventWords.ruleStated(event)
    case .windowOpened(let event):
      "It can be called in until \(event.lastDay.text)"
        + (event.deadlineTime.map { ", \($0.text)" } ?? "")
        + "; without that it has effect on \(event.effectiveOn.text)"
    case .calledIn(let event):
      "Called in by "
        + event.members.map { $0.name + ($0.group.map { " (\($0))" } ?? "") }.listed()
        + ": \(event.reasons)"
    case .requisitionRefused(let event): "The requisition was refused: \(event.reason)"
    case .requisitionAccepted(let event):
      "The requisition was accepted" + (event.scrutinyBy.map { "; scrutiny by \($0.text)" } ?? "")
    case .callInWithdrawn(let event): "The call-in was taken back: \(event.reason)"
    case .scrutinyConvened(let event): "\(event.body) is to meet on \(event.meetingOn.text)"
    case .scrutinyConcluded(let event):
      "\(event.body) resolved \(event.outcome.words)"
        + (event.minute.map { " (minute \($0))" } ?? "") + ": \(event.reasons)"
    case .reconsidered(let event):
      "\(event.maker.text), resolved \(event.outcome.words)"
        + (event.changes.map { "; changed: \($0)" } ?? "") + "; reasons: \(event.reasons)"
    case .councilConcluded(let event):
      "Council resolved \(event.outcome.words)"
        + (event.minute.map { " (minute \($0))" } ?? "") + ": \(event.reasons)"
    default: nil
    }
  }

  /// Whether time alone brought it about, and nobody's act.
  public var isOfTime: Bool {
    switch self {
    case .becameReady, .windowOpened, .lapsed, .deadlinesReckoned: true
    case .becameEffective(let event):
      switch event.why {
      case .notCallable, .exempt, .windowExpired: true
      default: false
      }
    default: false
    }
  }
}

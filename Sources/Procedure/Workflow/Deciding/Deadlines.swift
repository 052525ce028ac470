public import CivilTime
import Decisions

/// A day by which something must be done, or on which something comes about.
public struct Deadline: Sendable, Hashable {
  /// What sort, and of what: "advice/legal".
  public let kind: String
  /// The day.
  public let due: CivilDate
  /// What is due, in words.
  public let label: String

  init(_ kind: String, _ due: CivilDate, _ label: String) {
    self.kind = kind
    self.due = due
    self.label = label
  }
}

extension DecisionState {
  /// Every day that matters to the decision as it stands, the earliest first.
  public var deadlines: [Deadline] {
    var found: [Deadline] = []
    if phase == .clearance {
      for advice in advice where advice.given == nil && advice.overridden == nil {
        guard let due = advice.request.due else { continue }
        found.append(
          Deadline("advice/\(advice.topic.rawValue)", due, "advice is due: \(advice.topic.words)"))
      }
    }
    if phase.isBeforeDecision {
      for notice in countingNotices {
        guard let earliest = notice.given.value.earliest else { continue }
        let kind = notice.given.value.notice.kind
        found.append(
          Deadline(
            "notice/\(kind.rawValue)", earliest, "first lawful day after \(kind.words)"))
      }
      if let day = resumedFor ?? proposal.meetingOn {
        found.append(Deadline("decision", day, "the decision is to be made"))
      }
    }
    if phase == .callInWindow, let window {
      found.append(Deadline("call-in", window.lastDay, "last day for call-in"))
      found.append(Deadline("effect", window.effectiveOn, "takes effect unless it is called in"))
    }
    if let call = openCallIn {
      if call.concluded == nil, let day = call.accepted?.value.scrutinyBy {
        found.append(Deadline("scrutiny-by", day, "scrutiny must meet"))
      }
      if call.concluded == nil, let day = call.convened?.value.meetingOn {
        found.append(Deadline("scrutiny", day, "scrutiny meets"))
      }
    }
    if phase == .effective || phase == .implementing, let end = proposal.endsOn {
      found.append(Deadline("end", end, "the last term that it approves ends"))
    }
    return found.sorted { ($0.due, $0.kind) < ($1.due, $1.kind) }
  }
}

extension DecisionState {
  /// The version of the list of bank holidays by which its days were reckoned last.
  public var holidays: String {
    for act in acts.reversed() {
      switch act.event {
      case .deadlinesReckoned(let event): return event.holidays
      case .windowOpened(let event): return event.holidays
      case .noticeGiven(let event): return event.holidays
      default: continue
      }
    }
    return ""
  }
}

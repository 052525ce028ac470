public import CivilTime
import Councils
import Decisions

/// Something that may happen next to a decision: who may do it, and what stands against it.
public struct Offer: Sendable, Hashable {
  /// The transition.
  public let transition: Transition
  /// What stands against it; nothing when it can be done now.
  public let obstacles: [Obstacle]
  /// Whether whoever asks may do it.
  public let isForAsker: Bool
}

extension Procedure {
  /// What may happen next to a decision on a day, in the order of the procedure, with what stands
  /// against each.
  ///
  /// - Parameter forAskerOnly: leaves out what whoever asks may not do.
  public static func next(
    in state: DecisionState, on day: CivilDate, under circumstances: Circumstances,
    forAskerOnly: Bool = false
  ) -> [Offer] {
    let state = pass(until: day, in: state, under: circumstances).state
    var seen: Set<[String]> = []
    return transitions.compactMap { row in
      guard row.from.contains(state.phase), !row.by.isEmpty, row.applies(to: state.proposal),
        !isAnyTime(row), seen.insert([row.act.rawValue, row.way ?? ""]).inserted
      else { return nil }
      let check = GuardCheck(
        command: nil, act: row.act, way: row.way, day: day, state: state,
        circumstances: circumstances)
      if check.isDone(row) { return nil }
      let isForAsker = check.standing(for: row) != nil
      if forAskerOnly, !isForAsker { return nil }
      // That the asker wrote the report does not stand against what others may do.
      let guards = isForAsker ? row.guards : row.guards.filter { $0 != .notTheAuthor }
      return Offer(
        transition: row, obstacles: guards.flatMap { check.obstacles($0) }, isForAsker: isForAsker)
    }
  }

  /// Acts that are open at any time are no news.
  private static func isAnyTime(_ row: Transition) -> Bool {
    switch row.act {
    case .attach, .correct, .answerFinding, .migrate: true
    default: false
    }
  }
}

extension GuardCheck {
  /// Whether what the row offers has been done already and need not be done again.
  func isDone(_ row: Transition) -> Bool {
    switch (row.act, row.way) {
    case (.giveNotice, let kind?):
      guard let kind = Notice.Kind(rawValue: kind) else { return false }
      if state.notice(kind) != nil { return true }
      if kind == .keyDecision, state.exceptionToNotice != nil { return true }
      if kind == .generalExceptionReasons { return state.notice(.generalException) == nil }
      if kind == .specialUrgencyReasons { return state.urgency(about: .decision) == nil }
      let earliest = state.notice(.keyDecision)?.given.value.earliest
      return kind == .generalException && (earliest.map { $0 <= day } ?? false)
    case (.agreeUrgency, "decision"): return state.urgency(about: .decision) != nil
    case (.agreeUrgency, _): return state.urgency(about: .privateMeeting) != nil
    case (.exempt, _): return state.exemption != nil
    case (.overrideAdvice, _):
      return state.advice.allSatisfy { $0.standing(on: day, text: state.text?.digest).isSettled }
    case (.decideWaiver, _): return state.waivers.allSatisfy { $0.decided != nil }
    case (.stateCallInRule, _): return state.callInGapsNow(council).isEmpty
    case (.callIn, _) where state.phase == .effective:
      return state.window.map { $0.lastDay < day } ?? true
    default: return false
    }
  }
}

import CivilTime
import Decisions
import Rules

extension Procedure {
  /// The days that come out otherwise by the calendar of these circumstances, when any do: after a
  /// bank holiday was added, or an act put right.
  public static func reckon(
    _ state: DecisionState, under circumstances: Circumstances
  ) -> DeadlinesReckoned? {
    let council = circumstances.council(for: state)
    var reckoned = DeadlinesReckoned(
      holidays: circumstances.holidays, window: nil, earliest: [:], adviceDue: [:])
    if state.phase.isBeforeDecision {
      for (index, notice) in state.notices.enumerated() where !notice.isSetAside {
        let day = NoticePeriod.firstLawfulDay(
          after: notice.given.value.notice, council: council, calendar: circumstances.calendar)
        if let day = day?.day, day != notice.given.value.earliest {
          reckoned.earliest["\(index)"] = day
        }
      }
    }
    for advice in state.advice where advice.given == nil && advice.overridden == nil {
      guard let days = advice.request.days, let unit = advice.request.unit else { continue }
      let due = DueIn(days: days, unit: unit)
        .day(after: advice.asked.on, calendar: circumstances.calendar)
      if let due, due != advice.request.due { reckoned.adviceDue[advice.topic.rawValue] = due }
    }
    if state.phase == .callInWindow, let old = state.window,
      let new = window(of: state, under: circumstances),
      new.lastDay != old.lastDay || new.effectiveOn != old.effectiveOn
    {
      reckoned.window = new
    }
    let isSame =
      reckoned.window == nil && reckoned.earliest.isEmpty && reckoned.adviceDue.isEmpty
    return isSame ? nil : reckoned
  }
}

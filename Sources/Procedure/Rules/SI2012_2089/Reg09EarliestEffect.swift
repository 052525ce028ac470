import CivilTime
import Councils
import Decisions

/// Nothing begins before the decision can have effect.
///
/// A contract, a term or a purchase that the decision brings about cannot begin before the decision
/// is made, nor before the first day on which 28 clear days’ notice lets it be made, nor before call-in
/// of it is over.
///
/// Finds: something that is to begin too early.
/// Clears: move the beginning, or make the decision in time for it.
enum Reg09EarliestEffect: DecisionRule {
  static let id: RuleID = "EF-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let outcome = facts.decision.record?.outcome
    guard facts.function != .council, outcome != .notAgreed, outcome != .deferred else { return [] }
    let starts = facts.statedStarts
    guard !starts.isEmpty, let first = firstDay(facts) else { return [] }
    let early = starts.filter { $0.day < first.day }
    guard let earliest = early.min(by: { $0.day < $1.day }) else {
      return [
        met(
          "nothing begins before \(first.day.textWithWeekday)", at: first.place)
      ]
    }
    return [
      notMet(
        .blocks,
        (earliest.place == "implementation.on"
          ? "the decision is to take effect " : "what is decided is to begin ")
          + "on \(earliest.text), and cannot before \(first.day.textWithWeekday), \(first.why)",
        at: earliest.place, first.place,
        facts: early.map { StatedFact("begins", $0.text, at: $0.place) },
        working: first.working(facts),
        cure: "move the beginning to \(facts.offered(first.day)) or later, and leave time for "
          + "call-in",
        by: .reportAuthor
      ).at(early.map(\.place).filter { $0 != earliest.place })
    ]
  }

  /// The first day on which anything can begin, and why.
  private struct FirstDay {
    var day: CivilDate
    var place: FactPlace
    var why: String
    var notice: CivilDate?
    var callIn: Result<CallInWindow, CallInGap>?

    /// The reckoning, line by line.
    func working(_ facts: Facts) -> [String] {
      var lines =
        notice.flatMap {
          facts.reckoning(28, after: $0, usual: .calendarDay, for: Reg09NoticePeriod.id)?.working
        } ?? []
      switch callIn {
      case .success(let window):
        lines.append("call-in of a decision made and published as early as can be:")
        lines += window.working
      case .failure:
        lines.append(
          "how long it can then be called in the policy does not say, so nothing is added for that")
      case nil: break
      }
      return lines
    }
  }

  /// The first day on which anything can begin, as far as the facts and the policy tell.
  private static func firstDay(_ facts: Facts) -> FirstDay? {
    var first: FirstDay?
    if facts.decision.keyDecision?.key == true, facts.exceptionToNotice == nil,
      let notice = facts.noticeOfKeyDecision,
      let earliest = facts.firstLawfulDay(
        28, after: notice.day, usual: .calendarDay, for: Reg09NoticePeriod.id)
    {
      first = FirstDay(
        day: earliest, place: notice.place,
        why: "the first day on which the decision may be made", notice: notice.day)
    }
    if let made = facts.dayOfDecision, made.day >= first?.day ?? made.day {
      first = FirstDay(
        day: made.day, place: made.place, why: "the day of the decision", notice: first?.notice)
    }
    guard var result = first else { return nil }
    guard facts.isCallable == true, facts.decision.callIn?.exempt != true else { return result }
    let callIn = facts.callInWindow(decidedOn: result.day, atEarliest: true)
    result.callIn = callIn
    if case .success(let window) = callIn {
      result.day = window.effect
      result.why = "when call-in is over"
    }
    return result
  }
}

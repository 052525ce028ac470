import CivilTime
import Decisions

/// An agenda open to the public five clear days before the meeting.
///
/// The agenda and the reports of a meeting of the executive are open to the public five clear days
/// before it, or from the time at which it is called where that is later. Practice counts working
/// days.
///
/// Finds: a recorded agenda published too late for its meeting.
/// Clears: publish it in time, or put the item off to a meeting for which it is in time.
enum Reg07Agenda: DecisionRule {
  static let id: RuleID = "AG-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 7", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, let meeting = facts.decision.meetingDate,
      let (field, notice) = facts.notice(.agenda)
    else { return [] }
    let place = field.place("publishedOn")
    guard let given = notice.publishedOn else {
      return [
        unknown(
          "the day on which the agenda was published is not stated", at: place,
          cure: "state the day (publishedOn)", by: .committeeServices)
      ]
    }
    guard
      let reckoning = facts.reckoning(5, after: notice, given, usual: .workingDay, for: id)
    else { return [outsideCalendar(given, at: place)] }
    let convened = facts.decision.meeting?.convenedOn
    if meeting >= reckoning.earliest || convened.map({ $0 >= given }) == true {
      return [
        met(
          "the agenda of the meeting on \(meeting.textWithWeekday) was published on "
            + given.textWithWeekday, at: place, working: reckoning.working)
      ]
    }
    return [
      notMet(
        meeting < reckoning.earliestByAnyCount ? .blocks : .warns,
        "the agenda was published on \(given.textWithWeekday), less than five clear days before "
          + "the meeting on \(meeting.textWithWeekday)",
        at: place, "meetingDate", working: reckoning.working,
        cure: "take the item at a meeting on \(facts.offered(reckoning.earliest)) or later; or "
          + "state when the meeting was called, if it was at shorter notice (meeting.convenedOn)",
        by: .committeeServices)
    ]
  }
}

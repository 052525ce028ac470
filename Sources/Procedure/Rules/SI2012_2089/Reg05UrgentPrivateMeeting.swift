import CivilTime
import Decisions

/// A private meeting that cannot be put off.
///
/// Where the notices of a private meeting are impracticable, the chair of the relevant scrutiny
/// committee agrees that it is urgent and cannot reasonably be put off; where there is none who can
/// act, the council’s chair; where neither can, the vice-chair. The reasons are then published.
///
/// Finds: an agreement of which it is not said as what it was given, or why not by someone earlier; one
/// after the meeting; no reasons.
/// Clears: record as what the person agreed and when, why nobody earlier could, and the reasons.
enum Reg05UrgentPrivateMeeting: DecisionRule {
  static let id: RuleID = "PM-3"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 5(6)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let meeting = facts.decision.meeting, meeting.isPrivate, facts.function != .council,
      meeting.agreedBy != nil || meeting.agreedAs != nil
    else { return [] }
    guard let rung = meeting.agreedAs else {
      return [
        unknown(
          "somebody agreed that the private meeting cannot be put off, and it is not said as what",
          at: "meeting.agreedBy",
          cure: "state whether they are chair of scrutiny, or chair or vice-chair of the council "
            + "(meeting.agreedAs)",
          by: .properOfficer)
      ]
    }
    var found: [Finding] = []
    if rung != .scrutinyChair, facts.decision.urgency?.earlierRung.isSilent ?? true {
      found.append(
        notMet(
          .blocks,
          "\(rung.title) agreed to the private meeting, and nothing says why "
            + "\(rung.titlesBefore) could not be asked",
          at: "meeting.agreedAs",
          cure: "state why nobody earlier in the order could act (urgency.earlierRung)",
          by: .properOfficer))
    }
    if meeting.reasons.isSilent {
      found.append(
        notMet(
          .warns, "the reasons why the private meeting cannot be put off are not stated",
          at: "meeting.reasons",
          cure: "state the reasons (meeting.reasons) and publish them", by: .properOfficer))
    }
    return found + time(facts, meeting, rung, inOrder: found.isEmpty)
  }

  private static func time(
    _ facts: Facts, _ meeting: Meeting, _ rung: UrgencyRung, inOrder: Bool
  ) -> [Finding] {
    guard let agreed = meeting.agreedOn else {
      return [
        unknown(
          "the day on which \(rung.title) agreed to the private meeting is not stated",
          at: "meeting.agreedOn",
          cure: "state the day (meeting.agreedOn); it must not be after the meeting",
          by: .properOfficer)
      ]
    }
    let held = facts.decision.meetingDate.map { ($0, "meetingDate" as FactPlace) }
    if let (day, place) = held ?? facts.dayOfDecision.map({ ($0.day, $0.place) }), day < agreed {
      return [
        notMet(
          .blocks,
          "the private meeting is on \(day.textWithWeekday), and \(rung.title) agreed to it on "
            + "\(agreed.textWithWeekday), after it",
          at: "meeting.agreedOn", place,
          cure: "correct the days; without agreement beforehand the decision is made anew",
          by: .properOfficer)
      ]
    }
    guard inOrder else { return [] }
    return [
      met(
        "\(rung.title) agreed to the private meeting on \(agreed.textWithWeekday)",
        at: "meeting.agreedAs")
    ]
  }
}

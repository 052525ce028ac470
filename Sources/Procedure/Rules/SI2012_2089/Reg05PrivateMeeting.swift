import CivilTime
import Decisions

/// Twenty-eight clear days’ notice of a private meeting.
///
/// Before the executive meets in private, notice of that and of the reasons stands published for 28
/// clear days.
///
/// Finds: a private meeting without the notice, without its reasons, or before the days are over.
/// Clears: publish the notice with the reasons and wait; or get agreement that it cannot be put off.
enum Reg05PrivateMeeting: DecisionRule {
  static let id: RuleID = "PM-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 5(2)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let meeting = facts.decision.meeting, meeting.isPrivate, facts.function != .council,
      meeting.agreedBy == nil, meeting.agreedAs == nil
    else { return [] }
    guard let (field, notice) = facts.notice(.privateMeeting) else {
      return [
        notMet(
          .blocks, "the meeting is private, and no notice of 28 clear days is recorded of that",
          at: "meeting.private", "notices",
          cure: "publish the notice and record it (notices, kind: privateMeeting); or record who "
            + "agreed that the meeting cannot be put off (meeting.agreedBy, agreedAs)",
          by: .properOfficer)
      ]
    }
    let place = field.place("publishedOn")
    var found: [Finding] = []
    if notice.reasons.isSilent {
      found.append(
        notMet(
          .blocks, "the notice of the private meeting does not say why it is private",
          at: field.place("reasons"),
          cure: "state the reasons in the notice and publish it anew", by: .properOfficer))
    }
    guard let given = notice.publishedOn else {
      found.append(
        unknown(
          "the day on which the notice of the private meeting was published is not stated",
          at: place, cure: "state the day (publishedOn)", by: .properOfficer))
      return found
    }
    guard let reckoning = facts.reckoning(28, after: given, usual: .calendarDay, for: id) else {
      return found + [outsideCalendar(given, at: place)]
    }
    let earliest = reckoning.earliest.textWithWeekday
    if let day = facts.dayOfDecision, day.day < reckoning.earliest {
      found.append(
        notMet(
          .blocks,
          "the private meeting is on \(day.day.textWithWeekday), and may be held from \(earliest)",
          at: day.place, place, working: reckoning.working,
          cure:
            "hold the meeting on \(facts.offered(reckoning.earliest)) or later, or get agreement "
            + "that it cannot be put off",
          by: .properOfficer))
    }
    if !found.isEmpty { return found }
    return [
      met(
        "the private meeting may be held on \(earliest) or later", at: place,
        working: reckoning.working)
    ]
  }
}

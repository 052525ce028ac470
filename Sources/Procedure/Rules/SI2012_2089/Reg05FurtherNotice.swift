import CivilTime
import Decisions

/// The further notice of a private meeting.
///
/// Five clear days before a private meeting a second notice gives the reasons again, what was said
/// against meeting in private, and the answer to each. Practice counts working days.
///
/// Finds: no further notice, too late a one, or one that leaves out reasons, objections or answers.
/// Clears: publish the further notice in time, with all three.
enum Reg05FurtherNotice: DecisionRule {
  static let id: RuleID = "PM-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 5(4)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let meeting = facts.decision.meeting, meeting.isPrivate, facts.function != .council,
      meeting.agreedBy == nil, meeting.agreedAs == nil
    else { return [] }
    guard let (field, notice) = facts.notice(.privateMeetingFurther) else {
      return [
        notMet(
          facts.isDecided ? .blocks : .asks,
          "the meeting is private, and no further notice of five clear days is recorded",
          at: "meeting.private", "notices",
          cure: "publish the further notice and record it (notices, kind: privateMeetingFurther)",
          by: .properOfficer)
      ]
    }
    return contents(notice, field) + time(facts, notice, field)
  }

  /// What the notice leaves out.
  private static func contents(_ notice: Notice, _ field: FieldPath) -> [Finding] {
    var missing: [(field: FieldPath, words: String)] = []
    if notice.reasons.isSilent { missing.append((field.appending("reasons"), "the reasons")) }
    let list = field.appending("representations")
    if let representations = notice.representations {
      for (index, item) in representations.enumerated() where item.response.isSilent {
        missing.append(
          (
            list.appending(index).appending("response"),
            "the answer to what \(item.from ?? "somebody") said"
          ))
      }
    } else {
      missing.append((list, "what was said against meeting in private, or that nothing was"))
    }
    if missing.isEmpty { return [] }
    return [
      notMet(
        .blocks,
        "the further notice of the private meeting lacks "
          + missing.map(\.words).joined(separator: "; "),
        cure: "state it in the notice; write representations: [] where nothing was received",
        by: .properOfficer
      ).at(missing.map { $0.field.place })
    ]
  }

  /// Whether the meeting comes after the five clear days.
  private static func time(_ facts: Facts, _ notice: Notice, _ field: FieldPath) -> [Finding] {
    let place = field.place("publishedOn")
    guard let given = notice.publishedOn else {
      return [
        unknown(
          "the day on which the further notice was published is not stated", at: place,
          cure: "state the day (publishedOn)", by: .properOfficer)
      ]
    }
    guard
      let reckoning = facts.reckoning(5, after: notice, given, usual: .workingDay, for: id)
    else { return [outsideCalendar(given, at: place)] }
    let earliest = reckoning.earliest.textWithWeekday
    guard let day = facts.dayOfDecision, day.day < reckoning.earliest else {
      return [
        met(
          "after the further notice the meeting may be held on \(earliest) or later", at: place,
          working: reckoning.working)
      ]
    }
    return [
      notMet(
        day.day < reckoning.earliestByAnyCount ? .blocks : .warns,
        "the private meeting is on \(day.day.textWithWeekday), before the five clear days after "
          + "the further notice are over: it may be held from \(earliest)",
        at: day.place, place, working: reckoning.working,
        cure: "hold the meeting on \(facts.offered(reckoning.earliest)) or later",
        by: .properOfficer)
    ]
  }
}

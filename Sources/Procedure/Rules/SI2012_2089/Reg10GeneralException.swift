import CivilTime
import Decisions

/// The general exception: five clear days’ notice to the chair of scrutiny.
///
/// Where 28 days’ notice is impracticable, the proper officer tells the chair of the relevant
/// scrutiny committee in writing, or every member where it has no chair, publishes that notice, and
/// five clear days pass before the decision. Practice counts working days.
///
/// Finds: a decision under the exception before the fifth day is over, or nobody told of it.
/// Clears: tell the chair, publish the notice, wait five clear days; or get agreement under reg 11.
enum Reg10GeneralException: DecisionRule {
  static let id: RuleID = "GE-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 10(1)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.exceptionToNotice == .generalException else {
      return []
    }
    guard let (field, notice) = facts.notice(.generalException) else {
      return [
        notMet(
          facts.isDecided ? .blocks : .asks,
          "the decision goes ahead under the general exception, and no notice to the chair of "
            + "scrutiny is recorded",
          at: "urgency.procedure",
          cure: "record the notice (notices, kind: generalException): to whom it was sent and "
            + "when it was published",
          by: .properOfficer)
      ]
    }
    return told(notice, field) + time(facts, notice, field)
  }

  /// Whether the notice says who was told.
  private static func told(_ notice: Notice, _ field: FieldPath) -> [Finding] {
    guard notice.sentTo.isSilent, notice.sentToRole == nil else { return [] }
    return [
      notMet(
        .blocks, "the notice does not say who of the scrutiny committee was told",
        at: field.place("sentTo"),
        cure: "tell the chair of the relevant scrutiny committee in writing, or every member where "
          + "it has no chair, and record it (sentTo, sentToRole)",
        by: .properOfficer)
    ]
  }

  /// Whether the decision comes after the five clear days.
  private static func time(_ facts: Facts, _ notice: Notice, _ field: FieldPath) -> [Finding] {
    let place = field.place("publishedOn")
    guard let given = notice.publishedOn else {
      return [
        unknown(
          "the day on which the notice to the chair of scrutiny was published is not stated",
          at: place, cure: "state the day (publishedOn); five clear days must follow it",
          by: .properOfficer)
      ]
    }
    guard
      let reckoning = facts.reckoning(5, after: notice, given, usual: .workingDay, for: id)
    else { return [outsideCalendar(given, at: place)] }
    let stated = [StatedFact("notice published", given.textWithWeekday, at: place)]
    let earliest = reckoning.earliest.textWithWeekday
    guard let made = facts.dayOfDecision, made.day < reckoning.earliest else {
      return [
        met(
          "after the notice to scrutiny the decision may be made on \(earliest) or later",
          at: place, facts: stated, working: reckoning.working)
      ]
    }
    return [
      notMet(
        made.day < reckoning.earliestByAnyCount ? .blocks : .warns,
        "the decision is dated \(made.day.textWithWeekday), before the five clear days after the "
          + "notice to scrutiny are over: it may be made from \(earliest)",
        at: made.place, place, facts: stated, working: reckoning.working,
        cure:
          "make the decision on \(facts.offered(reckoning.earliest)) or later, or get agreement "
          + "under regulation 11",
        by: .decisionMaker)
    ]
  }
}

import CivilTime
import Decisions

/// Twenty-eight clear days’ notice of a key decision.
///
/// A key decision must not be made until notice of it has stood published, at the office and on the
/// website, for 28 clear days: neither the day of the notice nor that of the decision is counted.
///
/// Finds: a key decision dated before the first lawful day, or without the day of its notice.
/// Clears: publish the notice and wait; or give notice under reg 10, or get agreement under reg 11.
enum Reg09NoticePeriod: DecisionRule {
  static let id: RuleID = "NT-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 9(2)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.decision.keyDecision?.key == true,
      facts.exceptionToNotice == nil
    else { return [] }
    guard let notice = facts.noticeOfKeyDecision else { return [noDay(facts)] }
    guard let reckoning = facts.reckoning(28, after: notice.day, usual: .calendarDay, for: id)
    else {
      return [outsideCalendar(notice.day, at: notice.place)]
    }
    let given = StatedFact("notice given", notice.day.textWithWeekday, at: notice.place)
    let earliest = reckoning.earliest.textWithWeekday
    guard let made = facts.dayOfDecision else {
      return [
        met(
          "the decision may be made on \(earliest) or later", at: notice.place, facts: [given],
          working: reckoning.working)
      ]
    }
    let dated = StatedFact("decided", made.day.textWithWeekday, at: made.place)
    guard made.day < reckoning.earliest else {
      return [
        met(
          "the decision is dated \(made.day.textWithWeekday), and could be made from \(earliest)",
          at: made.place, notice.place, facts: [given, dated], working: reckoning.working)
      ]
    }
    return [
      notMet(
        .blocks,
        "the decision is dated \(made.day.textWithWeekday), "
          + "\(days(made.day.days(until: reckoning.earliest))) before the first on which it may be "
          + "made, \(earliest)",
        at: made.place, notice.place, facts: [given, dated], working: reckoning.working,
        cure: "make the decision on \(facts.offered(reckoning.earliest)) or later; or give notice "
          + "under regulation 10, or get agreement under regulation 11, before it is made",
        by: .decisionMaker)
    ]
  }

  private static func noDay(_ facts: Facts) -> Finding {
    if facts.isDecided {
      return notMet(
        .blocks,
        "the decision is key and has been made, and the day on which notice of it was published is "
          + "not stated",
        at: "keyDecision", "record",
        cure: "state the day of the notice (keyDecision.noticeGiven), or under which exception the "
          + "decision was made without it (urgency.procedure); if there was neither, make it anew "
          + "after 28 clear days’ notice",
        by: .properOfficer)
    }
    return unknown(
      "the decision is key, and the day on which notice of it was published is not stated",
      at: "keyDecision",
      cure: "state the day of the notice (keyDecision.noticeGiven), or under which exception the "
        + "decision goes ahead without it (urgency.procedure)",
      by: .properOfficer)
  }

  private static func days(_ count: Int) -> String { count == 1 ? "a day" : "\(count) days" }
}

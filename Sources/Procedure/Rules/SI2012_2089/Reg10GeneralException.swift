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
    guard facts.exceptionToNotice == .generalException else { return [] }
    guard let (field, notice) = facts.notice(.generalException) else {
      return [
        notMet(
          facts.isDecided ? .blocks : .asks,
          "the decision goes ahead under the general exception, and no notice to the chair of "
            + "scrutiny is recorded",
          at: "urgency.procedure",
          cure: "Record the notice (notices, kind: generalException): to whom it was sent and "
            + "when it was published.",
          by: .properOfficer)
      ]
    }
    return told(notice, field) + time(facts, notice, field)
  }

  private static func told(_ notice: Notice, _ field: FieldPath) -> [Finding] {
    guard notice.sentTo.isSilent, notice.sentToRole == nil else { return [] }
    return [
      notMet(
        .blocks, "the notice does not say who of the scrutiny committee was told",
        at: FactPlace(field.appending("sentTo")),
        cure: "Tell the chair of the relevant scrutiny committee in writing, or every member where "
          + "it has no chair, and record it (sentTo, sentToRole).",
        by: .properOfficer)
    ]
  }

  private static func time(_ facts: Facts, _ notice: Notice, _ field: FieldPath) -> [Finding] {
    let place = FactPlace(field.appending("publishedOn"))
    guard let given = notice.publishedOn,
      let reckoning = facts.reckoning(5, after: given, usual: .workingDay, for: id)
    else {
      return [
        unknown(
          "the day on which the notice to the chair of scrutiny was published is not stated",
          at: place, cure: "State the day (publishedOn); five clear days must follow it.",
          by: .properOfficer)
      ]
    }
    let facts = (
      given: StatedFact("notice published", given.textWithWeekday, at: place),
      made: facts.dayOfDecision
    )
    let earliest = reckoning.earliest.textWithWeekday
    guard let made = facts.made, made.day < reckoning.earliest else {
      return [
        met(
          "after the notice to scrutiny the decision may be made on \(earliest) or later",
          at: place, facts: [facts.given], working: reckoning.working)
      ]
    }
    return [
      notMet(
        made.day < reckoning.earliestByAnyCount ? .blocks : .warns,
        "the decision is dated \(made.day.textWithWeekday), before the five clear days after the "
          + "notice to scrutiny are over: it may be made from \(earliest)",
        at: made.place, place, facts: [facts.given], working: reckoning.working,
        cure: "Make the decision on \(earliest) or later, or get agreement under regulation 11.",
        by: .decisionMaker)
    ]
  }
}

import CivilTime
import Decisions

/// Why notice of 28 days was impracticable.
///
/// As soon as it can after telling scrutiny, the council publishes a notice of the reasons for which
/// 28 days’ notice could not be given.
///
/// Finds: a decision made under the general exception without such a notice, or one without reasons.
/// Clears: publish the notice of the reasons, and record it.
enum Reg10Reasons: DecisionRule {
  static let id: RuleID = "GE-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 10(3)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.exceptionToNotice == .generalException, facts.isDecided
    else { return [] }
    guard let (field, notice) = facts.notice(.generalExceptionReasons) else {
      return [
        notMet(
          .warns,
          "the decision was made under the general exception, and no notice is recorded of why 28 "
            + "days’ notice was impracticable",
          at: "notices", "urgency.procedure",
          cure: "publish the reasons and record the notice (kind: generalExceptionReasons)",
          by: .properOfficer)
      ]
    }
    if notice.reasons.isSilent {
      return [
        notMet(
          .warns, "the notice of why 28 days’ notice was impracticable gives no reasons",
          at: field.place("reasons"),
          cure: "state the reasons in the notice, and publish it again", by: .properOfficer)
      ]
    }
    guard let day = notice.publishedOn else {
      return [
        unknown(
          "the day on which the reasons were published is not stated",
          at: field.place("publishedOn"), cure: "state the day (publishedOn)",
          by: .properOfficer)
      ]
    }
    return [
      met(
        "the reasons were published on \(day.textWithWeekday)",
        at: field.place("publishedOn"))
    ]
  }
}

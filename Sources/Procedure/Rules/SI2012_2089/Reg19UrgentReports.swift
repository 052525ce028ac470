import CivilTime
import Decisions

/// Urgent decisions are reported to the full council.
///
/// The executive reports to the full council, at least once a year, the decisions made as matters
/// of special urgency.
///
/// Finds: a decision of special urgency not reported, or reported more than a year later.
/// Clears: report it, and state the day (urgency.reportedToCouncilOn).
enum Reg19UrgentReports: DecisionRule {
  static let id: RuleID = "RC-6"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 19", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.exceptionToNotice == .specialUrgency, let day = facts.decision.record?.decidedOn
    else { return [] }
    let last = day.adding(months: 12) ?? day
    guard let reported = facts.decision.urgency?.reportedToCouncilOn else {
      return [
        notMet(
          .asks,
          "the decision was made as a matter of special urgency on \(day.text), and no report to "
            + "the full council is recorded",
          at: "urgency",
          cure: "report it to the full council by \(last.text), and state the day "
            + "(urgency.reportedToCouncilOn)",
          by: .monitoringOfficer)
      ]
    }
    if reported > last {
      return [
        notMet(
          .warns,
          "the decision of \(day.text) was reported to the full council on \(reported.text), more "
            + "than a year later",
          at: "urgency.reportedToCouncilOn", "record.decidedOn",
          cure: "report decisions of special urgency at least once a year",
          by: .monitoringOfficer)
      ]
    }
    return [
      met("reported to the full council on \(reported.text)", at: "urgency.reportedToCouncilOn")
    ]
  }
}

import CivilTime
import Decisions

/// Why a matter was of special urgency.
///
/// As soon as it can after the agreement, the council publishes a notice of the reasons for which
/// the decision is urgent and cannot reasonably be put off.
///
/// Finds: a decision made under special urgency without such a notice, or one without reasons.
/// Clears: publish the notice of the reasons, and record it.
enum Reg11Reasons: DecisionRule {
  static let id: RuleID = "SU-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 11(2)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.exceptionToNotice == .specialUrgency, facts.isDecided
    else { return [] }
    guard let (field, notice) = facts.notice(.specialUrgencyReasons) else {
      return [
        notMet(
          .warns,
          "the decision was made as a matter of special urgency, and no notice of the reasons is "
            + "recorded",
          at: "notices", "urgency.procedure",
          cure: "publish the reasons and record the notice (kind: specialUrgencyReasons)",
          by: .properOfficer)
      ]
    }
    guard !notice.reasons.isSilent, let day = notice.publishedOn else {
      return [
        notMet(
          .warns, "the notice of special urgency lacks its reasons or its day",
          at: field.place, cure: "state the reasons and the day (reasons, publishedOn)",
          by: .properOfficer)
      ]
    }
    return [
      met(
        "the reasons for the urgency were published on \(day.textWithWeekday)",
        at: field.place("publishedOn"))
    ]
  }
}

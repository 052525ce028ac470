import CivilTime
import Decisions

/// The adviser signs what the decision maker will see.
///
/// An adviser who signs before the notice is given, or before an instrument that the decision rests
/// on is in force, cannot have seen them; one who signs after the decision has advised nobody.
///
/// Finds: a signature dated before the notice or the instrument, or after the decision.
/// Clears: have the adviser confirm the advice, and state the day on which that was done.
enum AdviserBeforeNotice: DecisionRule {
  static let id: RuleID = "AD-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let signed = facts.decision.adviser?.signedOn else { return [] }
    let day = signed.textWithWeekday
    let place: FactPlace = "adviser.signedOn"
    var found: [Finding] = []
    if let notice = facts.noticeOfKeyDecision, signed < notice.day {
      found.append(
        asked(
          "the adviser signed on \(day), before the notice of \(notice.day.textWithWeekday)",
          notice.place))
    }
    for (index, source) in (facts.decision.authority?.sources ?? []).enumerated() {
      guard let from = source.inForceFrom, signed < from else { continue }
      let field = FieldPath("authority.sources").appending(index).appending("inForceFrom")
      found.append(
        asked(
          "the adviser signed on \(day), before “\(source.instrument)”, on which the decision "
            + "rests, was in force on \(from.textWithWeekday)", field.place))
    }
    if let decided = facts.decision.record?.decidedOn, decided < signed {
      found.append(
        asked(
          "the adviser signed on \(day), after the decision of \(decided.textWithWeekday)",
          "record.decidedOn", .warns))
    }
    return found.isEmpty ? [met("the adviser signed on \(day)", at: place)] : found
  }

  private static func asked(
    _ message: String, _ other: FactPlace, _ severity: Finding.Severity = .asks
  ) -> Finding {
    notMet(
      severity, message, at: "adviser.signedOn", other,
      cure: "have the adviser look at the paper as it now stands and confirm it, and state that "
        + "day (adviser.signedOn)",
      by: .adviser)
  }
}

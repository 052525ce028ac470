import CivilTime
import Decisions

/// The days of a record follow on one another.
///
/// A decision is made, and then its record is published. What a body decides it decides at its
/// meeting; and advice that is given after the decision has advised nobody.
///
/// Finds: a record published before the decision; another day than that of the meeting; advice given
/// after the decision.
/// Clears: correct the day that is wrong.
enum RecordDays: DecisionRule {
  static let id: RuleID = "RD-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let decided = facts.decision.record?.decidedOn else { return [] }
    var found: [Finding] = []
    if let published = facts.decision.record?.publishedOn, published < decided {
      found.append(
        notMet(
          .blocks,
          "the record was published on \(published.textWithWeekday), before the decision of "
            + decided.textWithWeekday,
          at: "record.publishedOn", "record.decidedOn", cure: "correct the day that is wrong",
          by: .committeeServices))
    }
    if facts.isMadeByBody, let meeting = facts.decision.meetingDate, meeting != decided {
      found.append(
        notMet(
          .warns,
          "the body meets on \(meeting.textWithWeekday), and its decision is dated "
            + decided.textWithWeekday,
          at: "record.decidedOn", "meetingDate", cure: "correct the day that is wrong",
          by: .committeeServices))
    }
    for topic in Implications.Topic.allCases {
      guard let given = facts.decision.implications?[topic]?.given, given > decided else {
        continue
      }
      found.append(
        notMet(
          .warns,
          "advice was given on \(given.textWithWeekday), after the decision of "
            + decided.textWithWeekday,
          at: FieldPath("implications").appending(topic.rawValue).place("given"),
          "record.decidedOn",
          cure: "correct the day; or have the decision made anew with the advice",
          by: .adviser))
    }
    if !found.isEmpty { return found }
    return [
      met(
        "the days of the record follow on the decision of \(decided.text)", at: "record.decidedOn")
    ]
  }
}

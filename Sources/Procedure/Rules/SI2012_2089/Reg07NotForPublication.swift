import Decisions

/// A report for a private item is marked with its ground.
///
/// A report that is withheld because the item will be taken in private is marked as not for
/// publication, with the paragraph of Schedule 12A, or the confidentiality, on which that rests.
///
/// Finds: a private meeting without a ground; a withheld part on a paragraph the meeting lacks.
/// Clears: state the paragraphs (meeting.paragraphs), the same at the meeting and in the report.
enum Reg07NotForPublication: DecisionRule {
  static let id: RuleID = "AG-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 7", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard let meeting = facts.decision.meeting, meeting.isPrivate else { return [] }
    let parts = facts.withheldParts
    if meeting.paragraphs.isEmpty, !parts.contains(where: { $0.withheld.confidential != nil }) {
      return [
        notMet(
          .warns, "the meeting is private, and no paragraph of Schedule 12A is given for that",
          at: "meeting.private",
          cure: "state the paragraphs (meeting.paragraphs), and mark the report with them",
          by: .properOfficer)
      ]
    }
    for part in parts where part.withheld.confidential == nil {
      guard let other = part.withheld.paragraphs.first(where: { !meeting.paragraphs.contains($0) })
      else { continue }
      return [
        notMet(
          .warns,
          "a part is withheld under paragraph \(other), and the meeting is private under "
            + "paragraph \(meeting.paragraphs.map(String.init).joined(separator: ", "))",
          at: part.field.place, "meeting.paragraphs",
          cure: "state the same paragraphs for the meeting and in the report",
          by: .properOfficer)
      ]
    }
    return [met("the private meeting and the report rest on the same ground", at: "meeting")]
  }
}

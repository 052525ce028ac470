import CivilTime
import Councils
import Decisions

/// A waiver comes first.
///
/// A rule is set aside before what the waiver allows is done. A waiver given afterwards is called
/// retrospective, and goes through the Monitoring Officer and the section 151 officer.
///
/// Finds: a waiver approved after the first day of what is done under it; one called retrospective
/// that did not go through those officers; one of which nobody says when the act begins.
/// Clears: approve the waiver before the act; or write retrospective: true and routedTo.
enum WaiverBeforeAct: DecisionRule {
  static let id: RuleID = "WV-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.compactMap { field, waiver in
      if waiver.retrospective == true { return routed(waiver, at: field, facts) }
      guard let begun = WaivedRule.beginning(of: waiver, at: field, in: facts) else {
        return unknown(
          "nothing says when what is done under the waiver of \(waiver.rule) begins",
          at: field.place, cure: "write actFrom of the waiver", by: .reportAuthor)
      }
      guard let approved = WaivedRule.approval(of: waiver, at: field, in: facts) else { return nil }
      let working = [
        "approved, at the earliest: \(approved.day.textWithWeekday)",
        "what is done under it begins: \(begun.day.textWithWeekday)",
      ]
      if approved.day <= begun.day {
        return met("the waiver comes before the act", at: approved.place, working: working)
      }
      return notMet(
        .blocks,
        "the waiver of \(waiver.rule) is sought on \(approved.day.text) for what began on "
          + "\(begun.day.text): it is retrospective",
        at: begun.place, approved.place, field.place, working: working,
        cure: "write retrospective: true and routedTo with the Monitoring Officer and the section "
          + "151 officer; or write actFrom, if it is for later acts only", by: .monitoringOfficer)
    }
  }

  /// A retrospective waiver goes through both officers.
  private static func routed(_ waiver: Waiver, at field: FieldPath, _ facts: Facts) -> Finding {
    let titles = waiver.routedTo.compactMap { facts.council.post($0)?.title.lowercased() }
    let hasMonitoring = titles.contains { $0.contains("monitoring officer") }
    let hasFinance = titles.contains {
      $0.contains("section 151") || $0.contains("finance officer")
    }
    if hasMonitoring, hasFinance {
      return met(
        "the waiver is retrospective, and went through both officers", at: field.place("routedTo"))
    }
    let wanted =
      hasMonitoring
      ? "the section 151 officer"
      : hasFinance
        ? "the Monitoring Officer" : "the Monitoring Officer and the section 151 officer"
    return notMet(
      .warns, "the waiver is retrospective, and did not go through \(wanted)",
      at: field.place("retrospective"), field.place("routedTo"),
      cure: "send it to \(wanted), and add the posts to routedTo", by: .monitoringOfficer)
  }
}

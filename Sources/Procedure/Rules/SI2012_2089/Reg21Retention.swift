import CivilTime
import Councils
import Decisions

/// Six years for records, four for background papers.
///
/// The record and the report of an executive decision are kept, and open to the public, for six
/// years from the decision; the background papers for four.
///
/// Finds: a day up to which papers are kept that is too early, or a policy that keeps them shorter.
/// Clears: keep the record six years and the background papers four.
enum Reg21Retention: DecisionRule {
  static let id: RuleID = "RT-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 21", from: "2012-09-10", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council else { return [] }
    return retention(facts)
  }
}

extension Rule {
  /// Whether the papers of a decision are kept for six and four years.
  static func retention(_ facts: Facts) -> [Finding] {
    guard let record = facts.decision.record, let decided = record.decidedOn else { return [] }
    var found: [Finding] = []
    var kept: [String] = []
    for (until, field, years, what) in [
      (record.keepUntil, "record.keepUntil", 6, "the record"),
      (record.backgroundKeptUntil, "record.backgroundKeptUntil", 4, "the background papers"),
    ] {
      guard let until, let last = decided.adding(months: 12 * years)?.adding(days: -1) else {
        continue
      }
      if until >= last {
        kept.append("\(what) until \(until.text)")
        continue
      }
      found.append(
        notMet(
          .blocks,
          "\(what) is kept until \(until.text), and must be kept until \(last.text), "
            + "\(years) years from the decision", at: FieldPath(field).place,
          "record.decidedOn", cure: "keep \(what) until \(last.text) or later",
          by: .committeeServices))
    }
    if let policy = facts.council.retention.value {
      for (years, least, field, what) in [
        (policy.recordYears.value, 6, "retention.recordYears", "records of decisions"),
        (policy.backgroundYears.value, 4, "retention.backgroundYears", "background papers"),
      ] {
        guard let years, years < least else { continue }
        found.append(
          notMet(
            .blocks, "the council keeps \(what) \(years) years, and must keep them \(least)",
            at: .policy(FieldPath(field)), cure: "keep \(what) \(least) years or longer",
            by: .policyKeeper))
      }
    }
    if found.isEmpty, !kept.isEmpty {
      return [met("kept: \(kept.joined(separator: ", "))", at: "record")]
    }
    return found
  }
}

/// The record of a decision made at a meeting.
///
/// After a meeting the proper officer, or whoever presided, sees to a written statement of each
/// executive decision: what it was and its day, the reasons, the alternatives considered and
/// rejected, the conflicts of interest that members of the body declared, and any dispensation.
///
/// Finds: a record that has been begun and lacks one of the five.
/// Clears: complete the record, and say of interests whether there were any.
enum Reg12BodyRecord: DecisionRule {
  static let id: RuleID = "RC-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 12", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    record(facts, by: .body)
  }
}

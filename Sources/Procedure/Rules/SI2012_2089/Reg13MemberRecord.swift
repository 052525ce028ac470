/// The record of a decision made by one member.
///
/// As soon as it can be after one member has made an executive decision there is a written
/// statement of it: what it was and its day, the reasons, the alternatives, the conflicts of
/// interest declared by any executive member consulted, and any dispensation. The form adds
/// signature and title.
///
/// Finds: a record that has been begun and lacks one of the five, a signature, a name or a title.
/// Clears: complete the record, and say of interests whether there were any.
enum Reg13MemberRecord: DecisionRule {
  static let id: RuleID = "RC-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 13(1)-(2)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    record(facts, by: .member)
  }
}

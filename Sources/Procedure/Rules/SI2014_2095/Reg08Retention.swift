/// How long an officer’s record of a council function is kept.
///
/// The record is open to the public as soon as it can be and for six years, the background papers
/// for four.
///
/// Finds: a day up to which they are kept that is too early, or a policy that keeps them shorter.
/// Clears: keep the record six years and the background papers four.
enum Reg08Retention: DecisionRule {
  static let id: RuleID = "OP-4"
  static let source = RuleSource.law(
    "SI 2014/2095", "reg 8", from: "2014-08-06", .unconfirmed)

  static func findings(on facts: Facts) -> [Finding] {
    facts.isOfficersOfCouncil ? retention(facts) : []
  }
}

import CivilTime
import Decisions

/// One record serves for two enactments.
///
/// An officer who records the day, the decision and its reasons because another enactment asks for
/// that need not make a second record.
///
/// Finds: nothing; it shows that the record has what serves for both.
/// Clears: state the day, the decision and its reasons.
enum Reg07OtherRecord: DecisionRule {
  static let id: RuleID = "OP-3"
  static let source = RuleSource.law(
    "SI 2014/2095", "reg 7(4)", from: "2014-08-06", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.isOfficersOfCouncil, let record = facts.decision.record,
      let day = record.decidedOn, record.outcome != nil,
      record.reasons != nil || facts.decision.reasons != nil
    else { return [] }
    return [
      met(
        "the record of \(day.text) has its day, the decision and its reasons, which also serves "
          + "where another enactment asks for them", at: "record")
    ]
  }
}

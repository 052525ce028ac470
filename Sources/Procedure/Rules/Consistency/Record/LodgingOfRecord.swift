import CivilTime
import Decisions

/// The record is handed to those who keep it.
///
/// Once the decision is made, its record goes to the officer who publishes and keeps it, and both
/// the day and who received it stand on the form.
///
/// Finds: a decision lodged on no day, received by nobody, or lodged before it was made.
/// Clears: hand the record over, and have the day and the receipt entered.
enum LodgingOfRecord: DecisionRule {
  static let id: RuleID = "LO-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.isDecided, let lodging = facts.decision.lodging else { return [] }
    if let lodged = lodging.lodgedOn, let decided = facts.decision.record?.decidedOn,
      lodged < decided
    {
      return [
        notMet(
          .blocks,
          "the record was lodged on \(lodged.textWithWeekday), before the decision of "
            + decided.textWithWeekday,
          at: "lodging.lodgedOn", "record.decidedOn",
          cure: "correct the day of the decision or that of the lodging", by: .committeeServices)
      ]
    }
    var gaps: [(field: FactPlace, words: String)] = []
    if lodging.lodgedOn == nil { gaps.append(("lodging.lodgedOn", "on which day")) }
    if lodging.receivedBy.isSilent { gaps.append(("lodging.receivedBy", "who received it")) }
    guard let lodged = lodging.lodgedOn, gaps.isEmpty else {
      return [
        notMet(
          .blocks,
          "the decision is made, and of the lodging of its record the form does not say "
            + gaps.map(\.words).joined(separator: " or "),
          cure: "hand the record over and enter the day and who received it (lodging.lodgedOn, "
            + "lodging.receivedBy)",
          by: .committeeServices
        ).at(gaps.map(\.field))
      ]
    }
    return [met("lodged on \(lodged.textWithWeekday)", at: "lodging.lodgedOn")]
  }
}

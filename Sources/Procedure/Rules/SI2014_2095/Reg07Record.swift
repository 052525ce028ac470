import Decisions

/// What an officer’s record of a council function holds.
///
/// The record has its day, the decision with the reasons, the alternatives considered and rejected,
/// and, where a body gave express authority, the members who declared a conflict of interest.
///
/// Finds: a record that has been begun and lacks one of them.
/// Clears: complete the record.
enum Reg07Record: DecisionRule {
  static let id: RuleID = "OP-2"
  static let source = RuleSource.law(
    "SI 2014/2095", "reg 7(3)", from: "2014-08-06", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.isOfficersOfCouncil, let record = facts.decision.record else { return [] }
    var gaps: [(field: FactPlace, words: String)] = []
    if record.decidedOn == nil { gaps.append(("record.decidedOn", "the day")) }
    if record.outcome == nil { gaps.append(("record.outcome", "what was decided")) }
    if record.reasons == nil, facts.decision.reasons == nil {
      gaps.append(("record.reasons", "the reasons"))
    }
    if facts.decision.alternatives.isEmpty { gaps.append(("alternatives", "the alternatives")) }
    let interests = facts.decision.interests
    if facts.hasExpressAuthority, interests?.none != true, interests?.declared.isEmpty ?? true {
      gaps.append(("interests", "which members declared a conflict of interest, or that none did"))
    }
    if gaps.isEmpty { return [met("the officer’s record is complete", at: "record")] }
    return [
      notMet(
        .blocks, "the officer’s record lacks \(gaps.map(\.words).joined(separator: ", "))",
        cure: "complete the record", by: .decisionMaker
      ).at(gaps.map(\.field))
    ]
  }
}

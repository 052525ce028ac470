import Councils
import Decisions

/// The paper is of the council whose policy judges it.
///
/// A paper is judged by the policy of its own council.
///
/// Finds: a paper of one council under the policy of another.
/// Clears: write the id of the council’s folder.
enum CouncilOfPaper: DecisionRule {
  static let id: RuleID = "FM-6"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    let council = facts.council.identity.id
    if facts.decision.council == council { return [met("the council is the same", at: "council")] }
    return [
      notMet(
        .blocks,
        "the decision is of “\(facts.decision.council.rawValue)”, and this policy is of "
          + "“\(council.rawValue)”", at: "council", .policy("council.id"),
        cure: "write the id of the council’s folder", by: .reportAuthor)
    ]
  }
}

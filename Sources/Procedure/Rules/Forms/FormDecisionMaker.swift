import Councils
import Decisions

/// The form is for this decision maker.
///
/// A council’s form is for decision makers of certain sorts.
///
/// Finds: a decision maker of another sort.
/// Clears: use the form that is for them.
enum FormDecisionMaker: DecisionRule {
  static let id: RuleID = "FM-2"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    guard let form = facts.form, let kind = facts.decision.decisionMaker?.kind,
      !form.decisionMakers.isEmpty
    else { return [] }
    if form.decisionMakers.contains(kind) {
      return [met("the form is for such a decision maker", at: "decisionMaker.kind")]
    }
    let allowed = form.decisionMakers.map(\.rawValue).joined(separator: ", ")
    return [
      notMet(
        .blocks,
        "the form \(form.title) is not for a decision maker of the kind “\(kind.rawValue)”",
        at: "decisionMaker.kind", "form",
        cure: "use another form, or another decision maker: it is for \(allowed)",
        by: .reportAuthor)
    ]
  }
}

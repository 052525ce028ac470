import Councils
import Decisions

/// The advice that the form asks for is there.
///
/// A council’s form has topics on which a complete paper has advice.
///
/// Finds: a topic without advice.
/// Clears: get the advice and add it.
enum FormAdvice: DecisionRule {
  static let id: RuleID = "AV-1"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    guard let form = facts.form, !form.adviceRequired.isEmpty else { return [] }
    let missing = form.adviceRequired.filter { facts.decision.implications?[$0] == nil }
    if missing.isEmpty { return [met("all advice is there", at: "implications")] }
    return missing.map { topic in
      let path = FieldPath("implications").appending(topic.rawValue)
      return notMet(
        .blocks, "the form \(form.title) needs “\(path.text)”, which is left out", at: path.place,
        cure: "get the advice and add it", by: .adviser)
    }
  }
}

import Councils
import Decisions

/// The form is one of the council’s.
///
/// A paper names the form that it is put on by the id of the council’s policy file.
///
/// Finds: a form that the policy file does not have.
/// Clears: write the id of one of the council’s forms.
enum FormOfCouncil: DecisionRule {
  static let id: RuleID = "FM-5"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    if let form = facts.form { return [met("the form is \(form.title)", at: "form")] }
    let forms = facts.council.forms.map(\.id.rawValue)
    return [
      notMet(
        .blocks,
        "\(facts.council.identity.shortName) has no form “\(facts.decision.form.rawValue)”",
        at: "form",
        cure: suggestion(for: facts.decision.form.rawValue, among: forms)
          ?? "write one of its forms: " + forms.joined(separator: ", "), by: .reportAuthor)
    ]
  }
}

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

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

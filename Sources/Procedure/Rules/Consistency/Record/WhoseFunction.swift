import Councils
import Decisions

/// Whose function an officer exercises.
///
/// An officer’s executive decision is recorded under SI 2012/2089, one on a council function under SI
/// 2014/2095. Which it is must be said before either can be judged.
///
/// Finds: an officer’s decision whose function neither the paper nor its form states; a paper that
/// states another function than its form is for.
/// Clears: say whether the function is the executive’s or the council’s (function); use the form for it.
enum WhoseFunction: DecisionRule {
  static let id: RuleID = "OP-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    if let stated = facts.decision.function, let form = facts.form,
      let other = form.function?.value, stated != other
    {
      return [
        notMet(
          .warns,
          "the paper says that the function is the \(stated.rawValue)’s, and the form \(form.title) is "
            + "for functions of the \(other.rawValue)",
          at: "function", "form",
          cure: "correct the function, or use the form that is for it", by: .reportAuthor)
      ]
    }
    guard facts.decision.decisionMaker?.kind == .officer else { return [] }
    if let function = facts.function {
      return [met("the officer exercises a function of the \(function.rawValue)", at: "function")]
    }
    return [
      unknown(
        "an officer decides, and neither the paper nor its form says whether the function is the "
          + "executive’s or the council’s own",
        at: "function", "decisionMaker.kind",
        cure: "state it: function: executive, or function: council", by: .monitoringOfficer)
    ]
  }
}

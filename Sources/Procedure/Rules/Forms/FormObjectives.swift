import CivilTime
import Councils
import Decisions

/// Objectives are the council’s on that day.
///
/// A paper names each objective of the council’s that it touches once, by the id that the policy
/// file gives for the day.
///
/// Finds: an objective that the council does not have on the day; one named twice.
/// Clears: write the council’s objectives, each once.
enum FormObjectives: DecisionRule {
  static let id: RuleID = "FM-4"
  static let source = RuleSource.council("the form")

  static func findings(on facts: Facts) -> [Finding] {
    guard !facts.decision.objectives.isEmpty else { return [] }
    let objectives = facts.council.objectives(on: facts.day).map(\.id)
    let named = facts.decision.objectives.map(\.objective)
    var found: [Finding] = []
    for (index, objective) in named.enumerated() {
      let field = FieldPath("objectives").appending(index)
      if named[..<index].contains(objective) {
        found.append(
          notMet(
            .blocks, "the objective “\(objective.rawValue)” stands here a second time",
            at: field.place, cure: "say once what the decision does for it", by: .reportAuthor))
      } else if !objectives.contains(objective) {
        let day = facts.day.map { " on \($0.text)" } ?? ""
        found.append(
          notMet(
            .blocks,
            "\(facts.council.identity.shortName) has no objective “\(objective.rawValue)”\(day)",
            at: field.place("objective"), .policy("objectives"),
            cure: objectives.isEmpty
              ? "add the objectives of that day to policy.yaml, which has none"
              : suggestion(for: objective.rawValue, among: objectives.map(\.rawValue))
                ?? "write one of " + objectives.map(\.rawValue).joined(separator: ", "),
            by: .reportAuthor))
      }
    }
    return found.isEmpty ? [met("the objectives are the council’s", at: "objectives")] : found
  }
}

import Councils
import Decisions
import TemplateLanguage

extension DecisionPaperFacts {
  /// Choices as yes or no, for the boxes of a form, and reasons in the council's words.
  static let choiceFacts: [ComputedFact] =
    [
      ComputedFact(
        "keyDecision.reasonText", .text, "Why the decision is key, in the council's own words."
      ) { context in
        let reasons = context.decision.keyDecision?.reasons ?? []
        let words = reasons.map { context.council.words(for: $0).value ?? plainWords(for: $0) }
        return words.isEmpty ? nil : .text(words.joined(separator: "; "))
      },
      ComputedFact("record.decided", .boolean, "Whether there is an outcome.") {
        .boolean($0.decision.record?.outcome != nil)
      },
      ComputedFact("record.agreed", .boolean, "Whether the proposal was agreed.") {
        let outcome = $0.decision.record?.outcome
        return .boolean(outcome == .agreed || outcome == .agreedWithChanges)
      },
      ComputedFact("record.notAgreed", .boolean, "Whether the proposal was not agreed.") {
        .boolean($0.decision.record?.outcome == .notAgreed)
      },
    ]
    + EqualityAssessment.Outcome.allCases.map { outcome in
      ComputedFact("equality.\(outcome.rawValue)", .boolean, "Whether this box is ticked.") {
        .boolean($0.decision.equality?.assessment == outcome)
      }
    }

  /// Words for a reason, where the council's own are not known.
  private static func plainWords(for reason: KeyDecision.Reason) -> String {
    switch reason {
    case .expenditure: "Significant expenditure"
    case .savings: "Significant savings"
    case .twoOrMoreWards: "Significant effect on two or more wards"
    }
  }
}

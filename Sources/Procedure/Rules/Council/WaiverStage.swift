import Decisions

/// A waiver reaches one stage.
///
/// Where a procurement has several stages, a waiver of the rule on weights is for a stage, and the
/// rule holds at all others. The paper names the stage.
///
/// Finds: a waiver of weights without a stage.
/// Clears: write stage of the waiver.
enum WaiverStage: DecisionRule {
  static let id: RuleID = "WV-6"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    facts.waivers.compactMap { field, waiver in
      guard WaivedRule.isOfWeights(waiver, in: facts) else { return nil }
      if let stage = waiver.stage {
        return met("the waiver is for one stage: \(stage)", at: field.place("stage"))
      }
      return notMet(
        .warns,
        "the waiver of \(waiver.rule) names no stage, so that it would reach every evaluation",
        at: field.place("stage"),
        cure: "write stage: the stage at which the rule is set aside; it holds at the others",
        by: .reportAuthor)
    }
  }
}

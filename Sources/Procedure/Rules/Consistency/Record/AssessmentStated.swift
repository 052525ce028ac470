import Decisions

/// One answer on equality, with what it rests on.
///
/// Exactly one box is ticked. “Not required” has a reason and the name of whoever decided that;
/// “considered” and “attached” have a document.
///
/// Finds: no answer, an answer without its reason or its name, an assessment without a document.
/// Clears: tick one box and state the reason, the name or the document.
enum AssessmentStated: DecisionRule {
  static let id: RuleID = "EQ-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let equality = facts.decision.equality else {
      return [
        notMet(
          .warns, "the paper does not say how it stands to the equality duty",
          at: "equality",
          cure: "state whether an assessment is attached, was considered, or is not required, and "
            + "why (equality.assessment)",
          by: .reportAuthor)
      ]
    }
    switch equality.assessment {
    case .notRequired: return notRequired(equality, facts)
    case .none:
      if equality.reason.isSilent {
        return [
          notMet(
            .warns, "the paper sees no effect on equality, and does not say why",
            at: "equality.reason", cure: "state why there is none (equality.reason)",
            by: .reportAuthor)
        ]
      }
    case .considered, .attached, .mitigated, .riskRemains:
      if equality.document.isSilent {
        return [
          notMet(
            .warns,
            equality.assessment == .attached
              ? "an equality assessment is said to be attached, and none is named"
              : "equality is said to have been considered, and no assessment is named",
            at: "equality.document", "equality.assessment",
            cure: "name the assessment and its date (equality.document)", by: .reportAuthor)
        ]
      }
    }
    return [met("the answer on equality has what it rests on", at: "equality.assessment")]
  }

  /// “Not required” needs a reason and a name.
  private static func notRequired(_ equality: EqualityAssessment, _ facts: Facts) -> [Finding] {
    let named = isSomeoneNamed(equality, facts)
    guard equality.reason.isSilent || !named else {
      return [met("no assessment is required, for a reason and by a name", at: "equality.reason")]
    }
    let gap =
      equality.reason.isSilent
      ? (named ? "no reason" : "neither a reason nor a name") : "nobody’s name"
    return [
      notMet(
        equality.reason.isSilent ? .blocks : .warns,
        "an equality assessment is said not to be required, with \(gap) for that",
        at: equality.reason.isSilent ? "equality.reason" : "equality.decidedBy",
        "equality.assessment",
        cure: "state why none is required and who decided that (equality.reason, "
          + "equality.decidedBy)",
        by: .reportAuthor)
    ]
  }

  /// Whether the paper says who decided it, by a name or in the words of the reason.
  private static func isSomeoneNamed(_ equality: EqualityAssessment, _ facts: Facts) -> Bool {
    if equality.decidedBy != nil { return true }
    guard !equality.reason.isSilent else { return false }
    let paper = facts.decision
    let people = [
      paper.adviser?.title, paper.adviser?.name, paper.reportAuthor?.title,
      paper.reportAuthor?.name, paper.leadOfficer?.title, paper.leadOfficer?.name,
      paper.decisionMaker?.title, paper.decisionMaker?.name,
    ]
    return people.contains { person in
      guard let person else { return false }
      return facts.match(of: Phrase(person), within: "equality.reason") != nil
    }
  }
}

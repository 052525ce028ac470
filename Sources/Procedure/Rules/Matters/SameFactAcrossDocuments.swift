import Decisions

/// One fact, one statement, in all documents of a matter.
///
/// What the documents of a matter say of a contract must be the same in each: its first and its
/// last day, how far it can be made to run on, its value, its name, and how many suppliers are in
/// it. A difference that has a reason is written down with it.
///
/// Finds: a fact that two documents of a matter state differently; a value that was published and
/// that the decision leaves out.
/// Clears: put the wrong document right; or write under differences why they differ.
enum SameFactAcrossDocuments: MatterRule {
  static let id: RuleID = "CT-3"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap(findings)
  }

  private static func findings(on history: ContractHistory) -> [Finding] {
    var agreed: [String] = []
    var found: [Finding] = []
    let comparisons = [
      history.starts, history.ends, history.options, history.values, history.titles,
      history.suppliers,
    ]
    for comparison in comparisons {
      switch comparison {
      case .agree(let line): agreed.append(line)
      case .differ(let difference): found.append(finding(difference, history))
      case nil: break
      }
    }
    if !agreed.isEmpty {
      found.append(met("the documents agree on \(history.title)", working: agreed))
    }
    return found
  }

  /// A difference; where the matter gives its reason, there is no fault in it.
  private static func finding(
    _ difference: Comparison.Difference, _ history: ContractHistory
  ) -> Finding {
    let places = difference.facts.compactMap(\.place)
    if let (index, explained) = history.explanation(of: difference.fact) {
      let by = explained.settledBy.map { reference in
        " (\(reference.decision.rawValue)"
          + (reference.recommendation.map { ", recommendation \($0)" } ?? "") + ")"
      }
      return met(
        difference.message + "; the matter says why: \(explained.reason)\(by ?? "")",
        at: .matter("differences", index, "reason"), facts: difference.facts,
        working: difference.working
      ).at(places)
    }
    return notMet(
      difference.severity, difference.message, facts: difference.facts,
      working: difference.working, cure: difference.cure, by: .reportAuthor
    ).at(places)
  }
}

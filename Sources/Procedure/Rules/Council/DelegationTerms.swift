import CivilTime
import Councils
import Decisions

/// What is handed over, and how far.
///
/// Whoever is given a power is given it up to a sum, or for a reason without one, for a time, and as
/// an officer or a member. Whoever uses one says which power it is, who holds it, how far it goes and
/// since when, and the power must reach what is decided.
///
/// Finds: a delegation without a limit or a term, to a team or a body, or from a day before the
/// decision; an officer’s decision whose power is not pinned down, had not begun, is another’s, is
/// too small, or does not reach what is decided.
/// Clears: add the limit (or limitReason) and the term; cite the power that reaches the decision.
enum DelegationTerms: DecisionRule {
  static let id: RuleID = "DL-5"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    var found = facts.delegations.map { given($0.act, at: $0.field, facts) }
    found += facts.delegations.compactMap { tooEarly($0.act, at: $0.field, facts) }
    if facts.decision.decisionMaker?.kind == .officer {
      found += DelegatedAuthority.findings(on: facts)
    }
    return found
  }

  /// A power that is handed over.
  private static func tooEarly(
    _ delegation: Delegation, at field: FieldPath, _ facts: Facts
  ) -> Finding? {
    guard let from = delegation.effectiveFrom, let made = facts.dayOfDecision, from < made.day
    else { return nil }
    return notMet(
      .warns,
      "the power to \(delegation.power) is handed over from \(from.text), before the decision of "
        + made.day.text, at: field.place("effectiveFrom"), made.place,
      cure: "write effectiveFrom: \(made.day.iso) or a later day", by: .reportAuthor)
  }

  private static func given(
    _ delegation: Delegation, at field: FieldPath, _ facts: Facts
  ) -> Finding {
    let post = facts.council.post(delegation.to)
    if let post, post.kind == .team || post.kind == .body {
      return notMet(
        .warns,
        "the power to \(delegation.power) goes to the \(post.title), which is a "
          + (post.kind == .team ? "team" : "body") + " and not an officer or a member",
        at: field.place("to"), .policy("posts"),
        cure: "name the post whose holder may use the power", by: .reportAuthor)
    }
    var missing: [String] = []
    if delegation.limit == nil, delegation.below == nil, delegation.limitReason == nil {
      missing.append("limit")
    }
    if delegation.term == nil { missing.append("term") }
    if missing.isEmpty {
      return met("the delegation has a limit and a term", at: field.place)
    }
    let told =
      missing.count == 2
      ? "no money limit and no term" : missing == ["limit"] ? "no money limit" : "no term"
    let cure =
      missing.map { $0 == "limit" ? "limit, below or limitReason (why no sum is needed)" : "term" }
      .joined(separator: " and ")
    return notMet(
      .warns, "the power to \(delegation.power) is handed over with \(told)",
      at: field.place(missing[0]), cure: "write \(cure) of the delegation", by: .reportAuthor)
  }
}

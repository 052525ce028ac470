import CivilTime
import Decisions

/// A contract may be changed on three footings.
///
/// Under the Act a contract may be changed where Schedule 8 allows it, where the change is not
/// substantial, or where it is small, each time by itself, and all such changes together stay below
/// the threshold. To make it run longer by more than a tenth of its longest term is substantial.
///
/// Finds: a change said not to be substantial that adds more than a tenth to the term; one said to
/// be small that is not; a change whose footing nobody states.
/// Clears: state the footing that fits, or procure anew.
enum Section74Modification: DecisionRule {
  static let id: RuleID = "MO-4"
  static let source = RuleSource.law(
    "Procurement Act 2023", "s74", from: "2025-02-24", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    ActModification.all(facts).compactMap { change in
      guard change.contract.lightTouch != true else { return nil }
      switch change.act.basis {
      case .schedule8, .reviewClause:
        return met("the change rests on Schedule 8", at: change.field.place("basis"))
      case .notSubstantial: return substantial(change)
      case .belowThreshold: return small(change)
      case .additional, .unforeseen:
        return notMet(
          .blocks, "the change rests on a footing of the Public Contracts Regulations 2015",
          at: change.field.place("basis"),
          cure: "write basis: schedule8, notSubstantial or belowThreshold, whichever fits",
          by: .legal)
      case nil:
        return unknown(
          "nothing says on what footing the contract may be changed", at: change.field.place,
          working: change.working,
          cure:
            "write basis: schedule8 (an option in the contract, for example), notSubstantial or "
            + "belowThreshold", by: .legal)
      }
    }
  }

  /// A change that is said not to be substantial.
  private static func substantial(_ change: ActModification) -> Finding {
    guard let isSmall = change.isSmallInTerm else {
      return unknown(
        "the change is said not to be substantial, and the contract’s term is not stated",
        at: change.field.place("basis"), cure: "write contract.from and contract.to",
        by: .reportAuthor)
    }
    if isSmall {
      return met(
        "the term grows by no more than a tenth", at: change.field.place("to"),
        working: change.working)
    }
    return notMet(
      .blocks, "the change adds more than a tenth to the longest term, which is substantial",
      at: change.field.place("to"), change.field.place("basis"), working: change.working,
      cure: "rest the change on Schedule 8, shorten it, or procure anew", by: .legal)
  }

  /// A change that is said to be small and below the threshold.
  private static func small(_ change: ActModification) -> Finding {
    guard let isSmall = change.isSmallByItself, let all = change.allChanges else {
      return unknown(
        "the change is said to be small, and its value or the contract’s is not stated",
        at: change.field.place("basis"),
        cure: "write valueChange of the extension and contract.value", by: .finance)
    }
    let category = change.contract.category ?? .services
    let threshold = (change.contract.commencedOn ?? change.act.from)
    if !isSmall {
      return notMet(
        .blocks, "the change is more than \(change.smallPercent)% of the contract’s value",
        at: change.field.place("valueChange"), "contract.value", working: change.working,
        cure: "rest the change on Schedule 8, or procure anew", by: .legal)
    }
    guard let limit = ProcurementThreshold.usual(for: category, on: threshold) else {
      return unknown(
        "the change is said to be below the threshold, and that of \(threshold.text) is not known",
        at: change.field.place("basis"), "contract.commencedOn", working: change.working,
        cure: "look the threshold of that day up, or rest the change on Schedule 8", by: .legal)
    }
    if all >= limit.sum {
      return notMet(
        .blocks,
        "the changes together, \(all.text), are not below the threshold of \(limit.sum.text)",
        at: change.field.place("valueChange"), change.field.place("earlierChanges"),
        working: change.working,
        cure: "rest the change on Schedule 8, or procure anew"
          + (change.contract.category == nil ? "; for works write contract.category: works" : ""),
        by: .legal)
    }
    return met(
      "the changes are small and below the threshold", at: change.field.place("valueChange"),
      working: change.working)
  }
}

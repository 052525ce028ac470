import CivilTime
import Decisions

/// A purchasing system is open to all who qualify.
///
/// For as long as it runs, a dynamic purchasing system takes in every supplier that meets the
/// selection criteria; it can neither close its doors nor set a number.
///
/// Finds: a limit on the number of suppliers, a system that is not open throughout, suppliers that
/// reached the pass mark and are not admitted.
/// Clears: lift the limit, keep the system open, admit all who qualify.
enum Reg34OpenWithoutLimit: DecisionRule {
  static let id: RuleID = "DP-1"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(2), (6)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let system = PurchasingSystem(facts) else { return [] }
    var found: [Finding] = []
    if let limit = system.contract.supplierLimit {
      found.append(
        notMet(
          system.weight(.blocks),
          "the system lets in at most \(limit) suppliers, and may set no limit",
          at: "contract.supplierLimit", working: system.working,
          cure: "remove the limit, or set up a framework in place of a purchasing system",
          by: .reportAuthor))
    }
    if system.contract.openThroughout == false {
      found.append(
        notMet(
          system.weight(.blocks),
          "the system is not open to new suppliers for as long as it runs",
          at: "contract.openThroughout", working: system.working,
          cure: "let suppliers ask to join at any time until the last day", by: .reportAuthor))
    }
    if let shut = shutOut(facts, system) { found.append(shut) }
    if found.isEmpty, system.contract.openThroughout == true {
      found.append(met("the system is open throughout and has no limit", at: "contract"))
    }
    return found
  }

  /// Suppliers that reached the mark and are not admitted.
  private static func shutOut(_ facts: Facts, _ system: PurchasingSystem) -> Finding? {
    guard let evaluation = facts.decision.evaluation, let admitted = evaluation.admitted,
      let mark = evaluation.passMark?.shifted(by: 4)
    else { return nil }
    let passed = evaluation.scores.count { ($0.shifted(by: 4) ?? 0) >= mark }
    guard passed > admitted else { return nil }
    return notMet(
      system.weight(.blocks),
      "\(passed) suppliers reached the pass mark of \(evaluation.passMark?.text ?? "") and only "
        + "\(admitted) are admitted",
      at: "evaluation.scores", "evaluation.admitted", working: system.working,
      cure: "admit every supplier that meets the selection criteria, or say which of them it does "
        + "not meet", by: .reportAuthor)
  }
}

import CivilTime
import Decisions

/// A dynamic purchasing system ends when the law ends it.
///
/// A dynamic purchasing system of the Public Contracts Regulations 2015 cannot run beyond 23
/// February 2029, and its validity cannot be changed after 23 February 2026: four and one years
/// after the Procurement Act 2023 came into force. As the provision was first made the days were 27
/// October 2028 and 27 October 2025.
///
/// Finds: a system, or an extension of one, that runs beyond the last day; an extension decided
/// after the last day for changes; a system whose end no document states.
/// Clears: end it by then, and place what follows under the Procurement Act 2023.
enum PurchasingSystemWithinLaw: MatterRule {
  static let id: RuleID = "MX-2"
  static let source = RuleSource.law(
    "SI 2024/716", "reg 5(4)", from: "2024-10-28", .unconfirmed)

  /// Whatever its day: a system set up long before must end too.
  static func relevantDay(_ matter: MatterFacts) -> CivilDate? { nil }

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.filter(isSystem).flatMap { [end(of: $0)] + changes(of: $0) }
  }

  /// Whether the register, or else any of its decisions, calls it such a system.
  private static func isSystem(_ history: ContractHistory) -> Bool {
    if let kind = history.registered?.contract.kind { return kind == .dynamicPurchasingSystem }
    return history.decisions.contains {
      $0.decision.contract?.kind == .dynamicPurchasingSystem
    }
  }

  /// The last day of the system against that of the law.
  private static func end(of history: ContractHistory) -> Finding {
    let last = ProcurementDay.lastDayOfSystems
    guard let end = history.lastEnd else {
      return unknown(
        "no document states when \(history.title) ends",
        at: history.maker?.place("contract") ?? FactPlace("contracts", in: .matter),
        working: ["no such system may run beyond \(last.text)"],
        cure: "state its last day (contract.to) in the decision that made it", by: .reportAuthor)
    }
    let fact = StatedFact("last day in \(end.by)", end.text, at: end.place)
    let working = [
      "the last day the law allows: \(last.text)",
      "as the provision was first made: \(ProcurementDay.lastDayAsMade.text)",
    ]
    guard end.value.first > last else {
      return met(
        "\(history.title) ends \(end.value.textAfterVerb), before the law ends it", at: end.place,
        facts: [fact], working: working)
    }
    return notMet(
      .blocks,
      "\(history.title) runs to \(end.text), and a dynamic purchasing system cannot run beyond "
        + last.text, at: end.place, facts: [fact], working: working,
      cure: "end it on \(last.text) or earlier, and place what follows under the Procurement Act "
        + "2023", by: .legal)
  }

  /// Changes by decisions that do not say themselves that it is such a system.
  private static func changes(of history: ContractHistory) -> [Finding] {
    let last = ProcurementDay.lastChangeOfSystem
    return history.extensions.compactMap { entry in
      guard let day = entry.decision.day, day > last,
        entry.decision.decision.contract?.kind != .dynamicPurchasingSystem
      else { return nil }
      return notMet(
        .blocks,
        "\(entry.decision.name) changes how long \(history.title) runs on \(day.text), and that "
          + "cannot be changed after \(last.text)",
        at: entry.place, facts: [StatedFact("decided", day.text)],
        working: [
          "the last day for changes: \(last.text)",
          "as the provision was first made: \(ProcurementDay.lastChangeAsMade.text)",
        ],
        cure: "let the system end with its term, and place what follows under the Procurement Act "
          + "2023", by: .legal)
    }
  }
}

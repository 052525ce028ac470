import CivilTime
import Decisions

/// A dynamic market is open to all who qualify.
///
/// Dynamic markets took the place of purchasing systems. Whoever meets proportionate conditions is
/// let in as soon as can be, without a limit on numbers, and the market’s beginning, changes and end
/// are published.
///
/// Finds: a limit on the number of suppliers, a market that is not open throughout, a market set up
/// without its notice.
/// Clears: lift the limit, keep the market open, publish the notice.
enum Section34DynamicMarket: DecisionRule {
  static let id: RuleID = "DM-1"
  static let source = RuleSource.law(
    "Procurement Act 2023", "ss34–40", from: "2025-02-24", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, contract.kind == .dynamicMarket else { return [] }
    var found: [Finding] = []
    if let limit = contract.supplierLimit {
      found.append(
        notMet(
          .blocks, "the market lets in at most \(limit) suppliers, and may set no limit",
          at: "contract.supplierLimit", cure: "remove the limit", by: .reportAuthor))
    }
    if contract.openThroughout == false {
      found.append(
        notMet(
          .blocks, "the market is not open to new suppliers for as long as it runs",
          at: "contract.openThroughout", cure: "let suppliers apply at any time", by: .reportAuthor)
      )
    }
    guard found.isEmpty else { return found }
    if contract.notices.contains(where: { $0.kind == .dynamicMarket }) {
      return [met("the market’s notice is stated", at: "contract.notices")]
    }
    guard facts.has(.establish) else { return [] }
    return [
      unknown(
        "the market is set up, and nothing says that the intention was published",
        at: "contract.kind", cure: "add the dynamic market notice to contract.notices",
        by: .reportAuthor)
    ]
  }
}

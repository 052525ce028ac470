import CivilTime
import Decisions

/// Which procurement law applies.
///
/// What commenced before 24 February 2025 stays under the Public Contracts Regulations 2015 to its
/// end, its notices and changes included; what commenced later is under the Procurement Act 2023. A
/// dynamic purchasing system belongs to the Regulations, a dynamic market to the Act.
///
/// Finds: a law stated for a contract that its first day, or its kind, does not allow; a contract
/// that is extended or set up when nothing shows which law applies.
/// Clears: state the day on which the procurement commenced, and the law that goes with it.
enum ProcurementRegime: DecisionRule {
  static let id: RuleID = "PR-0"
  static let source = RuleSource.law("SI 2024/716", "reg 5", from: "2025-02-24", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract else { return [] }
    let procurement = Procurement(contract, on: facts.day)
    if let stated = contract.regime, let commenced = contract.commencedOn,
      let regime = procurement.regime, regime != stated
    {
      return [
        notMet(
          .blocks,
          "the contract is put under \(stated.name), but its procurement commenced on "
            + "\(commenced.text), which is under \(regime.name)",
          at: "contract.regime", "contract.commencedOn", working: procurement.working,
          cure: "write regime: \(regime.rawValue), and check the advice and the notices that rest "
            + "on it; or correct commencedOn", by: .legal)
      ]
    }
    if let stated = contract.regime, let kind = contract.kind, stated != regime(of: kind) ?? stated
    {
      let name = kind == .dynamicMarket ? "a dynamic market" : "a dynamic purchasing system"
      return [
        notMet(
          .blocks, "\(name) cannot be under \(stated.name)",
          at: "contract.regime", "contract.kind",
          cure: "correct the kind or the regime of the contract", by: .legal)
      ]
    }
    guard ActFinder.has(.extend, .establish, .commence, .award, in: facts) else { return [] }
    if let regime = procurement.regime {
      return [
        met(
          "\(contract.title) is under \(regime.name)", at: "contract", working: procurement.working)
      ]
    }
    guard ActFinder.has(.extend, .establish, in: facts) else { return [] }
    return [
      unknown(
        "nothing shows whether \(contract.title) is under the Public Contracts Regulations 2015 or "
          + "the Procurement Act 2023", at: "contract",
        working: ["what commenced before 24 February 2025 stays under the Regulations to its end"],
        cure:
          "write contract.commencedOn, the day on which the procurement commenced or the system "
          + "was set up", by: .reportAuthor)
    ]
  }

  private static func regime(of kind: Contract.Kind) -> Contract.Regime? {
    switch kind {
    case .dynamicPurchasingSystem: .pcr2015
    case .dynamicMarket: .pa2023
    default: nil
    }
  }
}

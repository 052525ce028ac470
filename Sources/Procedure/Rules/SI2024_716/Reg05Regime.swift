import CivilTime
import Decisions

/// Which procurement law applies.
///
/// What commenced before 24 February 2025 stays under the Public Contracts Regulations 2015 to its
/// end, its notices and changes included; what commenced later is under the Procurement Act 2023. A
/// contract that is called off from a framework or a purchasing system follows the law of that. A
/// dynamic purchasing system belongs to the Regulations, a dynamic market to the Act.
///
/// Finds: a law stated for a contract that its first day, or its kind, does not allow; a contract
/// that is extended or set up when nothing shows which law applies; a later contract under the
/// Regulations of which nobody says what it is called off from.
/// Clears: state the day on which the procurement commenced, and the law that goes with it; for a
/// contract that is called off, write contract.under.
enum Reg05Regime: DecisionRule {
  static let id: RuleID = "PR-0"
  static let source = RuleSource.law("SI 2024/716", "reg 5", from: "2025-02-24", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract else { return [] }
    if contract.isCallOffOfUnknownParent { return [calledOff(contract)] }
    if let impossible = impossibleSystem(contract, facts) { return [impossible] }
    let procurement = Procurement(contract, on: facts.day)
    if let parent = contract.callOffParent, let stated = contract.regime,
      let regime = procurement.regime, regime != stated
    {
      return [
        notMet(
          .blocks,
          "the contract is put under \(stated.name), but \(parent.title), from which it is called "
            + "off, is under \(regime.name)",
          at: "contract.regime", "contract.under", working: procurement.working,
          cure: "write regime: \(regime.rawValue), and check the advice and the notices that rest "
            + "on it; or correct contract.under", by: .legal)
      ]
    }
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
    guard facts.has(.extend, .establish, .commence, .award) else { return [] }
    if let regime = procurement.regime {
      return [
        met(
          "\(contract.title) is under \(regime.name)", at: "contract", working: procurement.working)
      ]
    }
    guard facts.has(.extend, .establish) else { return [] }
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

  /// The law to which a kind of arrangement belongs; nil where it may be either.
  private static func calledOff(_ contract: Contract) -> Finding {
    let commenced = contract.commencedOn?.text ?? ""
    let what =
      contract.under.map { "and nothing says when \($0.title) was set up" }
      ?? "and nothing says from which framework or purchasing system it is called off"
    return unknown(
      "the contract is put under the Public Contracts Regulations 2015, its procurement commenced on "
        + "\(commenced), \(what)",
      at: "contract.regime", contract.under == nil ? "contract.commencedOn" : "contract.under",
      working: [
        "a contract called off from what was set up before \(ProcurementDay.actBegan.text) stays "
          + "under the Regulations to its end"
      ],
      cure: contract.under == nil
        ? "write contract.under with title and setUpOn; or, if it is not called off from anything, "
          + "regime: pa2023"
        : "write contract.under.setUpOn", by: .reportAuthor)
  }

  /// A purchasing system that is said to have commenced when none could be set up any more.
  private static func impossibleSystem(_ contract: Contract, _ facts: Facts) -> Finding? {
    guard contract.kind == .dynamicPurchasingSystem, contract.regime != nil,
      let commenced = contract.commencedOn, commenced >= ProcurementDay.actBegan
    else { return nil }
    return notMet(
      .blocks,
      "the procurement of the dynamic purchasing system commenced on \(commenced.text), and none can "
        + "be set up since \(ProcurementDay.actBegan.text)",
      at: "contract.regime", "contract.commencedOn", "contract.kind",
      cure: "set up a framework or a dynamic market in its place; or correct commencedOn",
      by: .legal)
  }

  private static func regime(of kind: Contract.Kind) -> Contract.Regime? {
    switch kind {
    case .dynamicPurchasingSystem: .pcr2015
    case .dynamicMarket: .pa2023
    default: nil
    }
  }
}

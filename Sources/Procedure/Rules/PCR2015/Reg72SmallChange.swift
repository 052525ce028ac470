import CivilTime
import Decisions

/// Changes too small to matter.
///
/// A change that is not substantial is allowed; so is one below the threshold and below a tenth of
/// the first value (15 per cent for works), earlier changes of the sort added in.
///
/// Finds: a change said to be small that is more than that, or whose value is not stated.
/// Clears: state the values; rest the change on another footing, or procure anew.
enum Reg72SmallChange: DecisionRule {
  static let id: RuleID = "MO-3"
  static let source = RuleSource.law(
    "PCR 2015", "reg 72(1)(e), (f)", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    ActFinder.extensions(in: facts).compactMap { place, act in
      guard act.basis == .belowThreshold, Procurement(of: act, in: facts).regime == .pcr2015 else {
        return nil
      }
      guard let change = act.valueChange ?? act.value, let value = facts.decision.contract?.value
      else {
        return unknown(
          "the change is said to be a small one, and its value or the contract’s is not stated",
          at: place.field("basis"),
          cure: "write valueChange of the extension and contract.value", by: .finance)
      }
      let percent = facts.decision.contract?.category == .works ? 15 : 10
      let most = Money(pence: value.pence / 100 * percent)
      let all = change.capped(plus: act.earlierChanges)
      let working = [
        "\(percent)% of \(value.text): \(most.text)",
        "this change and those before it: \(all.text)",
      ]
      if all < most {
        return met("the changes stay below \(percent)%", at: place.place, working: working)
      }
      return notMet(
        .blocks, "changes of \(all.text) are not below \(percent)% of \(value.text)",
        at: place.field("valueChange"), "contract.value", working: working,
        cure: "rest the change on another footing, or procure anew", by: .legal)
    }
  }
}

import CivilTime
import Decisions

/// Further work, or what nobody could foresee.
///
/// A contract may be changed for further work that only its supplier can do, or for what a diligent
/// council could not foresee, each time by at most half of its first value and with a notice.
///
/// Finds: a change of that sort by more than half, without its value, or without its notice.
/// Clears: state the value, keep within half, publish the notice of modification.
enum Reg72FurtherNeed: DecisionRule {
  static let id: RuleID = "MO-2"
  static let source = RuleSource.law(
    "PCR 2015", "reg 72(1)(b), (c)", from: "2015-02-26", to: "2025-02-23", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    facts.extensions.flatMap { field, act in
      guard act.basis == .additional || act.basis == .unforeseen,
        Procurement(of: act, in: facts).regime == .pcr2015
      else { return [Finding]() }
      return findings(on: act, at: field, facts)
    }
  }

  private static func findings(
    on act: Extension, at field: FieldPath, _ facts: Facts
  ) -> [Finding] {
    guard let change = act.valueChange ?? act.value, let value = facts.decision.contract?.value
    else {
      return [
        unknown(
          "the change rests on further or unforeseen need, and its value or the contract’s is not "
            + "stated", at: field.place("basis"),
          cure: "write valueChange of the extension and contract.value", by: .finance)
      ]
    }
    let half = Money(pence: value.pence / 2)
    let working = ["half of \(value.text): \(half.text)", "the change: \(change.text)"]
    var found: [Finding] = []
    if change > half {
      found.append(
        notMet(
          .blocks, "the change of \(change.text) is more than half of \(value.text)",
          at: field.place("valueChange"), "contract.value", working: working,
          cure: "procure the further need anew, or keep the change within \(half.text)", by: .legal)
      )
    }
    if !(facts.decision.contract?.notices.contains { $0.kind == .modification } ?? false) {
      found.append(
        notMet(
          .warns, "no notice of the modification is stated", at: "contract.notices",
          field.place("basis"), working: working,
          cure: "publish the notice and add it to contract.notices with kind: modification",
          by: .reportAuthor))
    }
    return found.isEmpty
      ? [met("the change is within half and notified", at: field.place, working: working)] : found
  }
}

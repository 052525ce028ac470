import CivilTime
import Decisions

/// Notice that a purchasing system runs longer.
///
/// The call for competition says how long the system runs. When that changes and the system goes
/// on, the change is published on the form that was first used; when it ends, by an award notice.
///
/// Finds: a system that is made to run on, without a notice of it, published or planned.
/// Clears: publish the notice, or have the decision give leave to publish it.
enum Reg34ValidityNotice: DecisionRule {
  static let id: RuleID = "DP-6"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(28)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.has(.extend), let system = PurchasingSystem(facts),
      let extending = facts.extensions.first(where: {
        system.contract.isNamed($0.act.contract)
      })
    else { return [] }
    if let index = system.contract.notices.firstIndex(where: isChange) {
      return [
        met(
          "the changed period is notified", at: extending.field.place,
          FieldPath("contract.notices").appending(index).place)
      ]
    }
    if let match = facts.prose.matches(validity).first {
      return [
        met(
          "the paper provides for the notice of the changed period", at: extending.field.place,
          facts.prose.place(of: match.lowerBound))
      ]
    }
    return [
      notMet(
        system.weight(.warns),
        "the system is made to run to \(extending.act.to.text), and the paper has no notice of the "
          + "changed period", at: extending.field.place("to"), "contract", working: system.working,
        cure:
          "publish the notice of the changed period of validity on the form first used, and add "
          + "it to contract.notices; or add a recommendation that it be published",
        by: .reportAuthor)
    ]
  }

  private static let validity = Phrase("period of validity")

  private static func isChange(_ notice: ProcurementNotice) -> Bool {
    notice.kind == .modification
  }
}

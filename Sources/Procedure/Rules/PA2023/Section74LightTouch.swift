import CivilTime
import Decisions

/// Light-touch contracts may be changed freely.
///
/// Under the Act a contract for social or other special services may be changed without a change
/// notice, and the limits on change do not bind it. The council’s own rules still do.
///
/// Finds: nothing; it says why no change notice is asked for.
/// Clears: nothing needs to be done.
enum Section74LightTouch: DecisionRule {
  static let id: RuleID = "MO-6"
  static let source = RuleSource.law(
    "Procurement Act 2023", "ss74(1), 75(6)(b)", from: "2025-02-24", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    ActModification.all(facts).compactMap { change in
      guard change.contract.lightTouch == true else { return nil }
      return met(
        "the contract is light touch: no change notice is needed", at: "contract.lightTouch",
        change.field.place)
    }
  }
}

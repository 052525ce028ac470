import CivilTime
import Decisions

/// Standstill, and a copy of what was changed.
///
/// A council that chooses to wait after a change notice waits at least eight working days, the day
/// of publication counted. Above £5 million a copy of the changed contract is published.
///
/// Finds: a standstill of fewer days; a large contract changed without a day for the copy.
/// Clears: lengthen the standstill; write contract.modifiedCopyOn.
enum Section76Standstill: DecisionRule {
  static let id: RuleID = "MO-7"
  static let source = RuleSource.law(
    "Procurement Act 2023", "ss76, 77", from: "2025-02-24", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let change = ActModification.all(facts).first else { return [] }
    return [standstill(of: change.contract, facts), copy(of: change, facts)].compactMap { $0 }
  }

  private static func standstill(of contract: Contract, _ facts: Facts) -> Finding? {
    guard let first = contract.standstillFrom, let last = contract.standstillTo,
      let eighth = try? WorkingDays(count: 8, calendar: facts.calendar).beginningWith(first).answer
    else { return nil }
    let working = [
      "\(first.textWithWeekday), the day of publication, is counted",
      "the eighth working day: \(eighth.textWithWeekday)",
    ]
    if last >= eighth {
      return met(
        "the standstill lasts to \(last.text)", at: "contract.standstillTo", working: working)
    }
    return notMet(
      .blocks, "the standstill ends on \(last.text), before the eighth working day",
      at: "contract.standstillTo", "contract.standstillFrom", working: working,
      cure: "let it last to \(eighth.text)", by: .reportAuthor)
  }

  /// A large contract that is changed, with no day for the copy.
  private static func copy(of change: ActModification, _ facts: Facts) -> Finding? {
    guard change.contract.lightTouch != true, change.contract.modifiedCopyOn == nil,
      facts.isDecided, let value = change.contract.value, value > large
    else { return nil }
    return notMet(
      .asks,
      "the contract of \(value.text) is changed, and nothing says when a copy of it is published",
      at: "contract.value", change.field.place,
      working: ["above \(large.text) a copy is published"],
      cure: "publish the copy and write contract.modifiedCopyOn", by: .reportAuthor)
  }

  private static let large = Money(pence: 500_000_000)
}

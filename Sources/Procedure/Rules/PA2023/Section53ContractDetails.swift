import CivilTime
import Decisions

/// Details of a contract are published.
///
/// After a contract under the Act is signed, a contract details notice follows within 30 days; for a
/// light-touch contract within 120.
///
/// Finds: a notice that came later, or none by the day of a later decision.
/// Clears: publish the notice and add it to contract.notices.
enum Section53ContractDetails: DecisionRule {
  static let id: RuleID = "DM-4"
  static let source = RuleSource.law(
    "Procurement Act 2023", "s53", from: "2025-02-24", .unconfirmed)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard let contract = facts.decision.contract, let signed = contract.signedOn,
      Procurement(contract, on: facts.day).regime == .pa2023
    else { return [] }
    let days = contract.lightTouch == true ? 120 : 30
    guard let last = signed.adding(days: days) else { return [] }
    let working = ["\(days) days after \(signed.text): \(last.text)"]
    let notice = contract.notices.first { $0.kind == .contractDetails }?.on
    if let notice, notice <= last {
      return [
        met(
          "the details were published on \(notice.text)", at: "contract.notices", working: working)
      ]
    }
    guard let late = notice ?? facts.day, late > last else { return [] }
    let told = notice == nil ? "no contract details notice is stated" : "the details came late"
    return [
      notMet(
        .warns, "\(told): they were due by \(last.text)", at: "contract.notices",
        "contract.signedOn", working: working,
        cure: "publish the contract details notice and add it to contract.notices",
        by: .reportAuthor)
    ]
  }
}

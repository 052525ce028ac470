import CivilTime
import Decisions

/// Thirty days to ask to join.
///
/// When a system is advertised, suppliers have at least 30 days from the day on which the call for
/// competition is sent to ask for the first time to be let in.
///
/// Finds: a first period for requests of fewer than 30 days, or one whose end is not stated.
/// Clears: set the end of the period at least 30 days after its first day.
enum Reg34RequestTime: DecisionRule {
  static let id: RuleID = "DP-4"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(10)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.decision.contract?.requestsFrom != nil, let system = PurchasingSystem(facts),
      let first = system.contract.requestsFrom
    else {
      return []
    }
    guard let last = system.contract.requestsTo else {
      return [
        unknown(
          "requests to join could be made from \(first.text), and nothing says until when",
          at: "contract.requestsFrom", cure: "write contract.requestsTo", by: .reportAuthor)
      ]
    }
    let days = first.days(until: last)
    let working =
      [
        "\(first.text), the day of the call, is not counted", "\(days) days to \(last.text)",
      ] + system.working
    if days >= 30 {
      return [met("suppliers had \(days) days to ask", at: "contract.requestsTo", working: working)]
    }
    return [
      notMet(
        system.weight(.blocks),
        "suppliers had \(days) days to ask to join, \(30 - days) fewer than the least allowed",
        at: "contract.requestsTo", "contract.requestsFrom", working: working,
        cure: "set the end of the first period to \(first.adding(days: 30)?.text ?? "a later day") "
          + "or later", by: .reportAuthor)
    ]
  }
}

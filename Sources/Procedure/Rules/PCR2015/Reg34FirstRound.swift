import CivilTime
import Decisions

/// A longer first assessment.
///
/// Until the first invitation to tender under the system goes out, the requests to join may be
/// assessed over a longer time, if the procurement documents said so and no invitation is sent
/// meanwhile.
///
/// Finds: a first round that took longer than the usual time, when nobody says that the documents
/// allowed it.
/// Clears: write evaluation.extendedReason, with the place in the documents that gives the time.
enum Reg34FirstRound: DecisionRule {
  static let id: RuleID = "DP-3"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(19)–(20)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.decision.evaluation?.receivedOn != nil, let system = PurchasingSystem(facts),
      let evaluation = facts.decision.evaluation,
      let received = evaluation.receivedOn, let ended = evaluation.to,
      isFirst(facts, endedOn: ended),
      let tenth = try? WorkingDays(count: 10, calendar: facts.calendar).after(received).answer
    else { return [] }
    let working =
      [
        "\(received.textWithWeekday), the day of receipt, is not counted",
        "the tenth working day: \(tenth.textWithWeekday)",
      ] + system.working
    if ended <= tenth || evaluation.extendedReason != nil {
      return [
        met("the first round was assessed by \(ended.text)", at: "evaluation.to", working: working)
      ]
    }
    return [
      unknown(
        "the first round was assessed by \(ended.text), after the tenth working day, and nothing "
          + "says that the procurement documents gave a longer time",
        at: "evaluation.to", "evaluation.receivedOn", working: working,
        cure:
          "write evaluation.extendedReason, with the place in the documents that gives the time",
        by: .reportAuthor)
    ]
  }

  /// Whether the round came before the system began.
  static func isFirst(_ facts: Facts, endedOn ended: CivilDate) -> Bool {
    if facts.has(.establish) { return true }
    guard let first = facts.decision.contract?.from else { return false }
    return ended < first
  }
}

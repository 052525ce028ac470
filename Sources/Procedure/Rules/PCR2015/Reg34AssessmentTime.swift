import CivilTime
import Decisions

/// Ten working days to assess a request to join.
///
/// Once call-offs have begun, each request to join is assessed within 10 working days of the day on
/// which it came, the day itself not counted; in a single case within 15, for a reason written down.
///
/// Finds: an assessment that ended after the tenth working day without a reason, or after the
/// fifteenth.
/// Clears: write evaluation.extendedReason where 15 days are used; assess the next round in time.
enum Reg34AssessmentTime: DecisionRule {
  static let id: RuleID = "DP-2"
  static let source = RuleSource.law(
    "PCR 2015", "reg 34(17)–(18)", from: "2015-02-26", to: "2025-02-23", .checked)

  static func relevantDay(_ facts: Facts) -> CivilDate? { Procurement.day(facts) }

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.decision.evaluation?.receivedOn != nil, let system = PurchasingSystem(facts),
      let evaluation = facts.decision.evaluation,
      let received = evaluation.receivedOn, let ended = evaluation.to,
      !Reg34FirstRound.isFirst(facts, endedOn: ended),
      let tenth = try? WorkingDays(count: 10, calendar: facts.calendar).after(received).answer,
      let fifteenth = try? WorkingDays(count: 15, calendar: facts.calendar).after(received).answer
    else { return [] }
    let working =
      [
        "\(received.textWithWeekday), the day of receipt, is not counted",
        "the tenth working day: \(tenth.textWithWeekday)",
        "the fifteenth: \(fifteenth.textWithWeekday)",
      ] + system.working
    if ended <= tenth || (ended <= fifteenth && evaluation.extendedReason != nil) {
      return [
        met("the requests were assessed by \(ended.text)", at: "evaluation.to", working: working)
      ]
    }
    let late = ended > fifteenth ? "the fifteenth working day" : "the tenth working day"
    return [
      notMet(
        system.weight(.warns),
        "requests received on \(received.text) were assessed by \(ended.text), after \(late)",
        at: "evaluation.to", "evaluation.receivedOn", working: working,
        cure: ended > fifteenth
          ? "correct the days, or take legal advice on the requests that were assessed late"
          : "write evaluation.extendedReason, why up to 15 working days were needed in this case",
        by: .reportAuthor)
    ]
  }
}

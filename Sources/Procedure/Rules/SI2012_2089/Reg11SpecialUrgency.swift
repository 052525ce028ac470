import CivilTime
import Decisions

/// Special urgency: agreement before the decision.
///
/// Where even five clear days are impracticable, the decision needs the agreement, beforehand, of
/// the chair of the relevant scrutiny committee that it is urgent and cannot reasonably be put off;
/// where there is none who can act, of the council’s chair; where neither can, of the vice-chair.
///
/// Finds: no agreement, one after the decision, or one from further down without saying why.
/// Clears: get the agreement before the decision is made, and record who gave it, as what, and when.
enum Reg11SpecialUrgency: DecisionRule {
  static let id: RuleID = "SU-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 11(1)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council, facts.exceptionToNotice == .specialUrgency else { return [] }
    let urgency = facts.decision.urgency ?? Urgency(urgent: true)
    guard let rung = urgency.agreedAs else {
      return [
        notMet(
          facts.isDecided ? .blocks : .asks,
          "the decision goes ahead as a matter of special urgency, and nobody is named who agreed "
            + "to that as chair of scrutiny or of the council",
          at: "urgency.agreedAs",
          cure: "get the agreement before the decision is made, and record who gave it, as what, "
            + "and when (urgency.agreedBy, agreedAs, agreedOn)",
          by: .properOfficer)
      ]
    }
    var found: [Finding] = []
    if rung != .scrutinyChair, urgency.earlierRung.isSilent {
      found.append(
        notMet(
          .blocks,
          "\(rung.title) agreed, and nothing says why \(rung.titlesBefore) could not be asked",
          at: "urgency.agreedAs", "urgency.earlierRung",
          cure: "state why nobody earlier in the order could act (urgency.earlierRung), or get "
            + "their agreement",
          by: .properOfficer))
    }
    return found + time(facts, urgency, rung, inOrder: found.isEmpty)
  }

  /// Whether the agreement came before the decision.
  private static func time(
    _ facts: Facts, _ urgency: Urgency, _ rung: UrgencyRung, inOrder: Bool
  ) -> [Finding] {
    guard let agreed = urgency.agreedOn else {
      return [
        unknown(
          "the day on which \(rung.title) agreed is not stated", at: "urgency.agreedOn",
          cure: "state the day (urgency.agreedOn); it must not be after the decision",
          by: .properOfficer)
      ]
    }
    if let made = facts.dayOfDecision, made.day < agreed {
      return [
        notMet(
          .blocks,
          "the decision is dated \(made.day.textWithWeekday), and the agreement that it is urgent "
            + "\(agreed.textWithWeekday), after it",
          at: made.place, "urgency.agreedOn",
          cure: "make the decision anew with the agreement given beforehand", by: .decisionMaker)
      ]
    }
    guard inOrder else { return [] }
    return [
      met("\(rung.title) agreed on \(agreed.textWithWeekday)", at: "urgency.agreedOn")
    ]
  }
}

extension UrgencyRung {
  /// Whose agreement it is, in words.
  var title: String {
    switch self {
    case .scrutinyChair: "the chair of scrutiny"
    case .councilChair: "the chair of the council"
    case .councilViceChair: "the vice-chair of the council"
    }
  }

  /// Who comes before in the order of law.
  var titlesBefore: String {
    self == .councilViceChair
      ? "the chair of scrutiny and the chair of the council" : "the chair of scrutiny"
  }
}

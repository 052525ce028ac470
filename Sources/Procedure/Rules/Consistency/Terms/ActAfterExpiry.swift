import CivilTime
import Decisions

/// What has ended cannot be extended.
///
/// A contract is made to run on while it runs. A decision to extend it that is dated after its last
/// day comes too late, whatever the option says.
///
/// Finds: an extension decided after the contract had ended, or after the extension had begun.
/// Clears: take legal advice on a new contract, or correct the day of the decision or of the end.
enum ActAfterExpiry: DecisionRule {
  static let id: RuleID = "CT-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let made = facts.dayOfDecision else { return [] }
    for (field, extension_) in facts.extensions {
      let contract = facts.decision.contract
      let isThis = contract?.isCalled(extension_.contract) == true
      let end = isThis ? contract?.to : nil
      let stated: FactPlace = end == nil ? field.place("from") : "contract.to"
      guard let last = end ?? extension_.from.adding(days: -1) else { continue }
      guard made.day > last else {
        return [
          met(
            "decided on \(made.day.textWithWeekday), before the contract ended on "
              + last.textWithWeekday, at: made.place, stated)
        ]
      }
      let days = last.days(until: made.day)
      return [
        notMet(
          .blocks,
          "the decision is dated \(made.day.textWithWeekday), \(days == 1 ? "a day" : "\(days) days") "
            + "after \(extension_.contract) had ended on \(last.textWithWeekday)",
          at: made.place, stated, field.place("from"),
          facts: [
            StatedFact("the contract ends", last.textWithWeekday, at: stated),
            StatedFact("decided", made.day.textWithWeekday, at: made.place),
          ],
          working: working(last, made.day, facts.calendar),
          cure: "take legal advice: what has ended cannot be extended. Correct the days if one of "
            + "them is wrong.",
          by: .legal)
      ]
    }
    return []
  }

  /// The days after the end, all of them and the working ones.
  private static func working(
    _ end: CivilDate, _ day: CivilDate, _ calendar: WorkingCalendar
  ) -> [String] {
    let days = end.days(until: day)
    var lines = ["\(end.textWithWeekday) to \(day.textWithWeekday): \(days) days after the end"]
    guard days < 400, calendar.covers(end), calendar.covers(day) else { return lines }
    var number = 0
    for offset in 1...days {
      guard let next = end.adding(days: offset) else { break }
      if let off = calendar.dayOff(next) {
        if !next.isWeekend { lines.append("\(next.textWithWeekday) is \(off.text)") }
      } else {
        number += 1
      }
    }
    lines.append("by working days: \(number) after the end")
    return lines
  }
}

import CivilTime
import Decisions

/// The whole of an option is an alternative.
///
/// Where a contract could be extended for longer than is proposed, to use the whole option is
/// another way, which the paper considers beside doing nothing.
///
/// Finds: a shorter extension than the option allows, with one other way considered and no more.
/// Clears: say why the whole option is not used (alternatives).
enum WholeOption: DecisionRule {
  static let id: RuleID = "AL-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let considered = facts.decision.alternatives
    guard !considered.isEmpty, let contract = facts.decision.contract else { return [] }
    for (field, extension_) in facts.extensions {
      guard let latest = contract.lastDayOfOptions, extension_.to < latest.day,
        contract.isCalled(extension_.contract)
      else { continue }
      let longer = FieldPath("alternatives")
      if considered.count > 1
        || words.contains(where: { facts.match(of: $0, within: longer.appending(0)) != nil })
      {
        return [met("\(considered.count) other ways are considered", at: "alternatives")]
      }
      return [
        notMet(
          .asks,
          "the extension runs to \(extension_.to.text), the option to \(latest.day.text), and to "
            + "use the whole of it is not among the ways considered",
          at: "alternatives", field.place("to"), latest.place,
          working: [
            "not used of the option: "
              + TermLength.between(extension_.to.adding(days: 1) ?? extension_.to, latest.day)
              .length.text
          ],
          cure: "say why the whole option is not used (alternatives)", by: .reportAuthor)
      ]
    }
    return []
  }

  private static let words: [Phrase] = [
    "whole option", "full option", "extend for longer",
    "longer extension",
  ]
}

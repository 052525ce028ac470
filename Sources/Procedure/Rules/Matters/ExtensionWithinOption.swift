import CivilTime
import Decisions

/// An extension within the option of the decision that made the contract.
///
/// A decision that uses an option can take a contract no further than the decision that made it
/// allowed. The last day of each extension is held against the furthest end of the option there; a
/// change on another footing than an option is not.
///
/// Finds: an extension beyond the option; an extension of a contract whose decision states none.
/// Clears: end the extension within the option; or say on what other footing the contract is
/// changed; or state the option in the decision that made it.
enum ExtensionWithinOption: MatterRule {
  static let id: RuleID = "MX-1"
  static let source = RuleSource.practice

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history in
      history.extensions.compactMap { entry -> Finding? in
        guard let maker = history.maker, entry.decision.id != maker.id,
          (entry.act.basis ?? .reviewClause) == .reviewClause
        else { return nil }
        return finding(entry.decision, entry.act, entry.place, maker, history)
      }
    }
  }

  /// One extension against the furthest end of the option.
  private static func finding(
    _ decision: LinkedFacts, _ act: Extension, _ field: FactPlace, _ maker: LinkedFacts,
    _ history: ContractHistory
  ) -> Finding {
    let place = field.appending("to")
    let to = StatedFact("extended to", act.to.text, at: place)
    guard let option = history.option else {
      return unknown(
        "\(decision.name) extends \(history.title) to \(act.to.text), and \(maker.name), which made "
          + "it, states no option to extend",
        at: place, maker.place("contract.extensions"), facts: [to],
        cure: "state the option in \(maker.name) (contract.extensions), or the footing of the "
          + "change in \(decision.name) (extend.basis)", by: .legal)
    }
    let furthest = StatedFact("option in \(option.by)", option.text, at: option.place)
    var working: [String] = []
    if let end = history.end(before: decision) {
      working.append("the term before it ends \(end.value.textAfterVerb) (\(end.by))")
    }
    working.append("the option reaches \(option.text)")
    guard act.to > option.value.last else {
      let left = TermLength.between(act.to.adding(days: 1) ?? act.to, option.value.last)
      if left.length.totalMonths > 0 {
        working.append("of it \(left.length.text) remain after \(act.to.text)")
      }
      return met(
        "\(decision.name) extends \(history.title) to \(act.to.text), within the option of "
          + option.by, at: place, option.place, facts: [to, furthest], working: working)
    }
    return notMet(
      .blocks,
      "\(decision.name) extends \(history.title) to \(act.to.text), and the option of \(option.by) "
        + "reaches \(option.text) at the furthest",
      at: place, option.place, facts: [to, furthest], working: working,
      cure: "end the extension on \(option.value.last.text) or earlier, or say on what other "
        + "footing of law the contract is changed (extend.basis)", by: .legal)
  }
}

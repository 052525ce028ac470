import CivilTime
import Councils
import Decisions

/// A contract made by a key decision and extended by one that is not.
///
/// A decision likely to lead to significant spending is key. Where the contract was made by a key
/// decision, the months that an extension adds cost what the others cost: their share of its value
/// is held against the council's sum for key decisions, unless the later decision says why it is
/// not key.
///
/// Finds: an extension that is not called key and whose share of the value reaches the sum, or
/// whose share nobody can work out.
/// Clears: give notice of a key decision; or say in keyDecision.explanation why it is none.
enum NonKeyAfterKey: MatterRule {
  static let id: RuleID = "MX-6"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 8(1)(a)", from: "2012-09-10", .checked)

  static func findings(on matter: MatterFacts) -> [Finding] {
    matter.histories.flatMap { history in
      history.extensions.compactMap { entry -> Finding? in
        guard entry.decision.decision.keyDecision?.key == false,
          let key = history.decisions.first(where: { $0.decision.keyDecision?.key == true }),
          key.id != entry.decision.id
        else { return nil }
        return finding(entry.decision, entry.act, key, history)
      }
    }
  }

  /// One extension: explained, below the sum, at or above it, or of unknown cost.
  private static func finding(
    _ decision: LinkedFacts, _ act: Extension, _ key: LinkedFacts, _ history: ContractHistory
  ) -> Finding {
    let places = [decision.place("keyDecision"), key.place("keyDecision")]
    let share = ExtensionShare(of: act, in: history)
    let threshold = decision.facts.council.keyThreshold(on: decision.day).value
    let sum = threshold?.amount.value
    var working = share.working
    if let sum { working.append("decisions are key from \(sum.text)") }
    if let why = decision.decision.keyDecision?.explanation {
      return met(
        "\(decision.name) is not key though \(key.name) was, and says why",
        facts: [StatedFact("why", why, at: decision.place("keyDecision.explanation"))],
        working: working
      ).at(places)
    }
    let subject =
      "\(key.name), which made \(history.title), was key, and \(decision.name), which "
      + "extends it to \(act.to.text), is not"
    let cure =
      "say in \(decision.name) why it is not key (keyDecision.explanation), or give "
      + "notice of a key decision"
    guard let cost = share.sum else {
      return unknown(
        subject + "; nothing shows what the extension costs", working: working,
        cure: "state what the extension is worth (extend.value); then " + cure, by: .finance
      ).at(places)
    }
    guard let sum else {
      return unknown(
        subject + "; its share of the value is \(cost.text), and from what sum decisions are key "
          + "is not known", at: .policy("keyThresholds"), working: working,
        cure: "find the sum in the constitution and write it in the policy (keyThresholds)",
        by: .policyKeeper
      ).at(places)
    }
    guard cost >= sum else {
      return met(
        "\(decision.name) is not key: its share of the value, \(cost.text), is below \(sum.text)",
        facts: share.facts, working: working
      ).at(places)
    }
    return notMet(
      .asks, subject + "; its share of the value is about \(cost.text)", facts: share.facts,
      working: working, cure: cure, by: .reportAuthor
    ).at(places)
  }
}

import CivilTime
import Councils
import Decisions

/// Money makes a decision key.
///
/// A decision is key when it is likely to lead to spending or saving that is significant beside the
/// budget of its service; each council says from what sum that is so.
///
/// Finds: a sum over the council’s that is not treated as key, or under it and treated so; no sum.
/// Of two sums that the paper gives the larger is taken.
/// Clears: treat the decision as key and give notice of it, or state the sum that shows it is not.
enum Reg08Money: DecisionRule {
  static let id: RuleID = "KD-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 8(1)(a)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council else { return [] }
    let key = facts.decision.keyDecision
    guard let sum = facts.sumOfDecision else {
      return key?.key == false ? asked(facts) : []
    }
    guard let threshold = facts.council.keyThreshold(on: facts.day).value,
      let amount = threshold.amount.value
    else { return [] }
    let stated =
      [StatedFact("the sum", sum.money.text, at: sum.place)]
      + (sum.smaller.map { [StatedFact("the amount stated", $0.money.text, at: $0.place)] } ?? [])
      + [StatedFact("the council’s sum", amount.text, at: .policy("keyThresholds"))]
    let magnitude = Money(pence: Int(clamping: sum.money.pence.magnitude))
    if magnitude == amount, threshold.comparison == .unknown {
      return [
        unknown(
          "the sum is exactly \(amount.text), and the council’s policy does not say whether that "
            + "is key",
          at: sum.place, .policy("keyThresholds"), facts: stated,
          cure: "treat the decision as key; or find out whether the sum itself is included "
            + "(keyThresholds, comparison)",
          by: .monitoringOfficer)
      ]
    }
    let includesSum = threshold.comparison != .known(.moreThan)
    let isOver = magnitude > amount || magnitude == amount && includesSum
    if isOver, key?.key != true {
      return [over(sum, amount, key, threshold, stated)]
    }
    if !isOver, let key, key.key, key.reasons == [.expenditure] || key.reasons == [.savings] {
      return [
        notMet(
          .asks,
          "the decision is called key for its money, and \(sum.money.text) is under the council’s "
            + amount.text,
          at: sum.place, "keyDecision.reasons", .policy("keyThresholds"), facts: stated,
          cure: "state the sum that makes it key (keyDecision.amount), or why else it is key",
          by: .reportAuthor)
      ]
    }
    return [
      met(
        isOver
          ? "\(sum.money.text) makes the decision key"
          : "\(sum.money.text) is not enough to make the decision key",
        at: sum.place, facts: stated)
    ]
  }

  /// A sum over the council’s of a decision that is not treated as key.
  private static func over(
    _ sum: StatedSum, _ amount: Money, _ key: KeyDecision?, _ threshold: KeyThreshold,
    _ facts: [StatedFact]
  ) -> Finding {
    // Of a system through which purchases are made one by one the value may be spent by others.
    let isExplained = sum.smaller != nil && sum.place == "contract.value" && key?.explanation != nil
    let isCertain = key != nil && threshold.percentOfBudget == nil && !isExplained
    let stated = sum.smaller.map { ", not the \($0.money.text) stated" } ?? ""
    return notMet(
      isCertain ? .blocks : .asks,
      "the sum is \(sum.money.text)\(stated), which the council counts as key, and the decision is "
        + (key == nil ? "not said to be key or not" : "not treated as key"),
      at: sum.place, "keyDecision.key", .policy("keyThresholds"), facts: facts,
      cure: "treat the decision as key and give 28 clear days’ notice; or state the sum that this "
        + "decision itself commits (keyDecision.amount)",
      by: .reportAuthor
    ).at(sum.smaller.map { [$0.place] } ?? [])
  }

  /// What is asked where a decision about money states no sum.
  private static func asked(_ facts: Facts) -> [Finding] {
    guard facts.isAboutMoney else { return [] }
    var found = [silenceOnExtension(facts)].compactMap { $0 }
    guard facts.decision.keyDecision?.explanation == nil else { return found }
    let isCircular = facts.decision.callIn?.exempt == true
    found.append(
      notMet(
        .asks,
        isCircular
          ? "the decision is called non-key, and exempt from call-in for that, and no sum shows "
            + "that it is"
          : "the decision is called non-key, and no sum shows that it is",
        at: "keyDecision.key",
        cure: "state the sum that it commits or saves (keyDecision.amount), or why there is none "
          + "(keyDecision.explanation)",
        by: .reportAuthor
      ).at(isCircular ? ["callIn.reason"] : []))
    return found
  }

  /// A paper that speaks of no costs and extends what money is spent through.
  private static func silenceOnExtension(_ facts: Facts) -> Finding? {
    let places: [FactPlace] = noCost.compactMap { phrase in
      facts.prose.matches(phrase).first.map { facts.prose.place(of: $0.lowerBound) }
    }
    guard facts.buysThroughContract, !places.isEmpty else { return nil }
    for (field, extension_) in facts.extensions where extension_.value == nil {
      return notMet(
        .asks,
        "the paper says that it costs nothing, and extends \(extension_.contract), through which "
          + "money is spent, without saying how much",
        at: field.place,
        cure: "state what is expected to be bought through it in that time (extend.value), and "
          + "from what budget",
        by: .finance
      ).at(places)
    }
    return nil
  }

  private static let noCost: [Phrase] = [
    "no costs", "no cost", "no financial implications",
    "no identifiable financial implications", "no direct financial implications",
    "no additional cost",
  ]
}

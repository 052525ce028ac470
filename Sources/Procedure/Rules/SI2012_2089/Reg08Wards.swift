import Decisions

/// Two wards make a decision key.
///
/// A decision is key when it is likely to have a significant effect on communities in two or more
/// wards or divisions.
///
/// Finds: two or more wards, or all of them, and a decision not called key; or the reverse.
/// Clears: say whether the effect there is significant; if it is, treat the decision as key.
enum Reg08Wards: DecisionRule {
  static let id: RuleID = "KD-2"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 8(1)(b)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    let wards = facts.decision.wards
    guard facts.function != .council, let first = wards.first else { return [] }
    let areAll = wards.contains { isAll($0) }
    let areMany = wards.count > 1 || areAll
    let key = facts.decision.keyDecision
    let named = StatedFact("wards", wards.joined(separator: ", "), at: "wards")
    if areMany, key?.key != true {
      if facts.match(of: word, within: "keyDecision.explanation") != nil {
        return [met("the paper says what the effect on wards is", at: "keyDecision.explanation")]
      }
      return [
        notMet(
          .asks,
          areAll
            ? "the decision touches all wards (“\(first)”), and is not called key"
            : "the decision touches \(wards.count) wards, and is not called key",
          at: "wards", key == nil ? "keyDecision" : "keyDecision.key", facts: [named],
          cure: "say whether the effect on communities there is significant "
            + "(keyDecision.explanation); if it is, treat the decision as key",
          by: .reportAuthor)
      ]
    }
    guard let key, key.key, key.reasons.contains(.twoOrMoreWards) else { return [] }
    if !areMany {
      return [
        notMet(
          .asks,
          "the decision is called key for its effect in two or more wards, and names one: “\(first)”",
          at: "keyDecision.reasons", "wards", facts: [named],
          cure: "name all the wards it touches, or why else it is key", by: .reportAuthor)
      ]
    }
    return [met("key for its effect in two or more wards", at: "wards", facts: [named])]
  }

  /// Whether the name of a ward stands for all of them.
  private static func isAll(_ ward: String) -> Bool {
    let ward = ward.lowercased()
    return ward == "all" || ward.hasPrefix("all ")
      || ["borough-wide", "borough wide", "boroughwide"].contains(ward)
      || ward.hasPrefix("every ")
  }

  private static let word = Phrase("wards")
}

import Decisions

/// Weights add up to a hundred.
///
/// The weights of the criteria by which bids are judged make 100 per cent together.
///
/// Finds: weights that make more or less.
/// Clears: correct the weights.
enum EvaluationWeights: DecisionRule {
  static let id: RuleID = "EV-2"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let weights = facts.decision.evaluation?.weights, !weights.isEmpty else { return [] }
    let sum = weights.reduce(0) { $0 &+ ($1.percent.shifted(by: 4) ?? 0) }
    let line = weights.map { "\($0.name) \($0.percent.text)" }.joined(separator: " + ")
    if sum == 1_000_000 {
      return [met("the weights make 100", at: "evaluation.weights", working: [line + " = 100"])]
    }
    let total = decimals(sum)
    return [
      notMet(
        .warns, "the weights make \(total) and not 100", at: "evaluation.weights",
        working: ["\(line) = \(total)"], cure: "correct the weights so that they make 100",
        by: .reportAuthor)
    ]
  }

  /// A sum of ten-thousandths as weights are written, without commas and zeros at its end: 99.5.
  private static func decimals(_ sum: Int) -> String {
    var text = sum.magnitude.figures(decimals: 4).filter { $0 != "," }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

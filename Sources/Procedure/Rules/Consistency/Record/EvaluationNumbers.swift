import Decisions

/// The numbers of an evaluation agree.
///
/// As many suppliers are admitted as have scores, no score is below the pass mark, and the paper
/// says what became of the others that applied.
///
/// Finds: more or fewer scores than suppliers admitted; a score below the pass mark; applicants of
/// whom nothing is said.
/// Clears: correct the numbers; write evaluation.explanation.
enum EvaluationNumbers: DecisionRule {
  static let id: RuleID = "EV-1"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let evaluation = facts.decision.evaluation else { return [] }
    let marks = marks(of: evaluation)
    let pass = evaluation.passMark?.shifted(by: 4)
    if isWholeField(evaluation, marks, pass) {
      return [
        met(
          "\(marks.count) scores, of which \(evaluation.admitted ?? 0) reach the pass mark",
          at: "evaluation.scores")
      ]
    }
    var found: [Finding] = []
    if let admitted = evaluation.admitted, !marks.isEmpty, marks.count != admitted {
      found.append(
        notMet(
          .warns, "\(admitted) suppliers are admitted and \(marks.count) scores are given",
          at: "evaluation.admitted", "evaluation.scores",
          cure: "give one score for each supplier admitted, or correct the number",
          by: .reportAuthor))
    }
    if let pass, let index = marks.firstIndex(where: { $0 < pass }) {
      let below = marks.count { $0 < pass }
      found.append(
        notMet(
          .warns,
          "\(below == 1 ? "a score is" : "\(below) scores are") below the pass mark of "
            + "\(evaluation.passMark?.text ?? ""): \(evaluation.scores[index].text)",
          at: FieldPath("evaluation.scores").appending(index).place, "evaluation.passMark",
          cure: "correct the score or the pass mark, or do not admit that supplier",
          by: .reportAuthor))
    }
    let summary = summary(of: evaluation, marks, pass)
    if let received = evaluation.received, let admitted = evaluation.admitted, received != admitted,
      evaluation.explanation == nil
    {
      found.append(
        notMet(
          received < admitted ? .warns : .asks,
          received < admitted
            ? "\(received) bids came and \(admitted) suppliers are admitted"
            : "\(received) bids came and \(admitted) suppliers are admitted; nothing says what became "
              + "of the other \(received - admitted)",
          at: "evaluation.received", "evaluation.admitted",
          working: ["\(received) − \(admitted) = \(received - admitted)"] + summary,
          cure: "write evaluation.explanation: how many failed, and on what", by: .reportAuthor))
    }
    if found.isEmpty, !summary.isEmpty {
      found.append(
        met(summary[0], at: "evaluation.scores", working: Array(summary.dropFirst())))
    }
    return found
  }

  /// Whether the scores are those of all that applied, and as many pass as are admitted.
  private static func isWholeField(_ evaluation: Evaluation, _ marks: [Int], _ pass: Int?) -> Bool {
    guard let pass, marks.count == evaluation.received, marks.count != evaluation.admitted else {
      return false
    }
    return marks.count { $0 >= pass } == evaluation.admitted
  }

  /// The scores in ten-thousandths.
  private static func marks(of evaluation: Evaluation) -> [Int] {
    evaluation.scores.compactMap { $0.shifted(by: 4) }
  }

  /// “59 scores, lowest 60, pass mark 60”, and how many stand exactly at the mark.
  private static func summary(of evaluation: Evaluation, _ marks: [Int], _ pass: Int?) -> [String] {
    guard let lowest = marks.min(), let index = marks.firstIndex(of: lowest), let pass,
      let mark = evaluation.passMark
    else { return [] }
    let atMark = marks.count { $0 == pass }
    return [
      "\(marks.count) scores, lowest \(evaluation.scores[index].text), pass mark \(mark.text)",
      "\(atMark) of them exactly at the pass mark",
    ]
  }
}

public import Decisions

extension Application {
  /// Whether it is let in at a pass mark, and why not: all who reach it with no failure are let
  /// in, and nobody else (PCR 2015 reg 34(6); DP-1).
  public func judged(passMark: DecimalNumber, round: Int) -> ApplicationJudged {
    var reasons: [String] = []
    if let score {
      if (ExactDecimal.compare(score, passMark) ?? -1) < 0 {
        let short = ExactDecimal.difference(passMark, score)?.text
        reasons.append(
          "its score is \(score.text), and \(passMark.text) is needed"
            + (short.map { " (\($0) short)" } ?? ""))
      }
    } else if failures.isEmpty {
      reasons.append("it was not scored, and \(passMark.text) is needed")
    }
    reasons += failures
    return ApplicationJudged(
      supplier: supplier.id, round: round, isAdmitted: reasons.isEmpty, reasons: reasons)
  }
}

public import Decisions

extension Application {
  /// Whether it is let in at a pass mark, and why not: all who reach it with no failure are let
  /// in, and nobody else (PCR 2015 reg 34(6); DP-1).
  public func judged(passMark: DecimalNumber, round: Int) -> ApplicationJudged {
    var reasons: [String] = []
    if let score {
      if (ExactDecimal.compare(score, passMark) ?? -1) < 0 {
        reasons.append(
          "The application scored \(score.text) out of 100, which is below the minimum score of "
            + "\(passMark.text) required for admission")
      }
    } else if failures.isEmpty {
      reasons.append(
        "The application could not be scored, and a minimum score of \(passMark.text) is required "
          + "for admission")
    }
    reasons += failures
    return ApplicationJudged(
      supplier: supplier.id, round: round, isAdmitted: reasons.isEmpty, reasons: reasons)
  }
}

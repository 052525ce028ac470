import Rules

/// Lays answers beside the findings they are to.
enum Answering {
  /// The findings with their answers, and with those that expired when the facts changed.
  static func apply(_ answers: [Answer], to findings: [PlacedFinding]) -> [PlacedFinding] {
    guard !answers.isEmpty else { return findings }
    let keys = Set(findings.map(\.key))
    return findings.map { finding in
      var result = finding
      result.answer = answers.last { $0.finding == finding.key }
      if result.answer == nil, finding.finding.outcome != .met {
        result.expiredAnswer = answers.last {
          $0.rule == finding.finding.rule.text && !keys.contains($0.finding)
        }
      }
      return result
    }
  }
}

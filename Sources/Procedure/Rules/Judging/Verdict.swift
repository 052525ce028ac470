import Councils

/// The findings of all rules, weighed and in order.
struct Verdict {
  /// How much the council wants its rules of no statute to weigh.
  private let settings: [RuleID: Finding.Severity]
  private var blocking: [Finding] = []
  private var warning: [Finding] = []
  private var asking: [Finding] = []
  private var met: [Finding] = []

  init(council: Council?) {
    settings = Dictionary(
      (council?.ruleSettings ?? []).compactMap { setting in
        Finding.Severity(rawValue: setting.severity.rawValue).map { (RuleID(setting.rule), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The heaviest first; of one weight in the order of the rules; what is met last.
  mutating func inOrder() -> [Finding] {
    var all: [Finding] = []
    // What is met is most of it, and is not copied.
    swap(&all, &met)
    all.insert(contentsOf: blocking + warning + asking, at: 0)
    return all
  }

  /// Takes in what a rule says, as it weighs for the council.
  mutating func add(_ findings: [Finding], of entry: RuleBook.Entry) {
    for finding in findings {
      guard finding.outcome != .met else {
        met.append(finding)
        continue
      }
      let severity = weight(of: finding, by: entry)
      var weighed = finding
      weighed.severity = severity
      switch severity {
      case .blocks: blocking.append(weighed)
      case .warns: warning.append(weighed)
      case .asks: asking.append(weighed)
      }
    }
  }

  /// A council may weigh good practice as it likes; a law that nobody has confirmed does not block.
  private func weight(of finding: Finding, by entry: RuleBook.Entry) -> Finding.Severity {
    guard finding.outcome == .notMet else { return finding.severity }
    if entry.source.maker == .practice, let set = settings[entry.id] { return set }
    if entry.source.trust == .unconfirmed, finding.severity == .blocks { return .warns }
    return finding.severity
  }
}

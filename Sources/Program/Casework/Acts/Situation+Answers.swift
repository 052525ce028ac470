import Diagnostics
public import Rules
public import Workflow

extension Situation {
  /// What the rules say of the decision as it stands, the heaviest first.
  public func findings() throws(Failure) -> [Finding] {
    let faults = FaultBox()
    let circumstances = circumstances(faults)
    let facts = circumstances.facts(state, circumstances.council(for: state))
    try faults.check()
    return RuleBook.findings(on: facts)
  }

  /// What answers a finding of the decision.
  public func answer(to key: String, reason: String) throws(Failure) -> Command {
    let open = try placed(try findings().filter { $0.outcome != .met })
    guard let finding = open.first(where: { $0.key == key }) else {
      let near = nearestName(to: key, among: open.map(\.key))
      throw Failure(
        .findings, "unknown-finding",
        "no finding of \(state.id.text) has the key \u{201C}\(key)\u{201D}",
        remedy: near.map { "did you mean \($0)?" } ?? cure(of: .noSuchFinding(key)))
    }
    if finding.blocks, finding.source.isLaw {
      throw Failure(
        Refusal(.answerFinding, in: state.phase, [.lawHasNoException(finding.key)]), in: self)
    }
    return .answerFinding(key: key, reason: reason)
  }
}

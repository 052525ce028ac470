import CivilTime
import Councils
import Decisions

/// Under what powers an officer decides.
enum DelegatedAuthority {
  private typealias Rule = DelegationTerms

  /// What is wrong with the powers that the paper cites.
  static func findings(on facts: Facts) -> [Finding] {
    guard let sources = facts.decision.authority?.sources, !sources.isEmpty else { return [] }
    var problems: [Finding] = []
    for (index, source) in sources.enumerated() { problems += self.problems(source, index, facts) }
    if !problems.isEmpty { return problems }
    if let uncovered = uncovered(sources, facts) { return [uncovered] }
    if let loose = loose(sources) { return [loose] }
    return [Rule.met("the power is pinned down", at: "authority.sources[0]")]
  }

  private static func field(_ index: Int) -> FieldPath {
    FieldPath("authority.sources").appending(index)
  }

  /// What is wrong with one source by itself.
  private static func problems(
    _ source: AuthoritySource, _ index: Int, _ facts: Facts
  ) -> [Finding] {
    let field = field(index)
    var found: [Finding] = []
    if let first = source.inForceFrom, let day = facts.day, first > day {
      found.append(
        Rule.notMet(
          .warns,
          "the power of \(source.instrument) began on \(first.text), after the decision of "
            + day.text, at: field.place("inForceFrom"), "record.decidedOn",
          cure: "cite a power that was in force on the day of the decision", by: .legal))
    }
    if let holder = source.holder, let maker = facts.decision.decisionMaker?.post, holder != maker {
      found.append(
        Rule.notMet(
          .warns,
          "the power of \(source.instrument) is held by the "
            + "\(facts.council.post(holder)?.title ?? holder.rawValue), and the decision is made by "
            + "the \(facts.council.post(maker)?.title ?? maker.rawValue)",
          at: field.place("holder"), "decisionMaker.post",
          cure: "correct the holder, or say in condition: how the power came to the decision maker",
          by: .legal))
    }
    if let limit = source.limit, let value = facts.worthOfDecision, value.money > limit {
      found.append(
        Rule.notMet(
          .warns,
          "the power of \(source.instrument) reaches to \(limit.text), and the decision is worth "
            + value.money.text, at: field.place("limit"), value.place,
          cure: "put the decision to whoever may decide on that sum", by: .legal))
    }
    if source.condition != nil, source.conditionMet == nil {
      found.append(
        Rule.notMet(
          .warns,
          "the power of \(source.instrument) has a condition, and nothing says how it was met",
          at: field.place("condition"), cure: "write conditionMet of the source", by: .reportAuthor)
      )
    }
    return found
  }

  /// No power that is cited reaches the acts; nil when one does or may.
  private static func uncovered(_ sources: [AuthoritySource], _ facts: Facts) -> Finding? {
    var names: [String] = []
    var texts: [StatedFact] = []
    var places: [FactPlace] = []
    var covered: Set<ActKind> = []
    for (index, source) in sources.enumerated() {
      if source.decision != nil || source.by != nil { return nil }
      guard let id = source.power ?? named(by: source, facts) else { return nil }
      guard case .known(let power)? = facts.council.power(id, on: facts.day) else {
        guard source.power != nil else { return nil }
        return Rule.unknown(
          "policy.yaml has no power “\(id.rawValue)” on the day of the decision",
          at: field(index).place("power"), .policy("powers"),
          cure: "add the power to powers, with its words and the acts that it reaches",
          by: .policyKeeper)
      }
      if power.acts.isEmpty, power.text == nil { return nil }
      covered.formUnion(power.acts)
      names.append([power.instrument, power.provision].compactMap { $0 }.joined(separator: ", "))
      places.append(field(index).place("power"))
      if let text = power.text {
        texts.append(StatedFact("the power", text, at: .policy("powers")))
      }
    }
    let acts = facts.decision.recommendations.flatMap { $0.acts.map(\.kind) }
    guard let act = acts.first(where: { !covered.contains($0) && $0 != .authorise }) else {
      return nil
    }
    let first = facts.acts.first { $0.act.kind == act }?.field.place
    return Rule.notMet(
      .blocks, "\(names.joined(separator: "; ")) gives no power to \(act.words)",
      facts: texts,
      cure: "cite the power, or the decision, under which it may be done",
      by: .legal
    ).at(places + (first.map { [$0] } ?? []))
  }

  /// The power of the policy whose provision a source cites by its whole name.
  private static func named(by source: AuthoritySource, _ facts: Facts) -> PowerID? {
    guard let cited = source.provision else { return nil }
    return facts.council.powers.first {
      guard let provision = $0.provision, provision.utf8.count >= 10 else { return false }
      return cited.hasSuffix(provision)
    }?.id
  }

  /// No source says which power or decision it is, who holds it and since when.
  private static func loose(_ sources: [AuthoritySource]) -> Finding? {
    let isPinned = sources.contains { source in
      (source.power != nil || source.decision != nil)
        && (source.holder != nil || source.power != nil) && source.inForceFrom != nil
    }
    guard !isPinned else { return nil }
    return Rule.notMet(
      .warns,
      "an officer decides under \(sources[0].instrument), and the paper does not pin the power down",
      at: "authority.sources[0]",
      cure: "write power (or decision), holder, limit and inForceFrom of the source",
      by: .reportAuthor)
  }
}

extension ActKind {
  /// What is done, after “power to”.
  fileprivate var words: String {
    switch self {
    case .approve: "approve this"
    case .establish: "set up a purchasing system or a framework"
    case .admit: "admit suppliers"
    case .award: "award a contract"
    case .delegate: "delegate"
    case .waive: "waive a rule"
    case .extend: "extend a contract"
    case .join: "join an arrangement of others"
    case .commence: "begin a procurement"
    case .authorise: "authorise others"
    }
  }
}

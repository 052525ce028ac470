import Decisions

extension ContractHistory {
  /// How a sentence calls a tender.
  func name(of tender: Tender) -> String {
    tenders.count == 1 ? "the tender" : "the tender \(tender.id.rawValue)"
  }

  /// The register's field of that name.
  func registered(_ field: String) -> FactPlace? {
    registered.map { .matter("contracts", $0.index, field) }
  }

  /// The extensions of this contract by its decisions, the earliest first.
  var extensions: [(decision: LinkedFacts, recommendation: Int, place: FactPlace, act: Extension)] {
    decisions.flatMap { decision in
      decision.extensions.filter { isOfThis($0.act, decision, $0.recommendation) }.map {
        (decision, $0.recommendation, decision.place($0.field), $0.act)
      }
    }
  }

  /// Whether an extension is of this contract: by its name, or because the register says so. Where
  /// the matter has no other contract, any name will do.
  private func isOfThis(
    _ act: Extension, _ decision: LinkedFacts, _ recommendation: Int
  ) -> Bool {
    if isOnly || ContractHistory.plainName(title) == ContractHistory.plainName(act.contract) {
      return true
    }
    return (registered?.contract.changedBy ?? []).contains { reference in
      guard reference.decision == decision.id, let number = reference.recommendation else {
        return false
      }
      return decision.decision.recommendation(numbered: number) == recommendation
    }
  }

  /// The last day of the term that runs when a decision is made: as the decisions before it left
  /// it.
  func end(before decision: LinkedFacts) -> Statement<Moment>? {
    var end = maker?.end ?? registeredEnd
    let earlier = decisions.prefix { $0.id != decision.id }.map(\.id)
    for entry in extensions where earlier.contains(entry.decision.id) {
      guard end.map({ $0.value.last < entry.act.to }) ?? true else { continue }
      end = Statement(
        .day(entry.act.to), by: entry.decision.name,
        at: entry.place.appending("to"))
    }
    return end ?? decision.end
  }

  /// The last day of the term after all its decisions.
  var lastEnd: Statement<Moment>? {
    guard let last = extensions.max(by: { $0.act.to < $1.act.to }) else {
      return maker?.end ?? registeredEnd ?? later.lazy.compactMap(\.end).first
    }
    return Statement(
      .day(last.act.to), by: last.decision.name,
      at: last.place.appending("to"))
  }

  /// The last day by the register.
  var registeredEnd: Statement<Moment>? {
    guard let end = registered?.contract.to, let place = registered("to") else { return nil }
    return Statement(.day(end), by: "the register", at: place)
  }

  /// How far the register says that the contract can run.
  var registeredOption: Statement<Moment>? {
    guard let contract = registered?.contract, let place = registered("options") else { return nil }
    let end = registeredEnd?.value ?? maker?.end?.value
    return OptionReach.statement(of: contract.options, after: end, by: "the register", at: place)
  }

  /// How far the contract can run, by the decision that made it, else by the register.
  var option: Statement<Moment>? { maker?.option ?? registeredOption }

  /// A difference in a fact that has a reason.
  func explanation(of fact: SharedFact) -> (index: Int, difference: ExplainedDifference)? {
    differences.first { $0.difference.fact == fact }
  }
}
